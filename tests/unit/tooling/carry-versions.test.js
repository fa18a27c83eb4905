import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { carryVersions } from '../../../web/tooling/carry-versions.js';
import { inRoot } from '../../../web/tooling/paths.js';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'versions-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** @param {string[]} names @param {string} text */
function write(names, text) {
  for (const name of names) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
}

test('exact versions published before come along; what is new stays new', () => {
  write(['old/embed/1.0.0/a.js', 'old/embed/1.1.0/a.js', 'old/embed/1/a.js', 'old/x.html'], 'old');
  write(['new/embed/1/a.js', 'new/embed/1.1.0/a.js'], 'new');
  const site = path.join(folder, 'new');
  expect(carryVersions(path.join(folder, 'old'), site)).toEqual(['1.0.0']);
  const read = (/** @type {string} */ name) => fs.readFileSync(path.join(site, name), 'utf8');
  expect(read('embed/1.0.0/a.js')).toBe('old');
  expect(read('embed/1/a.js') + read('embed/1.1.0/a.js')).toBe('newnew');
  expect(fs.existsSync(path.join(site, 'x.html'))).toBe(false);
  expect(carryVersions(path.join(folder, 'none'), site)).toEqual([]);
});

test('the workflow that publishes runs what there is, and carries before it publishes', () => {
  const workflow = fs.readFileSync(inRoot('.github/workflows/pages.yml'), 'utf8');
  const { scripts } = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'));
  const commands = [...workflow.matchAll(/npm run ([\w:]+)|node (\S+\.js)/g)];
  for (const [, script, file] of commands) {
    if (script) expect(Object.keys(scripts)).toContain(script);
    else expect(fs.existsSync(inRoot(file)), file).toBe(true);
  }
  const steps = ['npm run build', 'ref: gh-pages', 'carry-versions.js published', 'git push'];
  const places = steps.map((step) => workflow.indexOf(step));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(Math.min(...places)).toBeGreaterThan(0);
});
