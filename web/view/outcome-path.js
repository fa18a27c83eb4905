/**
 * Numbers that a text quotes of a run aside, by the path a card names:
 *
 *     steps.2.w.0, steps.1.b    parameters after that many updates       parameters.w.0   at the end
 *     series.fullLoss.3         any column after that many updates       epochs.0.loss    after epoch 1
 *     analysis.largestSafeLr, analysis.minimum.0, data.X.0.1             updatesPerEpoch, totalSteps, divergedAt
 *
 * @typedef {import('../engine/outcomes.js').Outcome} Outcome
 * @typedef {Pick<import('../engine/outcomes.js').OutcomeRequest, 'step' | 'epoch' | 'ask'>} Wanted
 */

/**
 * How far the run has to go, and what it is asked there.
 * @param {string} path
 * @returns {Wanted}
 */
export function wantedFor(path) {
  const parts = path.split('.');
  switch (parts[0]) {
    case 'steps':
      return { step: Number(parts[1]) };
    case 'series':
      return { step: Number(parts[2]) };
    case 'epochs':
      return { epoch: Number(parts[1]) + 1 };
    case 'analysis':
    case 'data':
      return { step: 0, ask: [{ question: parts[0] }] };
    case 'updatesPerEpoch':
    case 'totalSteps':
      return { step: 0 };
    default:
      return {};
  }
}

/**
 * The number itself; undefined where there is no such thing.
 * @param {Outcome} outcome
 * @param {string} path
 * @returns {any}
 */
export function valueIn(outcome, path) {
  const [kind, ...rest] = path.split('.');
  const reached = (/** @type {number} */ step) => outcome.step === step;
  switch (kind) {
    case 'steps':
      return reached(Number(rest[0])) ? parameter(outcome, rest.slice(1)) : undefined;
    case 'series':
      return reached(Number(rest[1])) ? outcome.row[rest[0]] : undefined;
    case 'epochs':
      return reached((Number(rest[0]) + 1) * outcome.updatesPerEpoch)
        ? outcome.row.fullLoss
        : undefined;
    case 'parameters':
      return parameter(outcome, rest);
    case 'analysis':
    case 'data':
      return element(outcome.answers[0]?.[rest[0]], rest.slice(1).map(Number));
    default:
      return /** @type {any} */ (outcome)[kind];
  }
}

/**
 * A tensor of one element stands for that element: `w` is w.0.
 * @param {Outcome} outcome
 * @param {string[]} name
 */
function parameter({ row }, name) {
  return row[name.length === 1 ? `${name[0]}.0` : name.join('.')];
}

/**
 * @param {import('../engine/types.js').NamedTensor | null | undefined} tensor
 * @param {number[]} at
 */
function element(tensor, at) {
  if (!tensor) return undefined;
  const flat = tensor.shape.reduce((sum, size, k) => sum * size + (at[k] ?? 0), 0);
  return tensor.values[flat];
}
