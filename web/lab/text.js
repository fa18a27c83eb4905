import { loadWords, translator } from '../i18n/index.js';
/** @import { ChapterEntry } from '../chapters/index.js' */
/** @import { Language, Words } from '../i18n/index.js' */
/** @import { Beginning, Chapter } from '../tooling/chapter-types.js' */

/**
 * A chapter in a language: its first card at once, the others by `complete`, which may be asked again
 * when it failed.
 * @param {ChapterEntry} chapter @param {Language} lang
 * @returns {Promise<{content: Beginning, styles: string,
 *   complete: () => Promise<{content: Chapter, styles: string}>}>}  styles: what its formulas and code need
 */
export async function loadChapter(chapter, lang) {
  const [{ default: content, rest }, { default: mathStyles }] = await Promise.all([
    chapter.load[lang](),
    import('virtual:math-styles'),
  ]);
  const styles = `${mathStyles}\n${content.styles}`;
  const complete = async () => {
    const { default: more } = await rest();
    const cards = [content.cards[0], ...more.cards];
    return { content: { ...content, cards }, styles: `${styles}\n${more.styles}` };
  };
  return { content, styles, complete };
}

/**
 * What there is to read in one lab, in one language: the words of its controls and its chapter, of which
 * the first card comes first.
 */
export class Text {
  t = translator({});
  /** @type {Language} */ lang = 'en';
  /** There are words to draw anything with. */
  ready = false;
  /** @type {Beginning | Chapter | null}  null: there is no chapter, or it did not come */
  content = null;
  /** Generated rules of the chapter's formulas and code. */
  styles = '';
  /** The cards after the first. @type {'unasked' | 'loading' | 'failed' | 'there'} */
  rest = 'unasked';

  /** @type {Set<Words>}  of the parts in use */ #own = new Set();
  /** @type {Awaited<ReturnType<typeof loadChapter>> | null} */ #begun = null;
  #turn = 0;

  /**
   * @param {Language} lang
   * @param {ChapterEntry | null} chapter  null: words only
   * @param {(content: Beginning) => boolean} wantsAll  whether the first card is not enough to begin with
   * @returns {Promise<boolean>} whether that is what is shown now; another may have been asked for since.
   *   Where it does not come, what was shown stays as it is, in its language
   */
  async load(lang, chapter, wantsAll) {
    const turn = ++this.#turn;
    const [words, text] = await Promise.allSettled([
      this.#words(lang),
      chapter && this.#read(chapter, lang, wantsAll),
    ]);
    if (turn !== this.#turn) return false;
    if (words.status === 'rejected') throw words.reason;
    // Where there was nothing to read yet, the words say why.
    if (text.status === 'rejected' && this.ready) throw text.reason;
    Object.assign(this, { t: words.value, lang, ready: true });
    if (text.status === 'rejected') throw text.reason;
    this.#begun = text.value?.begun ?? null;
    this.rest = text.value?.rest ?? 'unasked';
    this.#show(text.value?.shown ?? null);
    return true;
  }

  /**
   * What `load` needs, so that it is there when it is asked for. Rejects where a part of it does not come.
   * @param {Language} lang @param {ChapterEntry | null} chapter
   * @param {() => boolean} wantsAll  whether the cards after the first are read, too
   */
  async fetch(lang, chapter, wantsAll) {
    const [begun] = await Promise.all([chapter && loadChapter(chapter, lang), this.#words(lang)]);
    if (wantsAll()) await begun?.complete();
  }

  /** Brings the cards after the first. @returns {Promise<boolean>} whether they came now */
  async complete() {
    const begun = this.#begun;
    if (!begun || this.rest === 'loading' || this.rest === 'there') return false;
    this.rest = 'loading';
    const all = await quietly(begun.complete());
    if (begun !== this.#begun) return false;
    this.rest = all ? 'there' : 'failed';
    if (all) this.#show(all);
    return all !== null;
  }

  /** Also the words of a part, from now on; with all others, where these are still to come. @param {Words} words */
  async add(words) {
    if (this.#own.has(words)) return;
    this.#own.add(words);
    if (!this.ready) return;
    try {
      let lang;
      do {
        lang = this.lang;
        this.t = await this.#words(lang);
      } while (lang !== this.lang);
    } catch (error) {
      this.#own.delete(words);
      throw error;
    }
  }

  /** @param {{content: Beginning | Chapter, styles: string} | null} text */
  #show(text) {
    this.content = text?.content ?? null;
    this.styles = text?.styles ?? '';
  }

  /**
   * @param {ChapterEntry} chapter @param {Language} lang
   * @param {(content: Beginning) => boolean} wantsAll
   */
  async #read(chapter, lang, wantsAll) {
    const begun = await loadChapter(chapter, lang);
    /** @type {Text['rest']} */
    let rest = 'unasked';
    if (!wantsAll(begun.content)) return { begun, shown: begun, rest };
    const all = await quietly(begun.complete());
    rest = all ? 'there' : 'failed';
    return { begun, shown: all ?? begun, rest };
  }

  /** @param {Language} lang */
  async #words(lang) {
    let t;
    let count;
    do {
      count = this.#own.size;
      t = await loadWords(lang, ...this.#own);
    } while (count < this.#own.size);
    return t;
  }
}

/** @template T @param {Promise<T>} promise @returns {Promise<T | null>} null: it failed, which was noted */
const quietly = (promise) =>
  promise.catch((error) => {
    console.warn('gradient-walk:', error);
    return null;
  });
