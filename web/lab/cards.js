import { hasUpdates } from '../view/run-view.js';
import { isActive, isDone } from './judging.js';
import { newRun } from './notices.js';
import { partsOf } from './parts.js';
import { cardRuns, startWith, wantedStart } from './starts.js';

/**
 * @typedef {import('./walk.js').Walk} Walk
 * @typedef {import('../session/session.js').Session} Session
 * @typedef {import('../session/player.js').Player} Player
 */

/**
 * The cards of a lab and its run: a card that is opened gives the run its start, what is done with the
 * run makes the card done.
 */
export class Cards {
  /** @type {Walk | null}  null: no chapter is open */
  walk = null;
  /** By what buttons and keys step: as the action of the card does. @type {import('../session/moves.js').Unit} */
  unit = 'update';
  /** The open card has its start: numbers in its text are of the right run. */
  settled = Promise.resolve();
  /** The card that a run from elsewhere was made on: it keeps that run. */
  linked = '';

  #lab;
  #text;
  #parts;
  #notices;
  #tell;
  /** @type {import('../chapters/index.js').ChapterEntry | null} */
  #chapter = null;
  /** @type {{chapter: string, cards: string[]}}  done at an earlier visit */
  #known = { chapter: '', cards: [] };
  /** The open card has not been given its start yet. */
  #unsettled = true;
  /** What the reader did since the card was opened. */
  #did = { anything: false, edit: false };
  #underWay = 0;

  /**
   * @param {import('./lab.js').Lab} lab
   * @param {import('./text.js').Text} text
   * @param {import('./parts.js').Parts} parts
   * @param {import('./notices.js').Notices} notices
   * @param {{changed: () => void, done: (card: string) => void}} tell
   */
  constructor(lab, text, parts, notices, tell) {
    this.#lab = lab;
    this.#text = text;
    this.#parts = parts;
    this.#notices = notices;
    this.#tell = tell;
    lab.addEventListener('change', () => {
      this.#settleIn();
      this.#judge();
    });
  }

  /** Something was asked of the run, and the view does not show its outcome yet. */
  get busy() {
    return this.#underWay > 0;
  }

  /** Whether there is anything to step through; of a card that is known before its run is there. */
  get canStep() {
    const { view } = this.#lab;
    return !this.walk?.card.still && (!view || hasUpdates(view));
  }

  /**
   * A chapter begins.
   * @param {import('../chapters/index.js').ChapterEntry} chapter
   * @param {Walk} walk  at the card to begin with
   * @param {boolean} linked  with a run that was made there
   */
  enter(chapter, walk, linked) {
    this.#chapter = chapter;
    this.walk = walk;
    this.#recall();
    this.linked = linked ? walk.card.id : '';
    this.#arrive();
  }

  leave() {
    this.walk = null;
  }

  /** @param {string | number} card  id or number */
  open(card) {
    this.#notices.current = null;
    this.#did = { anything: false, edit: false };
    if (this.walk && !isActive(this.walk.card)) this.finish();
    if (this.walk?.open(card)) this.#arrive();
    this.#tell.changed();
  }

  /** The open card is done. */
  finish() {
    if (this.walk?.finish()) this.#tell.done(this.walk.card.id);
    this.#tell.changed();
  }

  /**
   * @param {string} chapter
   * @param {string[]} cards  done at an earlier visit
   */
  remember(chapter, cards) {
    this.#known = { chapter, cards };
    this.#recall();
    this.#tell.changed();
  }

  /** Brings the cards after the first. */
  async loadRest() {
    const came = await this.#text.complete();
    const { walk } = this;
    if (came && walk && this.#text.content) {
      const waited = !walk.card.blocks;
      walk.retell(this.#text.content);
      if (waited) this.#arrive();
      else this.#prepareNext();
    }
    this.#tell.changed();
  }

  /**
   * The reader does something with the run; the card may be done by it, at once or while it plays.
   * @param {(session: Session, player: Player) => unknown} action
   * @param {{edited?: boolean}} [how]
   */
  async act(action, { edited = false } = {}) {
    const did = this.#did;
    this.#underWay++;
    await this.#lab.act(action);
    this.#underWay--;
    // Of the card that was open when it began: another has an account of its own.
    did.anything = true;
    did.edit ||= edited;
    this.#judge();
    this.#tell.changed();
  }

  /**
   * Goes to the start with other settings, and says so where a new run began.
   * @param {Session} session
   * @param {string | undefined} text  settings of a directive
   */
  async begin(session, text) {
    this.#notices.say((await startWith(session, text)) ? newRun : null);
  }

  /**
   * @param {string | undefined} text  settings of a directive
   * @param {'end'} [to]  how far the run goes at once
   */
  startWith(text, to) {
    return this.#lab.act(async (session, player) => {
      player.pause();
      await this.begin(session, text);
      if (to === 'end') await session.forward('run');
    });
  }

  #judge() {
    const { view } = this.#lab;
    if (!view || !this.walk || !this.#did.anything) return;
    if (isDone(this.walk.card, { view, edited: this.#did.edit })) this.finish();
  }

  #recall() {
    const { chapter, cards } = this.#known;
    if (this.walk?.chapter !== chapter) return;
    for (const card of cards) this.walk.done.add(card);
  }

  #arrive() {
    const { walk } = this;
    if (!walk) return;
    const { id, blocks } = walk.card;
    if (!blocks) this.loadRest();
    this.#unsettled = true;
    this.#lab.place({ chapter: walk.chapter, card: id });
    const run = blocks?.find((block) => block.type === 'run');
    this.unit = run && run.unit !== 'run' ? run.unit : 'update';
    this.#prepareNext();
    this.#settleIn();
  }

  /** Nothing moves on the next card: what it is made of is there before. Asked for again if it failed. */
  #prepareNext() {
    const { content, index = 0 } = this.walk ?? {};
    for (const card of content?.cards.slice(index, index + 2) ?? []) {
      for (const part of partsOf(card)) this.#parts.load(part);
    }
  }

  #settleIn() {
    const { view, session } = this.#lab;
    const card = this.walk?.card;
    if (!this.#unsettled || !card?.blocks || !view || !session) return;
    this.#unsettled = false;
    if (this.linked !== card.id) this.settled = this.#giveStart(card);
  }

  /** A card about another experiment or other data finds it there. @param {Walk['card']} card */
  async #giveStart(card) {
    const lab = this.#lab;
    if (!this.#chapter) return;
    const { beside, ...run } = cardRuns(card, this.#chapter, lab.registry);
    let fresh = false;
    await lab.act(async () => {
      fresh = await lab.turnTo(run);
      await lab.setBeside(beside);
    });
    if (card.id !== this.walk?.card.id || !lab.view) return;
    const wanted = wantedStart(card, lab.view, fresh);
    if (wanted) await this.startWith(wanted.set, wanted.to);
  }
}
