import { subscript } from '../../view/labels.js';
import { data } from '../../view/run-view.js';
/** @import { View } from '../../engine/types.js' */
/** @import { Colours } from '../../styles/tokens.js' */
/** @import { Format } from '../scene-types.js' */

/**
 * @typedef {keyof Colours} Hue
 *
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
 * @property {Hue} hue
 * @property {Cell[][]} cells
 */

/**
 * The tables of the product that the setting asks for; none while the engine has not answered.
 * @param {View} view
 * @returns {Table[]}
 */
export function tablesOf(view) {
  const answer = 'product' in view.experiment.questions ? view.answer('product') : null;
  const { y } = data(view);
  if (!answer || !y) return [];
  const list = (/** @type {string} */ name) => Array.from(answer[name].values);
  const [n, p] = answer.A.shape;
  const A = list('A');
  const at = (/** @type {number} */ i, /** @type {number} */ k) => A[i * p + k];
  const row = (/** @type {number} */ i) => `sample:${i}`;
  const parameter = (/** @type {number} */ k) => `after.${k === p - 1 ? 'b.0' : `w.${k}`}`;
  const weights = { 2: 'w, b', 3: 'w₁, w₂, b' }[p] ?? `w₁…w${subscript(p - 1)}, b`;
  const rows = Array.from({ length: n }, (_, i) => i);
  const columns = Array.from({ length: p }, (_, k) => k);
  /** @param {number} value @param {string} [quantity] @returns {Cell} */
  const given = (value, quantity = '') => ({ value, quantity, terms: [], from: [] });
  const X = {
    name: view.settings.product === 'predictions' ? '[X 1]' : 'X',
    sign: '',
    hue: /** @type {Hue} */ ('dataText'),
    cells: rows.map((i) => columns.map((k) => given(at(i, k), row(i)))),
  };

  if (view.settings.product === 'predictions') {
    const w = list('parameters');
    return [
      X,
      {
        name: weights,
        sign: '×',
        hue: 'predText',
        cells: columns.map((k) => [given(w[k], parameter(k))]),
      },
      {
        name: 'ŷ',
        sign: '=',
        hue: 'predText',
        cells: list('yHat').map((value, i) => [
          {
            value,
            quantity: row(i),
            terms: columns.map((k) => [at(i, k), w[k]]),
            from: columns.flatMap(
              (k) =>
                /** @type {Place[]} */ ([
                  [0, i, k],
                  [1, k, 0],
                ]),
            ),
          },
        ]),
      },
      {
        name: 'y',
        sign: '',
        hue: 'dataText',
        cells: rows.map((i) => [given(y.values[i], row(i))]),
      },
    ];
  }

  if (view.settings.product === 'gradient') {
    const e = list('residual');
    return [
      {
        name: 'Xᵀ',
        sign: '',
        hue: 'dataText',
        cells: columns.map((k) => rows.map((i) => given(at(i, k), row(i)))),
      },
      {
        name: 'e',
        sign: '×',
        hue: 'residText',
        cells: e.map((value, i) => [given(value, row(i))]),
      },
      {
        name: 'Xᵀe',
        sign: '=',
        hue: 'gradText',
        cells: list('turned').map((value, k) => [
          {
            value,
            quantity: `turned.${k}`,
            terms: rows.map((i) => [at(i, k), e[i]]),
            from: rows.flatMap(
              (i) =>
                /** @type {Place[]} */ ([
                  [0, k, i],
                  [1, i, 0],
                ]),
            ),
          },
        ]),
      },
      {
        name: 'grad',
        sign: '→',
        hue: 'gradText',
        cells: list('gradient').map((value) => [given(value)]),
      },
    ];
  }

  const normal = list('normal');
  const right = list('right');
  /** @param {number} k @param {number} j @returns {Cell} */
  const crossed = (k, j) => ({
    value: normal[k * p + j],
    quantity: `normal.${k * p + j}`,
    terms: rows.map((i) => [at(i, k), at(i, j)]),
    from: rows.flatMap(
      (i) =>
        /** @type {Place[]} */ ([
          [0, i, k],
          [0, i, j],
        ]),
    ),
  });
  return [
    X,
    {
      name: 'XᵀX',
      sign: '',
      hue: 'ink',
      cells: columns.map((k) => columns.map((j) => crossed(k, j))),
    },
    {
      name: weights,
      sign: '×',
      hue: 'ink',
      cells: list('solution').map((value) => [given(value)]),
    },
    {
      name: 'Xᵀy',
      sign: '=',
      hue: 'ink',
      cells: right.map((value, k) => [
        {
          value,
          quantity: `right.${k}`,
          terms: rows.map((i) => [at(i, k), y.values[i]]),
          from: rows.map((i) => /** @type {Place} */ ([0, i, k])),
        },
      ]),
    },
  ];
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

/**
 * How many of its columns say something of their own.
 * @param {View} view
 * @returns {{rank: number, columns: number} | null}
 */
export function rankOf(view) {
  const answer = 'product' in view.experiment.questions ? view.answer('product') : null;
  return answer && { rank: answer.rank.values[0], columns: answer.A.shape[1] };
}

/** The name of a cell: ŷ₃, XᵀX₁₂. @param {Table} table @param {number} i @param {number} j */
export const cellName = ({ name, cells }, i, j) =>
  name + subscript(i + 1) + (cells[0].length === 1 ? '' : subscript(j + 1));
