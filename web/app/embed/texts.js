import { loadWords } from '../../i18n/index.js';
import { loadChapter } from '../../lab/text.js';
/** @import { ChapterEntry } from '../../chapters/index.js' */
/** @import { Language, Words } from '../../i18n/index.js' */
/** @import { Chapter } from '../../tooling/chapter-types.js' */
/** @import { Choice } from './choice.js' */

/** @typedef {Awaited<ReturnType<typeof loadTexts>>} Texts */

/** As many as an element shows. */
const MOST = 3;

/** @type {Words} */
export const embedWords = { zh: () => import('./zh.js'), en: () => import('./en.js') };

/**
 * The words of a chapter that the panel needs: its cards as the teacher reads them, and the name of a
 * choice as its readers will hear it.
 * @param {ChapterEntry} chapter
 * @param {Language} lang  of the page
 * @param {Language} readers  their language
 */
export async function loadTexts(chapter, lang, readers) {
  const [here, there, words] = await Promise.all([
    loadChapter(chapter, lang).then((text) => text.complete()),
    loadChapter(chapter, readers).then((text) => text.complete()),
    loadWords(readers, embedWords),
  ]);
  const { title } = there.content;
  const named = listCards(there.content);
  return {
    cards: listCards(here.content),
    /** @param {Choice} choice */
    name({ scope, card, scene }) {
      if (scope === 'walk') return title;
      const open = named.find(({ id }) => id === card) ?? named[0];
      const part = scope === 'card' ? open.title : words(`scene.${scene}`);
      return words('embed.frame-title', { chapter: title, part });
    },
  };
}

/**
 * The cards of a chapter as a choice offers them: a title without formulas, and the pictures that stand
 * beside the card, which may still be those of the one before.
 * @typedef {{id: string, title: string, scenes: string[], set: string | undefined}} CardEntry
 *   set: settings that its button brings along
 */

/** @param {Chapter} chapter @returns {CardEntry[]} */
function listCards({ cards }) {
  /** @type {string[]} */
  let scenes = [];
  return cards.map(({ id, title, blocks }) => {
    const own = blocks.flatMap((block) => (block.type === 'scene' ? block.ids : []));
    if (own.length > 0) scenes = own.slice(0, MOST);
    const set = blocks.find((block) => block.type === 'run')?.set;
    return { id, title: plainText(title), scenes, set };
  });
}

/** A formula is there twice, for eyes and for readers, and its source. @param {string} html */
function plainText(html) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const extra of body.querySelectorAll('annotation, .katex-html')) extra.remove();
  return body.textContent?.trim() ?? '';
}
