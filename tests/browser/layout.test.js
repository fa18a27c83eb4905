import { byChapter, readCover } from '../contents/cover.js';
import { expect, test } from './fixture.js';
import {
  address,
  drawn,
  eventually,
  expectNoSidewaysScroll,
  formulasDressed,
  lab,
  languages,
  phone,
  ready,
  stateIs,
  step,
  tablet,
  wide,
} from './lab.js';
import { lostTexts, tangled } from './order.js';
/** @import { Page } from '@playwright/test' */

/** Everything whose place a reader would see jump. */
const parts = [
  '.rail',
  '.card h2',
  '.card .prose',
  '.card .go',
  '.card .code',
  '.card form.check',
  '.card .printed',
  '.card .onward',
  '.stage',
  '.sentence',
  '.phases',
  'figure',
  'figcaption',
  '.drawing',
  '.transport',
  '.numbers',
];

/**
 * Where the parts are, in whole pixels.
 * @param {Page} page
 * @returns {Promise<Record<string, number[]>>}
 */
const placesOf = (page) =>
  page.evaluate((selectors) => {
    const root = document.querySelector('gradient-walk')?.shadowRoot;
    const rows = selectors.flatMap((selector) =>
      [...document.querySelectorAll(selector), ...(root?.querySelectorAll(selector) ?? [])].map(
        (node, k) => {
          const { x, y, width, height } = node.getBoundingClientRect();
          return [`${selector} ${k + 1}`, [x, y, width, height].map(Math.round)];
        },
      ),
    );
    return Object.fromEntries(rows);
  }, parts);

/** @param {Element[]} figures */
const titlesOf = (figures) =>
  figures.map((figure) => figure.querySelector('figcaption b')?.textContent);

/** Opens a card with an engine that does not answer before `release` is called. @param {Page} page */
async function openWaiting(page, /** @type {string} */ where) {
  /** @type {() => void} */
  let release = () => {};
  const held = new Promise((resolve) => (release = () => resolve(null)));
  await page.route('**/worker-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(where);
  return release;
}

const chapters = byChapter(await readCover());

for (const [view, [kind, viewport]] of Object.entries({ wide, tablet, phone }).entries()) {
  for (const [turn, { chapter, cards }] of chapters.entries()) {
    test(`nothing moves when the engine arrives, "${chapter}", ${kind}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      for (const [at, { card }] of cards.entries()) {
        // Each card in the one language at one size, in the other at the next.
        const lang = languages[(at + turn + view) % 2];
        const release = await openWaiting(page, address({ chapter, card, lang }));
        await expect(lab(page).locator('.card h2')).toBeVisible();
        await expect(lab(page).locator('figure').first()).toBeVisible();
        await formulasDressed(page);
        const before = await placesOf(page);
        release();
        await ready(page);
        await drawn(page);
        await expect(lab(page).locator('span.value:not(.filled)')).toHaveCount(0);
        const after = await placesOf(page);
        for (const [part, place] of Object.entries(before)) {
          const moved = place.map((number, k) => Math.abs(number - after[part]?.[k]));
          expect.soft(Math.max(...moved), `${part} of ${card}`).toBe(0);
        }
        await page.unrouteAll();
        await page.goto('about:blank');
      }
    });
  }
}

/** And to which step the press leads there. @type {[Record<string, string>, number][]} */
const places = [
  [{}, 1],
  [{ chapter: 'scratch' }, 1],
  [{ chapter: 'by-hand' }, 0],
];
for (const [where, end] of places) {
  test(`the browser counts no layout shift on the way to ${JSON.stringify(where)}`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const shifts = /** @type {any[]} */ ([]);
      const note = (/** @type {any[]} */ entries) => {
        for (const { value, sources } of entries) {
          const nodes = sources.map((/** @type {any} */ { node }) => node?.className ?? '');
          shifts.push({ value, nodes });
        }
      };
      const observer = new PerformanceObserver((list) => note(list.getEntries()));
      observer.observe({ type: 'layout-shift', buffered: true });
      // Those of the last frames have not been told yet.
      /** @type {any} */ (window).shifts = () => (note(observer.takeRecords()), shifts);
    });
    await page.setViewportSize(wide);
    await page.goto(address(where));
    await ready(page);
    // A press is followed by what it does: that is no shift.
    await lab(page)
      .getByRole('button', { name: 'Take one step' })
      .or(lab(page).getByRole('button', { name: 'Check' }))
      .click();
    await stateIs(page, { step: end });
    await drawn(page);
    const shifts = await page.evaluate(() => /** @type {any} */ (window).shifts());
    const total = shifts.reduce(
      (/** @type {number} */ sum, /** @type {any} */ { value }) => sum + value,
      0,
    );
    expect(total, JSON.stringify(shifts)).toBeLessThan(0.01);
  });
}

for (const lang of languages) {
  test(`from 280 px to the largest window nothing hangs out or overlaps, ${lang}`, async ({
    page,
  }) => {
    await page.goto(address({ chapter: 'scratch', card: 'forgotten-lines', lang }));
    await ready(page);
    await step(page, 'run');
    for (const width of [
      280, 320, 360, 480, 559, 560, 720, 999, 1000, 1100, 1207, 1208, 1280, 1300, 1920,
    ]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoSidewaysScroll(page, `${width} px`);
      await eventually(() => tangled(page), `${width} px`).toEqual([]);
      expect.soft(await lostTexts(page), `${width} px`).toEqual([]);
    }
  });
}

for (const width of [390, 768, 1280, 1440]) {
  test(`size of a step and speed can be chosen at ${width} px, and the history is long`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const lang of languages) {
      await page.goto(address({ chapter: 'scratch', card: 'one-update', lang }));
      await ready(page);
      for (const name of ['.unit', '.speed']) {
        const select = lab(page).locator(`.transport ${name}`);
        await expect(select).toBeVisible();
        const cut = await select.evaluate((node) => node.scrollWidth - node.clientWidth);
        expect(cut, `${name}, ${lang}`).toBeLessThanOrEqual(1);
      }
      const history = await lab(page).locator('.scrub').boundingBox();
      expect(history?.width).toBeGreaterThan(150);
    }
  });
}

test('one picture is large, and the others beside it change places with it at a press or a key', async ({
  page,
}) => {
  await page.setViewportSize(wide);
  await page.goto(address({ chapter: 'scratch', card: 'question' }));
  await ready(page);
  const titles = () => lab(page).locator('figure').evaluateAll(titlesOf);
  expect(await titles()).toEqual(['Data and prediction', 'Loss landscape', 'Loss curve']);
  const sizes = await lab(page)
    .locator('figure')
    .evaluateAll((all) =>
      all.map((node) => {
        const { width, height } = node.getBoundingClientRect();
        return width * height;
      }),
    );
  for (const small of sizes.slice(1)) expect(sizes[0]).toBeGreaterThan(8 * small);

  const others = lab(page).getByRole('group', { name: 'The other pictures' }).getByRole('button');
  await others.nth(1).click();
  await eventually(titles).toEqual(['Loss curve', 'Loss landscape', 'Data and prediction']);
  // The focus stays where it was: the next press takes it back.
  await page.keyboard.press('Enter');
  await eventually(titles).toEqual(['Data and prediction', 'Loss landscape', 'Loss curve']);
  await drawn(page);
});

test('small pictures are to be looked at only', async ({ page }) => {
  await page.setViewportSize(wide);
  await page.goto(address({ chapter: 'by-hand', card: 'thousand' }));
  await ready(page);
  await expect(lab(page).getByRole('slider', { name: 'point 2' })).toHaveCount(0);
  await lab(page).getByRole('button', { name: 'Points and squares: show it large' }).click();
  await expect(lab(page).getByRole('slider', { name: 'point 2' })).toHaveCount(1);
  await expect(lab(page).getByRole('slider', { name: 'turn the surface' })).toHaveCount(0);
  await lab(page).getByRole('button', { name: 'Loss surface: show it large' }).click();
  await expect(lab(page).getByRole('slider', { name: 'turn the surface' })).toHaveCount(1);
  await expect(lab(page).getByRole('slider', { name: 'point 2' })).toHaveCount(0);
});

test('a caption leaves parts of its legend out as a whole', async ({ page }) => {
  await page.goto(address({ chapter: 'scratch', card: 'question' }));
  await ready(page);
  for (const width of [390, 768, 1000, 1280, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await drawn(page, 4);
    const cut = () =>
      lab(page)
        .locator('figcaption .legend')
        .evaluateAll((legends) =>
          legends.flatMap((legend) => {
            const box = legend.getBoundingClientRect();
            return [...legend.children]
              .map((part) => ({ part, at: part.getBoundingClientRect() }))
              .filter(({ at }) => at.top < box.bottom - 1 && at.left < box.left - 1)
              .map(({ part }) => part.textContent);
          }),
        );
    await eventually(cut, `${width} px`).toEqual([]);
  }
});

test('where there is room for one picture only, tabs choose it', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto(address({ chapter: 'scratch', card: 'question' }));
  await ready(page);
  await expect(lab(page).locator('figure')).toHaveCount(1);
  const tabs = lab(page).getByRole('group', { name: 'Which picture' }).getByRole('button');
  await expect(tabs).toHaveText(['Data and prediction', 'Loss landscape', 'Loss curve']);
  for (const name of ['Loss landscape', 'Loss curve', 'Data and prediction']) {
    await tabs.filter({ hasText: name }).click();
    await expect(tabs.filter({ hasText: name })).toHaveAttribute('aria-pressed', 'true');
    await expect(lab(page).locator('figure')).toHaveAccessibleName(name);
    await drawn(page);
  }
});

test('on a phone picture and transport stay while the text scrolls', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto(address({ chapter: 'scratch', card: 'one-update' }));
  await ready(page);
  const stage = await lab(page).locator('.stage').boundingBox();
  expect(stage?.height).toBeLessThanOrEqual(phone.height * 0.45 + 1);
  await page.evaluate(() => scrollTo(0, 400));
  await expect(lab(page).locator('.drawing')).toBeInViewport({ ratio: 0.95 });
  await expect(lab(page).locator('.transport')).toBeInViewport({ ratio: 0.95 });
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(lab(page).locator('.onward .way').last()).toBeInViewport();
});
