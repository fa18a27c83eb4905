import { readLink } from '../session/url-state.js';
import { styleSheet } from '../styles/style-sheet.js';
import { tokenRules } from '../styles/token-rules.js';
import './element.js';
import { listen, post } from './messages.js';
/** @import { GradientWalkElement } from './element.js' */

/**
 * The page inside a frame: one lab, set up by the address, in conversation with the page around it. It
 * is also the file that opens by itself, from a disk or a mail: then nobody answers, and nothing waits.
 */
const lab = /** @type {GradientWalkElement} */ (document.querySelector('gradient-walk'));
const query = new URLSearchParams(location.search);
const link = readLink(location.search, location.hash);
const version = document.documentElement.dataset.version ?? '';
const darkSystem = matchMedia('(prefers-color-scheme: dark)');
/** Width of what is printed on A4, in px, at least; and what a picture has there, with what is around it. */
const PAPER = 620;
const FIGURES = 560;
let theme = link.theme ?? 'auto';
const host = window.parent === window ? null : window.parent;

const tell = (/** @type {string} */ type, /** @type {Record<string, any>} */ content) => {
  if (host) post(host, type, { ...(link.id && { id: link.id }), ...content });
};
let ready = false;
const height = followHeight((now) => {
  if (ready) tell('resize', { height: now, paper: paperHeight() });
  else sayReady();
  if (host && query.get('compat') !== '0') tellOthers(host, now);
});

dressPage();
setUp();
lab.addEventListener('gradient-walk-ready', nameLanguage);
for (const type of ['change', 'done', 'complete'])
  lab.addEventListener(`gradient-walk-${type}`, (event) => tell(type, detail(event)));
lab.addEventListener('gradient-walk-error', (event) => {
  const { name, message } = detail(event);
  tell('error', { code: name, message });
});
listen((message, source) => {
  if (source === host) obey(message);
});

/** By script, since a policy without inline styles is what such pages live under. */
function dressPage() {
  const rules = `${tokenRules(':root')}
    :root { background: var(--paper); color: var(--ink); }
    body { margin: 0; }
    gradient-walk { display: block; }`;
  document.adoptedStyleSheets = [styleSheet(rules)];
  showTheme();
  darkSystem.addEventListener('change', showTheme);
}

/** The lab takes its theme from the page it is on, and this is the page. */
function showTheme() {
  const system = darkSystem.matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = theme === 'auto' ? system : theme;
}

/** Attributes say what the address says, but for its settings. */
function setUp() {
  const { settings, card, scene, lang, start, hide, readonly, links, id } = link;
  const wanted = { card, scene, lang, start, id, hide: hide.join(',') };
  for (const [name, value] of Object.entries(wanted)) if (value) lab.setAttribute(name, value);
  lab.toggleAttribute('readonly', readonly);
  if (!links) lab.setAttribute('links', '0');
  lab.settings = settings;
  lab.fragment = location.hash;
}

/** Not before there is something to see: its height is part of it. */
function sayReady() {
  if (height() === 0) return;
  ready = true;
  const chapter = lab.getAttribute('chapter');
  tell('ready', { height: height(), paper: paperHeight(), chapter, version });
}

/** @param {{type: string, [key: string]: any}} message  from the page around, whoever that is */
function obey({ type, theme: look, lang, settings, state }) {
  if (type === 'hello') sayReady();
  else if (type === 'run' || type === 'pause' || type === 'reset') lab[type]();
  else if (type === 'set') {
    if (['auto', 'light', 'dark'].includes(look)) {
      theme = look;
      showTheme();
    }
    if (typeof lang === 'string') lab.setAttribute('lang', lang);
    if (typeof settings === 'object' && settings !== null) lab.set(settings);
    if (typeof state === 'object' && state !== null) lab.setState(state);
  }
}

/** What reads the page aloud is told its language; whoever asked for none has it chosen by now. */
function nameLanguage() {
  const shown = lab.shadowRoot?.querySelector('[lang]')?.getAttribute('lang');
  if (shown && link.lang) document.documentElement.lang = shown;
}

/**
 * The same height in the words of Canvas (LTI) and of WordPress, which asks with #?secret=….
 * @param {Window} window
 * @param {number} now
 */
function tellOthers(window, now) {
  window.postMessage({ subject: 'lti.frameResize', height: now }, '*');
  const secret = new URLSearchParams(location.hash.replace(/^#\??/, '')).get('secret');
  if (secret) window.postMessage({ message: 'height', value: now, secret }, '*');
}

/**
 * How high it will be on paper at most, where picture and text stand one above the other and a line may be
 * shorter than here. In print nobody can be asked: a page around has to know before.
 */
function paperHeight() {
  const [stage, text] = ['.lab > .stage', '.lab > .text'].map((part) =>
    lab.shadowRoot?.querySelector(part)?.getBoundingClientRect(),
  );
  const longer = Math.max(1, (text?.width ?? 0) / PAPER);
  return Math.ceil(Math.max(stage?.height ?? 0, FIGURES) + (text?.height ?? 0) * longer);
}

/** @param {Event} event */
function detail(event) {
  return /** @type {CustomEvent} */ (event).detail;
}

/**
 * Tells how high the page's content is, once there is some and whenever it changes by a pixel or more.
 * The page has no unit of the window's height in it, so a frame that follows does not grow for ever.
 * @param {(height: number) => void} changed
 * @returns {() => number} the height now, in CSS pixels; 0 until there is content
 */
function followHeight(changed) {
  const measure = () => Math.ceil(document.body.getBoundingClientRect().height);
  let told = 0;
  new ResizeObserver(() => {
    const height = measure();
    if (Math.abs(height - told) < 1) return;
    told = height;
    changed(height);
  }).observe(document.body);
  return measure;
}
