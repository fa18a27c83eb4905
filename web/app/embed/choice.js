/**
 * What a teacher chose to embed, and the link that says it.
 *
 * @typedef {import('../../session/url-state.js').Link} Link
 *
 * @typedef {object} Choice
 * @property {string} chapter
 * @property {'walk' | 'card' | 'picture'} scope  from this card on, this card alone, a picture of it
 * @property {string} card  '' = the first
 * @property {string} scene
 * @property {string} lang  '' = as the page around
 * @property {'auto' | 'light' | 'dark'} theme
 * @property {'visible' | 'click'} start
 * @property {boolean} readonly
 * @property {boolean} links
 * @property {string[]} hide
 * @property {Record<string, string>} settings  as text
 * @property {number} height  of the frame, in px; 0 = as fits what is in it
 */

/** Controls that can be hidden; those of the text a picture has not got anyway. */
export const hideable = {
  picture: ['phases', 'transport', 'unit', 'speed', 'scrub', 'settings', 'table', 'parameters'],
  text: ['text', 'code', 'cards', 'onward'],
};

/** One card alone: no way to the others. */
const ALONE = ['cards', 'onward'];

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

/**
 * @param {Choice} choice
 * @returns {Partial<Link>}
 */
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
