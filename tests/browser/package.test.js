import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { inRoot } from '../../web/tooling/paths.js';
import { hostPage } from '../hosts/page.js';
import { serveFolder } from '../hosts/serve.js';
import { expect, test } from './fixture.js';
import { eventually, stateOf, step } from './lab.js';

/** What `npm pack` gives, installed where there is nothing else of ours. */

const run = promisify(execFile);
let project = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  project = fs.mkdtempSync(path.join(os.tmpdir(), 'gradient-walk-'));
  // What it would build stands in dist/ and build/engine/ already.
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', project];
  await run('npm', pack, { cwd: inRoot() });
  const archive = fs.readdirSync(project).find((name) => name.endsWith('.tgz')) ?? '';
  fs.writeFileSync(path.join(project, 'package.json'), '{ "private": true, "type": "module" }');
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${archive}`], {
    cwd: project,
  });
});

test.afterAll(() => fs.rmSync(project, { recursive: true }));

const installed = (/** @type {string[]} */ ...parts) =>
  path.join(project, 'node_modules/gradient-walk', ...parts);

test('it brings nothing else along', () => {
  const names = fs.readdirSync(path.join(project, 'node_modules'));
  expect(names.filter((name) => !name.startsWith('.'))).toEqual(['gradient-walk']);
});

test("its command line prints the notebook's numbers", async () => {
  const { stdout } = await run('npx', ['--no', 'gradient-walk', 'scratch', '--json'], {
    cwd: project,
  });
  const fixture = inRoot('tests/parity/fixtures/notebook_scratch.json');
  const { final_w_b: wanted } = JSON.parse(fs.readFileSync(fixture, 'utf8')).seed0.float32;
  const { parameters } = JSON.parse(stdout);
  expect([...parameters.w, parameters.b].flat(2).map(Math.fround)).toEqual(wanted.map(Math.fround));
});

test('its element works from the folder as it is', async ({ page }) => {
  const script = '/node_modules/gradient-walk/dist/embed/1/gradient-walk.js';
  const html = hostPage('<gradient-walk chapter="descent" lang="en"></gradient-walk>', {
    head: `<script type="module" src="${script}"></script>`,
  });
  fs.writeFileSync(path.join(project, 'index.html'), html);
  const server = await serveFolder(project);
  await page.goto(`${server.origin}/index.html`);
  await page.waitForFunction(() => customElements.get('gradient-walk'));
  await eventually(async () => (await stateOf(page)).status).toBe('ready');
  expect(await step(page, 'update')).toMatchObject({ step: 1, chapter: 'descent' });
  // What is still on its way would fail with the server.
  await page.goto('about:blank');
  await server.close();
});

test('its types let through what the element has, and nothing else', async () => {
  const check = async (/** @type {string} */ line) => {
    fs.writeFileSync(
      path.join(project, 'page.ts'),
      `import 'gradient-walk';
      const lab = document.querySelector('gradient-walk')!;
      ${line}`,
    );
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022'];
    return run(
      process.execPath,
      [inRoot('node_modules/typescript/bin/tsc'), ...options, 'page.ts'],
      {
        cwd: project,
      },
    ).then(
      () => 'fits',
      ({ stdout }) => String(stdout),
    );
  };
  expect(
    await check(`lab.addEventListener('gradient-walk-change', ({ detail }) => detail.state.step);
      await lab.step('epoch'); const { run } = lab.getState(); await lab.setState(run);
      await lab.set({ lr: 0.1 }); lab.chapter = 'scratch'; lab.pause();
      export {};`),
  ).toBe('fits');
  expect(await check(`lab.step('year');`)).toContain('page.ts');
  expect(await check('lab.fly();')).toContain('page.ts');
});

test('its manifest names the attributes, methods and events that there are', async ({ page }) => {
  const manifest = JSON.parse(
    fs.readFileSync(installed('dist/embed/1/custom-elements.json'), 'utf8'),
  );
  const [{ attributes, members, tagName }] = manifest.modules[0].declarations;
  const names = attributes.map((/** @type {{name: string}} */ row) => row.name);
  const { stdout } = await run('npx', ['--no', 'gradient-walk', 'scratch', '--json'], {
    cwd: project,
  });
  expect(names).toEqual(expect.arrayContaining(Object.keys(JSON.parse(stdout).settings)));
  await page.goto('./?lang=en');
  await page.waitForFunction(() => customElements.get('gradient-walk'));
  const own = await page.evaluate((tag) => {
    const { prototype } = customElements.get(tag) ?? HTMLElement;
    const rows = Object.entries(Object.getOwnPropertyDescriptors(prototype));
    return rows.filter(([, { value }]) => typeof value === 'function').map(([name]) => name);
  }, tagName);
  const methods = members.map((/** @type {{name: string}} */ row) => row.name);
  expect(own).toEqual(expect.arrayContaining(methods));
  const types = fs.readFileSync(installed('dist/embed/1/gradient-walk.d.ts'), 'utf8');
  for (const method of methods) expect(types).toMatch(new RegExp(`\\b${method}\\(`));
});
