import { inRoot } from '../../web/tooling/paths.js';
import { expect, test } from './fixture.js';
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
} from './lab.js';

/**
 * Pictures of the pages, for people to look at: build/screenshots/. Nothing is compared. Each page is
 * taken once in each language and theme, wide and on a phone; SCREENSHOTS=1 takes every combination.
 */
const all = Boolean(process.env.SCREENSHOTS);
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
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('./lab.js').Lang} Lang
 *
 * @typedef {object} Shot
 * @property {string} name
 * @property {Record<string, string | number>} query
 * @property {'micro' | 'update' | 'epoch' | 'run'} [unit]
 * @property {number} [count]  so many of them
 * @property {(page: Page, say: ReturnType<typeof wordsIn>) => Promise<void>} [act]  then this
 */

/** @type {Shot[]} */
const shots = [
  { name: 'opening', query: {} },
  { name: 'descent', query: { chapter: 'descent' } },
  {
    name: 'descent-bowl',
    query: { chapter: 'descent', card: 'bowl', x0: '1,1' },
    unit: 'update',
    count: 6,
  },
  { name: 'by-hand', query: { chapter: 'by-hand' } },
  { name: 'by-hand-thousand', query: { chapter: 'by-hand', card: 'thousand' }, unit: 'run' },
  { name: 'scratch', query: { chapter: 'scratch' }, unit: 'update', count: 5 },
  { name: 'scratch-data', query: { chapter: 'scratch', card: 'data' } },
  {
    name: 'scratch-minibatches',
    query: { chapter: 'scratch', card: 'minibatches' },
    unit: 'update',
    count: 8,
  },
  {
    name: 'scratch-anatomy',
    query: { chapter: 'scratch', card: 'one-update' },
    unit: 'micro',
    count: 6,
  },
  {
    name: 'scratch-gradient',
    query: { chapter: 'scratch', card: 'gradient' },
    unit: 'micro',
    count: 6,
  },
  {
    name: 'scratch-three-epochs',
    query: { chapter: 'scratch', card: 'three-epochs' },
    unit: 'run',
  },
  {
    name: 'scratch-diverged',
    query: { chapter: 'scratch', card: 'learning-rates', lr: 2 },
    unit: 'run',
  },
  {
    name: 'scratch-forgotten',
    query: { chapter: 'scratch', card: 'forgotten-lines', 'forget-zero-grad': 'true' },
    unit: 'run',
  },
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
    query: { chapter: 'scratch', card: 'question' },
    unit: 'update',
    act: (page, say) =>
      lab(page)
        .getByRole('button', { name: say('figure.table', { name: say('scene.fit') }) })
        .click(),
  },
  {
    name: 'help',
    query: { chapter: 'scratch' },
    act: (page) => page.keyboard.press('?'),
  },
];

test.use({ contextOptions: { reducedMotion: 'reduce' }, trace: 'off' });

for (const [lang, theme] of looks) {
  for (const { name, query, unit, count = 1, act } of shots) {
    test(`"${name}" is photographed, ${lang}, ${theme}`, async ({ page }) => {
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
      await expect(lab(page).getByRole('alert')).toHaveCount(0);
    });
  }
}
