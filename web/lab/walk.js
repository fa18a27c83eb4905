/**
 * @typedef {import('../tooling/chapter-types.js').Chapter} Chapter
 * @typedef {import('../tooling/chapter-types.js').Beginning} Beginning
 *
 * @typedef {object} Attempt  what the reader did with a check so far
 * @property {string} text  what is typed, or the number of the choice
 * @property {number} wrong  how often it was wrong
 * @property {'open' | import('../controls/card/answers.js').Verdict['state']} state
 * @property {number | null} named  which of the check's wrong answers it is that have a name
 */

/** @type {Attempt} */
const noAttempt = { text: '', wrong: 0, state: 'open', named: null };

/** The reader's way through one chapter: which card is open, which are done, what was answered. */
export class Walk {
  index = 0;
  /** @type {Set<string>} ids of cards */
  done = new Set();
  /** What was drawn by hand, by card. @type {Map<string, string>} */
  sketches = new Map();
  /** @type {Map<string, Attempt>} by id of the check */
  #attempts = new Map();

  /**
   * @param {string} chapter  its id
   * @param {Beginning | Chapter} content
   */
  constructor(chapter, content) {
    this.chapter = chapter;
    this.content = content;
  }

  get card() {
    return this.content.cards[this.index];
  }

  /**
   * The same way, told in another language or at greater length.
   * @param {Beginning | Chapter} content
   */
  retell(content) {
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

  /** @returns {boolean} whether the open card was not done before */
  finish() {
    if (this.done.has(this.card.id)) return false;
    this.done.add(this.card.id);
    return true;
  }

  /** @param {string} check */
  attempt(check) {
    return this.#attempts.get(check) ?? noAttempt;
  }

  /** @param {string} check @param {string} text @param {Pick<Attempt, 'state' | 'named'>} verdict */
  answer(check, text, { state, named }) {
    const wrong = this.attempt(check).wrong + (state === 'wrong' ? 1 : 0);
    this.#attempts.set(check, { text, wrong, state, named });
  }

  /** Whether all that the open card asks is answered. */
  get answered() {
    const { blocks = [] } = this.card;
    return blocks.every(
      (block) => block.type !== 'check' || this.attempt(block.id).state === 'right',
    );
  }
}
