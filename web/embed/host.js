/**
 * Once per site, beside the frames: `<script src="…/host.js" defer="defer">`. Frames marked with
 * data-gradient-walk get the height of what they show and follow the page's light or dark and, where
 * their address names none, its language. Also those that come later, by navigation or by hand, and
 * those in open shadow roots. A card that is turned is seen from its heading.
 * What a frame tells is dispatched on it as gradient-walk-ready, -change, -done, -complete, -error.
 */
import { hostTheme, watchHostTheme } from './host-theme.js';
import { listen, post } from './messages.js';

const LOWEST = 80;
const HIGHEST = 5000;
const TOLD = ['ready', 'change', 'done', 'complete', 'error'];

/** The card that a frame showed last. @type {WeakMap<HTMLIFrameElement, string>} */
const cards = new WeakMap();
/** How high a frame is on paper. @type {WeakMap<HTMLIFrameElement, number>} */
const papers = new WeakMap();
/** Frames of which it was said that they are cut. @type {WeakSet<HTMLIFrameElement>} */
const cut = new WeakSet();

/** @param {Document | ShadowRoot} [root] @returns {HTMLIFrameElement[]} */
const frames = (root = document) => [
  ...[...root.querySelectorAll('iframe')].filter(isMarked),
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? frames(shadowRoot) : [],
  ),
];

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
  // Paper is narrower, and nobody can scroll on it.
  addEventListener('beforeprint', () => frames().forEach((frame) => stretch(frame, true)));
  addEventListener('afterprint', () => frames().forEach((frame) => stretch(frame, false)));
  watchHostTheme(() => frames().forEach(dress), new AbortController().signal);
  // Those that were ready before this script was; later ones say so themselves.
  for (const { contentWindow } of frames()) if (contentWindow) post(contentWindow, 'hello');
}

/** @param {HTMLIFrameElement} frame @param {{type: string, [key: string]: any}} message */
function hear(frame, { type, ...detail }) {
  if (type === 'ready') dress(frame);
  if (type === 'ready' || type === 'resize') {
    fit(frame, detail.height);
    if (Number.isFinite(detail.paper)) papers.set(frame, detail.paper);
  }
  if (type === 'change') turn(frame, detail.state?.card);
  if (TOLD.includes(type)) {
    frame.dispatchEvent(new CustomEvent(`gradient-walk-${type}`, { bubbles: true, detail }));
  }
}

/** @param {HTMLIFrameElement} frame @param {boolean} onPaper */
function stretch(frame, onPaper) {
  const paper = papers.get(frame) ?? 0;
  frame.style.minHeight = onPaper ? `${Math.min(paper, HIGHEST)}px` : '';
}

/** @param {HTMLIFrameElement} frame @param {unknown} height */
function fit(frame, height) {
  if (typeof height !== 'number' || !Number.isFinite(height)) return;
  const wanted = Math.min(Math.max(Math.ceil(height), LOWEST), HIGHEST);
  frame.style.height = `${wanted}px`;
  if (cut.has(frame) || !isCut(frame, wanted)) return;
  cut.add(frame);
  console.warn(
    `gradient-walk: this frame needs ${wanted} px of height, and what is around it gives it less. Take it out of the box with a fixed ratio.`,
    frame,
  );
}

/** A wrapper of a fixed ratio sets its height, or hides what is beyond its own. @param {HTMLIFrameElement} frame @param {number} wanted */
function isCut(frame, wanted) {
  const box = frame.parentElement;
  const hides = box !== null && getComputedStyle(box).overflowY === 'hidden';
  return frame.offsetHeight < wanted - 1 || (hides && box.clientHeight < wanted - 1);
}

/** Another card begins at its top, which may be far above. @param {HTMLIFrameElement} frame @param {unknown} card */
function turn(frame, card) {
  if (typeof card !== 'string') return;
  const other = cards.has(frame) && cards.get(frame) !== card;
  cards.set(frame, card);
  if (other && frame.getBoundingClientRect().top < 0) frame.scrollIntoView({ block: 'start' });
}

/** The page's theme and language, unless the frame's address names its own. @param {HTMLIFrameElement} frame */
function dress(frame) {
  if (!frame.contentWindow) return;
  const asked = queryOf(frame);
  const lang = frame.closest('[lang]')?.getAttribute('lang');
  const own = ['light', 'dark'].includes(asked.get('theme') ?? '');
  post(frame.contentWindow, 'set', {
    ...(!own && { theme: hostTheme() }),
    ...(!asked.has('lang') && lang && { lang }),
  });
}

/** @param {HTMLIFrameElement} frame @returns {URLSearchParams} empty for an address that is none */
function queryOf({ src }) {
  try {
    return new URL(src, document.baseURI).searchParams;
  } catch {
    return new URLSearchParams();
  }
}
