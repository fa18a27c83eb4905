import { experimentsOf } from '../chapters/contents.js';
import { chapters } from '../chapters/index.js';
import { readLink, writeLink } from '../session/url-state.js';
/** @import { Run } from '../engine/types.js' */
/** @import { Link } from '../session/url-state.js' */

/**
 * Where the app is: a chapter of the walk, the first screen, which is a question put to one of them, or
 * the page for teachers who embed one.
 * @typedef {object} Place
 * @property {boolean} opening  the first screen
 * @property {boolean} embed  the page for teachers
 * @property {string} chapter
 * @property {string} card  '' = where the reader left it
 * @property {Link} link  as it was given
 * @property {string} fragment  as it was given: the address moves on, the lab starts from here
 *
 * @typedef {object} OnScreen  what the lab says of itself for a link
 * @property {Record<string, string>} settings  that hold on this card, of the chapter's own experiment
 * @property {Run | null} run  the reader's own
 */

/** The first screen asks its question of this chapter. */
const QUESTION = 'scratch';

/** @param {{search: string, hash: string}} address @returns {Place} */
export function readPlace({ search, hash }) {
  const { settings, ...read } = readLink(search, hash);
  const { embed, ...own } = settings;
  const link = { ...read, settings: own };
  const place = { opening: false, embed: false, chapter: '', card: '', link, fragment: '' };
  if (embed !== undefined && embed !== '0') return { ...place, embed: true };
  const fragment = link.run || link.unreadable ? hash : '';
  const asked = link.chapter ?? chapterOf(link.run?.experiment);
  if (asked) return { ...place, chapter: asked, card: link.card ?? '', fragment };
  return { ...place, opening: true, chapter: QUESTION, fragment };
}

/**
 * The address of what is on the screen: settings in the query, what the reader made in the fragment.
 * @param {{place: Place, lang: string, shown: OnScreen | null}} screen
 * @returns {string} relative to the document, which may be a folder's or a file
 */
export function writePlace({ place, lang, shown }) {
  const { link, opening, embed, chapter, card } = place;
  if (embed) return embedAddress(link, lang);
  const { settings, run } = shown ?? { settings: link.settings, run: null };
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

/** @param {string} chapter @param {string} lang */
export function chapterAddress(chapter, lang) {
  return writeLink({ chapter, lang }).search;
}

/**
 * The page for teachers, with what they see now to begin with.
 * @param {Partial<Link>} link
 * @param {string} lang
 */
export function embedAddress(link, lang) {
  const { search, hash } = writeLink({ ...link, lang, run: null });
  return `?embed=1&${search.slice(1)}${hash}`;
}

/**
 * What is on the screen as one would embed it: settings that were changed on the way included.
 * @param {Place} place
 * @param {OnScreen | null} shown
 * @returns {Partial<Link>}
 */
export function linkToEmbed({ link, opening, embed, chapter, card }, shown) {
  if (embed) return link;
  const { settings, run } = shown ?? { settings: link.settings, run: null };
  // Settings of an address are those of the chapter's own experiment; a card may be about another one.
  const own = chapters.find(({ id }) => id === chapter)?.experiment;
  const now = run && run.experiment === own ? { ...settings, ...changed(run) } : settings;
  return { ...link, chapter: opening ? null : chapter, card: opening ? null : card, settings: now };
}

/** @param {Run} run */
function changed({ edits }) {
  const changes = edits.map(({ change }) => {
    if ('setting' in change) return { [change.setting]: String(change.value) };
    return 'switch' in change ? { [change.switch]: String(change.on) } : {};
  });
  return Object.assign({}, ...changes);
}

/** A link may carry a run and no chapter. @param {string} [experiment] */
function chapterOf(experiment = '') {
  const own = chapters.find((chapter) => chapter.experiment === experiment);
  const using = chapters.find((chapter) => experimentsOf(chapter).includes(experiment));
  return (own ?? using)?.id ?? null;
}
