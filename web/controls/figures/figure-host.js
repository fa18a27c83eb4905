import { translator } from '../../i18n/index.js';
/** @import { View } from '../../engine/types.js' */
/** @import { SceneEntry } from '../../scenes/index.js' */
/** @import { Asking, Formula, Saying, Scene, SceneContext } from '../../scenes/scene-types.js' */
/** @import { SceneModule, Words } from '../../scenes/scene-types.js' */

/** The picture fills its place; all else in there is its own. */
const FRAME = `:host { display: block; overflow: hidden; }
.container { position: relative; width: 100%; height: 100%; overflow: hidden; transform-origin: 0 0; }
.container.bare > :not(canvas) { display: none !important; }
:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }`;

/** A picture of DOM is laid out so wide, and shrunk, where it stands small. */
const NATURAL = 640;

/**
 * One mounted picture: loads its module and its words, gives it a container, its size and each view. The
 * container lies in a shadow tree of its own: the page's rules do not reach into a picture, nor the
 * other way round. Its node survives being moved from one place of the layout to another. Small beside a
 * large one, it is to be looked at only: a canvas draws without words, DOM is shrunk.
 */
export class FigureHost {
  /** @type {SceneModule | null} */
  #module = null;
  /** @type {Scene | null} */
  #scene = null;
  /** @type {View | null}  what is drawn */
  #shown = null;
  #stale = true;
  #closed = false;
  #size = { width: 0, height: 0 };
  #small = false;
  #observer;
  #container;
  #context;

  /** @type {'loading' | 'ready' | 'failed'} */
  status = 'loading';
  showTable = false;
  /** @type {View | null}  what is to be drawn next, and what the words are about */
  view = null;
  /** @type {Asking | null}  a question that is answered on it */
  asking = null;
  #asked = 'null';
  /** @type {Formula[]}  curves that are drawn on it, too */
  formulas = [];
  #written = '[]';
  /** Whether it shows only where the run has been. */
  fog = false;
  #fogged = false;

  /**
   * @param {string} id
   * @param {SceneEntry} entry
   * @param {SceneContext} context
   * @param {() => void} changed  the module has arrived, or the size is another
   */
  constructor(id, entry, context, changed) {
    this.id = id;
    this.label = `scene.${id}`;
    this.#context = context;
    this.node = document.createElement('div');
    this.node.className = 'scene';
    this.#container = frame(this.node);
    this.#observer = new ResizeObserver(([{ contentRect }]) => {
      this.#size = { width: contentRect.width, height: contentRect.height };
      this.#stale = true;
      // Before it is painted: nobody sees it stretched.
      this.draw();
      changed();
    });
    this.#observer.observe(this.node);
    this.#load(entry).then(changed);
  }

  /** Draws the view at hand, unless that is done. */
  draw() {
    const { width, height } = this.#size;
    if (!this.#scene || !this.view || !this.#sized) return;
    // It is drawn once, whatever of it is new.
    const more = this.view !== this.#shown || this.#stale;
    const asked = JSON.stringify(this.asking);
    if (asked !== this.#asked) this.#scene.ask?.(this.asking, more);
    this.#asked = asked;
    const written = JSON.stringify(this.formulas);
    if (written !== this.#written) this.#scene.write?.(this.formulas, more);
    this.#written = written;
    if (this.fog !== this.#fogged) this.#scene.cover?.(this.fog, more);
    this.#fogged = this.fog;
    if (this.view === this.#shown && !this.#stale) return;
    if (this.#stale) this.#resize(this.#scene, width, height);
    this.#stale = false;
    if (this.view !== this.#shown) this.#scene.update(this.view);
    this.#shown = this.view;
  }

  get small() {
    return this.#small;
  }

  set small(small) {
    if (small === this.#small) return;
    this.#small = small;
    this.#stale = true;
    this.node.inert = small;
    this.#dress();
  }

  /** Whether it is a canvas that stands small: then nothing but the canvas is shown. */
  #dress() {
    this.#container.classList.toggle('bare', this.#small && Boolean(this.#module?.picture));
  }

  /** @param {Scene} scene @param {number} width @param {number} height */
  #resize(scene, width, height) {
    const onCanvas = Boolean(this.#module?.picture);
    const scale = this.#small && !onCanvas ? Math.min(1, width / NATURAL) : 1;
    const { style } = this.#container;
    style.width = scale < 1 ? `${width / scale}px` : '';
    style.height = scale < 1 ? `${height / scale}px` : '';
    style.transform = scale < 1 ? `scale(${scale})` : '';
    scene.resize(width / scale, height / scale, this.#small);
  }

  /** It has been drawn, or will be in this frame. */
  get drawn() {
    return this.#shown !== null || (this.#scene !== null && this.view !== null && this.#sized);
  }

  get #sized() {
    return this.#size.width > 0 && this.#size.height > 0;
  }

  /** Tensors of the record that it draws; none before its module is there. */
  get needs() {
    return this.#module?.needs ?? [];
  }

  /** What it says: of the view, not of the drawing. */
  get legend() {
    return this.#say((words, view, saying) => words.legend(view, saying)) ?? [];
  }

  /** What of it stands beside the title. */
  get caption() {
    return (
      this.#say((words, view, saying) =>
        words.caption ? words.caption(view, saying) : words.legend(view, saying),
      ) ?? []
    );
  }

  get sentence() {
    return this.#say((words, view, saying) => words.sentence(view, saying)) ?? '';
  }

  get table() {
    return this.#say((words, view, saying) => words.table(view, saying));
  }

  /** What of it can be the answer to a question. @param {string} [what]  of which kind */
  picks(what) {
    return this.#say((words, view, saying) => words.picks?.(view, saying, what)) ?? [];
  }

  close() {
    this.#closed = true;
    this.#observer.disconnect();
    this.#scene?.destroy();
    this.#scene = null;
    this.node.remove();
  }

  /** @param {SceneEntry} entry */
  async #load(entry) {
    try {
      const { lang, t } = this.#context;
      const own = lang === 'zh' ? entry.zh : entry.en;
      const [{ default: module }, { default: table }] = await Promise.all([entry.load(), own()]);
      if (this.#closed) return;
      this.#context = { ...this.#context, t: translator(table, t) };
      this.#module = module;
      this.#scene = module.create(this.#container, this.#context);
      this.#dress();
      this.status = 'ready';
    } catch (error) {
      this.status = 'failed';
      console.warn(`gradient-walk: picture ${this.id} did not load`, error);
    }
  }

  /**
   * @template T
   * @param {(words: Words, view: View, saying: Saying) => T} question
   * @returns {T | null}
   */
  #say(question) {
    if (!this.#module || !this.view) return null;
    const { t, format } = this.#context;
    const look = this.#scene?.look ?? this.#module.look;
    return question(this.#module.words, this.view, { t, format, look: { ...look, fog: this.fog } });
  }
}

/** @type {CSSStyleSheet | null} */
let sheet = null;

/** @param {HTMLElement} node */
function frame(node) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(FRAME);
  }
  const shadow = node.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [sheet];
  const container = document.createElement('div');
  container.className = 'container';
  shadow.append(container);
  return container;
}
