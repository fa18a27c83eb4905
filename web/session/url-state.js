/**
 * Everything that is on the screen ↔ a link. The query says where and how (`chapter`, `lang`, … and
 * settings by their names), the fragment carries the run a reader made, and settings that are long:
 * `#x=1,2,3…&run=<code>`. A fragment is never sent to a server, which would refuse a long query.
 *
 * Reading needs no engine and never fails; settings and run are checked against the registry once the
 * engine is there (check-run.js). Keys that nobody knows are ignored.
 *
 * @typedef {object} Link
 * @property {string | null} chapter
 * @property {string | null} card
 * @property {string | null} scene  just this picture
 * @property {string | null} lang
 * @property {'auto' | 'light' | 'dark' | null} theme
 * @property {'visible' | 'click' | 'eager' | null} start  with anything else `start` is the setting
 * @property {string[]} hide  controls to leave out
 * @property {boolean} readonly
 * @property {boolean} links  false: no links to elsewhere
 * @property {string | null} id  echoed in messages
 * @property {Record<string, string>} settings  all other keys, as text; what is nobody's setting is ignored
 * @property {any} run  unchecked; null: none, or one that cannot be read
 * @property {boolean} unreadable  there was a run, and it could not be read
 */
import { decodeRun, encodeRun } from './run-code.js';

const NAME = /^[\w-]{1,60}$/;
const THEMES = ['auto', 'light', 'dark'];
const STARTS = ['visible', 'click', 'eager'];
/** A setting of more characters than this travels in the fragment. */
const LONG = 200;
const KEYS = 'chapter card scene lang theme start hide readonly links id'.split(' ');
/** Of these, what is written as it is. */
const PLAIN = /** @type {const} */ (['chapter', 'card', 'scene', 'lang', 'theme', 'start', 'id']);

/**
 * @param {string} search  location.search, or attributes written as a query
 * @param {string} hash  location.hash
 * @returns {Link}
 */
export function readLink(search, hash) {
  const query = new URLSearchParams(search);
  const name = (/** @type {string} */ key) => oneOf(query.get(key), (text) => NAME.test(text));
  const fragment = new URLSearchParams(hash.replace(/^#/, ''));
  const code = fragment.get('run');
  // `#lab` is a place in the page.
  const own = [...fragment].filter(([key, text]) => key !== 'run' && text !== '');
  const run = code === null ? null : decodeRun(code);
  return {
    chapter: name('chapter'),
    card: name('card'),
    scene: name('scene'),
    lang: name('lang'),
    theme: /** @type {Link['theme']} */ (oneOf(query.get('theme'), (t) => THEMES.includes(t))),
    start: /** @type {Link['start']} */ (oneOf(query.get('start'), (t) => STARTS.includes(t))),
    hide: (query.get('hide') ?? '').split(',').filter((text) => NAME.test(text)),
    readonly: isOn(query.get('readonly'), false),
    links: isOn(query.get('links'), true),
    id: name('id'),
    settings: Object.fromEntries(
      [...query, ...own].filter(([key, text]) => NAME.test(key) && isSetting(key, text)),
    ),
    run,
    unreadable: code !== null && run === null,
  };
}

/**
 * The link that reads back as `link`. What is not given, or is as it is by default, is left out.
 * @param {Partial<Link>} link
 * @returns {{search: string, hash: string}} each empty, or with its ? and #
 */
export function writeLink(link) {
  const isLong = (/** @type {string[]} */ [key, text]) => !KEYS.includes(key) && text.length > LONG;
  const { start: point, ...settings } = link.settings ?? {};
  const all = linkAttributes({ ...link, settings });
  const long = all.filter(isLong);
  if (point !== undefined) long.push(['start', point]);
  if (link.run) long.push(['run', encodeRun(link.run)]);
  const search = written(all.filter((pair) => !isLong(pair)));
  const hash = written(long);
  return { search: search && `?${search}`, hash: hash && `#${hash}` };
}

/**
 * All that a link says without its run, as attributes of the element say it.
 * @param {Partial<Link>} link
 * @returns {[string, string][]}
 */
export function linkAttributes(link) {
  const { hide = [], readonly = false, links = true, settings = {} } = link;
  const query = new URLSearchParams();
  for (const key of PLAIN) {
    if (link[key]) query.set(key, link[key]);
  }
  if (hide.length > 0) query.set('hide', hide.join(','));
  if (readonly) query.set('readonly', '1');
  if (!links) query.set('links', '0');
  for (const [key, text] of Object.entries(settings)) query.set(key, text);
  return [...query];
}

/** Two things have the name `start`. @param {string} key @param {string} text */
const isSetting = (key, text) =>
  !KEYS.includes(key) || (key === 'start' && text !== '' && !STARTS.includes(text));

/** A comma needs no escape in an address and reads better without. @param {[string, string][]} pairs */
const written = (pairs) => new URLSearchParams(pairs).toString().replaceAll('%2C', ',');

/** @param {string | null} text @param {(text: string) => boolean} fits */
function oneOf(text, fits) {
  return text !== null && fits(text) ? text : null;
}

/**
 * `readonly` and `readonly=1` are on, `links=0` is off.
 * @param {string | null} text @param {boolean} otherwise
 */
function isOn(text, otherwise) {
  return text === null ? otherwise : !['0', 'false', 'off', 'no'].includes(text.toLowerCase());
}
