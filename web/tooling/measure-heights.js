/**
 * `npm run measure`: how high every card is at the widths that columns of text have, as a table in
 * web/chapters/heights.js: the panel proposes a height out of it and the guide shows it, for pages on which
 * no script may give a frame the height of its content. It looks at dist/, and is run by hand when cards
 * have changed; `-- scratch` measures some chapters anew.
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chapters } from '../chapters/index.js';
import { heights as known } from '../chapters/heights.js';
import { dist, inRoot, shown } from './paths.js';
import { isProgram, main, Problem } from './run.js';
import { setUp } from './setup.js';
import { chromium } from './tools.js';
/** @import { Page } from '@playwright/test' */

/** Of a frame, in px: a phone, a narrow column, a usual one, a whole page. */
export const WIDTHS = [360, 560, 760, 1000];
/** Heights are written in steps of this. */
const STEP = 20;
const FILE = inRoot('web/chapters/heights.js');

/** @param {string[]} wanted  ids of chapters; none: all */
async function measureHeights(wanted) {
  const executablePath = chromium();
  if (!executablePath) throw new Problem('Measuring needs Chromium (CHROMIUM=… names one)');
  const { chromium: driver } = await import('@playwright/test');
  const browser = await driver.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  /** @type {typeof known} */
  const table = {};
  try {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    for (const { id, load } of chapters) {
      const kept = wanted.length > 0 && !wanted.includes(id);
      table[id] = kept ? known[id] : await measureChapter(page, id, Object.keys(load));
      if (!kept) console.log(id, JSON.stringify(table[id]));
    }
  } finally {
    await browser.close();
  }
  fs.writeFileSync(FILE, fileText(table));
  console.log(`written: ${shown(FILE)}`);
}

/**
 * The higher of the two languages, card by card.
 * @param {Page} page
 * @param {string} chapter
 * @param {string[]} languages
 */
async function measureChapter(page, chapter, languages) {
  const file = pathToFileURL(path.join(dist, 'embed/1', `${chapter}.html`)).href;
  /** @type {Record<string, number[]>} */
  const rows = {};
  for (const lang of languages) {
    await page.setViewportSize({ width: WIDTHS[0], height: 800 });
    await page.goto(`${file}?lang=${lang}&start=eager`);
    for (const card of await cardsOf(page)) {
      const heights = await measureCard(page, card);
      rows[card] = (rows[card] ?? heights).map((height, k) => Math.max(height, heights[k]));
    }
  }
  return rows;
}

/** All cards, in order: the way on leads through them. @param {Page} page */
async function cardsOf(page) {
  await page.waitForFunction(isDrawn);
  return page.evaluate(async () => {
    const lab = /** @type {any} */ (document.querySelector('gradient-walk'));
    const seen = [lab.getState().card];
    for (;;) {
      const next = lab.shadowRoot.querySelector('.onward .way:last-child');
      const before = lab.getState().card;
      next?.click();
      await new Promise((resolve) => setTimeout(resolve, 300));
      const { card } = lab.getState();
      if (card === before || seen.includes(card)) return seen;
      seen.push(card);
    }
  });
}

/** @param {Page} page @param {string} card */
export async function measureCard(page, card) {
  await page.evaluate(
    (id) => document.querySelector('gradient-walk')?.setAttribute('card', id),
    card,
  );
  const heights = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await page.waitForFunction(isDrawn);
    const height = await page.evaluate(settledHeight);
    heights.push(Math.ceil(height / STEP) * STEP);
  }
  return heights;
}

/** In the page: no picture is a sketch any more, the numbers of the text have come, the fonts too. */
export function isDrawn() {
  const lab = /** @type {any} */ (document.querySelector('gradient-walk'));
  const root = lab?.shadowRoot;
  const status = lab?.getState?.().status;
  return (
    status !== undefined &&
    status !== 'loading' &&
    root.querySelector('.card h2') !== null &&
    root.querySelectorAll('figure').length > 0 &&
    !root.querySelector('.drawing svg.sketch, span.value:not(.filled)') &&
    document.fonts.status === 'loaded'
  );
}

/** In the page: its height, once it has been the same for six frames. */
function settledHeight() {
  return new Promise((resolve) => {
    let [last, same] = [0, 0];
    const look = () => {
      const { height } = document.body.getBoundingClientRect();
      same = height === last ? same + 1 : 0;
      last = height;
      if (same >= 6) resolve(height);
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** @param {typeof known} table */
function fileText(table) {
  const chapterRows = Object.entries(table).map(([chapter, cards]) => {
    const rows = Object.entries(cards).map(
      ([card, heights]) => `    ${key(card)}: [${heights.join(', ')}],`,
    );
    return `  ${key(chapter)}: {\n${rows.join('\n')}\n  },`;
  });
  return `${HEAD}export const heights = {\n${chapterRows.join('\n')}\n};\n`;
}

/** As prettier writes it. @param {string} name */
const key = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);

const HEAD = `/**
 * How high a frame has to be to show a card without scrolling, in px, at each of the widths: the higher of
 * the two languages. Measured by \`npm run measure\`; not written by hand.
 */
export const widths = [${WIDTHS.join(', ')}];

/** @type {Record<string, Record<string, number[]>>}  chapter → card → heights */
`;

if (isProgram(import.meta)) {
  await main(async () => {
    await setUp('tests');
    await measureHeights(process.argv.slice(2));
  });
}
