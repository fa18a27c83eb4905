/** @import { Change, RunView } from '../engine/types.js' */

/** So many runs stay in the pictures beside the one at hand. */
const MOST = 3;

/**
 * Runs that a gesture has replaced by a new one: they stay in the pictures, faint, as far as they had
 * come. Of a drag only the run before it stays, not those on its way.
 */
export class Ghosts {
  /** @type {RunView[]} */ #kept = [];
  /** The gesture that acted last. @type {object | null} */
  #gesture = null;

  /**
   * Does an act, and keeps the run that it replaces.
   * @param {RunView} view  before it
   * @param {object | null} gesture
   * @param {{settings?: object, change?: Change}} args  of the act: settings
   *   of a new run, or a change of this one
   * @param {(on: boolean) => Promise<void>} act  on: it goes on with the act before it
   */
  async through(view, gesture, args, act) {
    const on = gesture !== null && gesture === this.#gesture;
    const keeps = replaces(view, args) && view.state.length > 0 && !on;
    const ghost = keeps ? frozen(view) : null;
    await act(on);
    this.#gesture = gesture;
    if (!ghost) return;
    const others = this.#kept.filter((one) => keyOf(one) !== keyOf(ghost));
    this.#kept = [...others, ghost].slice(-MOST);
  }

  /** Those that are not the run at hand. @param {RunView} view */
  besides(view) {
    return this.#kept.filter((one) => keyOf(one) !== keyOf(view));
  }

  clear() {
    this.#kept = [];
    this.#gesture = null;
  }
}

/**
 * Whether an act puts a run in the place of this one: a new one, or other settings from its start on.
 * @param {RunView} view @param {Parameters<Ghosts['through']>[2]} args
 */
function replaces({ state: { step, phase } }, { settings, change }) {
  if (settings) return true;
  return change !== undefined && !('point' in change) && step === 0 && phase === null;
}

/** What makes a run the one it is. @param {RunView} view */
const keyOf = ({ experiment, state: { run } }) =>
  JSON.stringify([experiment.id, run.settings, run.edits]);

/**
 * A view that stays when its run goes on: with numbers of its own, and what nearly every picture asks.
 * @param {RunView} view
 * @returns {RunView}
 */
function frozen(view) {
  const columns = Object.entries(view.columns).map(([name, values]) => [name, values.slice()]);
  const answers = new Map(
    ['data', 'analysis'].map((question) => [question, view.answer(question)]),
  );
  return {
    ...view,
    columns: Object.fromEntries(columns),
    record: null,
    answer: (question, args) => (args ? null : (answers.get(question) ?? null)),
  };
}
