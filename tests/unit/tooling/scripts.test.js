import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inRoot, shown } from '../../../web/tooling/paths.js';

/**
 * Every npm script runs in a fresh clone, where there is no package yet: what it loads before its set-up
 * is Node's and ours.
 */

const { scripts } = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'));
const programs = Object.entries(scripts).map(([name, command]) => ({
  name,
  file: /^node (\S+\.js)/.exec(String(command))?.[1] ?? '',
}));

/** @param {string} text @returns {string[]} what a module imports when it is loaded */
const importsOf = (text) =>
  [...text.matchAll(/^(?:import|export)\s(?:[^;]*?from\s)?'([^']+)'/gms)].map(([, name]) => name);

/**
 * @param {string} file
 * @param {Set<string>} [met]
 * @returns {string[]} the packages that it loads, by way of whatever module
 */
function packagesOf(file, met = new Set()) {
  if (met.has(file)) return [];
  met.add(file);
  return importsOf(fs.readFileSync(file, 'utf8')).flatMap((name) => {
    if (name.startsWith('node:')) return [];
    if (name.startsWith('.')) return packagesOf(path.resolve(path.dirname(file), name), met);
    return [`${name} (${shown(file)})`];
  });
}

test.each(programs)('npm run $name installs what it needs before it loads it', ({ file }) => {
  expect(packagesOf(inRoot(file))).toEqual([]);
  expect(fs.readFileSync(inRoot(file), 'utf8')).toMatch(/await setUp\('\w+'\)/);
});

test('an import is found however it is written', () => {
  const text = `import fs from 'node:fs';
import 'a';
import { b,
  c } from 'b';
export * from 'c';
const late = await import('d');`;
  expect(importsOf(text)).toEqual(['node:fs', 'a', 'b', 'c']);
});
