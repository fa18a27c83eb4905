import { FigureHost } from './figure-host.js';
/** @import { SceneEntry } from '../../scenes/index.js' */
/** @import { SceneContext } from '../../scenes/scene-types.js' */

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
    return known.map((id) => this.#hosts.get(id) ?? this.#mount(id, context));
  }

  get hosts() {
    return [...this.#hosts.values()];
  }

  close() {
    for (const host of this.#hosts.values()) host.close();
    this.#hosts.clear();
  }

  /** @param {string} id @param {SceneContext} context */
  #mount(id, context) {
    const host = new FigureHost(id, this.scenes[id], context, this.changed);
    this.#hosts.set(id, host);
    return host;
  }
}
