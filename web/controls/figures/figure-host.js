/** @typedef {import('../../scenes/scene-types.js').Scene} Scene */
/** @typedef {import('../../scenes/scene-types.js').SceneContext} SceneContext */
/** @typedef {{load: () => Promise<{default: import('../../scenes/scene-types.js').SceneModule}>, label: string}} SceneEntry */

/** The picture fills its place; all else in there is its own. */
const FRAME = `:host { display: block; }
.container { position: relative; width: 100%; height: 100%; overflow: hidden; }
:focus-visible { outline: 2px solid var(--pred); outline-offset: 2px; }`;

/**
 * One mounted picture: loads its module, gives it a container, its size and each view. The container
 * lies in a shadow tree of its own: the page's rules do not reach into a picture, nor the other way
 * round. Its node survives being moved from one place of the layout to another.
 */
export class FigureHost {
  /** @type {Scene | null} */
  #scene = null;
  /** @type {import('../../engine/types.js').View | null} */
  #view = null;
  #stale = false;
  #fresh = false;
  #closed = false;
  #size = { width: 0, height: 0 };
  #observer;
  #container;

  /** @type {'loading' | 'ready' | 'failed'} */
  status = 'loading';
  /** @type {import('../../scenes/scene-types.js').Need[]} */
  needs = [];
  showTable = false;

  /**
   * @param {string} id
   * @param {SceneEntry} entry
   * @param {SceneContext} context
   * @param {() => void} changed  the module has arrived, or the size is another
   */
  constructor(id, entry, context, changed) {
    this.id = id;
    this.label = entry.label;
    this.node = document.createElement('div');
    this.node.className = 'scene';
    this.#container = frame(this.node);
    this.#observer = new ResizeObserver(([{ contentRect }]) => {
      this.#size = { width: contentRect.width, height: contentRect.height };
      this.#stale = true;
      changed();
    });
    this.#observer.observe(this.node);
    this.#load(entry, context).then(changed);
  }

  /** @param {import('../../engine/types.js').View | null} view */
  show(view) {
    if (!this.#scene || !view || this.#size.width === 0 || this.#size.height === 0) return;
    const resized = this.#stale;
    if (resized) this.#scene.resize(this.#size.width, this.#size.height);
    this.#stale = false;
    if (view === this.#view && !resized) return;
    this.#fresh = this.#view === null;
    this.#view = view;
    this.#scene.update(view);
    this.#pair();
  }

  /** Whether it was drawn for the first time since this was last asked. */
  justDrawn() {
    const fresh = this.#fresh;
    this.#fresh = false;
    return fresh;
  }

  /** What is drawn, in words and numbers; empty until it is drawn. */
  get legend() {
    return this.#ask((scene, view) => scene.legend(view)) ?? [];
  }

  get sentence() {
    return this.#ask((scene, view) => scene.describe(view)) ?? '';
  }

  get table() {
    return this.#ask((scene, view) => scene.table(view));
  }

  get drawn() {
    return this.#view !== null;
  }

  close() {
    this.#closed = true;
    this.#observer.disconnect();
    this.#scene?.destroy();
    this.#scene = null;
    this.node.remove();
  }

  /**
   * @param {SceneEntry} entry
   * @param {SceneContext} context
   */
  async #load(entry, context) {
    try {
      const { default: module } = await entry.load();
      if (this.#closed) return;
      this.needs = module.needs;
      this.#scene = module.create(this.#container, context);
      this.#stale = true;
      this.status = 'ready';
    } catch (error) {
      this.status = 'failed';
      console.warn(`gradient-walk: picture ${this.id} did not load`, error);
    }
  }

  /**
   * @template T
   * @param {(scene: Scene, view: import('../../engine/types.js').View) => T} question
   * @returns {T | null}
   */
  #ask(question) {
    return this.#scene && this.#view ? question(this.#scene, this.#view) : null;
  }

  /** The DOM beside the canvas carries its meaning: caption, sentence and table. */
  #pair() {
    for (const canvas of this.#container.querySelectorAll('canvas:not([aria-hidden])')) {
      canvas.setAttribute('aria-hidden', 'true');
    }
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
