/**
 * Everything that is on the screen ↔ a link. The query says where and how (`chapter`, `lang`, … and
 * settings by their names), the fragment carries the run a reader made: `#run=<code>`. A fragment is
 * never sent to a server.
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
 * @property {'visible' | 'click' | 'eager' | null} start
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
const KEYS = 'chapter card scene lang theme start hide readonly links id'.split(' ');

/**
 * @param {string} search  location.search, or attributes written as a query
 * @param {string} hash  location.hash
 * @returns {Link}
 */
export function readLink(search, hash) {
  const query = new URLSearchParams(search);
  const name = (/** @type {string} */ key) => oneOf(query.get(key), (text) => NAME.test(text));
  const code = new URLSearchParams(hash.replace(/^#/, '')).get('run');
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
      [...query].filter(([key]) => NAME.test(key) && !KEYS.includes(key)),
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
  const { hide = [], readonly = false, links = true, settings = {}, run = null } = link;
  const query = new URLSearchParams();
  for (const key of /** @type {const} */ ([
    'chapter',
    'card',
    'scene',
    'lang',
    'theme',
    'start',
    'id',
  ])) {
    if (link[key]) query.set(key, link[key]);
  }
  if (hide.length > 0) query.set('hide', hide.join(','));
  if (readonly) query.set('readonly', '1');
  if (!links) query.set('links', '0');
  for (const [key, text] of Object.entries(settings)) query.set(key, text);
  // A comma needs no escape in a query and reads better without.
  const search = query.toString().replaceAll('%2C', ',');
  return { search: search && `?${search}`, hash: run ? `#run=${encodeRun(run)}` : '' };
}

/**
 * @param {string | null} text
 * @param {(text: string) => boolean} fits
 */
function oneOf(text, fits) {
  return text !== null && fits(text) ? text : null;
}

/**
 * `readonly` and `readonly=1` are on, `links=0` is off.
 * @param {string | null} text
 * @param {boolean} otherwise
 */
function isOn(text, otherwise) {
  return text === null ? otherwise : !['0', 'false', 'off', 'no'].includes(text.toLowerCase());
}
