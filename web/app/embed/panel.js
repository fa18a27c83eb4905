import { html, nothing, render } from 'lit/html.js';
import { chapters } from '../../chapters/index.js';
import { rules as settingsRules } from '../../controls/settings/settings-panel.js';
import { sheets } from '../../embed/sheets.js';
import { createClient } from '../../engine/client.js';
import { workerSource } from '../../engine/worker-url.js';
import { translator, words } from '../../i18n/index.js';
import rules from '../../styles/embed-panel.css?inline';
import { readChoice, hostBeside, readHost, settleChoice } from './choice.js';
import { describePanel } from './describe.js';
import { formView } from './form-view.js';
import { previewView, Preview } from './preview.js';
import { snippetView } from './snippet-view.js';
import { embedWords, loadTexts } from './texts.js';
/** @import { Language, Translate } from '../../i18n/index.js' */
/** @import { Link } from '../../session/url-state.js' */
/** @import { Choice } from './choice.js' */
/** @import { openKeep } from '../keep.js' */
/** @import { Described, PanelState } from './describe.js' */

/**
 * @typedef {Described & {panel: EmbedPanel, frame: Element, lang: string}} Ui
 *   what the templates see
 */

/** What it says besides the app. */
export const panelWords = [embedWords, words.settings];

/** Where an address names no chapter that there is. */
const FIRST = 'scratch';
/** The preview is as wide as there is room for. */
const WIDTHS = [760, 560, 360];
/** Its border, left and right. */
const EDGES = 2;
/** How long a button says that it copied. */
const COPIED_TIME = 4000;

/** The page of the app on which a teacher gets the snippet for a course site. */
export class EmbedPanel {
  root = document.createElement('div');
  #keep;
  #changed;
  #preview = new Preview();
  /** @type {PanelState} */
  #state;
  #t = translator({});
  #lang = '';
  #loading = 0;
  #copiedTimer = 0;

  /**
   * @param {{keep: ReturnType<typeof openKeep>, changed: (link: Partial<Link>) => void, link: Link,
   *   lang: string}} page  changed: another choice, for the address; link: the choice to begin with
   */
  constructor({ keep, changed, link, lang }) {
    this.#keep = keep;
    this.#changed = changed;
    this.#state = {
      ...begin(link, lang),
      registry: [],
      error: null,
      width: 0,
      host: readHost(keep.choices.host ?? '') ?? hostBeside(document.baseURI),
      typedHost: null,
      tab: 'html',
      way: 'frame',
      copied: null,
    };
    this.root.id = 'embed';
    this.root.className = 'gw embed-panel';
    this.root.tabIndex = -1;
    document.adoptedStyleSheets.push(...sheets([settingsRules, rules]));
    this.askRegistry();
  }

  /** Another address was gone to. @param {Link} link @param {string} lang */
  open(link, lang) {
    Object.assign(this.#state, begin(link, lang));
    this.#lang = '';
  }

  /**
   * To be called when the root is in the page: language and theme of the page.
   * @param {{t: Translate, lang: string, theme: 'light' | 'dark'}} page
   */
  dress({ t, lang, theme }) {
    this.#t = t;
    this.root.lang = lang === 'zh' ? 'zh-CN' : lang;
    this.root.dataset.theme = theme;
    const other = lang !== this.#lang;
    this.#lang = lang;
    if (other) this.loadTexts();
    this.#draw();
  }

  /** @param {Partial<PanelState>} values */
  set(values) {
    Object.assign(this.#state, values);
    this.#draw();
  }

  /** What is to be said under settings. @param {PanelState['notes']} notes */
  note(notes) {
    this.set({ notes: { ...this.#state.notes, ...notes } });
  }

  /** @param {Partial<Choice>} values */
  choose(values) {
    const { choice: before, texts } = this.#state;
    const choice = { ...before, ...values };
    const otherChapter = choice.chapter !== before.chapter;
    if (otherChapter) Object.assign(this.#state, { unknown: '', texts: null, notes: {} });
    if (values.settings && Object.keys(values.settings).length === 0) this.#state.notes = {};
    const settled = !otherChapter && texts ? settleChoice(choice, texts.cards) : choice;
    this.set({ choice: settled, copied: null });
    if (otherChapter || choice.lang !== before.lang) this.loadTexts();
    this.#changed(describePanel(this.#state, this.#t).link);
  }

  async loadTexts() {
    const turn = ++this.#loading;
    const { choice } = this.#state;
    const chapter = chapters.find(({ id }) => id === choice.chapter) ?? chapters[0];
    const lang = /** @type {Language} */ (this.#lang);
    const readers = /** @type {Language} */ (choice.lang || lang);
    try {
      const texts = await loadTexts(chapter, lang, readers);
      if (turn !== this.#loading) return;
      const settled = settleChoice(this.#state.choice, texts.cards);
      this.set({ texts, textsFailed: false, choice: settled });
    } catch (error) {
      if (turn !== this.#loading) return;
      console.warn('gradient-walk:', error);
      this.set({ textsFailed: true });
    }
  }

  /** Every experiment with its settings, from an engine that is started for this answer alone. */
  async askRegistry() {
    this.#state.error = null;
    let client;
    try {
      client = createClient(workerSource(null));
      this.set({ registry: await client.call('registry') });
    } catch (/** @type {any} */ error) {
      this.set({ error: error.info ?? { name: 'unexpected', value: String(error) } });
    } finally {
      client?.close();
    }
  }

  /** @param {string} text */
  setHost(text) {
    const beside = hostBeside(document.baseURI);
    const host = text.trim() ? readHost(text) : beside;
    this.set(host ? { host, typedHost: null } : { typedHost: text });
    if (host) this.#keep.choose({ host: host === beside ? undefined : host });
  }

  /** @param {string} part @param {boolean} done */
  sayCopied(part, done) {
    clearTimeout(this.#copiedTimer);
    this.#copiedTimer = window.setTimeout(() => this.set({ copied: null }), COPIED_TIME);
    this.set({ copied: { part, done } });
  }

  #draw() {
    if (!this.root.isConnected) return;
    const ui = { ...describePanel(this.#state, this.#t), lang: this.#lang };
    this.#preview.show(ui);
    render(panelView({ ...ui, panel: this, frame: this.#preview.frame }), this.root);
    if (!ui.width) this.#fit();
  }

  #fit() {
    const room = this.root.querySelector('.sill')?.clientWidth ?? 0;
    this.set({ width: WIDTHS.find((width) => width + EDGES <= room) ?? 360 });
  }
}

/** @param {Link} link @param {string} lang */
function begin(link, lang) {
  const choice = readChoice(link, lang);
  const known = !choice.chapter || chapters.some(({ id }) => id === choice.chapter);
  return {
    choice: known && choice.chapter ? choice : { ...choice, chapter: FIRST },
    unknown: known ? '' : choice.chapter,
    texts: null,
    textsFailed: false,
    notes: {},
  };
}

/** What to choose, what it looks like, what to paste. @param {Ui} ui */
function panelView(ui) {
  const { t, lang } = ui;
  // The single file has no guide beside it.
  const guide = location.protocol === 'file:' ? null : `guide/${lang}.html`;
  return html`<div class="panel">
    <header class="intro">
      <h1>${t('embed.title')}</h1>
      <p>${t('embed.lead')} ${guide ? html`<a href=${guide}>${t('embed.guide')}</a>` : nothing}</p>
    </header>
    ${formView(ui)}
    <div class="outcome">${previewView(ui)} ${snippetView(ui)}</div>
  </div>`;
}
