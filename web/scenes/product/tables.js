import { subscript } from '../../view/labels.js';
import { data } from '../../view/run-view.js';
import { listIn, numberIn } from '../shared/answer.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Colours } from '../../styles/tokens.js' */
/** @import { Format } from '../scene-types.js' */

/**
 * @typedef {[table: number, row: number, column: number]} Place
 *
 * @typedef {object} Cell
 * @property {number} value
 * @property {string} quantity  lights it up; '' for none
 * @property {[number, number][]} terms  the factors whose products it is the sum of; none: it is given
 * @property {Place[]} from  the cells that these stand in
 *
 * @typedef {object} Table
 * @property {string} name
 * @property {string} sign  between it and the table before
 * @property {keyof Colours} hue
 * @property {Cell[][]} cells
 *
 * @typedef {[value: number, place?: Place]} Factor  with the cell it stands in
 */

/**
 * The tables of the product that the setting asks for; none while the engine has not answered.
 * @param {View} view @returns {Table[]}
 */
export function tablesOf(view) {
  const answer = view.answer('product');
  const { y } = data(view);
  if (!answer || !y) return [];
  const list = (/** @type {string} */ name) => listIn(answer, name);
  const { product } = view.settings;
  const [n, p] = answer.A.shape;
  const A = list('A');
  const [rows, columns] = [n, p].map((count) => Array.from({ length: count }, (_, k) => k));
  const row = (/** @type {number} */ i) => `sample:${i}`;
  const parameter = (/** @type {number} */ k) => `after.${k === p - 1 ? 'b.0' : `w.${k}`}`;
  const weights = { 2: 'w, b', 3: 'w₁, w₂, b' }[p] ?? `w₁…w${subscript(p - 1)}, b`;
  /** @type {(name: string, sign: string, hue: Table['hue'], cells: Cell[][]) => Table} */
  const table = (name, sign, hue, cells) => ({ name, sign, hue, cells });
  /** An entry of X, the first table. @type {(i: number, k: number) => Factor} */
  const x = (i, k) => [A[i * p + k], [0, i, k]];
  const entry = (/** @type {number} */ i, /** @type {number} */ k) => given(x(i, k)[0], row(i));
  const X = table(
    product === 'predictions' ? '[X 1]' : 'X',
    '',
    'dataText',
    rows.map((i) => columns.map((k) => entry(i, k))),
  );

  if (product === 'predictions') {
    const w = list('parameters');
    const sums = list('yHat').map((value, i) => [
      summed(value, row(i), (k) => [x(i, k), [w[k], [1, k, 0]]], columns),
    ]);
    const labels = rows.map((i) => [given(y.values[i], row(i))]);
    const values = columns.map((k) => [given(w[k], parameter(k))]);
    return [
      X,
      table(weights, '×', 'predText', values),
      table('ŷ', '=', 'predText', sums),
      table('y', '', 'dataText', labels),
    ];
  }

  if (product === 'gradient') {
    const e = list('residual');
    const turned = columns.map((k) => rows.map((i) => entry(i, k)));
    const sums = list('turned').map((value, k) => [
      summed(
        value,
        `turned.${k}`,
        (i) => [
          [x(i, k)[0], [0, k, i]],
          [e[i], [1, i, 0]],
        ],
        rows,
      ),
    ]);
    const scaled = list('gradient').map((value) => [given(value)]);
    return [
      table('Xᵀ', '', 'dataText', turned),
      table(
        'e',
        '×',
        'residText',
        e.map((value, i) => [given(value, row(i))]),
      ),
      table('Xᵀe', '=', 'gradText', sums),
      table('grad', '→', 'gradText', scaled),
    ];
  }

  const normal = list('normal');
  const crossed = (/** @type {number} */ at) =>
    summed(normal[at], `normal.${at}`, (i) => [x(i, Math.floor(at / p)), x(i, at % p)], rows);
  const right = list('right').map((value, k) => [
    summed(value, `right.${k}`, (i) => [x(i, k), [y.values[i]]], rows),
  ]);
  const squares = columns.map((k) => columns.map((j) => crossed(k * p + j)));
  const solution = list('solution').map((value) => [given(value)]);
  return [
    X,
    table('XᵀX', '', 'ink', squares),
    table(weights, '×', 'ink', solution),
    table('Xᵀy', '=', 'ink', right),
  ];
}

/** @param {number} value @param {string} [quantity] @returns {Cell} */
const given = (value, quantity = '') => ({ value, quantity, terms: [], from: [] });

/**
 * A number that is a sum of products.
 * @param {number} value @param {string} quantity
 * @param {(k: number) => [Factor, Factor]} product  each of them
 * @param {number[]} over  of which k
 * @returns {Cell}
 */
function summed(value, quantity, product, over) {
  const pairs = over.map(product);
  const from = pairs.flat().flatMap(([, place]) => (place ? [place] : []));
  return { value, quantity, terms: pairs.map(([[a], [b]]) => [a, b]), from };
}

/** So many terms of a sum are written; the others are dots. */
const MOST_TERMS = 5;

/** The sum behind a cell: 8·10 + 4·(−5) + 1·20 = 80. @param {Cell} cell @param {Format} format */
export function sumText({ terms, value }, format) {
  const factor = (/** @type {number} */ one) =>
    one < 0 ? `(${format.short(one, 4)})` : format.short(one, 4);
  const written = terms.slice(0, MOST_TERMS).map(([a, b]) => `${factor(a)}·${factor(b)}`);
  if (terms.length > MOST_TERMS) written.push('…');
  return `${written.join(' + ')} = ${format.short(value, 6)}`;
}

/** How many of its columns say something of their own; null: not known yet. @param {View} view */
export function rankOf(view) {
  const answer = view.answer('product');
  return answer && { rank: numberIn(answer, 'rank'), columns: answer.A.shape[1] };
}

/** The name of a cell: ŷ₃, XᵀX₁₂. @param {Table} table @param {number} i @param {number} j */
export const cellName = ({ name, cells }, i, j) =>
  name + subscript(i + 1) + (cells[0].length === 1 ? '' : subscript(j + 1));

/** (10, 3) @param {Table} table @param {Format} format */
export const shapeOf = ({ cells }, format) => format.shape([cells.length, cells[0].length]);
