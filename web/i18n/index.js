/**
 * Words for people. A language is a flat table, the same keys in each; it is loaded when it is needed.
 * What only a part of a page says is a table of its own, loaded with the part. A new language: a file
 * beside each `en.js`, and a line where that is named.
 *
 * @typedef {Record<string, string | number | null | undefined>} Params
 * @typedef {(key: string, params?: Params) => string} Translate
 * @typedef {'zh' | 'en'} Language
 * @typedef {Record<Language, () => Promise<{default: Record<string, string>}>>} Words
 */

/** What every lab says. @type {Words} */
const shared = { zh: () => import('./zh.js'), en: () => import('./en.js') };

/**
 * What the parts of a lab say that load when they are first used.
 * @type {Record<'settings' | 'checks' | 'data' | 'listings' | 'help', Words>}
 */
export const words = {
  settings: { zh: () => import('./zh/settings.js'), en: () => import('./en/settings.js') },
  checks: { zh: () => import('./zh/checks.js'), en: () => import('./en/checks.js') },
  data: { zh: () => import('./zh/data.js'), en: () => import('./en/data.js') },
  listings: { zh: () => import('./zh/listings.js'), en: () => import('./en/listings.js') },
  help: { zh: () => import('./zh/help.js'), en: () => import('./en/help.js') },
};

/** @type {string[]} */
export const languages = Object.keys(shared);

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
 * @param {Words[]} own  of a part, besides those that all share
 * @returns {Promise<Translate>}
 */
export async function loadWords(language, ...own) {
  const lang = /** @type {Language} */ (language);
  const tables = await Promise.all([shared, ...own].map((table) => table[lang]()));
  return translator(Object.assign({}, ...tables.map((module) => module.default)));
}

/**
 * `t('state.step', {step: 37})` gives the sentence with `{step}` filled in, and the first of
 * `{step:update|updates}` where it is 1. A key without words gives the key, so that a hole shows in a test
 * or on the page and breaks nothing.
 * @param {Record<string, string>} table
 * @param {Translate} [beyond]  knows the words that are not in the table
 * @returns {Translate}
 */
export function translator(table, beyond = (key) => key) {
  return (key, params = {}) =>
    table[key]
      ?.replace(/\{(\w[\w-]*):([^|{}]*)\|([^{}]*)\}/g, (_, name, one, many) =>
        String(params[name]) === '1' ? one : many,
      )
      .replace(/\{(\w[\w-]*)\}/g, (whole, name) =>
        name in params ? String(params[name] ?? '—') : whole,
      ) ?? beyond(key, params);
}
