import { listChapters, readChapter } from '../../web/tooling/chapter-files.js';
import { usedFonts } from '../../web/tooling/markdown/math-fonts.js';
import { expect } from './fixture.js';
import appEn from '../../web/app/en.js';
import appZh from '../../web/app/zh.js';
import panelEn from '../../web/app/embed/en.js';
import panelZh from '../../web/app/embed/zh.js';
import en from '../../web/i18n/en.js';
import { words } from '../../web/i18n/index.js';
import zh from '../../web/i18n/zh.js';
/** @import { State } from '../../web/engine/types.js' */
/** @import { Page } from '@playwright/test' */

/**
 * What the tests say to the page: a chapter opened, its element's public methods, its parts by name.
 *
 * @typedef {'zh' | 'en'} Lang
 */

/** @type {Record<Lang, Record<string, string>>} */
const tables = { zh: { ...zh, ...appZh, ...panelZh }, en: { ...en, ...appEn, ...panelEn } };
for (const lang of /** @type {Lang[]} */ (['zh', 'en'])) {
  for (const load of Object.values(words))
    Object.assign(tables[lang], (await load[lang]()).default);
}

export const languages = /** @type {Lang[]} */ (['zh', 'en']);

const chapters = await Promise.all(listChapters().map((file) => readChapter(file)));
const mathFonts = usedFonts(JSON.stringify(chapters)).length;

/**
 * The words of a language, to find a control by the name that it has there.
 * @param {Lang} [lang]
 */
export const wordsIn =
  (lang = 'en') =>
  (/** @type {string} */ key, /** @type {Record<string, any>} */ params = {}) => {
    const text = tables[lang][key];
    if (text === undefined) throw new Error(`no word for "${key}"`);
    return text.replace(/\{(\w+)\}/g, (_, name) => String(params[name]));
  };

/**
 * Opens the app at an address and waits for its engine.
 * @param {Page} page
 * @param {Record<string, string | number | boolean>} query  `lang` is English unless it says else
 * @param {string} [hash]
 */
export async function open(page, query, hash = '') {
  await page.goto(address(query, hash));
  return ready(page);
}

/** @param {Record<string, string | number | boolean>} query @param {string} [hash] */
export function address(query, hash = '') {
  const all = Object.entries({ lang: 'en', ...query }).map(([key, value]) => [key, String(value)]);
  return `./?${new URLSearchParams(all)}${hash}`;
}

/**
 * Waits until the engine has answered, the text is there and the pictures of the open card are drawn.
 * @param {Page} page
 */
export async function ready(page) {
  await page.waitForFunction(() => {
    const element = /** @type {any} */ (document.querySelector('gradient-walk'));
    const { status, card } = element?.getState?.() ?? {};
    if (status === undefined || status === 'loading') return false;
    // Engine and text come in any order; the first screen has no card.
    return status === 'error' || card !== '' || element.layout === 'opening';
  });
  await drawn(page);
}

/**
 * What the page knows by now is drawn, and no picture of the open card is a sketch.
 * @param {Page} page
 * @param {number} [count]  of frames that it takes
 */
export async function drawn(page, count = 2) {
  await frames(page, count);
  await expect(page.locator('gradient-walk figure').first()).toBeVisible();
  await expect(page.locator('gradient-walk .drawing svg.sketch')).toHaveCount(0);
}

/** Formulas have their fonts: in another one they are of another width. @param {Page} page */
export const formulasDressed = (page) =>
  page.waitForFunction((count) => document.fonts.size >= count, mathFonts);

/**
 * Lets frames pass. What is known is drawn in the next one; what follows from a size takes four: the
 * size is measured, the layout drawn, its pictures, their captions. A frame that a very busy machine does
 * not draw within a second is not waited for.
 * @param {Page} page
 * @param {number} count
 */
export const frames = (page, count) =>
  page.evaluate(async (all) => {
    for (let left = all; left > 0; left--) {
      await new Promise((pass) => {
        requestAnimationFrame(pass);
        setTimeout(pass, 1000);
      });
    }
  }, count);

/**
 * Asks until the answer is as expected. `expect.poll` would wait up to a second between two looks.
 * @param {() => any} read
 * @param {string} [message]
 */
export const eventually = (read, message) =>
  expect.poll(read, { intervals: [15, 30, 60], message });

/**
 * Another card of the chapter that is open, as the element's attribute names it.
 * @param {Page} page
 * @param {string} card
 */
export async function openCard(page, card) {
  await lab(page).evaluate((element, id) => element.setAttribute('card', id), card);
  await eventually(async () => (await stateOf(page)).card).toBe(card);
  await drawn(page);
}

/** The element. @param {Page} page */
export const lab = (page) => page.locator('gradient-walk').first();

/** @param {Page} page @returns {Promise<State>} */
export const stateOf = (page) =>
  lab(page).evaluate((element) => /** @type {any} */ (element).getState());

/**
 * One step by the element's method; resolves when the run is there.
 * @param {Page} page
 * @param {'micro' | 'update' | 'epoch' | 'run'} unit
 * @returns {Promise<State>}
 */
export const step = (page, unit) =>
  lab(page).evaluate(async (element, by) => {
    await /** @type {any} */ (element).step(by);
    return /** @type {any} */ (element).getState();
  }, unit);

/**
 * Waits for a state that fits, and gives that one: the run may go on.
 * @param {Page} page
 * @param {Partial<State>} wanted
 * @returns {Promise<State>}
 */
export async function stateIs(page, wanted) {
  let state = /** @type {any} */ (null);
  await eventually(async () => (state = await stateOf(page))).toMatchObject(wanted);
  return state;
}

/**
 * Every edit, step and seek asked for by now is done: the engine takes one thing after the other, and no
 * settings are the last of them. What did not happen by then was not asked for.
 * @param {Page} page
 */
export const answered = (page) =>
  lab(page).evaluate((element) => /** @type {any} */ (element).set({}));

/** All numbers of the parameters, in a row. @param {State} state @returns {number[]} */
export const numbersOf = ({ parameters }) => Object.values(parameters).flat(3);

/** Every event of the elements, from the first on, in `window.told`. @param {Page} page */
export const recordEvents = (page) =>
  page.addInitScript(() => {
    const told = /** @type {any[]} */ ([]);
    /** @type {any} */ (window).told = told;
    for (const type of ['ready', 'change', 'done', 'complete', 'error']) {
      addEventListener(`gradient-walk-${type}`, (event) => {
        const { detail, target, bubbles, composed } = /** @type {CustomEvent} */ (event);
        const id = /** @type {Element} */ (target).id;
        told.push({ type, id, detail, bubbles, composed, at: performance.now() });
      });
    }
  });

/**
 * @param {Page} page
 * @param {string} [type]  only these
 * @returns {Promise<{type: string, id: string, detail: any, bubbles: boolean, composed: boolean, at: number}[]>}
 */
export const toldEvents = (page, type) =>
  page.evaluate(
    (only) =>
      /** @type {any} */ (window).told.filter(
        (/** @type {any} */ row) => !only || row.type === only,
      ),
    type,
  );

/** Everything written inside the element, pictures' own shadow trees too. @param {Page} page */
export const textOf = (page) =>
  lab(page).evaluate((element) => {
    /** @param {Node} node @returns {string} */
    const read = (node) => {
      if (node instanceof Text) return node.data;
      // Formulas carry their TeX beside what is shown, and code is not ours to judge.
      if (node instanceof Element && node.matches('annotation, .code, style')) return '';
      const root = node instanceof Element ? node.shadowRoot : null;
      const attributes =
        node instanceof Element
          ? ['aria-label', 'aria-valuetext', 'title'].map((name) => node.getAttribute(name) ?? '')
          : [];
      return [...attributes, ...[...(root ?? node).childNodes].map(read)].join(' ');
    };
    return read(element);
  });

/** What must never be read by anybody. */
export const nonsense = /\bNaN\b|\bundefined\b|\[object|\bnull\b|\bInfinity\b|\{\w+\}/;

/**
 * The page is not wider than its window, once the layout has followed.
 * @param {Page} page
 * @param {string} [where]
 */
export async function expectNoSidewaysScroll(page, where = 'here') {
  const excess = () =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
  await frames(page, 4);
  await eventually(excess, `how far the page scrolls sideways: ${where}`).toBe(0);
}

/** @type {{width: number, height: number}} */
export const wide = { width: 1440, height: 900 };
/** @type {{width: number, height: number}} */
export const tablet = { width: 768, height: 1024 };
/** @type {{width: number, height: number}} */
export const phone = { width: 390, height: 844 };
