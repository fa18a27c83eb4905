import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readCards } from '../contents/chapters.js';
import { buildScorm } from '../../web/tooling/build-scorm.js';
import { inRoot } from '../../web/tooling/paths.js';
import { hostPage } from '../hosts/page.js';
import { serveFolder } from '../hosts/serve.js';
import { expect, test } from './fixture.js';
import { eventually, wordsIn } from './lab.js';
/** @import { Server } from '../hosts/serve.js' */
/** @import { Page } from '@playwright/test' */

/** A SCORM 1.2 package in a learning platform: the platform is scorm-again's. */

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gradient-walk-scorm-'));
/** @type {Server} */
let server;

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  await buildScorm(['by-hand'], folder);
  const files = unzipSync(fs.readFileSync(path.join(folder, 'by-hand.en.zip')));
  for (const [name, bytes] of Object.entries(files))
    fs.writeFileSync(path.join(folder, name), bytes);
  const platform = inRoot('node_modules/scorm-again/dist/scorm12.js');
  fs.copyFileSync(platform, path.join(folder, 'scorm12.js'));
  const page = hostPage('<iframe id="sco" width="1000" height="900" title="The lab"></iframe>', {
    head: '<script src="scorm12.js"></script>',
  });
  fs.writeFileSync(path.join(folder, 'platform.html'), page);
  server = await serveFolder(folder);
});
test.afterAll(async () => {
  await server.close();
  fs.rmSync(folder, { recursive: true });
});

/** What the platform keeps of the learner. @typedef {Record<string, any>} Kept */

/**
 * Opens the package for a learner, as the platform does: its API stands in the window around.
 * @param {Page} page
 * @param {Kept | null} kept  of an earlier visit
 */
async function launch(page, kept) {
  await page.goto(`${server.origin}/platform.html`);
  await page.evaluate((cmi) => {
    const own = /** @type {any} */ (window);
    own.API = new own.Scorm12API({ autocommit: false, logLevel: 5 });
    if (cmi) own.API.loadFromJSON(cmi, 'cmi');
    const frame = /** @type {HTMLIFrameElement} */ (document.getElementById('sco'));
    frame.src = 'index.html?lang=en';
  }, kept);
  const lab = page.frameLocator('#sco').locator('gradient-walk');
  // A card may open where its run is done.
  await eventually(() =>
    lab.evaluate((element) => /** @type {any} */ (element).getState?.().status),
  ).toMatch(/^(ready|done)$/);
  return lab;
}

/** @param {Page} page @returns {Promise<any>} all that the platform was told */
const record = (page) =>
  page.evaluate(() => {
    const { API } = /** @type {any} */ (window);
    const { core, suspend_data } = JSON.parse(JSON.stringify(API.cmi));
    return { ...core, score: core.score, suspend_data };
  });

test('it is a package: a manifest that leads to a page, and all files that it names', () => {
  const manifest = fs.readFileSync(path.join(folder, 'imsmanifest.xml'), 'utf8');
  expect(manifest).toContain('<schemaversion>1.2</schemaversion>');
  expect(manifest).toMatch(/adlcp:scormtype="sco" href="index.html"/);
  const named = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, name]) => name);
  for (const name of named) expect(fs.existsSync(path.join(folder, name)), name).toBe(true);
  const zh = unzipSync(fs.readFileSync(path.join(folder, 'by-hand.zh.zip')));
  expect(strFromU8(zh['imsmanifest.xml'])).toContain('parameters="?lang=zh"');
});

/** What so many right answers are of all the questions of the chapter, in whole percent. @param {number} right */
async function percentOf(right) {
  const blocks = (await readCards('by-hand', 'en')).flatMap((card) => card.blocks);
  const questions = blocks.filter(({ type }) => type === 'check');
  return Math.round((100 * right) / questions.length);
}

/** @type {Kept} */
let kept;

test('the platform hears where the learner is, what is done and what was right', async ({
  page,
}) => {
  const lab = await launch(page, null);
  expect(await record(page)).toMatchObject({ lesson_status: 'incomplete' });
  const cards = await lab.evaluate((element) => {
    const own = /** @type {any} */ (element);
    const { card } = own.getState();
    own.setState({ done: [card], answers: { 'by-eye': '2' } });
    return [card];
  });
  await lab.locator('.onward .way').last().click();
  await eventually(async () => (await record(page)).lesson_location).not.toBe(cards[0]);
  await eventually(async () => JSON.parse((await record(page)).suspend_data).done).toContain(
    cards[0],
  );
  const { score, lesson_status } = await record(page);
  expect(Number(score.raw)).toBe(await percentOf(1));
  expect(lesson_status).toBe('incomplete');
  kept = { suspend_data: (await record(page)).suspend_data, core: {} };
  kept.core.lesson_location = (await record(page)).lesson_location;
  kept.core.lesson_status = 'incomplete';
});

test('who comes back finds the same card, what is done and the answers', async ({ page }) => {
  const lab = await launch(page, kept);
  const state = await lab.evaluate((element) => /** @type {any} */ (element).getState());
  expect(state.card).toBe(kept.core.lesson_location);
  expect(state.answers).toEqual({ 'by-eye': '2' });
  expect(state.done).toEqual(JSON.parse(kept.suspend_data).done);
});

/** Of the chapter's cards all are done but the one with the question `coincidence`. */
async function allButOne() {
  const cards = await readCards('by-hand', 'en');
  const asks = (/** @type {{blocks: any[]}} */ { blocks }) =>
    blocks.some(({ type, id }) => type === 'check' && id === 'coincidence');
  const last = cards.find(asks)?.id ?? '';
  return { last, done: cards.map(({ id }) => id).filter((id) => id !== last) };
}

test('who comes back with nothing left to do has completed the lesson', async ({ page }) => {
  const { done, last } = await allButOne();
  // The one that was missing may have gone from the chapter since.
  await launch(page, {
    suspend_data: JSON.stringify({ done: [...done, last], answers: {} }),
    core: { lesson_location: done[0], lesson_status: 'incomplete' },
  });
  await eventually(async () => (await record(page)).lesson_status).toBe('completed');
});

test('with the last card the lesson is completed, and its session ends with the page', async ({
  page,
}) => {
  const { done, last } = await allButOne();
  const suspended = JSON.stringify({ done, answers: { 'by-eye': '2' } });
  const lab = await launch(page, {
    suspend_data: suspended,
    core: { lesson_location: last, lesson_status: 'incomplete' },
  });
  expect(await record(page)).toMatchObject({ lesson_status: 'incomplete' });
  await lab.getByRole('radio', { name: /it is a coincidence/ }).check();
  await lab.getByRole('button', { name: wordsIn('en')('check.submit') }).click();
  await eventually(async () => (await record(page)).lesson_status).toBe('completed');
  await eventually(async () => Number((await record(page)).score.raw)).toBe(await percentOf(2));
  await page.evaluate(() => document.getElementById('sco')?.remove());
  await eventually(() => page.evaluate(() => /** @type {any} */ (window).API.isTerminated())).toBe(
    true,
  );
});
