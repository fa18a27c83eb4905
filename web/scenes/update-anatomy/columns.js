import { symbol } from '../../view/labels.js';
import { data } from '../../view/run-view.js';
/** @import { Phase, View } from '../../engine/types.js' */

/**
 * @typedef {object} Column  one column of numbers, a sample in each row
 * @property {string} tensor  name in the record
 * @property {number} index  column of that tensor
 * @property {string} formula  what stands in it, in symbols
 * @property {string} [parameter]  flat name of the parameter whose numbers stand above or below it
 *
 * @typedef {object} Group  the columns of one tensor
 * @property {string} key  quantity that lights it up
 * @property {Phase | 'data'} phase  the stop at which it comes to be; 'data': it is there from the start
 * @property {string} symbol
 * @property {number[]} shape
 * @property {'data' | 'pred' | 'resid' | 'plain' | 'grad'} hue
 * @property {Column[]} columns  of many features the first and the last are shown
 * @property {boolean} matrix  each row is a whole row of a (B, B) matrix
 *
 * @typedef {object} Notation  how a program writes its arithmetic
 * @property {'batch' | 'data'} from  where its samples come from
 * @property {string} features  symbol of all of them
 * @property {string} forward  a prediction
 * @property {string} loss  that of a sample
 * @property {(factor: string) => string} slope  its derivative times a factor
 * @property {boolean} [matrix]  labels are not a column: residual and loss become (B, B) matrices
 */

/**
 * The tensors of one update of a linear model, from left to right, as the arithmetic goes.
 * @param {View} view
 * @param {number} most  features; when there are more, those in the middle are left out
 * @param {Notation} notation
 * @returns {Group[]}  none where there is no data
 */
export function sampleColumns(view, most, notation) {
  const { from, features, forward, loss, slope, matrix = false } = notation;
  const { X } = data(view);
  if (!X) return [];
  const d = X.shape[1];
  const B = batchLength(view);
  const shown = d > most ? [0, d - 1] : Array.from({ length: d }, (_, k) => k);
  const x = (/** @type {number} */ k) => symbol('x', k, d);
  const square = matrix ? [B, B] : [B, 1];
  /** @type {(tensor: string, formula: (x: string) => string) => Column[]} */
  const each = (tensor, formula) =>
    shown.map((k) => ({ tensor, index: k, formula: formula(x(k)), parameter: `w.${k}` }));
  const [residual, wGrad, bGrad] = ['residual', 'gradPerSample.w', 'gradPerSample.b'];
  const difference = matrix ? 'ŷᵢ − yⱼ' : 'ŷ − y';
  const entries = each('X', String);
  return [
    group('X', from, features, [B, d], 'data', entries),
    group('y', from, 'y', matrix ? [B] : [B, 1], 'data', one('y', 'y')),
    group('yHat', 'forward', 'ŷ', [B, 1], 'pred', one('yHat', forward, 'b.0')),
    group(residual, 'residual', 'e', square, 'resid', one(residual, difference), matrix),
    group('loss', 'loss', 'l', square, 'plain', one('loss', loss), matrix),
    group(wGrad, 'backward', '∂l/∂w', [B, d], 'grad', each(wGrad, slope)),
    group(bGrad, 'backward', '∂l/∂b', [B, 1], 'grad', one(bGrad, slope(''), 'b.0')),
  ];
}

/** @type {(key: string, phase: Group['phase'], symbol: string, shape: number[], hue: Group['hue'],
 *   columns: Column[], matrix?: boolean) => Group} */
export function group(key, phase, symbol, shape, hue, columns, matrix = false) {
  return { key, phase, symbol, shape, hue, columns, matrix };
}

/** Of one column. @type {(tensor: string, formula: string, parameter?: string) => Column[]} */
export const one = (tensor, formula, parameter) => [{ tensor, index: 0, formula, parameter }];

/** Samples of the update at hand, or of a full batch while there is none. @param {View} view */
export function batchLength(view) {
  const { record, settings } = view;
  return record?.batch.length || (settings['batch-size'] ?? data(view).y?.shape[0] ?? 1);
}
