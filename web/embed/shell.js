import { Highlight, light, linkHighlight } from '../controls/figures/highlight.js';
import { copyPlain } from '../controls/clipboard.js';
import { createNewest } from './newest.js';
import { fillValues } from '../controls/card/live-values.js';
import { plainSentence } from '../view/sentence.js';
import { registerChineseSigns } from './chinese-signs.js';
import { heightBefore } from './define.js';
import { hostTheme, watchHostTheme } from './host-theme.js';
import { startAtRest } from './print-ready.js';
import { surviveTranslation } from './translated.js';
import { sheets } from './sheets.js';
/** @import { Ui } from '../lab/ui.js' */
/** @import { Workbench } from '../lab/workbench.js' */

/** Text and picture stand beside each other from this width on, in px. */
const WIDE = 1000;
/** Below this there is room for one picture and one column. */
const NARROW = 560;
/** The reader wants nothing that moves by itself. */
const STILL = '(prefers-reduced-motion: reduce)';
/** Keys that the lab has while nothing has the focus. */
const ON_PAGE = ['ArrowLeft', 'ArrowRight', '?'];
/** A screen reader is told at most this often, in ms. */
const SPEECH_PAUSE = 1000;
/** The engine starts when the element comes this near to what is seen. */
const NEAR = '400px';

/**
 * The element's side of the DOM: its root inside the shadow tree, its size, theme, keys, what is lit and
 * what is announced.
 */
export class Shell {
  highlight = new Highlight();
  /** @type {'auto' | 'light' | 'dark'} */
  theme = 'auto';
  reducedMotion = matchMedia(STILL).matches;
  visible = true;

  #width = 0;
  /** @type {string | null}  the chapter in which something may be followed */
  #litIn = null;
  /** What a screen reader is told, without drawing everything again: the newest sentence. */
  #told = document.createElement('div');
  #sentences = createNewest((sentence) => (this.#told.textContent = sentence), SPEECH_PAUSE);
  /** @type {CSSStyleSheet[]} */
  #own = [];
  #card = '';
  #formulas = '';
  #diverged = false;
  /** The card whose questions are answered. */
  #answered = '';
  #hostTheme = hostTheme();

  /** @param {HTMLElement} host */
  constructor(host) {
    this.host = host;
    this.shadow = host.attachShadow({ mode: 'open' });
    this.root = document.createElement('div');
    this.root.className = 'gw';
    this.root.tabIndex = -1;
    this.#told.className = 'sr';
    this.#told.setAttribute('aria-live', 'polite');
    this.root.append(this.#told);
    this.shadow.append(this.root, this.#before);
    // What the page's rule for `:not(:defined)` kept free stays so until there is something to see.
    this.root.style.minHeight = `${heightBefore(host)}px`;
  }

  /** What the page wrote inside the element is seen until there is something else to see. */
  #before = document.createElement('slot');

  /** @returns {'light' | 'dark'} */
  get shownTheme() {
    return this.theme === 'auto' ? this.#hostTheme : this.theme;
  }

  /**
   * @param {AbortSignal} signal  of the time in the document
   * @param {Record<'changed' | 'near' | 'away' | 'print' | 'interest', () => void>
   *   & {rest: () => Promise<unknown>, key: (event: KeyboardEvent) => void}} how  near: the element comes
   *   into sight; rest: the page has come to rest, and it is not in sight; print: all is drawn, wherever it
   *   is; interest: the reader points at it, or has it in focus
   */
  open(signal, { changed, near, away, rest, print, interest, key }) {
    this.#width = this.root.offsetWidth;
    const size = new ResizeObserver(([{ contentRect }]) => {
      this.#width = contentRect.width;
      changed();
    });
    size.observe(this.root);
    const look = (/** @type {IntersectionObserverEntry[]} */ entries) => {
      this.visible = entries.some((entry) => entry.isIntersecting);
      if (this.visible) near();
      else away();
      changed();
    };
    const sight = new IntersectionObserver(look, { rootMargin: NEAR });
    sight.observe(this.host);
    signal.addEventListener('abort', () => (size.disconnect(), sight.disconnect()), { once: true });
    startAtRest(async () => this.visible || rest(), signal);
    const printed = () => {
      this.visible = true;
      print();
    };
    addEventListener('beforeprint', printed, { signal });
    const dressed = () => {
      const theme = hostTheme();
      if (theme === this.#hostTheme) return;
      this.#hostTheme = theme;
      changed();
    };
    dressed();
    watchHostTheme(dressed, signal);
    const moved = (/** @type {MediaQueryListEvent} */ { matches }) => {
      this.reducedMotion = matches;
      changed();
    };
    matchMedia(STILL).addEventListener('change', moved, { signal });
    linkHighlight(this.root, this.highlight, signal);
    this.root.addEventListener('copy', copyPlain, { signal });
    surviveTranslation(this.root, signal);
    this.root.addEventListener('keydown', key, { signal });
    // On the app's own page a step needs no focus; the keys that scroll a page stay the page's.
    const onPage = (/** @type {KeyboardEvent} */ event) => {
      const isPage = (this.host.getAttribute('layout') ?? 'embed') !== 'embed';
      if (isPage && event.target === document.body && ON_PAGE.includes(event.key)) key(event);
    };
    document.addEventListener('keydown', onPage, { signal });
    for (const sign of ['pointerenter', 'pointerdown', 'focusin'])
      this.root.addEventListener(sign, interest, { signal });
  }

  /**
   * Language, theme and style sheets, before anything is drawn in them.
   * @param {Workbench} bench
   * @param {string} [more]  rules of the page around
   */
  dress(bench, more = '') {
    const { text, parts } = bench;
    bench.reducedMotion = this.reducedMotion;
    this.#mark('lang', text.lang === 'zh' ? 'zh-CN' : text.lang);
    if (text.lang === 'zh') registerChineseSigns();
    this.#mark('data-theme', this.shownTheme);
    this.#mark('data-layout', bench.options?.layout ?? 'embed');
    const wanted = sheets([more, ...parts.rules, text.styles]);
    const foreign = this.shadow.adoptedStyleSheets.filter((sheet) => !this.#own.includes(sheet));
    if (wanted.every((sheet) => this.#own.includes(sheet)) && wanted.length === this.#own.length)
      return;
    this.shadow.adoptedStyleSheets = [...wanted, ...foreign];
    this.#own = wanted;
  }

  /** An attribute that is written again makes the browser look for what it styles, each frame. */
  #mark(/** @type {string} */ name, /** @type {string} */ value) {
    if (this.root.getAttribute(name) !== value) this.root.setAttribute(name, value);
  }

  /** What the templates want to know of the DOM. */
  around() {
    return { wide: this.#width >= WIDE, single: this.#width > 0 && this.#width < NARROW };
  }

  /** What was drawn anew is lit as it was; another chapter has other data. @param {string | null} chapter */
  #keepLit(chapter) {
    if (chapter !== this.#litIn) this.highlight.follow(null);
    this.#litIn = chapter;
    if (this.highlight.current) light(this.root, this.highlight);
  }

  /** @param {Ui} ui */
  afterDraw(ui) {
    this.#before.remove();
    const { view, t, format, actions, readonly, status, playing, walk } = ui;
    if (walk || ui.error) this.root.style.minHeight = '';
    this.#keepLit(walk?.chapter ?? null);
    this.#reachWideFormulas(ui);
    if (view) {
      // The numbers of the text that are settings.
      const { settings } = view.experiment;
      const adjusting = { t, settings, values: view.settings, readonly, adjust: actions.adjust };
      ui.parts.get('settings')?.tieSettings(this.root, adjusting);
    }
    if (status === 'ready') fillValues(this.root, actions.quote, format);
    if (view && ui.opening) this.#sentences.tell(ui.opening.sentence(ui));
    else if (view && !playing && ui.stage.sentence)
      this.#sentences.tell(plainSentence(view, t, format));
    // What was said of another card is over.
    else if (!playing) this.#sentences.tell('');
    const diverged = view?.state.status === 'diverged';
    if (diverged && !this.#diverged && ui.layout === 'page') this.#show('.diverged');
    this.#diverged = diverged;
    const answered = walk?.answered ? walk.card.id : '';
    const isPage = ui.layout === 'page';
    if (isPage && answered && answered !== this.#answered && this.#card.includes(`/${answered}/`))
      this.#show('.feedback .reveal');
    this.#answered = answered;
    const place = walk ? `${walk.chapter}/${walk.card.id}/${ui.mode}` : '';
    // What opens by itself takes no focus: a page of others may be at something else.
    const card = ui.opening ? 'opening' : place;
    const { activeElement } = document;
    const focused = this.shadow.activeElement !== null || activeElement === document.body;
    if (this.#card && card !== this.#card && focused) this.#focusTitle(ui);
    this.#card = card;
  }

  showHelp() {
    /** @type {HTMLDialogElement | null} */
    const dialog = this.root.querySelector('dialog.help');
    if (dialog && !dialog.open) dialog.showModal();
  }

  /** What a press led to stands below it, maybe out of sight. @param {string} what */
  #show(what) {
    const behavior = this.reducedMotion ? 'auto' : 'smooth';
    this.root.querySelector(what)?.scrollIntoView({ block: 'nearest', behavior });
  }

  /** A new card is read from its title, also by who does not see it. */
  #focusTitle(/** @type {Ui} */ ui) {
    /** @type {HTMLElement | null} */
    const title = this.root.querySelector('h2[tabindex]');
    title?.focus({ preventScroll: true });
    if (ui.layout === 'page') title?.scrollIntoView({ block: 'nearest' });
  }

  /** A formula too wide for its column scrolls inside itself, so the keyboard must get to it. */
  #reachWideFormulas(/** @type {Ui} */ { walk }) {
    const now = `${walk?.card.id}/${this.#width}/${document.fonts.size}`;
    if (now === this.#formulas) return;
    this.#formulas = now;
    for (const formula of this.root.querySelectorAll('.katex-display')) {
      if (formula.scrollWidth > formula.clientWidth) formula.setAttribute('tabindex', '0');
      else formula.removeAttribute('tabindex');
    }
  }
}
