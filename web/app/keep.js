/**
 * What the reader's device remembers: language, theme, where a teacher hosts the embed folder, and per
 * chapter the cards that are done and the one that was open. Storage may be refused (a sandboxed frame, a private window): then nothing is
 * kept, and nothing else changes.
 *
 * @typedef {{done: string[], total: number, card: string}} ChapterProgress
 * @typedef {object} Kept
 * @property {string} [lang]
 * @property {'auto' | 'light' | 'dark'} [theme]
 * @property {string} [host]  address of the embed folder
 * @property {Record<string, ChapterProgress>} chapters
 */

const KEY = 'gradient-walk';

/**
 * @param {() => Storage} [storage]  asked for late: merely naming it may throw
 */
export function openKeep(storage = () => localStorage) {
  let kept = read(storage);
  return {
    get all() {
      return kept;
    },
    /** @param {string} id @returns {ChapterProgress} */
    chapter: (id) => kept.chapters[id] ?? { done: [], total: 0, card: '' },
    /** @param {Partial<Kept>} values */
    set(values) {
      kept = { ...kept, ...values };
      try {
        storage().setItem(KEY, JSON.stringify(kept));
      } catch {
        // Not kept beyond this visit.
      }
    },
    /** @param {string} id @param {Partial<ChapterProgress>} values */
    setChapter(id, values) {
      this.set({ chapters: { ...kept.chapters, [id]: { ...this.chapter(id), ...values } } });
    },
  };
}

/**
 * @param {() => Storage} storage
 * @returns {Kept}
 */
function read(storage) {
  try {
    const kept = JSON.parse(storage().getItem(KEY) ?? '{}');
    const chapters = Object.entries(kept.chapters ?? {}).filter(([, row]) => isProgress(row));
    const { lang, theme } = kept;
    const host = typeof kept.host === 'string' ? kept.host : undefined;
    return { lang, theme, host, chapters: Object.fromEntries(chapters) };
  } catch {
    return { chapters: {} };
  }
}

/** @param {any} row */
function isProgress(row) {
  return Array.isArray(row?.done) && typeof row.total === 'number' && typeof row.card === 'string';
}
