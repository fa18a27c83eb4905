import { inRoot } from '../../web/tooling/paths.js';
import { expect, test } from './fixture.js';
import { drawn, lab, languages, open, phone, stateOf, step, tablet, wide } from './lab.js';

/**
 * Pictures of the pages, for people to look at: build/screenshots/. Nothing is compared. Taken where
 * SCREENSHOTS is set.
 */

/**
 * @typedef {object} Shot
 * @property {string} name
 * @property {Record<string, string | number>} query
 * @property {'micro' | 'update' | 'epoch' | 'run'} [unit]
 * @property {number} [count]  so many of them
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
];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const lang of languages) {
  for (const theme of ['light', 'dark']) {
    for (const { name, query, unit, count = 1 } of shots) {
      test(`"${name}" is photographed, ${lang}, ${theme}`, async ({ page }) => {
        await page.setViewportSize(wide);
        await open(page, { ...query, lang, theme });
        for (let k = 0; unit && k < count; k++) await step(page, unit);
        for (const size of [wide, tablet, phone]) {
          await page.setViewportSize(size);
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
}
