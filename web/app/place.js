import { chapters } from '../chapters/index.js';
import { readLink, writeLink } from '../session/url-state.js';

/**
 * Where the app is: a chapter of the walk, or the first screen, which is a question put to one of them.
 * @typedef {object} Place
 * @property {boolean} opening  the first screen
 * @property {string} chapter
 * @property {string} card  '' = where the reader left it
 * @property {import('../session/url-state.js').Link} link  as it was given
 * @property {string} fragment  as it was given: the address moves on, the lab starts from here
 */

/** The first screen asks its question of this chapter. */
const QUESTION = 'scratch';

/**
 * @param {{search: string, hash: string}} address
 * @returns {Place}
 */
export function readPlace({ search, hash }) {
  const link = readLink(search, hash);
  const fragment = link.run || link.unreadable ? hash : '';
  const asked = link.chapter ?? chapterOf(link.run?.experiment);
  if (asked) return { opening: false, chapter: asked, card: link.card ?? '', link, fragment };
  const question = chapters.find(({ id }) => id === QUESTION) ?? chapters[0];
  return { opening: true, chapter: question.id, card: '', link, fragment };
}

/**
 * The address of what is on the screen: settings in the query, what the reader made in the fragment.
 * @param {object} screen
 * @param {Place} screen.place
 * @param {string} screen.lang
 * @param {import('../engine/types.js').Run | null} screen.run
 * @returns {string} relative
 */
export function writePlace({ place, lang, run }) {
  const { link, opening, chapter, card } = place;
  const settings = run ? texts(run.settings) : link.settings;
  const walked = run && (run.edits.length > 0 || run.cursor.step > 0 || run.cursor.phase !== null);
  const { search, hash } = writeLink({
    ...link,
    chapter: opening ? null : chapter,
    card: opening ? null : card,
    lang,
    settings,
    run: walked && !opening ? run : null,
  });
  return search + hash;
}

/**
 * @param {string} chapter
 * @param {string} lang
 */
export function chapterAddress(chapter, lang) {
  return `./${writeLink({ chapter, lang }).search}`;
}

/** @param {Record<string, any>} settings */
function texts(settings) {
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)]));
}

/** A link may carry a run and no chapter. @param {string | undefined} experiment */
function chapterOf(experiment) {
  return chapters.find((chapter) => chapter.experiment === experiment)?.id ?? null;
}
