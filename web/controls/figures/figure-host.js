import { translator } from '../../i18n/index.js';
import { styleSheet } from '../../styles/style-sheet.js';
/** @import { View } from '../../engine/types.js' */
/** @import { SceneEntry } from '../../scenes/index.js' */
/** @import { Asking, Formula, Scene, SceneContext } from '../../scenes/scene-types.js' */
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
  /** @type {Formula[]}  curves that are drawn on it, too */
  formulas = [];
  /** Whether it shows only where the run has been. */
  fog = false;
  /** Whether its data stay as they are. */
  fixed = false;
  /** What of these four the scene was told last, by its methods. */
  #told = { ask: 'null', write: '[]', cover: 'false', fix: 'false' };

  /**
   * @param {string} id
   * @param {SceneEntry} entry
   * @param {SceneContext} context
   * @param {() => void} changed  the module has arrived, the size is another, or a reader looks otherwise
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
    this.#load(entry, changed).then(changed);
  }

  /** Draws the view at hand, unless that is done. */
  draw() {
    const { width, height } = this.#size;
    if (!this.#scene || !this.view || !this.#sized) return;
    // It is drawn once, whatever of it is new.
    const more = this.view !== this.#shown || this.#stale;
    this.#tell('ask', this.asking, more);
    this.#tell('write', this.formulas, more);
    this.#tell('cover', this.fog, more);
    this.#tell('fix', this.fixed, more);
    if (!more) return;
    if (this.#stale) this.#resize(this.#scene, width, height);
    this.#stale = false;
    if (this.view !== this.#shown) this.#scene.update(this.view);
    this.#shown = this.view;
  }

  /** @param {'ask' | 'write' | 'cover' | 'fix'} method @param {any} value @param {boolean} more */
  #tell(method, value, more) {
    const text = JSON.stringify(value);
    if (text !== this.#told[method]) this.#scene?.[method]?.(value, more);
    this.#told[method] = text;
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

  get legend() {
    return this.#say('legend') ?? [];
  }

  /** What of it stands beside the title. */
  get caption() {
    return this.#say('caption') ?? this.legend;
  }

  get sentence() {
    return this.#say('sentence') ?? '';
  }

  get table() {
    return this.#say('table');
  }

  /** What of it can be the answer to a question. @param {string} [what]  of which kind */
  picks(what) {
    return this.#say('picks', what) ?? [];
  }

  /**
   * What it says: of the view, not of the drawing.
   * @template {keyof Words} K
   * @param {K} name
   * @param {string} [what]
   * @returns {ReturnType<NonNullable<Words[K]>> | null}
   */
  #say(name, what) {
    if (!this.#module || !this.view) return null;
    const { t, format } = this.#context;
    const look = this.#scene?.look ?? this.#module.look;
    const words = /** @type {Record<K, any>} */ (this.#module.words);
    return words[name]?.(this.view, { t, format, look: { ...look, fog: this.fog } }, what) ?? null;
  }

  close() {
    this.#closed = true;
    this.#observer.disconnect();
    this.#scene?.destroy();
    this.#scene = null;
    this.node.remove();
  }

  /** @param {SceneEntry} entry @param {() => void} looked */
  async #load(entry, looked) {
    try {
      const { lang, t } = this.#context;
      const own = lang === 'zh' ? entry.zh : entry.en;
      const [{ default: module }, { default: table }] = await Promise.all([entry.load(), own()]);
      if (this.#closed) return;
      this.#context = { ...this.#context, t: translator(table, t) };
      this.#module = module;
      this.#scene = module.create(this.#container, this.#context, looked);
      this.#dress();
      this.status = 'ready';
    } catch (error) {
      this.status = 'failed';
      console.warn(`gradient-walk: picture ${this.id} did not load`, error);
    }
  }
}

/**
 * The pictures of the card at hand. Those that the next card shows too stay mounted; language, theme
 * or reduced motion mount all anew.
 */
export class Figures {
  /** @type {Map<string, FigureHost>} */
  #hosts = new Map();
  /** @type {SceneContext | null} */
  #context = null;

  /** @param {Record<string, SceneEntry>} scenes @param {() => void} changed */
  constructor(scenes, changed) {
    this.scenes = scenes;
    this.changed = changed;
  }

  /**
   * @param {string[]} ids
   * @param {SceneContext} context  a new object where anything in it differs
   * @returns {FigureHost[]}  in that order; unknown ids are left out
   */
  show(ids, context) {
    if (context !== this.#context) this.close();
    this.#context = context;
    const known = ids.filter((id) => Object.hasOwn(this.scenes, id));
    for (const [id, host] of this.#hosts) {
      if (known.includes(id)) continue;
      host.close();
      this.#hosts.delete(id);
    }
    return known.map((id) => {
      const host =
        this.#hosts.get(id) ?? new FigureHost(id, this.scenes[id], context, this.changed);
      this.#hosts.set(id, host);
      return host;
    });
  }

  close() {
    for (const host of this.#hosts.values()) host.close();
    this.#hosts.clear();
  }
}

/** @param {HTMLElement} node */
function frame(node) {
  const shadow = node.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [styleSheet(FRAME)];
  const container = document.createElement('div');
  container.className = 'container';
  shadow.append(container);
  return container;
}
