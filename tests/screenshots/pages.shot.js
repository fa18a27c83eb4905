import { readCover } from '../contents/cover.js';
import { readCards } from '../contents/chapters.js';
import { inRoot } from '../../web/tooling/paths.js';
import { expect, test } from '../browser/fixture.js';
import {
  drawn,
  frames,
  lab,
  languages,
  open,
  phone,
  stateOf,
  step,
  tablet,
  wide,
  wordsIn,
} from '../browser/lab.js';
/** @import { Lang } from '../browser/lab.js' */
/** @import { Page } from '@playwright/test' */

/**
 * The first screen, the cards of the cover a little way into their run, and what opens over them. Each
 * is taken once in each language and theme, wide and on a phone; with ALL=1 in every combination.
 */
const all = Boolean(process.env.ALL);
const looks = /** @type {[Lang, string][]} */ (
  all
    ? languages.flatMap((lang) => ['light', 'dark'].map((theme) => [lang, theme]))
    : [
        ['zh', 'light'],
        ['en', 'dark'],
      ]
);
const sizes = all
  ? [wide, { width: 1280, height: 720 }, tablet, phone, { width: 280, height: 653 }]
  : [wide, phone];

/**
 * @typedef {'micro' | 'update' | 'epoch' | 'run'} Unit
 *
 * @typedef {object} Shot
 * @property {string} name
 * @property {Record<string, string | number>} query
 * @property {Unit} [unit]
 * @property {number} [count]  so many of them
 * @property {(page: Page, say: ReturnType<typeof wordsIn>) => Promise<void>} [act]  then this
 */

/** A run so far that its pictures show something. @type {Record<Unit, number>} */
const far = { micro: 6, update: 6, epoch: 1, run: 1 };

/** @type {Shot[]} */
const cards = await Promise.all(
  (await readCover()).map(async ({ chapter, card }) => {
    const { blocks = [] } = (await readCards(chapter, 'en')).find(({ id }) => id === card) ?? {};
    const run = blocks.find((block) => block.type === 'run');
    const unit = run?.type === 'run' ? run.unit : 'update';
    return { name: `${chapter}-${card}`, query: { chapter, card }, unit, count: far[unit] };
  }),
);

/** @type {Shot[]} */
const others = [
  { name: 'opening', query: {} },
  { name: 'diverged', query: { chapter: 'scratch', card: 'learning-rates', lr: 2 }, unit: 'run' },
  {
    name: 'settings',
    query: { chapter: 'scratch' },
    act: (page, say) =>
      lab(page)
        .getByRole('button', { name: say('settings.title') })
        .click(),
  },
  {
    name: 'table',
    query: { chapter: 'scratch' },
    unit: 'update',
    act: (page) => lab(page).locator('figcaption button.tool').first().click(),
  },
  { name: 'help', query: { chapter: 'scratch' }, act: (page) => page.keyboard.press('?') },
  { name: 'embed', query: { embed: 1 } },
];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const [lang, theme] of looks) {
  for (const { name, query, unit, count = 1, act } of [...others, ...cards]) {
    test(`"${name}", ${lang}, ${theme}`, async ({ page }) => {
      await page.setViewportSize(wide);
      await open(page, { ...query, lang, theme });
      for (let k = 0; unit && k < count; k++) await step(page, unit);
      await act?.(page, wordsIn(lang));
      for (const size of sizes) {
        await page.setViewportSize(size);
        await frames(page, 4);
        await drawn(page);
        await page.screenshot({
          path: inRoot(`build/screenshots/${name}-${size.width}-${theme}-${lang}.png`),
        });
      }
      expect((await stateOf(page)).status).not.toBe('error');
    });
  }
}
