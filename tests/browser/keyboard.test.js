import { answerTo } from '../contents/answers.js';
import { readCards, walksOf } from '../contents/chapters.js';
import { inOrder, reaches } from './do-card.js';
import { expect, test } from './fixture.js';
import {
  answered,
  eventually,
  frames,
  lab,
  open,
  recordEvents,
  stateIs,
  stateOf,
  toldEvents,
  wide,
  wordsIn,
} from './lab.js';
/** @import { Block, Card } from '../../web/tooling/chapter-types.js' */
/** @import { Page } from '@playwright/test' */

test.use({ viewport: wide, contextOptions: { reducedMotion: 'reduce' } });

/**
 * @typedef {{tag: string, kind: string, name: string, part: string, ringed: boolean, shown: boolean}} Focused
 */

const words = wordsIn('en');

/**
 * What has the focus, through all shadow trees; whether that can be seen.
 * @param {Page} page
 * @returns {Promise<Focused>}
 */
const focused = (page) =>
  page.evaluate(() => {
    let at = document.activeElement;
    /** @type {Element[]} */
    const around = [];
    while (at?.shadowRoot?.activeElement) {
      around.push(at);
      at = at.shadowRoot.activeElement;
    }
    if (!at || at === document.body)
      return { tag: '', kind: '', name: '', part: '', ringed: true, shown: true };
    const outlined = [at, at.closest('.scrub')].some(
      (node) => node && getComputedStyle(node).outlineStyle !== 'none',
    );
    const { borderTopStyle, opacity, outlineStyle } = getComputedStyle(at, '::after');
    const circled =
      (at.matches('.gw-handle') && borderTopStyle === 'solid' && opacity === '1') ||
      (at.matches('.small button') && outlineStyle === 'solid');
    const { width, height, top, bottom } = at.getBoundingClientRect();
    const part = [at, ...around.reverse()]
      .map((node) => node.closest('.rail, .text, .stage, .scene'))
      .find(Boolean);
    return {
      tag: at.tagName.toLowerCase(),
      kind: at.getAttribute('role') ?? at.getAttribute('type') ?? '',
      name:
        at.getAttribute('aria-label') ??
        /** @type {HTMLInputElement} */ (at).labels?.[0]?.textContent?.trim() ??
        at.textContent?.trim() ??
        '',
      part: part?.classList[0] ?? '',
      ringed: outlined || circled,
      shown: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
    };
  });

/**
 * Presses Tab (or Shift+Tab) until the focus is where it is wanted. Everything met on the way must show
 * that it has the focus, and be in sight.
 * @param {Page} page
 * @param {(at: Focused) => boolean} wanted
 * @param {'Tab' | 'Shift+Tab'} [key]
 */
async function tabTo(page, wanted, key = 'Tab') {
  /** @type {string[]} */
  const met = [];
  for (let press = 0; press < 60; press++) {
    const at = await focused(page);
    if (at.tag !== '' && at.tag !== 'h2') {
      expect(at, 'what has the focus').toMatchObject({ ringed: true, shown: true });
    }
    if (wanted(at)) return;
    met.push(`${at.tag} "${at.name}"`);
    await page.keyboard.press(key);
  }
  throw new Error(`not reached with ${key}; met ${met.join(', ')}`);
}

/** @param {Page} page @param {string} name */
const tabToButton = (page, name) => tabTo(page, (at) => at.tag === 'button' && at.name === name);

/** @param {Page} page @param {Card} card */
async function doByKeys(page, card) {
  let checks = 0;
  for (const block of inOrder(card.blocks)) {
    if (block.type === 'run') {
      await startOfCard(page);
      await tabToButton(page, block.label);
      for (let press = 0; press < 12; press++) {
        const before = JSON.stringify(await stateOf(page));
        await page.keyboard.press('Enter');
        // On its way it may pass the start of a new run; where it ends is never there.
        await eventually(async () => {
          const state = await stateOf(page);
          const arrived = state.status !== 'running' && (state.step > 0 || state.phase !== null);
          return arrived && JSON.stringify(state) !== before;
        }).toBe(true);
        if (reaches(block.done, await stateOf(page))) break;
      }
      expect(reaches(block.done, await stateOf(page)), block.done).toBe(true);
    }
    if (block.type === 'preset') {
      await startOfCard(page);
      await tabToButton(page, block.presets[0].label);
      const before = JSON.stringify((await stateOf(page)).run);
      await page.keyboard.press('Space');
      await eventually(async () => JSON.stringify((await stateOf(page)).run)).not.toBe(before);
      await eventually(async () => (await stateOf(page)).status).toMatch(/done|diverged/);
    }
    if (block.type === 'switch') {
      await startOfCard(page);
      const name = words(`setting.${block.name}`);
      await tabTo(page, (at) => at.tag === 'input' && at.name === name);
      const control = lab(page).locator('.card').getByRole('switch', { name, exact: true });
      // What was done before may have thrown it: that is drawn in the frame after.
      await frames(page, 1);
      const was = await control.isChecked();
      for (const checked of [!was, was]) {
        const before = JSON.stringify((await stateOf(page)).run);
        await page.keyboard.press('Space');
        // The switch itself moves at once, the run follows.
        await eventually(async () => JSON.stringify((await stateOf(page)).run)).not.toBe(before);
        await expect(control).toBeChecked({ checked });
      }
    }
    if (block.type === 'check') await answerByKeys(page, block, checks++);
  }
}

/** A new card is read from its title on. @param {Page} page */
const startOfCard = (page) => lab(page).locator('h2').first().focus();

/**
 * @param {Page} page
 * @param {Extract<Block, {type: 'check'}>} check
 * @param {number} before  questions of the card
 */
async function answerByKeys(page, check, before) {
  await startOfCard(page);
  const form = lab(page).locator('form.check').nth(before);
  const entry = (/** @type {Focused} */ at) =>
    at.part === 'text' && ['radio', 'text'].includes(at.kind);
  await tabTo(page, entry);
  while ((await form.locator(':focus').count()) === 0) {
    await page.keyboard.press('Tab');
    await tabTo(page, entry);
  }
  if (check.kind === 'choice') {
    const right = check.choices.findIndex((choice) => choice.right);
    const radios = lab(page).locator('form.check').getByRole('radio');
    await page.keyboard.press('Space');
    for (let k = 0; k < right; k++) await page.keyboard.press('ArrowDown');
    await expect(radios.nth(right)).toBeChecked();
    await expect(radios.nth(right)).toBeFocused();
  } else if (check.asks === 'thing') {
    return pickByKeys(page);
  } else {
    await page.keyboard.type(await answerTo(check, 'scratch'));
  }
  await page.keyboard.press('Enter');
  await expect(form.locator('.verdict')).toBeVisible();
}

/** Which is right only the engine knows: one after the other, until it is. @param {Page} page */
async function pickByKeys(page) {
  const form = lab(page).locator('form.check');
  const count = await form.getByRole('radio').count();
  await page.keyboard.press('Space');
  for (let k = 0; k < count; k++) {
    await page.keyboard.press('Enter');
    await expect(form).toHaveClass(/right|wrong/);
    if (await form.locator('.verdict').isVisible()) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error('no choice was right');
}

const cards = await readCards('scratch', 'en');
for (const { from, part } of walksOf(cards)) {
  const which = `cards ${from + 1} to ${from + part.length} of "scratch"`;
  test(`${which} can be walked by keyboard alone`, async ({ page }) => {
    await recordEvents(page);
    await open(page, { chapter: 'scratch', card: part[0].id });
    for (const [at, card] of part.entries()) {
      await test.step(card.id, async () => {
        await expect(lab(page).locator('article.card')).toHaveAttribute('aria-labelledby', /title/);
        await eventually(async () => (await stateOf(page)).card).toBe(card.id);
        await doByKeys(page, card);
        await eventually(async () =>
          (await toldEvents(page, 'done')).map(({ detail }) => detail.card),
        ).toContain(card.id);
        const next = cards[from + at + 1];
        if (!next) return;
        await tabTo(page, (found) => found.tag === 'button' && found.name.endsWith(next.title));
        await page.keyboard.press('Enter');
        // The new card's title has the focus: what follows is read and tabbed from there.
        await eventually(async () => (await focused(page)).tag).toBe('h2');
      });
    }
  });
}

test('Tab goes through rail, text and picture in this order, once each', async ({ page }) => {
  await open(page, { chapter: 'scratch', card: 'three-epochs' });
  /** @type {Focused[]} */
  const met = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at.tag === '') break;
    met.push(at);
    expect(met.length).toBeLessThan(80);
  }
  expect(met[0]).toMatchObject({ tag: 'a', name: words('app.skip') });
  const parts = met.slice(1).map(({ part }) => part.replace('scene', 'stage'));
  expect(parts.filter((part, k) => part !== parts[k - 1])).toEqual(['rail', 'text', 'stage']);
  expect(met.filter(({ ringed, shown }) => !ringed || !shown)).toEqual([]);
  expect(met.map(({ name }) => name).filter((name) => name === '')).toEqual([]);
});

test('the link at the top skips to the lab', async ({ page }) => {
  await open(page, { chapter: 'scratch' });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: words('app.skip') })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await eventually(async () => (await stateOf(page)).step).toBe(1);
});

test('arrow keys belong to an entry while it is written in', async ({ page }) => {
  await open(page, { chapter: 'scratch', card: 'minibatches' });
  const entry = lab(page).locator('form.check').getByRole('textbox');
  await entry.fill('17');
  for (const key of ['ArrowLeft', 'Home', 'End', 'Space', 'r']) await entry.press(key);
  expect(await stateOf(page)).toMatchObject({ step: 0, phase: null, status: 'ready' });
  await answered(page);
  expect(await stateOf(page)).toMatchObject({ step: 0, phase: null, length: 0 });
  await expect(entry).toHaveValue('17 r');
});

test('Ctrl+Z takes a change back and Ctrl+Shift+Z brings it again, but not in an entry', async ({
  page,
}) => {
  await open(page, { chapter: 'scratch', card: 'minibatches' });
  await lab(page).evaluate((/** @type {any} */ element) => element.set({ n: 50 }));
  await eventually(async () => (await stateOf(page)).run.settings.n).toBe(50);
  const seen = async () => (await stateOf(page)).run.settings.n;
  const before = await seen();
  await lab(page).locator('form.check').getByRole('textbox').press('Control+z');
  await answered(page);
  expect(await seen()).toBe(before);
  await lab(page).evaluate((/** @type {any} */ element) => element.focusLab());
  for (const [keys, n] of /** @type {[string, number | undefined][]} */ ([
    ['Control+z', undefined],
    ['Control+Shift+Z', 50],
    ['Meta+z', undefined],
    ['Control+y', 50],
  ])) {
    await page.keyboard.press(keys);
    await eventually(seen).toBe(n);
  }
});

test('what a screen reader was told of a run is not said of the next chapter', async ({ page }) => {
  await open(page, { chapter: 'scratch' });
  const told = lab(page).locator('.gw > .sr[aria-live]');
  await page.keyboard.press('ArrowRight');
  await expect(told).toContainText('1 of 300');
  await page.getByRole('link', { name: 'Softmax', exact: false }).first().click();
  await stateIs(page, { chapter: 'softmax' });
  await expect(told).not.toContainText('of 300');
});

test('"?" opens the keys, Escape closes them and gives the focus back', async ({ page }) => {
  await open(page, { chapter: 'scratch' });
  const button = lab(page).getByRole('button', { name: 'Take one step' });
  await button.focus();
  await page.keyboard.press('?');
  const dialog = lab(page).getByRole('dialog', { name: words('help.title') });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
  await answered(page);
  expect((await stateOf(page)).step).toBe(0);
});

test('answers that are wrong get one hint after the other, and what is no number is told', async ({
  page,
}) => {
  await open(page, { chapter: 'scratch', card: 'minibatches' });
  const form = lab(page).locator('form.check');
  const entry = form.getByRole('textbox');
  for (const [text, hints] of /** @type {[string, number][]} */ ([
    ['17', 1],
    ['20', 2],
  ])) {
    await entry.fill(text);
    await entry.press('Enter');
    await expect(form.locator('.hint')).toHaveCount(hints);
    await expect(entry).toHaveAttribute('aria-invalid', 'true');
  }
  await entry.fill('sixteen');
  await entry.press('Enter');
  await expect(form.getByRole('status')).toContainText(words('number.malformed'));
  await entry.fill('１６');
  await entry.press('Enter');
  await expect(form.locator('.reveal')).toContainText('40');
});
