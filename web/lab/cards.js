import { hasUpdates } from '../view/run-view.js';
import { withDefaults } from '../engine/settings.js';
import { isActive, isDone } from './judging.js';
import { newRun } from './notices.js';
import { partsOf } from './parts.js';
import {
  cardStart,
  chapterSettings,
  foreignData,
  isThere,
  ownSettings,
  parseAssignments,
  startWith,
  subjectOf,
} from './starts.js';
/** @import { ChapterEntry } from '../chapters/index.js' */
/** @import { Run } from '../engine/types.js' */
/** @import { Unit } from '../session/moves.js' */
/** @import { Player } from '../session/player.js' */
/** @import { Session } from '../session/session.js' */
/** @import { LinkSettings } from './starts.js' */
/** @import { Progress, Walk } from './walk.js' */
/** @import { Workbench } from './workbench.js' */

/**
 * The cards of a lab and its run: a card opens with a run of its own, what is done with it makes the card
 * done. The run that a reader has walked or changed is kept when its card is left.
 */
export class Cards {
  /** @type {Walk | null}  null: no chapter is open */ walk = null;
  /** By what buttons and keys step: as the action of the card does. @type {Unit} */
  unit = 'update';
  /** The open card has its start: numbers in its text are of the right run. */
  settled = Promise.resolve();
  /** The reader's own run, left on another card; null: none. @type {Run | null} */
  kept = null;
  #bench;
  #lab;
  /** @type {ChapterEntry | null} */ #chapter = null;
  /** Done at an earlier visit. @type {{chapter: string, progress: Progress}} */
  #known = { chapter: '', progress: { done: [], answers: {} } };
  /** What the open card opens with. @type {ReturnType<typeof cardStart> | null} */
  #start = null;
  /** The run as the open card got it, as JSON; '': from elsewhere. @type {string | null} null: on its way */
  #opened = null;
  /** A card of the chapter has had its start. */
  #began = false;
  /** The open card has not been given its start yet. */
  #unsettled = true;
  /** The run at hand was made on the card that opens first: it stays. */
  #linked = false;
  /** @type {LinkSettings} */ #link = { card: '', texts: {} };
  /** What the reader did since the card was opened. */
  #did = { anything: false, edit: false };
  #underWay = 0;

  /** @param {Workbench} bench */
  constructor(bench) {
    this.#bench = bench;
    this.#lab = bench.lab;
    this.#lab.addEventListener('change', () => {
      this.#settleIn();
      this.#judge();
    });
  }

  /** Something was asked of the run, and the view does not show its outcome yet. */
  get busy() {
    return this.#underWay > 0;
  }

  /** The run on the screen: none till the first card has its own, nor while one about something else stands. */
  get view() {
    const { view } = this.#lab;
    const about = this.#opened === null ? subjectOf(this.walk?.card, this.#chapter) : '';
    const isOwn = !about || (this.#began && view?.experiment.id === about);
    return isOwn ? view : null;
  }

  /** Whether there is anything to step through; of a card that is known before its run is there. */
  get canStep() {
    return !this.walk?.card.still && (!this.view || hasUpdates(this.view));
  }

  /** Whether the open card stops inside updates; a picture alone, without a card, may. */
  get stopsInside() {
    return !this.walk || this.walk.card.inside === true;
  }

  /** The run at hand, where it is another than the one the open card got. @type {Run | null} */
  get ownRun() {
    const run = this.#lab.view?.state.run;
    return run && this.#opened !== null && this.#opened !== JSON.stringify(run) ? run : null;
  }

  /** Whether the kept run can stand on the open card. */
  get canBringBack() {
    return this.kept !== null && this.kept.experiment === this.#lab.view?.experiment.id;
  }

  /**
   * A chapter begins.
   * @param {ChapterEntry} chapter
   * @param {Walk} walk  at the card to begin with
   * @param {{texts: Record<string, string>, linked: boolean}} [link]  its settings; linked: with a run
   *   that was made there
   */
  enter(chapter, walk, link = { texts: {}, linked: false }) {
    this.#chapter = chapter;
    this.walk = walk;
    this.kept = null;
    this.#recall();
    this.relink(link);
  }

  /**
   * The open card opens once more, with other settings of the link or a run of it.
   * @param {{texts: Record<string, string>, linked: boolean}} link
   */
  relink({ texts, linked }) {
    if (!this.walk) return;
    this.#link = { card: this.walk.card.id, texts };
    this.#linked = linked;
    this.#arrive();
  }

  /** Settings of the data that stay in force on the cards to come. @param {Record<string, string>} texts */
  hold(texts) {
    this.#link = { ...this.#link, texts: { ...this.#link.texts, ...texts } };
  }

  leave() {
    this.walk = null;
    this.#began = false;
    this.#opened = null;
  }

  /** @param {string | number} card  id or number */
  open(card) {
    const own = this.ownRun;
    this.#bench.notices.clear();
    if (this.walk && !isActive(this.walk.card)) this.finish();
    if (this.walk?.open(card)) {
      this.#did = { anything: false, edit: false };
      this.kept = own ?? this.kept;
      this.#lab.player?.pause();
      this.#lab.session?.cancel();
      this.#arrive();
    }
    this.#bench.changed();
  }

  /** The reader's own run comes back; one of their own that stands here is kept in its place. */
  bringBack() {
    const { kept, ownRun } = this;
    if (!kept || !this.canBringBack) return;
    this.kept = ownRun;
    this.#bench.notices.say(null);
    this.settled = this.settled.then(() => this.#lab.act(() => this.#lab.show(kept)));
  }

  /** What holds on every card, in numbers of its text too. @param {string} [experiment] */
  settingsFor(experiment) {
    if (!this.#chapter || experiment !== this.#chapter.experiment) return {};
    return chapterSettings(this.#chapter, this.#lab.registry, this.#link);
  }

  /** Data of the link, which the text of a card does not speak of. */
  get foreignData() {
    return this.#chapter ? foreignData(this.#chapter, this.#lab.registry, this.#link) : [];
  }

  /** What a link to what is on the screen says: settings as texts, and the run that a reader made. */
  toLink() {
    const { registry, view } = this.#lab;
    const chapter = this.#chapter;
    if (!chapter || !this.#start || !view) return { settings: this.#link.texts, run: this.ownRun };
    const lasting = chapterSettings(chapter, registry, this.#link);
    const onCard = this.walk?.card.id === this.#link.card;
    const shown = onCard ? [chapter.experiment, view.experiment.id] : [];
    const rows = registry.filter(({ id }) => shown.includes(id)).flatMap((row) => row.settings);
    const given = Object.entries(this.#link.texts).filter(
      ([name]) => rows.some((row) => row.name === name) || name in lasting,
    );
    const isThere = this.#opened !== null && view.experiment.id === chapter.experiment;
    const own = isThere ? ownSettings(view, this.#start?.settings) : {};
    return { settings: { ...Object.fromEntries(given), ...own }, run: this.ownRun };
  }

  /** The open card is done. */
  finish() {
    const { walk } = this;
    if (walk?.finish()) {
      this.#bench.tell('done', { chapter: walk.chapter, card: walk.card.id });
      if (walk.tally.done === walk.tally.total) this.#complete(walk);
    }
    this.#bench.changed();
  }

  /** All cards are done. Their checks can be counted once they are all here. @param {Walk} walk */
  async #complete(walk) {
    await this.loadRest();
    if (walk === this.walk) this.#bench.tell('complete', { chapter: walk.chapter, ...walk.tally });
  }

  /** @param {string} chapter @param {Progress} progress  of an earlier visit */
  remember(chapter, progress) {
    this.#known = { chapter, progress };
    this.#recall();
    this.#bench.changed();
  }

  /** Brings the cards after the first. */
  async loadRest() {
    const came = await this.#bench.text.complete();
    const { walk } = this;
    if (came && walk && this.#bench.text.content) {
      const waited = !walk.card.blocks;
      walk.retell(this.#bench.text.content);
      if (waited) this.#arrive();
      else this.#prepareNext();
    }
    this.#bench.changed();
  }

  /**
   * The reader does something with the run; the card may be done by it, at once or while it plays.
   * @param {(session: Session, player: Player) => unknown} action @param {{edited?: boolean}} [how]
   */
  async act(action, { edited = false } = {}) {
    const did = this.#did;
    this.#underWay++;
    // It is about the run that the card opens with, and of no other card.
    const opened = await this.#lab.open();
    await this.settled;
    const wanted = did === this.#did && (opened || this.#lab.status !== 'error');
    if (wanted) await this.#lab.act(action);
    this.#underWay--;
    // Of the card that was open when it began: another has an account of its own.
    did.anything = true;
    did.edit ||= edited;
    this.#judge();
    this.#bench.changed();
  }

  /**
   * Goes to the start with what the card opens with and these settings on top, and says so where a new
   * run began.
   * @param {Session} session
   * @param {string | undefined} text  settings of a directive; undefined: the run stays as it is
   */
  async begin(session, text) {
    const { experiment, settings } = session.view;
    const wanted = text && {
      ...(this.#start?.experiment === experiment.id &&
        withDefaults(experiment, this.#start.settings)),
      ...parseAssignments(text, experiment.settings, settings),
    };
    if (wanted) this.#bench.notices.clear();
    const left = wanted ? await startWith(session, wanted) : false;
    if (session === this.#lab.session) this.#bench.notices.say(left ? newRun : null);
  }

  #judge() {
    const { view } = this.#lab;
    if (!view || !this.walk || !this.#did.anything) return;
    if (isDone(this.walk.card, { view, edited: this.#did.edit })) this.finish();
  }

  #recall() {
    const { chapter, progress } = this.#known;
    if (this.walk?.chapter === chapter) this.walk.resume(progress);
  }

  #arrive() {
    const { walk } = this;
    if (!walk) return;
    const { id, blocks } = walk.card;
    if (!blocks) this.loadRest();
    this.#unsettled = true;
    this.#began ||= this.#opened !== null;
    this.#opened = null;
    this.#lab.place({ chapter: walk.chapter, card: id });
    const [[run], [start]] = [walk.blocks('run'), walk.blocks('start')];
    const inside = start?.to?.startsWith('phase:') ? 'micro' : 'update';
    this.unit = run && run.unit !== 'run' ? run.unit : inside;
    this.#prepareNext();
    this.#settleIn();
  }

  /** Nothing moves on the next card: what it is made of is there before. Asked for again if it failed. */
  #prepareNext() {
    const { content, index = 0 } = this.walk ?? {};
    const near = content?.cards.slice(index, index + 2) ?? [];
    for (const part of near.flatMap(partsOf)) this.#bench.parts.load(part);
  }

  #settleIn() {
    const { view, session, registry } = this.#lab;
    const card = this.walk?.card;
    if (!this.#unsettled || !card?.blocks || !view || !session || !this.#chapter) return;
    this.#unsettled = false;
    // On the last card with nothing to do there is also nowhere to go on to.
    const isLast = this.walk?.index === (this.walk?.content.cards.length ?? 0) - 1;
    if (isLast && !isActive(/** @type {Walk['card']} */ (card))) this.finish();
    this.#start = cardStart(card, this.#chapter, registry, this.#link);
    if (this.#linked) {
      this.#linked = false;
      this.#opened = '';
    } else {
      const start = this.#start;
      this.settled = this.settled.then(() => this.#giveStart(card, start));
    }
  }

  /** @param {Walk['card']} card @param {ReturnType<typeof cardStart>} start */
  async #giveStart(card, start) {
    const lab = this.#lab;
    const isOpen = () => card.id === this.walk?.card.id && start === this.#start;
    if (!isOpen()) return;
    await lab.act(async () => {
      if (isOpen() && lab.view && !isThere(lab.view, start)) await lab.show(start);
      else if (isOpen()) lab.session?.trials.plan(start.trials ?? null);
    });
    if (isOpen() && lab.view) this.#opened = JSON.stringify(lab.view.state.run);
    this.#bench.changed();
  }
}
