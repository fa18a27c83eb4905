import { noAttempt } from '../controls/card/check.js';
import { fulfils } from './done.js';

/**
 * @typedef {import('../tooling/chapter-types.js').Chapter} Chapter
 * @typedef {import('../tooling/chapter-types.js').Card} Card
 * @typedef {import('../controls/card/check.js').Attempt} Attempt
 */

/** The reader's way through one chapter: which card is open, which are done, what was answered. */
export class Walk {
  index = 0;
  /** @type {Set<string>} ids of cards */
  done = new Set();
  /** @type {Map<string, Attempt>} by id of the check */
  attempts = new Map();

  /**
   * @param {string} chapter  its id
   * @param {Chapter} content
   */
  constructor(chapter, content) {
    this.chapter = chapter;
    this.content = content;
  }

  /** @returns {Card} */
  get card() {
    return this.content.cards[this.index];
  }

  /**
   * The same way, told in another language.
   * @param {Chapter} content
   */
  translate(content) {
    const { id } = this.card;
    this.content = content;
    this.open(id);
  }

  /** @param {string | number} card  id or number; an unknown one opens nothing */
  open(card) {
    const { cards } = this.content;
    const index = typeof card === 'number' ? card : cards.findIndex(({ id }) => id === card);
    if (index < 0 || index >= cards.length || index === this.index) return false;
    this.index = index;
    return true;
  }

  /** @returns {boolean} whether there is something to do on the open card */
  get active() {
    return this.card.blocks.some(({ type }) => ACTIVE.includes(type));
  }

  /**
   * The reader did something with the run.
   * @param {{view: import('../engine/types.js').View, edited: boolean}} now
   * @returns {boolean} whether that made the open card done
   */
  acted(now) {
    const runs = this.card.blocks.flatMap((block) => (block.type === 'run' ? [block] : []));
    const others = this.card.blocks.some(({ type }) => EDITING.includes(type));
    const enough = runs.some((run) => fulfils(run.done, now)) || (others && now.edited);
    return enough && this.finish();
  }

  /** @returns {boolean} whether the open card was not done before */
  finish() {
    if (this.done.has(this.card.id)) return false;
    this.done.add(this.card.id);
    return true;
  }

  /** @param {string} check */
  attempt(check) {
    return this.attempts.get(check) ?? noAttempt;
  }
}

const EDITING = ['preset', 'switch', 'control'];
const ACTIVE = ['run', 'check', ...EDITING];
