import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { carryVersions } from '../../../web/tooling/carry-versions.js';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'versions-'));
afterEach(() => fs.rmSync(folder, { recursive: true }));

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
