import { chapters } from '../chapters/index.js';
import { errorSentence } from '../i18n/error-sentence.js';
import { chooseLanguage, loadWords, translator } from '../i18n/index.js';
import { startWith, wantedStart } from './card-start.js';
import { loadChapter } from './chapter-text.js';
import { Lab } from './lab.js';
import { noticeOf, planStart } from './plan-start.js';
import { Walk } from './walk.js';

/**
 * @typedef {import('../embed/options.js').Options} Options
 * @typedef {import('../engine/types.js').ErrorInfo} ErrorInfo
 * @typedef {import('../controls/notice.js').Notice} Notice
 * @typedef {import('../session/moves.js').Unit} Unit
 */

/** Long enough to read a sentence twice and to reach its button. */
const NOTICE_TIME = 12_000;

/**
 * All that one element is about, without its DOM: the chapter in the language asked for, the way through
 * it, the run, and what is to be said. Dispatches `change` when anything of it is another, `done`
 * ({card}) when the reader did what a card asks, `trouble` (ErrorInfo) when something cannot work.
 */
export class Workbench extends EventTarget {
  lab = new Lab();
  /** @type {Options | null} */
  options = null;
  /** @type {import('../i18n/index.js').Translate} */
  t = translator({});
  /** @type {import('../i18n/index.js').Language} */
  lang = 'en';
  /** @type {Walk | null} */
  walk = null;
  /** @type {string} generated rules of the chapter's formulas and code */
  styles = '';
  /** @type {ErrorInfo | null}  the chapter's; the engine's is the lab's */
  error = null;
  /** @type {'card' | 'settings'} */
  mode = 'card';
  /** @type {Notice | null} */
  notice = null;
  /** @type {Record<string, import('../controls/settings/typed-setting.js').SettingNote | null>} */
  notes = {};
  /** @type {Unit} */
  unit = 'update';
  speed = 1;
  code = 'cpp';
  helpOpen = false;
  wordsReady = false;
  reducedMotion = false;

  #loading = 0;
  /** @type {{chapter: string, cards: string[]}}  done at an earlier visit */
  #known = { chapter: '', cards: [] };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #noticeTimer;
  /** The card that a link's run was made on. */
  #linked = '';
  /** The open card has not been given its start yet. */
  #unsettled = true;
  /** What the reader did since the card was opened. */
  #did = { anything: false, edit: false };
  #underWay = 0;
  /** @type {ErrorInfo | null} */
  #told = null;
  /** Waits for the words that say it. @type {ErrorInfo | null} */
  #untold = null;

  constructor() {
    super();
    this.lab.addEventListener('change', () => {
      const error = this.lab.error;
      if (error && error !== this.#told) this.#tell(error);
      this.#settleIn();
      this.#judge();
      this.changed();
    });
    this.lab.addEventListener('refused', (event) => {
      this.#refuse(/** @type {CustomEvent<ErrorInfo>} */ (event).detail);
    });
  }

  get chapter() {
    return chapters.find(({ id }) => id === this.options?.chapter) ?? null;
  }

  get view() {
    return this.lab.view;
  }

  get readonly() {
    return this.options?.readonly ?? false;
  }

  changed() {
    this.dispatchEvent(new Event('change'));
  }

  /** @param {Notice | null} notice  goes by itself; the way back is also in the settings */
  say(notice) {
    clearTimeout(this.#noticeTimer);
    this.notice = notice;
    if (notice) this.#noticeTimer = setTimeout(() => this.say(null), NOTICE_TIME);
    this.changed();
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
    if (otherChapter || settingsKey(options) !== settingsKey(before)) this.#prepare();
    const wanted = options.lang ?? pageLanguage;
    const lang = chooseLanguage(wanted, wanted ? [] : navigator.languages);
    const entered = before?.layout === 'opening' && options.layout !== 'opening';
    if (otherChapter || entered || lang !== this.lang || !this.wordsReady)
      await this.#load(lang, otherChapter);
    else if (options.card && options.card !== before?.card && options.card !== this.walk?.card.id)
      this.openCard(options.card);
    this.changed();
  }

  /** Everything that getState() tells; plain JSON. */
  state() {
    const { lab, walk, options } = this;
    const place = { chapter: options?.chapter ?? '', card: walk?.card.id ?? '' };
    const error = this.error ?? lab.error;
    if (error) return { ...lab.view?.state, ...place, status: 'error', error };
    return lab.view ? { ...lab.view.state, ...place } : { ...place, status: 'loading' };
  }

  /**
   * Goes on from a state that was kept elsewhere; what cannot be read is said and changes nothing.
   * @param {any} json
   */
  async adopt(json) {
    if (!this.options) return;
    this.options = { ...this.options, run: json?.run ?? json, unreadable: false };
    this.#prepare();
    if (json?.card) this.openCard(json.card);
    await this.lab.open();
    this.changed();
  }

  /**
   * @param {string} chapter
   * @param {string[]} cards  done at an earlier visit
   */
  setDone(chapter, cards) {
    this.#known = { chapter, cards };
    this.#recall();
    this.changed();
  }

  #recall() {
    const { chapter, cards } = this.#known;
    if (this.walk?.chapter !== chapter) return;
    for (const card of cards) this.walk.done.add(card);
  }

  /** @param {string | number} card  id or number */
  openCard(card) {
    this.mode = 'card';
    this.notice = null;
    this.#did = { anything: false, edit: false };
    if (this.walk && !this.walk.active) this.finishCard();
    if (this.walk?.open(card)) {
      this.#place();
      this.#settleIn();
    }
    this.changed();
  }

  finishCard() {
    const { walk } = this;
    if (walk?.finish()) {
      this.dispatchEvent(new CustomEvent('done', { detail: { card: walk.card.id } }));
    }
    this.changed();
  }

  /**
   * The reader does something with the run; the card may be done by it, at once or while it plays.
   * @param {(session: import('../session/session.js').Session,
   *   player: import('../session/player.js').Player) => unknown} action
   * @param {{edited?: boolean}} [how]
   */
  async act(action, { edited = false } = {}) {
    const did = this.#did;
    this.#underWay++;
    await this.lab.act(action);
    this.#underWay--;
    // Of the card that was open when it began: another has an account of its own.
    did.anything = true;
    did.edit ||= edited;
    this.#judge();
    this.changed();
  }

  /** Something was asked of the run, and the view does not show its outcome yet. */
  get busy() {
    return this.#underWay > 0;
  }

  #judge() {
    const { view, walk } = this;
    if (!view || !walk || !this.#did.anything) return;
    if (walk.acted({ view, edited: this.#did.edit })) {
      this.dispatchEvent(new CustomEvent('done', { detail: { card: walk.card.id } }));
    }
  }

  #prepare() {
    const { chapter, options } = this;
    this.notice = null;
    this.notes = {};
    if (!chapter || !options) return;
    this.lab.prepare((registry) => {
      const { start, notes } = planStart(chapter, options, registry);
      for (const note of notes) console.warn(`gradient-walk: ${JSON.stringify(note)}`);
      const notice = noticeOf(notes);
      if (notice) this.say(notice);
      return start;
    });
  }

  /**
   * @param {import('../i18n/index.js').Language} lang
   * @param {boolean} otherChapter
   */
  async #load(lang, otherChapter) {
    const turn = ++this.#loading;
    const { chapter, options } = this;
    if (otherChapter) this.walk = null;
    try {
      const quiet = options?.layout === 'opening';
      const [t, text] = await Promise.all([
        loadWords(lang),
        chapter && !quiet ? loadChapter(chapter, lang).then((begun) => begun.complete()) : null,
      ]);
      if (turn !== this.#loading) return;
      this.t = t;
      this.lang = lang;
      this.wordsReady = true;
      this.error = chapter ? null : { name: 'unknown-chapter', value: options?.chapter ?? '' };
      if (this.error) this.#tell(this.error);
      this.#tellNow();
      if (!chapter || !text) return;
      this.styles = text.styles;
      if (this.walk?.chapter === chapter.id) this.walk.translate(text.content);
      else this.#enter(new Walk(chapter.id, text.content));
    } catch (error) {
      if (turn !== this.#loading) return;
      console.warn('gradient-walk:', error);
      this.error = { name: 'chapter-failed', value: chapter?.id };
      this.#tell(this.error);
      this.#tellNow();
    }
  }

  /** @param {Walk} walk */
  #enter(walk) {
    this.walk = walk;
    this.#recall();
    if (this.options?.card) walk.open(this.options.card);
    this.#linked = this.options?.run ? walk.card.id : '';
    this.#place();
    this.#settleIn();
  }

  /**
   * A card is open: getState() tells it, and the step of its action is that of buttons and keys.
   */
  #place() {
    const { walk, lab } = this;
    if (!walk) return;
    this.#unsettled = true;
    lab.place({ chapter: walk.chapter, card: walk.card.id });
    const run = walk.card.blocks.find((block) => block.type === 'run');
    this.unit = run?.type === 'run' && run.unit !== 'run' ? run.unit : 'update';
  }

  /** A card about other data finds it there, unless a link brought a run of its own to it. */
  #settleIn() {
    const { walk, view, options } = this;
    if (!this.#unsettled || !walk || !view || !this.lab.session) return;
    this.#unsettled = false;
    if (options?.run && this.#linked === walk.card.id) return;
    const wanted = wantedStart(walk.card, view);
    if (wanted) this.startWith(wanted.set, wanted.to);
  }

  /**
   * Goes to the start with other settings, and says so where a new run began.
   * @param {import('../session/session.js').Session} session
   * @param {string | undefined} text  settings of a directive
   */
  async begin(session, text) {
    this.say((await startWith(session, text)) ? newRun : null);
  }

  /**
   * @param {string | undefined} text  settings of a directive
   * @param {'end'} [to]  how far the run goes at once
   */
  startWith(text, to) {
    return this.lab.act(async (session, player) => {
      player.pause();
      await this.begin(session, text);
      if (to === 'end') await session.forward('run');
    });
  }

  /** @param {ErrorInfo} error */
  #tell(error) {
    this.#told = this.#untold = error;
    if (this.wordsReady) this.#tellNow();
  }

  #tellNow() {
    if (!this.#untold) return;
    this.dispatchEvent(new CustomEvent('trouble', { detail: this.#untold }));
    this.#untold = null;
  }

  /** @param {ErrorInfo} info  the run is as it was */
  #refuse(info) {
    const { parameter = '' } = info;
    const settings = this.view?.experiment.settings;
    const words = (/** @type {typeof this.t} */ t) => errorSentence(t, info, { settings });
    if (parameter && this.mode === 'settings') {
      this.notes = { ...this.notes, [parameter]: { words, wrong: true } };
    } else this.say({ words, undo: false });
    this.changed();
  }
}

/** @type {Notice} */
export const newRun = { words: (t) => t('notice.restarted'), undo: true };

/** @param {Options | null} options */
function settingsKey(options) {
  return JSON.stringify([options?.settings, options?.run]);
}
