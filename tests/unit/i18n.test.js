import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseLanguage, languages, loadWords, translator } from '../../web/i18n/index.js';
import appEn from '../../web/app/en.js';
import appZh from '../../web/app/zh.js';
import panelEn from '../../web/app/embed/en.js';
import panelZh from '../../web/app/embed/zh.js';
import cliEn from '../../web/cli/en.js';
import cliZh from '../../web/cli/zh.js';
import sharedEn from '../../web/i18n/en.js';
import sharedZh from '../../web/i18n/zh.js';
import { errorSentence } from '../../web/i18n/error-sentence.js';
import { words } from '../../web/i18n/index.js';
import { inRoot } from '../../web/tooling/paths.js';
import { propertyRuns } from './property.js';

/** Every table of words, by whose it is. @type {Record<string, Record<string, Record<string, string>>>} */
const tables = {
  shared: { en: sharedEn, zh: sharedZh },
  app: { en: appEn, zh: appZh },
  panel: { en: panelEn, zh: panelZh },
  'command line': { en: cliEn, zh: cliZh },
};
for (const [part, load] of Object.entries(words)) {
  tables[part] = { en: (await load.en()).default, zh: (await load.zh()).default };
}

/** @param {string} text */
const placeholders = (text) => [...text.matchAll(/\{(\w[\w-]*)\}/g)].map((m) => m[1]).sort();

describe.each(Object.entries(tables))('the words of %s', (_part, { en, zh }) => {
  it('have the same keys in every language', () => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
    expect(languages.sort()).toEqual(['en', 'zh']);
  });
  it.each(Object.keys(en))('%s fills the same places in every language', (key) => {
    expect(placeholders(zh[key])).toEqual(placeholders(en[key]));
    // What stands between two sentences may be nothing in one language, but not in all.
    expect([zh[key], en[key]]).not.toEqual(['', '']);
  });
});

it('one of a thing is not called by its plural', () => {
  const t = translator({ points: '{count} {count:point is|points are} there' });
  expect([0, 1, 2].map((count) => t('points', { count }))).toEqual([
    '0 points are there',
    '1 point is there',
    '2 points are there',
  ]);
});

it('no word stands in two tables', () => {
  const keys = Object.values(tables).flatMap(({ en }) => Object.keys(en));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

describe('t', () => {
  const t = translator({ greeting: 'step {step} of {total}', plain: 'words' });
  it('fills in what it is given', () => {
    expect(t('greeting', { step: 3, total: 300 })).toBe('step 3 of 300');
    expect(t('plain')).toBe('words');
  });
  it('leaves a place alone that nothing was given for, and shows a key without words', () => {
    expect(t('greeting', { step: 3 })).toBe('step 3 of {total}');
    expect(t('no-such-key')).toBe('no-such-key');
  });
  it('is loaded for a language, with the words of the parts that are asked for', async () => {
    const translate = await loadWords('zh', words.checks);
    const all = { ...sharedZh, ...tables.checks.zh };
    for (const [key, text] of Object.entries(all)) expect(translate(key)).toBe(text);
    expect(translate('help.title')).toBe('help.title');
  });
});

describe('chooseLanguage', () => {
  it('takes what was asked for, then the reader’s languages, then English', () => {
    expect(chooseLanguage('zh', ['en-GB'])).toBe('zh');
    expect(chooseLanguage('zh-CN')).toBe('zh');
    expect(chooseLanguage(null, ['fr', 'zh-TW', 'en'])).toBe('zh');
    expect(chooseLanguage('xx', ['en-US'])).toBe('en');
    expect(chooseLanguage(null, ['zh_CN.UTF-8'])).toBe('zh');
    expect(chooseLanguage(null)).toBe('en');
    expect(chooseLanguage('constructor')).toBe('en');
  });
});

/** @param {string} folder  below web/ @returns {string} all its scripts */
const scripts = (folder) =>
  fs
    .readdirSync(inRoot('web', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => fs.readFileSync(inRoot('web', folder, name), 'utf8'))
    .join('\n');

describe.each(languages)('errors in %s', async (lang) => {
  const list = fs.readFileSync(inRoot('cpp/core/error.h'), 'utf8');
  const engine = [...list.matchAll(/^ {2}k(\w+),/gm)].map(([, name]) =>
    name.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase(),
  );
  const page = ['engine', 'session', 'datasets', 'lab', 'embed'].map(scripts).join('\n');
  const own = [...page.matchAll(/\bname: '([a-z]+(?:-[a-z]+)+)'/g)].map(([, name]) => name);
  const names = [...new Set([...engine, ...own])];
  const shared = await loadWords(lang);
  const whole = await loadWords(lang, ...Object.values(words), {
    zh: async () => ({ default: cliZh }),
    en: async () => ({ default: cliEn }),
  });

  it('each that the engine or the page can tell has a sentence of its own', () => {
    expect(names.length).toBeGreaterThan(40);
    const has = (/** @type {string} */ name) =>
      ['error', 'note'].some((family) => whole(`${family}.${name}`) !== `${family}.${name}`);
    expect(names.filter((name) => !has(name))).toEqual([]);
  });

  it('a reason that is a sentence does not end twice', () => {
    for (const name of ['engine-failed', 'unexpected'])
      expect(errorSentence(whole, { name, value: 'out of memory.' })).not.toMatch(/[.。]{2}|\.。/);
  });

  it('no sentence shows a key, or a place that nothing was put into', () => {
    const value = fc.oneof(fc.integer(), fc.constantFrom('x', '', null), fc.array(fc.integer()));
    const facts = fc.record(
      {
        name: fc.constantFrom(...names, 'unexpected', 'odd', 'constructor'),
        parameter: fc.constantFrom('lr', 'true-w', 'odd'),
        value,
        used: value,
        min: fc.integer(),
        max: fc.integer(),
        choices: fc.array(fc.constantFrom('a', 'b')),
      },
      { requiredKeys: ['name'] },
    );
    fc.assert(
      fc.property(facts, fc.constantFrom('error', 'note'), (what, family) => {
        for (const t of [shared, whole]) {
          const sentence = errorSentence(t, /** @type {any} */ (what), { family });
          expect(sentence).not.toMatch(/[{}]|\b(error|note|setting)\.[a-z]|undefined/);
          expect(sentence.length).toBeGreaterThan(5);
        }
      }),
      { numRuns: propertyRuns(500) },
    );
  });
});
