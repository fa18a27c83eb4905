import { symbol } from '../view/symbols.js';
import { data } from '../view/run-view.js';

/**
 * @typedef {import('../engine/types.js').View} View
 * @typedef {import('../engine/types.js').Phase} Phase
 *
 * @typedef {object} Column  one column of numbers, a sample in each row
 * @property {string} tensor  name in the record
 * @property {number} index  column of that tensor
 * @property {string} formula  what stands in it, in symbols
 * @property {string} [parameter]  flat name of the parameter whose numbers stand above or below it
 *
 * @typedef {object} Group  the columns of one tensor
 * @property {string} key  quantity that lights it up
 * @property {Phase} phase  the stop at which it comes to be
 * @property {string} symbol
 * @property {number[]} shape
 * @property {'data' | 'pred' | 'resid' | 'plain' | 'grad'} hue
 * @property {Column[]} columns  of many features the first and the last are shown
 * @property {boolean} matrix  each row is a whole row of a (B, B) matrix
 */

/**
 * The tensors of one update from left to right, as the arithmetic goes.
 * @param {View} view
 * @param {number} [most]  features; when there are more, those in the middle are left out
 * @returns {Group[]}  none where an experiment has no data
 */
export function anatomyColumns(view, most = 2) {
  const { experiment, settings } = view;
  const { X } = data(view);
  if (!X) return [];
  const d = X.shape[1];
  const B = batchLength(view);
  const matrix = Boolean(settings['drop-reshape']);
  const byHand = experiment.id === 'by-hand';
  const shown = d > most ? [0, d - 1] : Array.from({ length: d }, (_, k) => k);
  const x = (/** @type {number} */ k) => symbol('x', k, d);
  const { lossFormula, slope } = conventions(view, B);
  const column = (/** @type {string} */ tensor, /** @type {string} */ formula) => ({
    tensor,
    index: 0,
    formula,
  });
  const square = matrix ? [B, B] : [B, 1];
  /** @type {Group[]} */
  const groups = [
    {
      key: 'X',
      phase: 'batch',
      symbol: byHand ? 'x' : 'X',
      shape: [B, d],
      hue: 'data',
      columns: shown.map((k) => ({ tensor: 'X', index: k, formula: x(k), parameter: `w.${k}` })),
      matrix: false,
    },
    {
      key: 'y',
      phase: 'batch',
      symbol: 'y',
      shape: matrix ? [B] : [B, 1],
      hue: 'data',
      columns: [column('y', 'y')],
      matrix: false,
    },
    {
      key: 'yHat',
      phase: 'forward',
      symbol: 'ŷ',
      shape: [B, 1],
      hue: 'pred',
      columns: [{ ...column('yHat', byHand ? 'wx + b' : 'Xw + b'), parameter: 'b.0' }],
      matrix: false,
    },
    {
      key: 'residual',
      phase: 'residual',
      symbol: 'e',
      shape: square,
      hue: 'resid',
      columns: [column('residual', matrix ? 'ŷᵢ − yⱼ' : 'ŷ − y')],
      matrix,
    },
    {
      key: 'loss',
      phase: 'loss',
      symbol: 'l',
      shape: square,
      hue: 'plain',
      columns: [column('loss', lossFormula)],
      matrix,
    },
    {
      key: 'gradPerSample.w',
      phase: 'backward',
      symbol: '∂l/∂w',
      shape: [B, d],
      hue: 'grad',
      columns: shown.map((k) => ({
        tensor: 'gradPerSample.w',
        index: k,
        formula: slope(x(k)),
        parameter: `w.${k}`,
      })),
      matrix: false,
    },
    {
      key: 'gradPerSample.b',
      phase: 'backward',
      symbol: '∂l/∂b',
      shape: [B, 1],
      hue: 'grad',
      columns: [{ ...column('gradPerSample.b', slope('')), parameter: 'b.0' }],
      matrix: false,
    },
  ];
  return groups;
}

/** Samples of the update at hand, or of a full batch while there is none. @param {View} view */
export function batchLength(view) {
  const { record, settings } = view;
  return record?.batch.length || (settings['batch-size'] ?? data(view).y?.shape[0] ?? 1);
}

/**
 * How this experiment writes a sample's loss and its derivative, e.g. e² and 2e·x.
 * @param {View} view
 * @param {number} B
 * @returns {{lossFormula: string, slope: (factor: string) => string}}
 */
function conventions({ experiment, settings }, B) {
  if (settings['drop-reshape']) {
    return { lossFormula: '½e²', slope: (x) => `${x}Σⱼe` };
  }
  if (experiment.id !== 'by-hand') return { lossFormula: '½e²', slope: (x) => `${x}e` };
  const share = settings.reduction === 'sum' ? '' : `/${B}`;
  const two = settings.reduction === 'half-mean' ? '' : '2';
  return {
    lossFormula: `${two ? '' : '½'}e²${share}`,
    slope: (x) => `${two}e${x}${share}`,
  };
}
