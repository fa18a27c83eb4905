/**
 * Words for people. A language is a table of its own file (flat, the same keys in each); it is loaded
 * when it is needed. A new language: one file, one line here.
 *
 * @typedef {Record<string, string | number | null | undefined>} Params
 * @typedef {(key: string, params?: Params) => string} Translate
 * @typedef {'zh' | 'en'} Language
 */

/** @type {Record<string, () => Promise<{default: Record<string, string>}>>} */
const tables = {
  zh: () => import('./zh.js'),
  en: () => import('./en.js'),
};

/** @type {string[]} */
export const languages = Object.keys(tables);

/**
 * The language to show: the one asked for (`?lang=`, attribute, flag) where there is such a table,
 * else the first of the reader's languages that has one, else English.
 * @param {string | null | undefined} asked
 * @param {readonly string[]} [preferred]  navigator.languages, or the shell's LANG
 * @returns {Language}
 */
export function chooseLanguage(asked, preferred = []) {
  for (const tag of [asked ?? '', ...preferred]) {
    const base = tag.toLowerCase().split(/[-_.]/)[0];
    if (languages.includes(base)) return /** @type {Language} */ (base);
  }
  return 'en';
}

/**
 * @param {string} language  one of `languages`
 * @returns {Promise<Translate>}
 */
export async function loadWords(language) {
  return translator((await tables[language]()).default);
}

/**
 * `t('state.step', {step: 37})` gives the sentence with `{step}` filled in. A key without words gives
 * the key, so that a hole shows in a test or on the page and breaks nothing.
 * @param {Record<string, string>} table
 * @param {Translate} [beyond]  knows the words that are not in the table
 * @returns {Translate}
 */
export function translator(table, beyond = (key) => key) {
  return (key, params = {}) =>
    table[key]?.replace(/\{(\w[\w-]*)\}/g, (whole, name) =>
      name in params ? String(params[name] ?? '—') : whole,
    ) ?? beyond(key, params);
}
