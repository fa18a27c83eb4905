import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import shared from '../../../web/i18n/en.js';
import { scenes } from '../../../web/scenes/index.js';
import { inRoot } from '../../../web/tooling/paths.js';

/** @param {string} folder @returns {string} the sources in it */
const sources = (folder) =>
  fs
    .readdirSync(inRoot('web/scenes', folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js') && !/^(zh|en)\.js$/.test(path.basename(file)))
    .map((file) => fs.readFileSync(inRoot('web/scenes', folder, file), 'utf8'))
    .join('\n');

/** @param {string} text */
const placesIn = (text) => [...text.matchAll(/\{(\w[\w-]*)\}/g)].map((match) => match[1]).sort();

/**
 * The keys that a source names: whole ones, and patterns of those that are put together.
 * @param {string} source
 * @param {string[]} heads  with what a key begins
 */
function keysIn(source, heads) {
  const key = new RegExp(`['\`]((?:${heads.join('|')})\\.[^'\`\\s]*)['\`]`, 'g');
  return [...source.matchAll(key)].map(([, name]) => ({
    name,
    pattern: new RegExp(`^${name.replaceAll('.', '\\.').replace(/\$\{.*?\}+/g, '.*')}$`),
  }));
}

describe.each(Object.keys(scenes))('the words of %s', async (id) => {
  const [zh, en] = (await Promise.all([scenes[id].zh(), scenes[id].en()])).map((m) => m.default);
  const own = sources(id);
  const common = sources('shared');
  const heads = [...new Set([...Object.keys(en), 'scene'].map((key) => key.split('.')[0]))];

  test('are there in every language, with the same places to fill', () => {
    expect(Object.keys(zh)).toEqual(Object.keys(en));
    for (const key of Object.keys(en)) expect(placesIn(zh[key]), key).toEqual(placesIn(en[key]));
  });

  test('do not say again what all pictures share', () => {
    expect(Object.keys(en).filter((key) => key in shared)).toEqual([]);
    expect(shared).toHaveProperty([`scene.${id}`]);
  });

  test('are all that it asks for, and no more', () => {
    const asked = keysIn(own, heads);
    const known = [...Object.keys(en), ...Object.keys(shared)];
    for (const { name, pattern } of asked) {
      expect(
        known.some((key) => pattern.test(key)),
        name,
      ).toBe(true);
    }
    const everywhere = [...asked, ...keysIn(common, heads)];
    const idle = Object.keys(en).filter(
      (key) => !everywhere.some(({ pattern }) => pattern.test(key)),
    );
    expect(idle).toEqual([]);
  });
});
