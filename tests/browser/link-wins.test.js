import path from 'node:path';
import { dist } from '../../web/tooling/paths.js';
import { elementScript, frame, hostPage } from '../hosts/page.js';
import { serveFolder, servePages } from '../hosts/serve.js';
import { expect, test } from './fixture.js';
import { eventually, open, openCard, stateIs, stateOf, wide } from './lab.js';
/** @import { HostPage, Server } from '../hosts/serve.js' */

/** A card opens with settings of its own; those of the link that opened it win, wherever it stands. */
test.use({ viewport: wide, contextOptions: { reducedMotion: 'reduce' } });

const SETTINGS = { seed: 7, lr: 0.1, 'batch-size': 20 };
const texts = Object.entries(SETTINGS).map(([name, value]) => [name, String(value)]);

/** @type {Server} */
let embed;
/** @type {Server} */
let host;
/** @type {Record<string, HostPage>} */
const pages = {};

test.beforeAll(async () => {
  embed = await serveFolder(path.join(dist, 'embed'), { 'Access-Control-Allow-Origin': '*' });
  host = await servePages(pages);
  const attributes = texts.map(([name, value]) => `${name}="${value}"`).join(' ');
  const element = `<gradient-walk chapter="scratch" card="one-update" lang="en" ${attributes}></gradient-walk>`;
  const query = new URLSearchParams([['lang', 'en'], ['card', 'one-update'], ...texts]);
  const address = `${embed.origin}/1/scratch.html?${query}`.replaceAll('&', '&amp;');
  pages['/element'] = {
    html: hostPage(element, { head: elementScript(`${embed.origin}/1/gradient-walk.js`) }),
  };
  pages['/frame'] = { html: hostPage(frame(address)) };
});

test.afterAll(() => Promise.all([embed.close(), host.close()]));

const wanted = {
  card: 'one-update',
  step: 0,
  updatesPerEpoch: 50,
  run: expect.objectContaining({ settings: expect.objectContaining(SETTINGS) }),
};

test('in the page: the card it opened has exactly its settings, the next ones its data', async ({
  page,
}) => {
  await open(page, { chapter: 'scratch', card: 'one-update', ...SETTINGS });
  expect(await stateOf(page)).toMatchObject(wanted);
  await openCard(page, 'three-epochs');
  const { run } = await stateIs(page, { card: 'three-epochs', status: 'ready' });
  expect(run.settings).toMatchObject({ seed: 7, 'batch-size': 20 });
  expect(run.settings).not.toHaveProperty('lr');
});

test('in the element', async ({ page }) => {
  await page.goto(`${host.origin}/element`);
  const state = () =>
    page
      .locator('gradient-walk')
      .evaluate((element) => /** @type {any} */ (element).getState?.() ?? {});
  await eventually(async () => (await state()).status).toBe('ready');
  await eventually(state).toMatchObject(wanted);
});

test('in the frame', async ({ page }) => {
  await page.goto(`${host.origin}/frame`);
  const state = () =>
    page
      .frameLocator('iframe')
      .locator('gradient-walk')
      .evaluate((element) => /** @type {any} */ (element).getState?.() ?? {});
  await eventually(async () => (await state()).status).toBe('ready');
  await eventually(state).toMatchObject(wanted);
});
