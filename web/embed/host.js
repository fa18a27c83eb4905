/**
 * Once per site, beside the frames: `<script src="…/host.js" defer="defer">`. Frames marked with
 * data-gradient-walk get the height of what they show and follow the page's light or dark and, where
 * their address names none, its language. Also those that come later, by navigation or by hand.
 * What a frame tells is dispatched on it as gradient-walk-ready, -change, -done, -error.
 */
import { hostTheme, watchHostTheme } from './host-theme.js';
import { listen, post } from './messages.js';

const LOWEST = 80;
const HIGHEST = 5000;
const TOLD = ['ready', 'change', 'done', 'error'];

/** @returns {HTMLIFrameElement[]} */
const frames = () => [...document.querySelectorAll('iframe')].filter(isMarked);

const isMarked = (/** @type {HTMLIFrameElement} */ frame) =>
  frame.dataset.gradientWalk !== undefined;

/** A second copy on the page (two courses' snippets) has nothing left to do. */
const mark = Symbol.for('gradient-walk host');
const page = /** @type {any} */ (document);
if (!page[mark]) {
  page[mark] = true;
  // In a head without defer or type=module there is no body yet to take the theme from.
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
  else start();
}

function start() {
  listen((message, source) => {
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (frame) hear(frame, message);
  });
  watchHostTheme(() => frames().forEach(dress), new AbortController().signal);
  // Those that were ready before this script was; later ones say so themselves.
  for (const { contentWindow } of frames()) if (contentWindow) post(contentWindow, 'hello');
}

/**
 * @param {HTMLIFrameElement} frame
 * @param {{type: string, [key: string]: any}} message
 */
function hear(frame, { type, ...detail }) {
  if (type === 'ready') dress(frame);
  if (type === 'ready' || type === 'resize') fit(frame, detail.height);
  if (TOLD.includes(type)) {
    frame.dispatchEvent(new CustomEvent(`gradient-walk-${type}`, { bubbles: true, detail }));
  }
}

/** @param {HTMLIFrameElement} frame @param {unknown} height */
function fit(frame, height) {
  if (typeof height !== 'number' || !Number.isFinite(height)) return;
  frame.style.height = `${Math.min(Math.max(Math.ceil(height), LOWEST), HIGHEST)}px`;
}

/** The page's theme and language, unless the frame's address names its own. @param {HTMLIFrameElement} frame */
function dress(frame) {
  if (!frame.contentWindow) return;
  const asked = new URL(frame.src, document.baseURI).searchParams;
  const lang = frame.closest('[lang]')?.getAttribute('lang');
  const own = ['light', 'dark'].includes(asked.get('theme') ?? '');
  post(frame.contentWindow, 'set', {
    ...(!own && { theme: hostTheme() }),
    ...(!asked.has('lang') && lang && { lang }),
  });
}
