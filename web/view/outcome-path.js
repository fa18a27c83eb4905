/** @import { Outcome, OutcomeRequest } from '../engine/outcomes.js' */
/** @import { NamedTensor, View } from '../engine/types.js' */
/** @import { Trials } from '../session/trials.js' */

/**
 * Numbers that a text quotes of a run aside, by the path a card names:
 *
 *     steps.2.w.0, steps.1.b    parameters after that many updates       parameters.w.0   at the end
 *     series.fullLoss.3         any column after that many updates       epochs.0.loss    after epoch 1
 *     analysis.largestSafeLr, data.X.0.1, entropy.bits.0                 any question's tensors, at the start
 *     at.20.confusion.counts.3.1, at.end.outcome.accuracy                and after so many updates
 *     settings.lr, settings.x0.1                                         as the run has them
 *     updatesPerEpoch, totalSteps, divergedAt
 *
 * `now.` before any of them but at (`now.parameters.w.0`, `now.steps.100.b`, `now.series.fullLoss`,
 * `now.step`, `now.settings.lr`) is of the run that the reader sees, at its cursor where no step is named.
 * `now.trials.2.0`: of the grid of runs aside the one at x 2, y 0: the loss at its end, or the milliseconds
 * it took.
 *
 * @typedef {Pick<OutcomeRequest, 'step' | 'epoch' | 'ask'>} Wanted
 */

/** What an outcome knows itself. */
const PLAIN = ['updatesPerEpoch', 'totalSteps', 'divergedAt', 'settings'];

/**
 * The step that a path names, by its first part.
 * @type {Record<string, (rest: string[], updatesPerEpoch: number) => number>}
 */
const STEPS = {
  steps: ([step]) => Number(step),
  series: ([, step]) => Number(step),
  epochs: ([epoch], updatesPerEpoch) => (Number(epoch) + 1) * updatesPerEpoch,
};

/** How far the run has to go, and what it is asked there. @param {string} path @returns {Wanted} */
export function wantedFor(path) {
  const [kind, ...rest] = path.split('.');
  const [first, question] = rest;
  switch (kind) {
    case 'steps':
    case 'series':
      return { step: STEPS[kind](rest, 0) };
    case 'epochs':
      return { epoch: Number(first) + 1 };
    case 'at':
      return { ...(first === 'end' ? {} : { step: Number(first) }), ask: [{ question }] };
    case 'parameters':
    case 'divergedAt':
      return {};
    default:
      return { step: 0, ...(PLAIN.includes(kind) ? {} : { ask: [{ question: kind }] }) };
  }
}

/**
 * The number itself; undefined where there is no such thing.
 * @param {Outcome & {settings?: Record<string, any>}} outcome @param {string} path
 */
export function valueIn(outcome, path) {
  const [kind, ...rest] = path.split('.');
  const step = STEPS[kind]?.(rest, outcome.updatesPerEpoch) ?? outcome.step;
  if (outcome.step !== step) return undefined;
  const [name, ...others] = kind === 'at' ? rest.slice(2) : rest;
  switch (kind) {
    case 'steps':
      return parameter(outcome, others);
    case 'series':
      return outcome.row[name];
    case 'epochs':
      return outcome.row.fullLoss;
    case 'parameters':
      return parameter(outcome, rest);
    case 'settings':
      return others.reduce((value, index) => value?.[Number(index)], outcome.settings?.[name]);
    default:
      if (PLAIN.includes(kind)) return /** @type {any} */ (outcome)[kind];
      return element(outcome.answers[0]?.[name], others.map(Number));
  }
}

/**
 * The number at a path of a run aside.
 * @param {(wanted: Wanted) => Promise<Outcome & {settings?: Record<string, any>}>} outcome
 */
export const quoting = (outcome) => async (/** @type {string} */ path) =>
  valueIn(await outcome(wantedFor(path)), path);

/**
 * What a path behind `now.` says of the run that is seen.
 * @param {View} view
 * @param {string} path  without its `now.`
 */
export function valueNow(view, path) {
  const { state, settings, columns, trials } = view;
  const [kind, ...rest] = path.split('.');
  if (kind === 'step') return state.step;
  if (kind === 'trials')
    return trials ? (trialValue(trials, Number(rest[0]), Number(rest[1])) ?? NaN) : NaN;
  const { updatesPerEpoch, totalSteps, divergedAt } = state;
  const named = STEPS[kind] && (kind !== 'series' || rest.length > 1);
  const step = named ? STEPS[kind](rest, updatesPerEpoch) : state.step;
  const row = Object.fromEntries(
    Object.entries(columns).map(([name, values]) => [name, values[step]]),
  );
  if (kind === 'series') return row[rest[0]];
  const asks = kind !== 'parameters' && !PLAIN.includes(kind);
  const answers = asks ? [view.answer(kind)] : [];
  const all = { status: 'done', updatesPerEpoch, totalSteps, divergedAt, step, settings, row };
  return valueIn(/** @type {any} */ ({ ...all, answers }), path);
}

/**
 * A tensor of one element stands for that element: `w` is w.0.
 * @param {Outcome} outcome @param {string[]} name
 */
function parameter({ row }, name) {
  return row[name.length === 1 ? `${name[0]}.0` : name.join('.')];
}

/** @param {NamedTensor | null | undefined} tensor @param {number[]} at */
function element(tensor, at) {
  if (!tensor) return undefined;
  const flat = tensor.shape.reduce((sum, size, k) => sum * size + (at[k] ?? 0), 0);
  return tensor.values[flat];
}

/**
 * What is shown of a run aside: the loss over all data at its end, or how long its work took once, in
 * milliseconds.
 * @param {Trials} trials
 * @param {number} i  along x
 * @param {number} j  along y
 * @returns {number | null}  null: it is not there yet
 */
export function trialValue({ of, x, cells }, i, j) {
  const outcome = cells[j * x.values.length + i];
  if (!outcome) return null;
  return of === 'time' ? (outcome.time?.median ?? null) : outcome.row.fullLoss;
}
