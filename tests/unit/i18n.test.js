import { describe, expect, it } from 'vitest';
import { chooseLanguage, languages, loadWords, translator } from '../../web/i18n/index.js';
import en from '../../web/i18n/en.js';
import zh from '../../web/i18n/zh.js';

/** @type {Record<string, Record<string, string>>} */
const tables = { en, zh };

/** @param {string} text */
const placeholders = (text) => [...text.matchAll(/\{(\w[\w-]*)\}/g)].map((m) => m[1]).sort();

describe('words', () => {
  it('has the same keys in every language', () => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
    expect(languages.sort()).toEqual(Object.keys(tables).sort());
  });
  it.each(Object.keys(en))('%s fills the same places in every language', (key) => {
    expect(placeholders(tables.zh[key])).toEqual(placeholders(tables.en[key]));
    // What stands between two sentences may be nothing in one language, but not in all.
    expect(languages.some((language) => tables[language][key] !== '')).toBe(true);
  });
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
  it('is loaded for a language', async () => {
    const translate = await loadWords('zh');
    for (const key of Object.keys(zh)) expect(translate(key)).toBe(tables.zh[key]);
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
