import { render } from 'lit/html.js';
import { errorSentence } from '../i18n/error-sentence.js';
import { createActions } from '../lab/actions.js';
import { keyHandler } from '../lab/gestures.js';
import { units } from '../session/moves.js';
import { createNewest } from './newest.js';
import { define } from './define.js';
import { offerEngine } from '../lab/live-engines.js';
import { labView } from '../lab/lab-view.js';
import { loadMathFonts } from './math-fonts.js';
import { adoptEarly, mirror } from './mirror.js';
import { readOptions } from './options.js';
import { Pictures } from '../lab/pictures.js';
import { Shell } from './shell.js';
import { describeUi } from '../lab/ui.js';
import { Workbench } from '../lab/workbench.js';
/** @import { Language, Translate, Words } from '../i18n/index.js' */
/** @import { Ui } from '../lab/ui.js' */
/** @import { Unit } from '../session/moves.js' */

/** Properties that mirror the attribute of the same name (lang and id are every element's own). */
const NAMES = ['chapter', 'scene', 'card', 'theme', 'start', 'hide', 'readonly', 'links', 'layout'];
/** Properties that hold what no attribute can. */
const OWN = ['chapterAddress', 'opening', 'fragment', 'settings'];

/** A page around is told at most this often what changed, in ms. */
const CHANGE_PAUSE = 250;

let count = 0;

/**
 * <gradient-walk chapter="scratch" lang="zh">: a chapter's lab as an element, for the app's own page and
 * for any other. Attributes are the names of embedding.md and every setting of the experiment.
 */
export class GradientWalkElement extends HTMLElement {
  #bench = new Workbench();
  #actions = createActions(this.#bench);
  #shell = new Shell(this);
  #pictures = new Pictures(this.#bench, this.#shell, this.#actions);
  #events = createNewest((state) => this.#send('change', { state }), CHANGE_PAUSE);
  #id = `gw${++count}`;
  #drawing = 0;
  /** The fonts of the formulas were asked for. */
  #dressed = false;
  /** The chapter that was told to be ready. */
  #ready = '';
  /** @type {AbortController | null}  of the time in the document */
  #life = null;
  /** It is in a document: until then what is asked of it waits. @type {Promise<void>} */
  #inPlace = Promise.resolve();
  #arrive = () => {};

  /** Address of a chapter, or null where there is none to go to; the page around knows. @type {(chapter: string) => string | null} */
  chapterAddress = () => null;

  /**
   * The first screen, where the page around has one: shown in the layout 'opening'.
   * @type {(Ui['opening'] & {rules: string, words: Words}) | null}
   */
  opening = null;

  #attributes = new MutationObserver(() => this.#configure());
  #configured = Promise.resolve();
  /** State that a reader made, as it stands in an address: '#run=…'. */
  #fragment = '';
  /** @type {Record<string, string>} */
  #settings = {};

  constructor() {
    super();
    this.#awaitPlace();
    this.#bench.addEventListener('change', () => this.#schedule());
    this.#bench.addEventListener('tell', (event) => {
      const { type, detail } = /** @type {CustomEvent} */ (event).detail;
      this.#send(type, detail);
    });
  }

  connectedCallback() {
    adoptEarly(this, [...NAMES, ...OWN]);
    if (this.#life) return;
    this.#life = new AbortController();
    const { signal } = this.#life;
    const help = () => this.showHelp();
    this.#shell.open(signal, {
      changed: () => this.#bench.changed(),
      near: () => this.#whenNear(),
      away: () => this.#whenAway(),
      rest: () => this.#whenAtRest(),
      print: () => this.#draw(),
      interest: () => this.#whenInterested(),
      key: keyHandler(this.#actions, help, () => ({
        step: this.#bench.cards.canStep,
        change: !this.#bench.readonly,
      })),
    });
    this.#attributes.observe(this, { attributes: true });
    signal.addEventListener('abort', () => this.#attributes.disconnect(), { once: true });
    this.#configure();
    this.#arrive();
  }

  #awaitPlace() {
    this.#inPlace = new Promise((resolve) => (this.#arrive = resolve));
  }

  /** A move leaves and comes back within one task and keeps the run; after that the worker ends. */
  disconnectedCallback() {
    setTimeout(() => {
      if (this.isConnected) return;
      this.#life?.abort();
      this.#life = null;
      this.#awaitPlace();
      cancelAnimationFrame(this.#drawing);
      this.#drawing = 0;
      this.#events.close();
      this.#pictures.close();
      this.#bench.lab.inSight = false;
      this.#bench.lab.sleep();
    });
  }

  run() {
    return this.#asAsked(() => this.#actions.play());
  }

  /** At once, and what was asked for before it and has not begun. */
  pause() {
    this.#actions.pause();
    return this.isConnected ? this.#asAsked(() => this.#actions.pause()) : Promise.resolve();
  }

  /** @param {Unit} [unit] */
  step(unit = 'update') {
    return this.#asAsked(() => {
      if (units.includes(unit)) return this.#actions.forward(unit);
      throw new TypeError(`step: expected one of ${units.join(', ')}, got ${unit}`);
    });
  }

  reset() {
    return this.#asAsked(() => this.#actions.reset());
  }

  /**
   * Other settings for the run as it is: those that may change while training keep it, others start a
   * new one, which is said and can be undone. What the engine refuses is said, and changes nothing.
   * @param {Record<string, any>} settings  by name
   */
  set(settings) {
    return this.#asAsked(() => this.#actions.set(Object(settings) === settings ? settings : {}));
  }

  /** All that is on the screen, and what was done so far; plain JSON. */
  getState() {
    return this.#bench.state();
  }

  /**
   * What a link to what is on the screen carries: the settings that hold here, as texts, and the run
   * where it is the reader's own.
   */
  toLink() {
    return this.#bench.cards.toLink();
  }

  /** @param {any} json  a state that getState() gave, or a part of it: the run, the card, what was done */
  setState(json) {
    return this.#asAsked(() => this.#bench.adopt(json));
  }

  async showHelp() {
    const { parts, notices } = this.#bench;
    if (await parts.load('help')) {
      this.#draw();
      this.#shell.showHelp();
    } else {
      const words = (/** @type {Translate} */ t) => errorSentence(t, { name: 'part-failed' });
      notices.say({ words, undo: false, retry: () => this.showHelp() });
    }
  }

  /**
   * Cards that count as done: what a page kept from an earlier visit.
   * @param {string} chapter
   * @param {string[]} cards  ids
   */
  setDone(chapter, cards) {
    this.#bench.cards.remember(chapter, { done: cards, answers: {} });
  }

  get fragment() {
    return this.#fragment;
  }

  set fragment(text) {
    if (text === this.#fragment) return;
    this.#fragment = typeof text === 'string' ? text : '';
    if (this.#life) this.#configure();
  }

  /**
   * Settings out of an address, as texts. As attributes they would do whatever HTML knows by their names
   * (`inert`, `onclick`).
   */
  get settings() {
    return this.#settings;
  }

  set settings(texts) {
    if (JSON.stringify(texts) === JSON.stringify(this.#settings)) return;
    this.#settings = { ...texts };
    if (this.#life) this.#configure();
  }

  /** The language of listings that is read first; -code tells of another choice. @param {string} lang */
  set code(lang) {
    this.#bench.code = lang;
  }

  focusLab() {
    this.#shell.root.focus();
  }

  /**
   * Brings all that is read here in a language, which then can be changed to at once. Rejects where a part
   * of it does not come.
   * @param {Language} lang
   */
  loadLanguage(lang) {
    return this.#bench.loadLanguage(lang);
  }

  /** Starts the engine if it has not been. */
  wake() {
    return this.#bench.lab.open();
  }

  #configure() {
    const attributes = this.getAttributeNames().map(
      (name) => /** @type {const} */ ([name, this.getAttribute(name) ?? '']),
    );
    const options = readOptions(attributes, this.#fragment, this.#settings);
    if (options.layout === 'opening' && !this.opening) options.layout = 'page';
    if (options.layout === 'opening') this.#bench.text.add(/** @type {any} */ (this.opening).words);
    this.#shell.theme = options.theme ?? 'auto';
    const page = this.closest('[lang]')?.getAttribute('lang') ?? '';
    this.#configured = this.#bench.configure(options, page).then(() => {
      if (options.start === 'eager' && this.isConnected && this.#bench.lab.status !== 'error')
        this.wake();
      this.#schedule();
    });
    this.#schedule();
  }

  /**
   * Acts when the element is in a document and what the attributes say has been done, those written in the
   * same task too.
   * @template T
   * @param {() => T} act
   */
  async #asAsked(act) {
    if (this.#attributes.takeRecords().length > 0) this.#configure();
    await this.#inPlace;
    await this.#configured;
    return await act();
  }

  #whenNear() {
    this.#bench.lab.inSight = true;
    const { options, lab } = this.#bench;
    if (options?.start !== 'click' && lab.status !== 'error') this.wake();
  }

  #whenAway() {
    this.#bench.lab.inSight = false;
    this.#actions.pause();
    offerEngine();
  }

  async #whenAtRest() {
    const { options, lab } = this.#bench;
    if (options?.start !== 'click' && lab.status === 'idle') await this.wake();
  }

  /** What a reader may want next. A lab that nobody looks at does not spend the page's bytes on it. */
  #whenInterested() {
    const { cards, text } = this.#bench;
    if (cards.walk && text.rest === 'unasked') cards.loadRest();
  }

  #schedule() {
    if (this.#drawing || !this.#life) return;
    this.#drawing = requestAnimationFrame(() => {
      this.#drawing = 0;
      this.#draw();
    });
  }

  #draw() {
    const { cards, lab, text, options } = this.#bench;
    const { walk } = cards;
    if (!text.ready) return;
    this.#shell.dress(this.#bench, this.opening?.rules);
    const room = this.#shell.around();
    const ui = describeUi(this.#bench, {
      ...this.#pictures.around(room),
      ...room,
      id: this.#id,
      actions: this.#actions,
      start: () => this.wake(),
      opening: options?.layout === 'opening' ? this.opening : null,
      chapterAddress: this.chapterAddress,
    });
    render(labView(ui), this.#shell.root);
    this.#pictures.draw(ui);
    this.#shell.afterDraw(ui);
    // In its own font a formula is of another width.
    if (walk && !this.#dressed) {
      this.#dressed = true;
      loadMathFonts().then(() => this.#schedule());
    }
    const chapter = options?.chapter ?? '';
    if (options?.layout === 'page' && lab.status === 'ready') this.#whenInterested();
    const stands = lab.status === 'ready' && !this.#bench.error;
    if (stands && this.#ready !== `${chapter}/${walk?.chapter}`) {
      this.#ready = `${chapter}/${walk?.chapter}`;
      this.#send('ready', { chapter, cards: walk?.content.cards.length ?? 0 });
    }
    if (lab.view) this.#events.tell(this.getState());
  }

  /** @param {string} type @param {any} detail  plain JSON */
  #send(type, detail) {
    const options = { bubbles: true, composed: true, detail };
    this.dispatchEvent(new CustomEvent(`gradient-walk-${type}`, options));
  }
}

mirror(GradientWalkElement.prototype, NAMES);
define('gradient-walk', GradientWalkElement);
