import { tensorText } from '../i18n/torch-text.js';
import { format, plainFixed, plainGeneral } from '../i18n/format.js';
import { epochMeasures } from '../view/epochs.js';
import { column, data } from '../view/run-view.js';
import { parametersAfter } from './report.js';
/** @import { NamedTensor, Parameters, RunView } from '../engine/types.js' */
/** @import { Translate } from '../i18n/index.js' */
/** @import { Report } from './report.js' */

/** @typedef {{view: RunView, report: Report, t: Translate}} Printed */

/** A run as a notebook prints it. @param {Printed} printed @returns {string} */
export function reportText(printed) {
  const { view, t } = printed;
  const { state } = view;
  if (state.totalSteps === 0) return `${t('cli.no-updates', { experiment: view.experiment.id })}\n`;
  const lines = linesOf(printed);
  if (state.divergedAt !== null) {
    const parameters = named(state.parameters);
    lines.push(t('cli.diverged', { step: state.divergedAt, parameters }));
  } else {
    lines.push(...results(printed));
  }
  return `${lines.join('\n')}\n`;
}

/** @param {Printed} printed */
function linesOf(printed) {
  const { view } = printed;
  if (data(view).truth) return regressionLines(printed);
  return epochMeasures(view).length > 0 ? measuredLines(printed) : plainLines(printed);
}

/** A line an epoch with all that is measured, as a notebook prints it. @param {Printed} printed */
function measuredLines({ report }) {
  return report.epochs.map(({ epoch, ...measured }) => {
    const parts = Object.entries(measured).map(([name, value]) => {
      const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
      return `${words} ${python(value ?? NaN, (v) => plainFixed(v, /loss/i.test(name) ? 6 : 4))}`;
    });
    return `epoch ${epoch}, ${parts.join(', ')}`;
  });
}

/**
 * Shapes, the first sample, and a line an epoch in the notebook's words.
 * @param {Printed} printed
 */
function regressionLines({ view, report, t }) {
  const { length, updatesPerEpoch } = view.state;
  const { X, y } = /** @type {{X: NamedTensor, y: NamedTensor}} */ (data(view));
  const finished = Math.floor(length / updatesPerEpoch);
  // Not the report's: Python prints the float as a double, all its digits.
  const fullLoss = column(view, 'fullLoss');
  const losses = Array.from({ length: finished }, (_, k) => fullLoss[(k + 1) * updatesPerEpoch]);
  return [
    t('cli.shapes', { features: format.shape(X.shape), labels: format.shape(y.shape) }),
    t('cli.first-sample', {
      features: tensorText(Array.from(X.values.subarray(0, X.shape[1]))),
      label: tensorText([y.values[0]]),
    }),
    ...report.steps.map(({ step, parameters }) => `step ${step}: ${named(parameters)}`),
    ...losses.map((loss, k) => `epoch ${k + 1}, loss ${python(loss, (l) => plainFixed(l, 6))}`),
  ];
}

/**
 * A line for the start, the first K updates, each power of ten, and the end.
 * @param {Printed} printed
 */
function plainLines({ view, report }) {
  const to = view.state.length;
  const fullLoss = column(view, 'fullLoss');
  return Array.from({ length: to + 1 }, (_, step) => step)
    .filter((step) => step <= report.steps.length || step === to || /^10+$/.test(String(step)))
    .map((step) => {
      const loss = python(fullLoss[step], (l) => plainGeneral(l, 6));
      return `step ${step}: loss ${loss}, ${named(parametersAfter(view, step))}`;
    });
}

/** How far off the parameters are, or the held-out point's prediction. @param {Printed} printed */
function results({ view, t }) {
  const { truth, heldOut } = data(view);
  const { w, b } = view.state.parameters;
  if (truth) {
    // In float32, as torch subtracts.
    const error = (/** @type {number} */ value, /** @type {number} */ estimate) =>
      Math.fround(Math.fround(value) - Math.fround(estimate));
    const flat = w?.flat();
    if (!flat) return [];
    const errors = truth.w.map((value, k) => error(value, flat[k]));
    return [
      t('cli.error-w', { value: tensorText(errors) }),
      t('cli.error-b', { value: tensorText(truth.biases.map((value, k) => error(value, b[k]))) }),
    ];
  }
  if (!heldOut) return [];
  const [x] = heldOut.x;
  return [t('cli.held-out', { x, prediction: w[0] * x + b[0], label: heldOut.y })];
}

/** @param {number} value @param {(value: number) => string} write  finite ones */
function python(value, write) {
  if (Number.isNaN(value)) return 'nan';
  return Number.isFinite(value) ? write(value) : 'inf';
}

/** `w [[2], [-3.4]], b 4.2` @param {Parameters} parameters */
function named(parameters) {
  const write = (/** @type {any[]} */ value) =>
    JSON.stringify(value.length === 1 && !Array.isArray(value[0]) ? value[0] : value);
  return Object.entries(parameters)
    .map(([name, value]) => `${name} ${write(value).replaceAll(',', ', ')}`)
    .join(', ');
}
