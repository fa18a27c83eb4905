import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { dist } from '../../web/tooling/paths.js';
import { expect, test } from './fixture.js';
import { eventually } from './lab.js';
/** @import { Server } from 'node:http' */
/** @import { AddressInfo } from 'node:net' */

/** A network that takes its time: the frame's page arrives in two parts, its script in the second. */

const page = fs.readFileSync(path.join(dist, 'embed/1/scratch.html'), 'utf8');
/** @type {() => void} */
let arrive;
/** @type {Server} */
let server;
let origin = '';

test.beforeAll(async () => {
  const cut = page.indexOf('<script>') + 2000;
  const rest = new Promise((resolve) => (arrive = () => resolve(null)));
  server = http.createServer(async (request, response) => {
    if (request.url === '/favicon.ico') return response.writeHead(204).end();
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.write(page.slice(0, cut));
    await rest;
    response.end(page.slice(cut));
  });
  await new Promise((resolve) => server.listen(0, 'localhost', () => resolve(null)));
  const { port } = /** @type {AddressInfo} */ (server.address());
  origin = `http://localhost:${port}`;
});
test.afterAll(() => {
  server.close();
  server.closeAllConnections();
});

test('a frame whose script is on its way says that it is loading, and shows an outline', async ({
  page: view,
}) => {
  await view.goto(`${origin}/?lang=en`, { waitUntil: 'commit' });
  const lab = view.locator('gradient-walk');
  const loading = lab.locator(':scope > p');
  await expect(loading).toHaveText([/正在载入/, /is loading/]);
  for (const line of await loading.all()) await expect(line).toBeVisible();
  await expect(lab.locator(':scope > svg')).toBeVisible();
  // That it needs scripts is for who has none.
  expect(await lab.innerText()).not.toContain('JavaScript');
  expect(await view.evaluate(() => customElements.get('gradient-walk'))).toBeUndefined();
  arrive();
  await eventually(() => lab.evaluate((own) => /** @type {any} */ (own).getState?.().status)).toBe(
    'ready',
  );
  await expect(loading.first()).toBeHidden();
  await expect(lab.locator(':scope > svg')).toBeHidden();
});
