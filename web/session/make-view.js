import { shortFloat } from '../engine/float32.js';
/** @import { RemoteRun } from '../engine/remote-run.js' */
/** @import { Answer, Beside, Cursor, ErrorInfo, RunView } from '../engine/types.js' */

/** More parameters than this are no part of a state: there is a question for them. */
const MOST_PARAMETERS = 100;

/**
 * @typedef {object} Shared  by all runs of a view
 * @property {{chapter: string, card: string}} place
 * @property {boolean} running  playing, or on a long way
 * @property {ErrorInfo | null} error
 */

/**
 * The immutable picture of one run at a cursor.
 * @param {Shared & {run: RemoteRun, cursor: Cursor, beside?: Beside[]}} parts
 *   run: standing at the cursor
 * @returns {RunView}
 */
export function makeView({ run, cursor, place, running, error, beside = [] }) {
  const { experiment, settings, record, parameters, questions } = run;
  // What is asked from here on, the new view asks.
  questions.turn();
  const columns = run.columns.view();
  const status = statusAt(run, cursor);
  const { length, totalSteps, updatesPerEpoch, divergedAt, canUndo, canRedo } = run.standing;
  const { step, phase } = cursor;
  return {
    experiment,
    settings,
    parameters,
    columns,
    record,
    updateTime: run.updateTime,
    answer: answering(questions),
    state: {
      ...place,
      experiment: experiment.id,
      status: running && status === 'ready' ? 'running' : status,
      step,
      epoch: updatesPerEpoch > 0 ? Math.floor(step / updatesPerEpoch) : 0,
      updatesPerEpoch,
      totalSteps,
      length,
      divergedAt,
      phase,
      ...numbersAt(run, columns, cursor),
      run: { ...run.description, cursor, ...(beside.length > 0 ? { beside } : {}) },
      canUndo,
      canRedo,
      ...(error ? { status: 'error', error } : {}),
    },
  };
}

/**
 * What a view answers. Pictures ask for data and closed form dozens of times a frame: once is enough.
 * @param {RemoteRun['questions']} questions
 * @returns {RunView['answer']}
 */
function answering(questions) {
  const known = /** @type {Record<string, Answer | null>} */ ({});
  return (question, args) => {
    if (args) return questions.get(question, args);
    return (known[question] ??= questions.get(question, {}));
  };
}

/** @param {RemoteRun} run @param {Cursor} cursor */
function statusAt({ standing: { divergedAt, totalSteps } }, { step, phase }) {
  if (divergedAt === step + 1) return 'diverged';
  return phase === null && totalSteps > 0 && step >= totalSteps ? 'done' : 'ready';
}

/** @param {RemoteRun} run @param {Record<string, Float64Array>} columns @param {Cursor} cursor */
function numbersAt({ standing, parameters }, columns, { step, phase }) {
  const write = parameters.some(({ single }) => single) ? shortFloat : Number;
  const number = (/** @type {number | null | undefined} */ value) =>
    typeof value === 'number' && Number.isFinite(value) ? write(value) : null;
  const inside = phase !== null;
  const loss =
    inside && standing.divergedAt === step + 1
      ? standing.divergedLoss
      : columns.loss?.[step + (inside ? 1 : 0)];
  const few = parameters.filter(
    ({ name, shape }) =>
      `${name}.0` in columns && shape.reduce((a, b) => a * b, 1) <= MOST_PARAMETERS,
  );
  const values = few.map(({ name, shape, single }) => {
    const own = single ? shortFloat : Number;
    return [name, nested(shape, (k) => own(columns[`${name}.${k}`]?.[step] ?? NaN))];
  });
  return {
    loss: number(loss),
    fullLoss: number(columns.fullLoss?.[step]),
    parameters: Object.fromEntries(values),
  };
}

/**
 * As the library holds it: [[w1], [w2]], [b].
 * @param {number[]} shape
 * @param {(index: number) => number} value  row-major
 */
function nested(shape, value) {
  const columns = shape.at(-1) ?? 1;
  const row = (/** @type {number} */ i) =>
    Array.from({ length: columns }, (_, k) => value(i * columns + k));
  return shape.length < 2 ? row(0) : Array.from({ length: shape[0] }, (_, i) => row(i));
}
