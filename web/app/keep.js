/**
 * What the reader's device remembers: languages, theme, where a teacher hosts the embed folder, and per
 * chapter the cards that are done and the one that was open. Each value has a key of its own and is read
 * when it is asked for, so that two tabs do not undo each other's. What is stored may be anything: what is
 * not of its kind counts as not there. Storage may be refused (a sandboxed frame, a private window, a full
 * disk): then it is kept for this visit.
 *
 * @typedef {{done: string[], total: number, card: string}} ChapterProgress
 * @typedef {{lang?: string, theme?: 'auto' | 'light' | 'dark', code?: string, host?: string}} Choices
 *   code: the language of listings; host: address of the embed folder
 */

/** All stood under this one key in version 1.0.0. */
const KEY = 'gradient-walk';
const THEMES = ['auto', 'light', 'dark'];

/** @param {() => Storage} [storage]  asked for late: merely naming it may throw */
export function openKeep(storage = () => localStorage) {
  /** @type {Map<string, any>}  written in this visit, and refused by the storage */
  const visit = new Map();

  /** @param {string} key */
  const stored = (key) => {
    try {
      return JSON.parse(storage().getItem(key) ?? 'null');
    } catch {
      return null;
    }
  };

  /** @param {string} name */
  const read = (name) => visit.get(name) ?? stored(`${KEY}:${name}`) ?? stored(KEY)?.[name];

  /** @param {string} name @param {any} value */
  const write = (name, value) => {
    try {
      storage().setItem(`${KEY}:${name}`, JSON.stringify(value));
      visit.delete(name);
    } catch {
      visit.set(name, value);
    }
  };

  return {
    /** @returns {Choices} */
    get choices() {
      const [lang, theme, code, host] = ['lang', 'theme', 'code', 'host'].map(read);
      return {
        lang: isText(lang) ? lang : undefined,
        theme: THEMES.includes(theme) ? theme : undefined,
        code: isText(code) ? code : undefined,
        host: isText(host) ? host : undefined,
      };
    },
    /** @param {Choices} values  undefined: as if it had never been chosen */
    choose(values) {
      for (const [name, value] of Object.entries(values)) write(name, value ?? '');
    },
    /** @param {string} id @returns {ChapterProgress} */
    chapter: (id) => asProgress(read(`chapter:${id}`) ?? read('chapters')?.[id]),
    /** @param {string} id @param {Partial<ChapterProgress>} values */
    setChapter(id, values) {
      write(`chapter:${id}`, { ...this.chapter(id), ...values });
    },
  };
}

/** @param {any} row @returns {ChapterProgress} */
function asProgress(row) {
  const { done, total, card } = Object(row);
  return {
    done: Array.isArray(done) ? done.filter(isText) : [],
    total: Number.isInteger(total) && total > 0 ? total : 0,
    card: isText(card) ? card : '',
  };
}

/** @param {any} value */
const isText = (value) => typeof value === 'string' && value !== '';
