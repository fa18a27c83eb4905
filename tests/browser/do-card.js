import { answerTo, isMeasured } from '../contents/answers.js';
import { experimentOf } from '../contents/chapters.js';
import { found } from '../contents/found.js';
import { expect } from './fixture.js';
import { eventually, frames, lab, stateOf, wordsIn } from './lab.js';
/** @import { State } from '../../web/engine/types.js' */
/** @import { Block, Card, RunBlock } from '../../web/tooling/chapter-types.js' */
/** @import { Locator, Page } from '@playwright/test' */

/**
 * Everything that there is to do on the open card, by mouse, in the order of its blocks.
 * @param {Page} page
 * @param {Card} card
 * @param {{chapter: string, lang: 'zh' | 'en'}} where
 */
export async function doCard(page, card, { chapter, lang }) {
  /** @type {Record<string, number>} how many blocks of a kind have been met */
  const met = {};
  await setFound(page, found[`${chapter}#${card.id}`] ?? {}, lang);
  for (const block of inOrder(card.blocks)) {
    const at = met[block.type] ?? 0;
    met[block.type] = at + 1;
    if (block.type === 'run') await pressRun(page, block);
    if (block.type === 'trials') await startTrials(page, block);
    if (block.type === 'preset') await pressPresets(page, block, at);
    if (block.type === 'switch') await throwSwitch(page, wordsIn(lang)(`setting.${block.name}`));
    if (block.type === 'control')
      await chooseAnother(page, wordsIn(lang)(`setting.${block.name}`), block.setting?.kind);
    if (block.type === 'listings') await useListings(page, block, wordsIn(lang)('listings.down'));
    if (block.type === 'check')
      await answerRight(page, block, { chapter, at, experiment: experimentOf(card) });
  }
}

/** The run first: what it asks for must be enough by itself. @param {Block[]} blocks */
export const inOrder = (blocks) => [
  ...blocks.filter(({ type }) => type === 'run'),
  ...blocks.filter(({ type }) => type !== 'run'),
];

/**
 * What a reader finds out for a card that asks for it, with the card's own controls.
 * @param {Page} page
 * @param {Record<string, any>} settings
 * @param {'zh' | 'en'} lang
 */
async function setFound(page, settings, lang) {
  for (const [name, value] of Object.entries(settings)) {
    const own = lab(page)
      .locator('.card')
      .getByLabel(wordsIn(lang)(`setting.${name}`), { exact: true });
    if (typeof value === 'string') await own.selectOption(value);
    else {
      await own.last().fill(String(value));
      await own.last().press('Enter');
    }
    await eventually(async () => (await stateOf(page)).run.settings[name] ?? value).toBe(value);
  }
}

/**
 * A press with settings of its own goes to the start first and from there on; what it led to is what
 * comes after.
 * @param {Page} page
 * @param {RunBlock} block
 */
async function pressRun(page, block) {
  const button = lab(page).getByRole('button', { name: block.label, exact: true });
  for (let press = 0; press < 12; press++) {
    const before = JSON.stringify(await stateOf(page));
    await button.click();
    await eventually(async () => {
      const state = await stateOf(page);
      const away = state.step > 0 || state.phase !== null;
      return away && state.status !== 'running' && JSON.stringify(state) !== before;
    }, `"${block.label}" led somewhere`).toBe(true);
    if (reaches(block.done, await stateOf(page))) return;
  }
  throw new Error(`"${block.label}" never came to ${block.done}`);
}

/**
 * @param {string | undefined} condition  of a run directive
 * @param {State} state
 */
export function reaches(condition, { status, step, epoch, phase, fullLoss }) {
  const [kind, value] = (condition ?? 'step:1').split(':');
  if (kind === 'loss') return fullLoss !== null && fullLoss <= Number(value.split('@')[0]);
  if (kind === 'phase') return phase === value;
  if (kind === 'step') return step >= Number(value);
  if (kind === 'epoch') return epoch >= Number(value);
  return status === { end: 'done', diverged: 'diverged' }[kind];
}

/** A grid of runs, until it is complete. @param {Page} page @param {{label: string}} block */
async function startTrials(page, { label }) {
  const button = lab(page).getByRole('button', { name: label, exact: true });
  // While they run it stops them. One that was complete begins anew.
  const begun = page.waitForFunction((name) => {
    const root = document.querySelector('gradient-walk')?.shadowRoot;
    const buttons = root?.querySelectorAll('.card .go button') ?? [];
    return [...buttons].every(({ textContent }) => textContent?.trim() !== name);
  }, label);
  await button.click();
  await begun;
  await expect(button).toBeVisible({ timeout: 60_000 });
}

/**
 * @param {Page} page
 * @param {Extract<Block, {type: 'preset'}>} block
 * @param {number} at  which of the card's rows of presets
 */
async function pressPresets(page, block, at) {
  const row = lab(page).locator('.presets').nth(at);
  for (const [k, { label, to }] of block.presets.entries()) {
    const { run, status } = await stateOf(page);
    const button = row.getByRole('button', { name: label, exact: true });
    await button.click();
    // The first may be what the card has opened with, at its end or where it says.
    if (k > 0 || (status !== 'done' && !to))
      await eventually(async () => JSON.stringify((await stateOf(page)).run)).not.toBe(
        JSON.stringify(run),
      );
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    if (to) await eventually(() => placeOf(page)).toBe(to);
    if (to || (await stateOf(page)).totalSteps === 0) continue;
    await eventually(async () => (await stateOf(page)).status).toMatch(/done|diverged/);
  }
}

/** Where the run stands, as a preset says where it goes. @param {Page} page */
async function placeOf(page) {
  const { step, phase } = await stateOf(page);
  return phase ? `phase:${phase}` : `step:${step}`;
}

/** @param {Page} page @param {string} name */
async function throwSwitch(page, name) {
  const control = lab(page).locator('.card').getByRole('switch', { name, exact: true });
  // What was done before may have thrown it: that is drawn in the frame after.
  await frames(page, 1);
  const was = await control.isChecked();
  const before = JSON.stringify((await stateOf(page)).run);
  await control.click();
  await expect(control).toBeChecked({ checked: !was });
  await eventually(async () => JSON.stringify((await stateOf(page)).run)).not.toBe(before);
}

/**
 * Partners are found; a line that can be moved is moved by one place.
 * @param {Page} page
 * @param {Extract<Block, {type: 'listings'}>} block
 * @param {string} down  what the button for that is called
 */
async function useListings(page, { left, right, find, move }, down) {
  const listings = lab(page).locator('.listings');
  const parts = (/** @type {string} */ side) => listings.locator(`.part.${side}`);
  for (const [k, { id }] of find ? left.parts.entries() : []) {
    await parts('left').nth(k).click();
    await parts('right')
      .nth(right.parts.findIndex((part) => part.id === id))
      .click();
  }
  if (find) await expect(listings).toHaveClass(/all/);
  if (!move) return;
  const before = JSON.stringify((await stateOf(page)).run);
  await listings.getByRole('button', { name: down, exact: true }).click();
  await eventually(async () => JSON.stringify((await stateOf(page)).run)).not.toBe(before);
}

/** @param {Page} page @param {string} name @param {string} [kind]  of the setting */
async function chooseAnother(page, name, kind) {
  const control = lab(page).locator('.card').getByLabel(name, { exact: true }).last();
  const before = JSON.stringify((await stateOf(page)).run);
  const isList = await control.evaluate((one) => one.localName === 'select');
  if (isList) {
    const [now, count] = await control.evaluate((one) => {
      const { selectedIndex, length } = /** @type {HTMLSelectElement} */ (one);
      return [selectedIndex, length];
    });
    await control.selectOption({ index: now === 2 || count < 3 ? 1 - Math.min(now, 1) : 2 });
  } else {
    await control.fill(kind === 'int' ? '1' : '0.123');
    await control.press('Enter');
  }
  await eventually(async () => JSON.stringify((await stateOf(page)).run)).not.toBe(before);
}

/**
 * @param {Page} page
 * @param {Extract<Block, {type: 'check'}>} check
 * @param {{chapter: string, at: number, experiment?: string}} where  at: which of the card's checks
 */
async function answerRight(page, check, { chapter, at, experiment }) {
  const form = lab(page).locator('form.check').nth(at);
  if (check.kind === 'choice') {
    const right = check.choices.findIndex((choice) => choice.right);
    await form.locator('label.choice').nth(right).click();
  } else if (check.asks === 'thing') {
    // Which is right only the engine knows: one after the other, until it is.
    for (const radio of await form.getByRole('radio').all()) {
      await radio.check();
      if (await isRight(form)) break;
    }
    await expect(form.locator('.reveal')).not.toBeEmpty();
    return;
  } else if (isMeasured(check)) {
    await answerMeasured(form, check);
    return;
  } else {
    await form.getByRole('textbox').fill(await answerTo(check, chapter, experiment));
  }
  await form.getByRole('button').click();
  await expect(form.locator('.verdict')).toBeVisible();
  await expect(form.locator('.reveal')).not.toBeEmpty();
}

/**
 * What was measured only the page knows: numbers twice as large each time, until one is near enough.
 * @param {Locator} form
 * @param {Extract<Block, {type: 'check'}>} check
 */
async function answerMeasured(form, check) {
  const powers = Array.from({ length: 11 }, (_, k) => String(2 ** k));
  const answers =
    check.kind === 'numbers' ? powers.flatMap((a) => powers.map((b) => `${a}, ${b}`)) : powers;
  for (const answer of answers) {
    await form.getByRole('textbox').fill(answer);
    if (await isRight(form)) return;
  }
  // One of them was near enough.
  await expect(form.locator('.verdict')).toBeVisible();
}

/**
 * Whether the guess that stands there is right. The first one may wait for a measurement. Until the next
 * is judged the form tells of the one before: that takes no message, so it is done before the next frame.
 * @param {Locator} form
 */
async function isRight(form) {
  await form.getByRole('button').click();
  await expect(form).toHaveClass(/right|wrong/, { timeout: 60_000 });
  await frames(form.page(), 2);
  return form.locator('.verdict').isVisible();
}
