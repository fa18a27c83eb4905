import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { promisify } from 'node:util';
import { dist, inRoot } from '../../web/tooling/paths.js';
import { hostPage } from '../hosts/page.js';
import { serveFolder, servePages } from '../hosts/serve.js';
import { expect, test } from './fixture.js';
import { eventually } from './lab.js';

/** What README.md tells people to write does what it says. */

const readme = fs.readFileSync(inRoot('README.md'), 'utf8');
const blocks = (/** @type {string} */ language) =>
  [...readme.matchAll(new RegExp('^```' + language + '\\n([^]*?)^```', 'gm'))].map(
    ([, text]) => text,
  );

test('its snippets bring a lab into a page', async ({ page }) => {
  const site = await serveFolder(dist, { 'Access-Control-Allow-Origin': '*' });
  const host = /<script src="[^"]*host\.js"[^>]*><\/script>/.exec(readme)?.[0] ?? '';
  const snippets = blocks('html').map((text) => text.replaceAll('https://HOST', site.origin));
  const [frame, element] = snippets;
  expect(snippets).toHaveLength(2);
  const course = await servePages({
    '/frame': { html: hostPage(host.replace('https://HOST', site.origin) + frame) },
    '/element': { html: hostPage(element) },
  });
  const ready = () =>
    /** @type {any} */ (document.querySelector('gradient-walk'))?.getState?.().status === 'ready';

  await page.goto(`${course.origin}/frame`);
  const handle = await page.waitForSelector('iframe');
  const inside = await handle.contentFrame();
  await inside?.waitForFunction(ready);
  const state = () =>
    inside?.evaluate(() => /** @type {any} */ (document.querySelector('gradient-walk')).getState());
  // The card may come after the engine.
  await eventually(state).toMatchObject({ card: 'one-update', run: { settings: { seed: 7 } } });
  const height = () => handle.evaluate((own) => own.getBoundingClientRect().height);
  await eventually(height).toBeGreaterThan(600);

  await page.goto(`${course.origin}/element`);
  await page.waitForFunction(ready);
  // What is still on its way would fail with the servers.
  await page.goto('about:blank');
  await Promise.all([site.close(), course.close()]);
});

test('its commands run', async () => {
  const lines = [...readme.matchAll(/^npx gradient-walk (.*?)(?: +#.*)?$/gm)].map(
    ([, line]) => line,
  );
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) {
    const command = [inRoot('web/cli.js'), ...line.split(' ')];
    const status = await promisify(execFile)(process.execPath, command).then(
      () => 0,
      ({ code }) => code,
    );
    // A learning rate of 2 diverges, which is no mistake.
    expect([0, 3], line).toContain(status);
  }
});
