/** As much of an element as parts of a picture touch: listeners, attributes, children, focus. */
class FakeElement {
  /** @type {FakeElement[]} */
  children = [];
  /** @type {Record<string, string>} */
  attributes = {};
  /** @type {[string, (event: any) => void][]} */
  #listeners = [];
  /** @type {FakeElement | null} */
  parent = null;
  hidden = false;
  value = '';
  /** @type {Record<string, string>} */
  dataset = {};
  parentElement = { querySelector: () => null };
  /** @type {FakeElement | null}  what was put behind it last */
  behind = null;
  tabIndex = -1;
  className = '';
  textContent = '';
  style = { setProperty() {}, transform: '', cursor: '' };
  classList = { toggle() {}, add() {}, remove() {} };
  ownerDocument = { createElement: () => new FakeElement(), defaultView: null };

  getRootNode() {
    return this;
  }
  closest() {
    return null;
  }
  getBoundingClientRect() {
    return { left: 0, top: 0, width: 720, height: 420 };
  }
  setPointerCapture() {}
  focus() {}
  select() {}

  /** @param {string} name @param {string} value */
  setAttribute(name, value) {
    this.attributes[name] = value;
  }
  /** @param {string} name */
  getAttribute(name) {
    return this.attributes[name] ?? null;
  }
  /** @param {FakeElement} node */
  after(node) {
    this.behind = node;
    node.parent = null;
  }
  /** @param {...FakeElement} nodes */
  append(...nodes) {
    for (const node of nodes) node.parent = this;
    this.children.push(...nodes);
  }
  remove() {
    const { parent } = this;
    if (parent) parent.children = parent.children.filter((child) => child !== this);
  }

  /** @param {string} type @param {(event: any) => void} listener */
  addEventListener(type, listener) {
    this.#listeners.push([type, listener]);
  }
  /** @param {string} type @param {object} event */
  fire(type, event) {
    const whole = { target: this, button: 0, preventDefault() {}, stopPropagation() {}, ...event };
    for (const [name, listener] of this.#listeners) if (name === type) listener(whole);
  }
  /** @param {string} key @param {object} [modifiers] */
  press(key, modifiers = {}) {
    this.fire('keydown', { key, ...modifiers });
  }
}

export const createContainer = () => new FakeElement();
