import { experimentsOf } from '../chapters/contents.js';
import { chapters } from '../chapters/index.js';
import { errorSentence } from '../i18n/error-sentence.js';
import { chooseLanguage } from '../i18n/index.js';
import { checkRun } from '../session/check-run.js';
import { plainRun } from '../session/run-code.js';
import { Cards } from './cards.js';
import { DataSource } from './data-source.js';
import { Lab } from './lab.js';
import { noticeOf, Notices } from './notices.js';
import { Parts, partsOf } from './parts.js';
import { planStart } from './starts.js';
import { Text } from './text.js';
import { cardWith, readProgress, scenesOf, Walk } from './walk.js';
/** @import { Options } from '../embed/options.js' */
/** @import { ErrorInfo, Experiment } from '../engine/types.js' */
/** @import { Language, Translate } from '../i18n/index.js' */
/** @import { Note } from '../session/check-run.js' */
/** @import { Beginning } from '../tooling/chapter-types.js' */
/** @import { Content } from './walk.js' */

/**
 * All that one element is about, without its DOM: the run, the text, the cards, what is to be said, set
 * up by the options. Dispatches `change` when anything of it is another, and `tell` with what the element
 * sends on.
 */
export class Workbench extends EventTarget {
  lab = new Lab();
  text = new Text();
  parts = new Parts(this.text, () => this.changed());
  notices = new Notices(this);
  cards = new Cards(this);
  data = new DataSource(this);
  /** @type {Options | null} */ options = null;
  /** @type {ErrorInfo | null}  the chapter's; the engine's is the lab's */ error = null;
  /** @type {'card' | 'settings'} */ mode = 'card';
  speed = 1;
  /** The language of listings that is read first. */
  code = 'python';
  /** Whether the numbers of the update stand there as a table. @type {boolean | null}  null: nobody chose */
  unfolded = null;
  reducedMotion = false;
  /** The text is on its way, or there. @type {Promise<void>} */
  #loading = Promise.resolve();
  /** @type {() => Promise<void>}  loads the text once more */ #retry = async () => {};

  constructor() {
    super();
    this.lab.addEventListener('change', () => {
      this.notices.trouble(this.lab.error);
      this.changed();
    });
    this.lab.addEventListener('refused', (event) => {
      const info = /** @type {CustomEvent<ErrorInfo>} */ (event).detail;
      const settings = this.view?.experiment.settings ?? this.#rows;
      const where = { settings, inPanel: this.mode === 'settings' };
      this.parts.load('settings').then(() => this.notices.refuse(info, where));
    });
  }

  get chapter() {
    return chapters.find(({ id }) => id === this.options?.chapter) ?? null;
  }

  get view() {
    return this.cards.view;
  }

  /** Settings of the chapter's experiments; none while nobody knows them. */
  get #rows() {
    const own = this.chapter ? experimentsOf(this.chapter) : [];
    const experiments = this.lab.registry.filter(({ id }) => own.includes(id));
    return experiments.flatMap(({ settings }) => settings);
  }

  get readonly() {
    return this.options?.readonly ?? false;
  }

  changed() {
    this.dispatchEvent(new Event('change'));
  }

  /**
   * For the page around: the reader did what a card asks, all cards are done, something cannot work …
   * @param {'done' | 'complete' | 'error' | 'enter' | 'code'} type @param {object} detail  plain JSON
   */
  tell(type, detail) {
    this.dispatchEvent(new CustomEvent('tell', { detail: { type, detail } }));
  }

  /**
   * Follows the options; what did not change stays as it is.
   * @param {Options} options
   * @param {string} pageLanguage  of the page around
   */
  async configure(options, pageLanguage) {
    const before = this.options;
    this.options = options;
    const otherChapter = options.chapter !== before?.chapter;
    if (otherChapter || this.#startKey(options) !== this.#startKey(before)) {
      this.#prepare();
      if (!otherChapter) this.cards.relink(this.#link(options));
    }
    const wanted = options.lang ?? pageLanguage;
    const lang = chooseLanguage(wanted, wanted ? [] : navigator.languages);
    const entered = before?.layout === 'opening' && options.layout !== 'opening';
    const otherScene = before !== null && options.scene !== before.scene;
    const otherText = otherChapter || entered || lang !== this.text.lang || !this.text.ready;
    if (otherText || otherScene) {
      if (otherChapter) this.cards.leave();
      this.#loading = this.#load(lang);
      await this.#loading;
    } else if (options.card && options.card !== before?.card) {
      if (options.card !== this.cards.walk?.card.id) this.openCard(options.card);
    }
    this.changed();
  }

  /** Everything that getState() tells; plain JSON. */
  state() {
    const { lab, options } = this;
    const { walk } = this.cards;
    const progress = walk?.progress ?? { done: [], answers: {} };
    const place = { chapter: options?.chapter ?? '', card: walk?.card.id ?? '', ...progress };
    const error = this.error ?? lab.error;
    if (error) return { ...lab.view?.state, ...place, status: 'error', error };
    return lab.view ? { ...lab.view.state, ...place } : { ...place, status: 'loading' };
  }

  /**
   * Goes on from a state that was kept elsewhere, or from a part of it: the run, the card, what was done.
   * What cannot be read is said and changes nothing.
   * @param {any} json  anything
   */
  async adopt(json) {
    await this.#loaded();
    const { chapter, lab, cards, options } = this;
    if (!chapter || !options) return;
    // Cards of another chapter may have the same names.
    const own = !json?.chapter || json.chapter === chapter.id;
    const progress = own ? readProgress(json) : null;
    const card = own && typeof json?.card === 'string' ? json.card : '';
    const goOn = () => {
      if (progress) cards.remember(chapter.id, progress);
      if (card) this.openCard(card);
    };
    if ((progress || card) && !json.run) return goOn();
    if (!(await lab.open())) return;
    const { run, notes } = checkRun(plainRun(json?.run ?? json), lab.registry);
    const ours = run && experimentsOf(chapter).includes(run.experiment);
    this.#note(ours ? notes : [...notes, { name: 'state-refused', value: json }]);
    if (!ours) return;
    goOn();
    cards.relink({ texts: options.settings, linked: true });
    await lab.act(() => lab.show(run));
    this.changed();
  }

  /** What is on its way is there, also where another text was asked for meanwhile. */
  async #loaded() {
    let loading;
    do {
      loading = this.#loading;
      await loading;
    } while (loading !== this.#loading);
  }

  /** The run that could not begin begins with these settings. @param {Record<string, string>} texts */
  begin(texts) {
    const { options } = this;
    if (!options) return;
    this.options = { ...options, settings: { ...options.settings, ...texts } };
    this.#prepare();
  }

  /** @param {string} lang  of listings, here and at the next visit */
  chooseCode(lang) {
    this.code = lang;
    this.tell('code', { code: lang });
    this.changed();
  }

  /** @param {string | number} card  id or number */
  openCard(card) {
    this.mode = 'card';
    this.cards.open(card);
  }

  /** @param {Language} lang */
  async loadLanguage(lang) {
    const { chapter, options, text } = this;
    await text.fetch(
      lang,
      options?.layout === 'opening' ? null : chapter,
      () => text.rest === 'there',
    );
  }

  /** The way to try again what failed; null: none would help. */
  get retry() {
    if (!this.error) return () => this.lab.open();
    return this.error.name === 'chapter-failed' ? this.#retry : null;
  }

  /**
   * What of the options a run starts from. Of attributes only settings count: a page may put and take
   * others (`inert`, `class`) as it likes.
   * @param {Options | null} options
   */
  #startKey(options) {
    const rows = this.#rows;
    const texts = Object.entries(options?.settings ?? {}).filter(
      ([name]) => rows.length === 0 || rows.some((row) => row.name === name),
    );
    return JSON.stringify([Object.fromEntries(texts), options?.run]);
  }

  #prepare() {
    const { chapter, options } = this;
    this.notices.clear();
    if (!chapter || !options) return;
    this.lab.prepare((registry) => {
      const { start, notes } = planStart(chapter, options, registry);
      this.#note(notes);
      return start;
    }, experimentsOf(chapter));
  }

  /** @param {Note[]} notes  all for the console, some for the reader */
  #note(notes) {
    for (const note of notes) console.warn('gradient-walk:', note);
    const notice = noticeOf(notes, this.#rows);
    // The sentences about settings come with them.
    if (notice) this.parts.load('settings').then(() => this.notices.say(notice));
  }

  /**
   * What the card that opens first gets of the link; the first screen's run goes on on the first card.
   * @param {Options} options
   * @param {Walk} [walk]  that begins
   */
  #link({ settings, run }, walk) {
    const walked = walk?.index === 0 && (this.view?.state.step ?? 0) > 0;
    return { texts: settings, linked: Boolean(run) || walked };
  }

  /** @param {Language} lang */
  async #load(lang) {
    this.#retry = () => this.#load(lang).then(() => this.changed());
    const { chapter, options, text, cards } = this;
    // The first screen is no card of its chapter.
    const shown = options?.layout === 'opening' ? null : chapter;
    /** @param {Beginning} content */
    const opensLater = (content) => {
      const id =
        cards.walk?.card.id ?? this.options?.card ?? cardWith(content, this.options?.scene);
      return content.cards.findIndex((card) => card.id === id) > 0;
    };
    try {
      if (!(await text.load(lang, shown, opensLater))) return;
      this.error = chapter ? null : { name: 'unknown-chapter', value: options?.chapter ?? '' };
      if (text.content) this.error = sceneTrouble(text.content, this.options?.scene);
    } catch (error) {
      console.warn('gradient-walk:', error);
      const failed = { name: 'chapter-failed', value: chapter?.id };
      if (text.content && cards.walk?.chapter === shown?.id) {
        const words = (/** @type {Translate} */ t) => errorSentence(t, failed);
        this.notices.say({ words, undo: false, retry: this.#retry });
        return;
      }
      this.error = failed;
    }
    this.notices.trouble(this.error);
    if (this.error || !shown || !text.content) return;
    if (cards.walk?.chapter === shown.id) cards.walk.retell(text.content);
    else {
      const walk = new Walk(shown.id, text.content);
      const first = () => this.options?.card ?? cardWith(walk.content, this.options?.scene) ?? '';
      walk.open(first());
      // Nothing moves because a part of the first card comes a moment after it.
      await Promise.all(partsOf(walk.card).map((part) => this.parts.load(part)));
      if (walk.content !== text.content) return;
      walk.open(first());
      if (this.options) cards.enter(shown, walk, this.#link(this.options, walk));
    }
  }
}

/**
 * A picture alone that no card of the chapter has would show nothing.
 * @param {Content} content @param {string | null | undefined} scene
 * @returns {ErrorInfo | null}
 */
function sceneTrouble(content, scene) {
  const choices = scenesOf(content);
  return !scene || choices.includes(scene)
    ? null
    : { name: 'unknown-scene', value: scene, choices };
}
