import { same, withDefaults, write } from '../../engine/settings.js';
import { checkTexts } from '../../session/check-run.js';
/** @import { ChapterEntry } from '../../chapters/index.js' */
/** @import { Experiment, Setting } from '../../engine/types.js' */
/** @import { Link } from '../../session/url-state.js' */
/** @import { CardEntry } from './texts.js' */

/**
 * What a teacher chose to embed, and the link that says it.
 *
 * @typedef {Own & Pick<Link, 'readonly' | 'links' | 'hide' | 'settings'>} Choice
 *
 * @typedef {object} Own
 * @property {string} chapter
 * @property {'walk' | 'card' | 'picture'} scope  from this card on, this card alone, a picture of it
 * @property {string} card  '' = the first
 * @property {string} scene
 * @property {string} lang  '' = as the page around
 * @property {'auto' | 'light' | 'dark'} theme
 * @property {'visible' | 'click'} start
 * @property {number} height  of the frame, in px; 0 = as fits what is in it
 */

/** Controls that can be hidden; those of the text a picture has not got anyway. */
export const hideable = {
  picture: ['phases', 'transport', 'unit', 'speed', 'scrub', 'settings', 'table', 'parameters'],
  text: ['text', 'code', 'cards', 'onward', 'hints', 'answers'],
};

/** One card alone: no way to the others. */
export const ALONE = ['cards', 'onward'];

/** Where nobody can tell, a page opened from a disk: the name to be replaced. */
const UNKNOWN = 'https://HOST/embed/1/';

/**
 * The choice to begin with: what the address says.
 * @param {Link} link
 * @param {string} lang  of the page
 * @returns {Choice}
 */
export function readChoice(link, lang) {
  const alone = link.card !== null && ALONE.every((name) => link.hide.includes(name));
  const known = [...hideable.picture, ...hideable.text];
  return {
    chapter: link.chapter ?? '',
    scope: link.scene ? 'picture' : alone ? 'card' : 'walk',
    card: link.card ?? '',
    scene: link.scene ?? '',
    lang,
    theme: 'auto',
    start: link.start === 'click' ? 'click' : 'visible',
    readonly: link.readonly,
    links: link.links,
    hide: known.filter((name) => link.hide.includes(name) && !(alone && ALONE.includes(name))),
    settings: link.settings,
    height: 0,
  };
}

/** @param {Choice} choice @returns {Partial<Link>} */
export function writeChoice(choice) {
  const { chapter, scope, card, scene, lang, theme, start, readonly, links, settings } = choice;
  return {
    chapter,
    card,
    scene: scope === 'picture' ? scene : null,
    lang,
    theme: theme === 'auto' ? null : theme,
    start: start === 'visible' ? null : start,
    hide: hidden(choice),
    readonly,
    links,
    settings,
  };
}

/** @param {Choice} choice */
function hidden({ scope, hide }) {
  if (scope === 'picture') return hide.filter((name) => hideable.picture.includes(name));
  return scope === 'card' ? [...hide.filter((name) => !ALONE.includes(name)), ...ALONE] : hide;
}

/**
 * The choice with a card and a picture that there are: an address may name others, and another chapter
 * or card has other ones.
 * @param {Choice} choice
 * @param {CardEntry[]} cards
 * @returns {Choice}
 */
export function settleChoice(choice, cards) {
  const { scope, scene } = choice;
  const named = cards.find(({ id }) => id === choice.card);
  const showing = cards.find(({ scenes }) => scenes.includes(scene));
  const wanted = scope === 'picture' && scene && !named ? (showing ?? cards[0]) : named;
  const entry = wanted ?? cards[0];
  return {
    ...choice,
    card: entry === cards[0] ? '' : entry.id,
    scene: entry.scenes.includes(scene) ? scene : entry.scenes[0],
  };
}

/**
 * Settings as they were given, brought to what the experiment allows: every value in force, and as text
 * those that are not as the chapter has them anyway.
 * @param {ChapterEntry} chapter
 * @param {Experiment} experiment
 * @param {Record<string, string>} texts
 */
export function chosenSettings(chapter, experiment, texts) {
  const base = withDefaults(experiment, chapter.settings);
  /** @type {Record<string, any>} */
  const values = { ...base, ...checkTexts(texts, experiment).settings };
  const changed = experiment.settings.filter(({ name }) => !same(values[name], base[name]));
  return { values, texts: textsOf(changed, values) };
}

/** @param {Setting[]} rows @param {Record<string, any>} values @returns {Record<string, string>} */
export const textsOf = (rows, values) =>
  Object.fromEntries(rows.map((row) => [row.name, write(row, values[row.name])]));

/** The embed folder beside this page. @param {string} page  document.baseURI */
export function hostBeside(page) {
  const { protocol, href } = new URL('embed/1/', page);
  return /^https?:$/.test(protocol) ? href : UNKNOWN;
}

/**
 * The address of the folder that was typed: with its last slash, without what a folder cannot have.
 * @param {string} text
 * @returns {string | null}  null: none that a site could use
 */
export function readHost(text) {
  const typed = text.trim();
  if (!/^https?:\/\/[^/\s]/i.test(typed) || !URL.canParse(typed)) return null;
  // The one in capitals stands for a name to come.
  if (typed === UNKNOWN) return UNKNOWN;
  const { origin, pathname } = new URL(typed);
  return `${origin}${pathname.replace(/\/*$/, '/')}`;
}
