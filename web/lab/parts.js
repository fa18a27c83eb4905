import { words } from '../i18n/index.js';
/** @import { Card, Outline } from '../tooling/chapter-types.js' */
/** @import { Text } from './text.js' */

/**
 * What few readers need at once comes when it is first used: code, rules and words together.
 *
 * @typedef {object} Modules
 * @property {typeof import('../controls/settings/settings-panel.js')} settings
 * @property {typeof import('../controls/card/check.js')} checks
 * @property {typeof import('../controls/data-source.js')} data
 * @property {typeof import('../controls/listings/listings.js')} listings
 * @property {typeof import('../controls/help-dialog.js')} help
 *
 * @typedef {keyof Modules} PartName
 */

/** @type {{[K in PartName]: () => Promise<Modules[K]>}} */
const load = {
  settings: () => import('../controls/settings/settings-panel.js'),
  checks: () => import('../controls/card/check.js'),
  data: () => import('../controls/data-source.js'),
  listings: () => import('../controls/listings/listings.js'),
  help: () => import('../controls/help-dialog.js'),
};

/**
 * What a card is made of that loads when it is used.
 * @param {Card | Outline} card
 * @returns {PartName[]}
 */
export function partsOf({ blocks = [] }) {
  const types = new Set(blocks.map(({ type }) => type));
  /** @type {PartName[]} */
  const names = types.has('check') ? ['checks'] : [];
  if (types.has('listings')) names.push('listings');
  if (types.has('data')) names.push('data');
  const inText = JSON.stringify(blocks).includes('class=\\"set\\"');
  return inText || types.has('control') || types.has('switch') ? [...names, 'settings'] : names;
}

/** The parts of one lab, as far as they have come. */
export class Parts {
  /** @type {Map<PartName, Promise<any>>}  asked for */
  #asked = new Map();
  /** @type {Map<PartName, any>} */
  #there = new Map();
  /** @type {Set<PartName>} */
  #failed = new Set();

  /**
   * @param {Text} text  gets their words
   * @param {() => void} changed
   */
  constructor(text, changed) {
    this.text = text;
    this.changed = changed;
  }

  /** Style sheets to be adopted. @returns {string[]} */
  get rules() {
    return [...this.#there.values()].map((module) => module.rules);
  }

  /** A part that has come. @template {PartName} K @param {K} name @returns {Modules[K] | null} */
  get(name) {
    return this.#there.get(name) ?? null;
  }

  /**
   * A part for a template: its module, or how it stands. It is asked for if nobody has.
   * @template {PartName} K
   * @param {K} name
   * @returns {Modules[K] | 'loading' | 'failed'}
   */
  use(name) {
    if (this.#failed.has(name)) return 'failed';
    if (!this.#there.has(name)) this.load(name);
    return this.#there.get(name) ?? 'loading';
  }

  /**
   * Asks for a part; once more where it failed.
   * @template {PartName} K
   * @param {K} name
   * @returns {Promise<Modules[K] | null>} null: it did not come
   */
  load(name) {
    const asked = this.#asked.get(name) ?? this.#load(name);
    this.#asked.set(name, asked);
    return asked;
  }

  /** @param {PartName} name */
  async #load(name) {
    this.#failed.delete(name);
    try {
      const [module] = await Promise.all([load[name](), this.text.add(words[name])]);
      this.#there.set(name, module);
      return module;
    } catch (error) {
      console.warn('gradient-walk:', error);
      this.#asked.delete(name);
      this.#failed.add(name);
      return null;
    } finally {
      this.changed();
    }
  }
}
