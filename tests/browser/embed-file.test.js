import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { dist } from '../../web/tooling/paths.js';
import { chapterIds } from '../contents/chapters.js';
import { expect, test } from './fixture.js';
import { drawn, eventually, expectNoSidewaysScroll, lab, phone, stateOf, step } from './lab.js';

/** One file, handed out on a stick: copied away from everything, opened from the disk. */

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const folder = path.join(dist, 'embed/1');
let away = '';

test.beforeAll(() => {
  away = fs.mkdtempSync(path.join(os.tmpdir(), 'gradient-walk-'));
});
test.afterAll(() => fs.rmSync(away, { recursive: true }));

/** @param {string} name @returns {string} the address of a copy that has nothing beside it */
function copied(name) {
  const copy = path.join(away, name);
  if (!fs.existsSync(copy)) fs.copyFileSync(path.join(folder, name), copy);
  return pathToFileURL(copy).href;
}

for (const id of chapterIds) {
  test(`"${id}" in one file runs its engine, alone on a disk`, async ({ page }) => {
    /** @type {string[]} */
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    const address = copied(`${id}.html`);
    await page.goto(`${address}?lang=zh`);
    // A card may open at its end.
    await eventually(async () => (await stateOf(page)).status).toMatch(/ready|done/);
    await drawn(page);
    const { totalSteps } = await stateOf(page);
    // An experiment without updates has nowhere to go.
    expect((await step(page, 'run')).status).toBe(totalSteps > 0 ? 'done' : 'ready');
    await expect(lab(page).locator('.card h2')).toContainText(/\p{Script=Han}/u);
    await eventually(() => page.evaluate(() => document.fonts.size)).toBeGreaterThan(1);
    expect(asked.filter((url) => !/^(data|blob):/.test(url))).toEqual([`${address}?lang=zh`]);
    for (const size of [{ width: 280, height: 600 }, phone]) {
      await page.setViewportSize(size);
      await expectNoSidewaysScroll(page, `${size.width} px`);
    }
  });
}

for (const id of chapterIds) {
  test(`"${id}" has a poster in each language, of the size that platforms ask for`, () => {
    const [zh, en] = ['zh', 'en'].map((lang) =>
      fs.readFileSync(path.join(folder, `${id}.${lang}.png`)),
    );
    for (const png of [zh, en]) {
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 675]);
      // Text and pictures: an empty page of this size is a tenth of it.
      expect(png.length).toBeGreaterThan(50_000);
    }
    expect(zh.equals(en)).toBe(false);
  });
}

test('everything in one file: chapters, language and the run are followed by the address', async ({
  page,
}) => {
  const address = copied('gradient-walk.html');
  await page.goto(`${address}?lang=en`);
  await eventually(async () => (await stateOf(page)).status).toBe('ready');
  await page
    .getByRole('link', { name: /By hand/ })
    .first()
    .click();
  await eventually(async () => (await stateOf(page)).chapter).toBe('by-hand');
  await eventually(async () => (await stateOf(page)).status).toBe('ready');
  await step(page, 'update');
  await eventually(() => page.url()).toMatch(/gradient-walk\.html\?.*chapter=by-hand.*#run=/);
  await page.reload();
  await eventually(async () => (await stateOf(page)).step).toBe(1);
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('手算');
  await page.goBack();
  await eventually(async () => (await stateOf(page)).chapter).toBe('scratch');
});
