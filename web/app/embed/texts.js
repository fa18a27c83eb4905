import { loadChapter } from '../../lab/text.js';
import { loadWords } from '../../i18n/index.js';
import { listCards } from './cards.js';

/**
 * The words of a chapter that the panel needs: its cards as the teacher reads them, and the name of a
 * choice as its readers will hear it.
 * @typedef {object} Texts
 * @property {import('./cards.js').CardEntry[]} cards
 * @property {(choice: import('./choice.js').Choice) => string} name
 */

/** @type {import('../../i18n/index.js').Words} */
export const embedWords = { zh: () => import('./zh.js'), en: () => import('./en.js') };

/**
 * @param {import('../../chapters/index.js').ChapterEntry} chapter
 * @param {'zh' | 'en'} lang  of the page
 * @param {'zh' | 'en'} readers  their language
 * @returns {Promise<Texts>}
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
    name({ scope, card, scene }) {
      if (scope === 'walk') return title;
      const open = named.find(({ id }) => id === card) ?? named[0];
      const part = scope === 'card' ? open.title : words(`scene.${scene}`);
      return words('embed.frame-title', { chapter: title, part });
    },
  };
}
