import { words } from '../i18n/index.js';
/** @import { Card, Outline } from '../tooling/chapter-types.js' */
/** @import { Text } from './text.js' */

/** What few readers need at once comes when it is first used: code, rules and words together. */
const load = {
  settings: () => import('../controls/settings/settings-panel.js'),
  checks: () => import('../controls/card/check.js'),
  data: () => import('../controls/data-source.js'),
  listings: () => import('../controls/listings/listings.js'),
  help: () => import('../controls/help-dialog.js'),
};

/**
 * @typedef {keyof typeof load} PartName
 * @typedef {{[K in PartName]: Awaited<ReturnType<typeof load[K]>>}} Modules
 */

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
  /** On its way, or how that ended. @type {Map<PartName, Promise<any>>} */
  #asked = new Map();
  /** @type {Map<PartName, any>}  modules, and 'failed' */ #came = new Map();

  /** @param {Text} text  gets their words @param {() => void} changed */
  constructor(text, changed) {
    this.text = text;
    this.changed = changed;
  }

  /** Style sheets to be adopted. @returns {string[]} */
  get rules() {
    return [...this.#came.values()].flatMap((module) => module.rules ?? []);
  }

  /** A part that has come. @template {PartName} K @param {K} name @returns {Modules[K] | null} */
  get(name) {
    const part = this.#came.get(name);
    return part === 'failed' ? null : (part ?? null);
  }

  /**
   * A part for a template: its module, or how it stands. It is asked for if nobody has.
   * @template {PartName} K @param {K} name
   * @returns {Modules[K] | 'loading' | 'failed'}
   */
  use(name) {
    if (!this.#came.has(name)) this.load(name);
    return this.#came.get(name) ?? 'loading';
  }

  /**
   * Asks for a part; once more where it failed.
   * @template {PartName} K @param {K} name
   * @returns {Promise<Modules[K] | null>} null: it did not come
   */
  load(name) {
    const asked = this.#asked.get(name) ?? this.#load(name);
    this.#asked.set(name, asked);
    return asked;
  }

  /** @param {PartName} name */
  async #load(name) {
    this.#came.delete(name);
    try {
      const [module] = await Promise.all([load[name](), this.text.add(words[name])]);
      this.#came.set(name, module);
      return module;
    } catch (error) {
      console.warn('gradient-walk:', error);
      this.#asked.delete(name);
      this.#came.set(name, 'failed');
      return null;
    } finally {
      this.changed();
    }
  }
}
