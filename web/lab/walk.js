/** @import { Verdict } from '../controls/card/answers.js' */
/** @import { View } from '../engine/types.js' */
/** @import { Beginning, Block, Card, Chapter, Outline } from '../tooling/chapter-types.js' */

/**
 * @typedef {object} Attempt  what the reader did with a check so far
 * @property {string} text  what is typed, judged or not, or the number of the choice
 * @property {number} wrong  how often it was wrong
 * @property {'open' | 'waiting' | Verdict['state']} state
 * @property {number | null} named  which of the check's wrong answers it is that have a name
 */

/**
 * What of a way is worth keeping, as plain JSON.
 * @typedef {object} Progress
 * @property {string[]} done  ids of cards
 * @property {Record<string, string>} answers  the right ones, by id of the check
 *
 * @typedef {{done: number, total: number, right: number, checks: number}} Tally
 *   cards that are done, of all; checks that are right, of all that have come
 *
 * @typedef {Beginning | Chapter} Content
 */

/** @type {Attempt} */
const noAttempt = { text: '', wrong: 0, state: 'open', named: null };

/**
 * Blocks of a type on a card; none of one that has not come.
 * @template {Block['type']} T
 * @param {Card | Outline} card @param {T} type
 * @returns {Extract<Block, {type: T}>[]}
 */
export const blocksOf = ({ blocks = [] }, type) =>
  /** @type {any[]} */ (blocks).filter((block) => block.type === type);

/** @param {Card | Outline} card @returns {string[]} */
const picturesOn = (card) =>
  card.blocks ? blocksOf(card, 'scene').flatMap(({ ids }) => ids) : (card.scenes ?? []);

/** Pictures of a chapter, each once, in order: these can show something of it. @param {Content} content */
export const scenesOf = ({ cards }) => [...new Set(cards.flatMap(picturesOn))];

/**
 * The first card that has a picture; its run is one that the picture can show.
 * @param {Content} content @param {string | null | undefined} scene
 * @returns {string | null} id
 */
export const cardWith = ({ cards }, scene) =>
  cards.find((card) => scene && picturesOn(card).includes(scene))?.id ?? null;

/**
 * What a state that was kept elsewhere says of cards and checks; whatever is not of its kind is left aside.
 * @param {any} json  anything
 * @returns {Progress | null}  null: it says nothing of them
 */
export function readProgress(json) {
  const { done, answers } = Object(json);
  if (!Array.isArray(done) && typeof answers !== 'object') return null;
  const isText = (/** @type {any} */ value) => typeof value === 'string';
  return {
    done: Array.isArray(done) ? done.filter(isText) : [],
    answers: Object.fromEntries(Object.entries(Object(answers)).filter(([, text]) => isText(text))),
  };
}

/**
 * Where a card stands; a link to one that went into another leads there.
 * @param {Content['cards']} cards @param {string} id
 */
function placeOf(cards, id) {
  const own = cards.findIndex((card) => card.id === id);
  return own >= 0 ? own : cards.findIndex(({ was }) => was?.includes(id));
}

/** The reader's way through one chapter: which card is open, which are done, what was answered. */
export class Walk {
  index = 0;
  /** @type {Set<string>} ids of cards */
  done = new Set();
  /** Whether a reader has lifted the fog, by card. @type {Map<string, boolean>} */
  lifted = new Map();
  /** What was drawn by hand, by card. @type {Map<string, string>} */
  sketches = new Map();
  /** @type {Map<string, Attempt>} by id of the check */
  #attempts = new Map();

  /** @param {string} chapter  its id @param {Content} content */
  constructor(chapter, content) {
    this.chapter = chapter;
    this.content = content;
  }

  get card() {
    return this.content.cards[this.index];
  }

  /** Blocks of a type on the open card. @template {Block['type']} T @param {T} type */
  blocks(type) {
    return blocksOf(this.card, type);
  }

  /** The same way, told in another language or at greater length. @param {Content} content */
  retell(content) {
    const { id } = this.card;
    this.content = content;
    this.open(id);
  }

  /** @param {string | number} card  id or number; an unknown one opens nothing */
  open(card) {
    const { cards } = this.content;
    const index = typeof card === 'number' ? card : placeOf(cards, card);
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

  /**
   * Whether fog lies on a picture of the open card. What a reader last said holds.
   * @param {{until?: 'end' | 'right'}} fog @param {View | null} view
   */
  inFog({ until }, view) {
    const told = this.lifted.get(this.card.id);
    if (told !== undefined) return !told;
    if (until === 'right') return !this.answered;
    return until !== 'end' || view?.state.status !== 'done';
  }

  /** @param {string} check */
  attempt(check) {
    return this.#attempts.get(check) ?? noAttempt;
  }

  /** @param {string} check */
  isRight(check) {
    return this.attempt(check).state === 'right';
  }

  /** @param {string} check @param {string} text @param {Pick<Attempt, 'state' | 'named'>} verdict */
  answer(check, text, { state, named }) {
    const wrong = this.attempt(check).wrong + (state === 'wrong' ? 1 : 0);
    this.#attempts.set(check, { text, wrong, state, named });
  }

  /** What is typed or chosen stays for when the card is opened again. @param {string} check @param {string} text */
  type(check, text) {
    this.#attempts.set(check, { ...this.attempt(check), text });
  }

  /** @returns {Progress} */
  get progress() {
    const right = [...this.#attempts].filter(([, { state }]) => state === 'right');
    return {
      done: [...this.done],
      answers: Object.fromEntries(right.map(([id, { text }]) => [id, text])),
    };
  }

  /** Takes up what was done at an earlier visit. @param {Progress} progress */
  resume({ done, answers }) {
    for (const card of done) this.done.add(card);
    for (const [check, text] of Object.entries(answers)) {
      if (!this.isRight(check)) this.answer(check, text, { state: 'right', named: null });
    }
  }

  /** @returns {Tally} */
  get tally() {
    const { cards } = this.content;
    const checks = cards.flatMap((card) => blocksOf(card, 'check'));
    return {
      done: cards.filter(({ id }) => this.done.has(id)).length,
      total: cards.length,
      right: checks.filter(({ id }) => this.isRight(id)).length,
      checks: checks.length,
    };
  }

  /** Whether all that the open card asks is answered. */
  get answered() {
    return this.blocks('check').every(({ id }) => this.isRight(id));
  }
}
