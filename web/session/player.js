/** @import { Unit } from './moves.js' */
/** @import { Session } from './session.js' */

/**
 * @typedef {object} Clock  of the page: window offers the first two, document the third
 * @property {(tick: (now: number) => void) => number} requestFrame
 * @property {(frame: number) => void} cancelFrame
 * @property {(EventTarget & {hidden: boolean}) | null} [page]  playing pauses while it is hidden
 */

/** Steps a second at speed 1. A run of any length takes eight seconds. */
const RATES = { micro: 1.5, update: 6, epoch: 1 };
const SECONDS_A_RUN = 8;

/** A frame longer than this (a busy page, a debugger) does not make the run leap. */
const LONGEST_FRAME = 250;

export const speeds = [0.5, 1, 2, 4, 8, 16];

/**
 * Plays a session: so many steps a second, never a step before the one before has been drawn, until
 * the run ends or diverges. Dispatches `change` when playing, speed or unit change.
 */
export class Player extends EventTarget {
  /** @param {Session} session @param {Clock} clock */
  constructor(session, clock) {
    super();
    this.#session = session;
    this.#clock = clock;
    clock.page?.addEventListener('visibilitychange', this.#whenHidden);
  }

  #session;
  #clock;
  #frame = 0;
  /** @type {number | null} */ #last = null;
  #due = 0;
  #busy = false;
  #playing = false;
  #speed = 1;
  /** @type {Unit} */ #unit = 'update';

  get playing() {
    return this.#playing;
  }

  get speed() {
    return this.#speed;
  }

  set speed(speed) {
    this.#speed = Math.min(Math.max(speed, speeds[0]), speeds[speeds.length - 1]);
    this.#changed();
  }

  get unit() {
    return this.#unit;
  }

  set unit(unit) {
    this.#unit = unit;
    this.#due = 0;
    this.#changed();
  }

  /** Plays on; at the end it goes through the run once more, or a new one, as `again` does. */
  play() {
    if (this.#playing) return;
    this.#playing = true;
    this.#last = null;
    // The first step comes at once: a press that shows nothing for a second looks like a failure.
    this.#due = 1;
    this.#session.setPlaying(true);
    if (atEnd(this.#session)) this.#step(() => this.#session.again());
    this.#frame = this.#clock.requestFrame(this.#tick);
    this.#changed();
  }

  pause() {
    if (!this.#playing) return;
    this.#playing = false;
    this.#clock.cancelFrame(this.#frame);
    this.#session.setPlaying(false);
    this.#changed();
  }

  /** Stops for good and lets go of the page. */
  close() {
    this.pause();
    this.#clock.page?.removeEventListener('visibilitychange', this.#whenHidden);
  }

  #whenHidden = () => {
    if (this.#clock.page?.hidden) this.pause();
  };

  #tick = (/** @type {number} */ now) => {
    if (!this.#playing) return;
    this.#frame = this.#clock.requestFrame(this.#tick);
    const elapsed = Math.min(now - (this.#last ?? now), LONGEST_FRAME);
    this.#last = now;
    if (this.#busy) return;
    this.#due += (elapsed / 1000) * this.#rate() * this.#speed;
    const count = Math.floor(this.#due);
    if (count === 0) return;
    this.#due -= count;
    const unit = this.#unit === 'run' ? 'update' : this.#unit;
    this.#step(() => this.#session.forward(unit, count, () => this.#playing));
  };

  #rate() {
    if (this.#unit === 'run') return this.#session.view.state.totalSteps / SECONDS_A_RUN;
    return RATES[this.#unit];
  }

  /** @param {() => Promise<unknown>} move */
  async #step(move) {
    this.#busy = true;
    try {
      await move();
      if (atEnd(this.#session)) this.pause();
    } catch {
      // What went wrong stands in the session's view; here it only ends the playing.
      this.pause();
    } finally {
      this.#busy = false;
    }
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

/** @param {Session} session */
function atEnd({ view: { state } }) {
  return state.step === state.totalSteps || state.status === 'diverged' || state.status === 'error';
}
