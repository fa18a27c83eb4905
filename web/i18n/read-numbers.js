import { parseRows } from './arithmetic.js';
import { plainNumbers } from './plain-numbers.js';

/**
 * Numbers as people write them, the other way of format.js: every field of every language reads through
 * here. `0,4` · `0。4` · `１．４` · `−3.4` · `w = 1.4` · `2/5` · `4+9+16` · `16 times` · `5%` ·
 * `1'000` · `[1, 2, 3]` · `torch.tensor([1., 2.])` · a column of a sheet. Where a text can be meant in
 * two ways that both fit, nobody guesses: the readings come back, to be asked about. A dot is a decimal
 * point in the languages there are; as a mark of thousands (`1.000`) it is asked about where whole
 * numbers are wanted, and taken where nothing else is possible (`1.000.000`).
 *
 * @typedef {object} Wanted
 * @property {number} [least]  how many numbers at least, in each row of a table; without: one
 * @property {number} [most]
 * @property {boolean} [whole]
 * @property {boolean} [answer]  of a question: `83%` may be 0.83 or 83
 *
 * @typedef {{is: 'numbers', numbers: number[]} | {is: 'doubt', readings: number[][]}
 *   | {is: 'malformed' | 'count' | 'not-whole'}} Reading  doubt: these it can be, perhaps a single one
 * @typedef {'point' | 'comma' | 'grouped' | 'dotted'} Way  what dots and commas mean
 * @typedef {{is: 'rows', rows: number[][]} | {is: 'doubt', readings: number[][][]}
 *   | {is: 'malformed' | 'count'}} TableReading
 */

/** @param {string} text @param {Wanted} [wanted] @returns {Reading} */
export function readNumbers(text, wanted = {}) {
  const { least = 1, most = Math.max(1, least), whole = false, answer = false } = wanted;
  if (text.length > LONGEST) return { is: 'count' };
  const { plain, python } = plainNumbers(answer ? text.replace(PRINTED, ' ') : text);
  const how = { python, answer, hundred: !whole, breaks: /[;\n\t]/ };
  const texts = new Set([plain, python ? plain : plain.replace(SPACED, joined)]);
  const all = [...texts].flatMap((each) => parsed(each, how));
  const lists = all.map(({ way, rows }) => ({ way, list: rows.flat() }));
  const counted = lists.filter(({ list }) => list.length >= least && list.length <= most);
  // A dot is a mark of thousands where whole numbers are wanted, or where it cannot be a point.
  const dotted = whole || all.every(({ way }) => way !== 'point');
  const possible = counted.filter(({ way }) => way !== 'dotted' || dotted);
  const fitting = possible.filter(({ list }) => !whole || list.every(isWhole));
  const readings = distinct(fitting.map(({ list }) => list));
  // 1.500 may be a thousand and a half, and one and a half.
  const asked = readings.length === 1 && fitting.length < possible.length;
  if (readings.length > 1 || asked) return { is: 'doubt', readings };
  if (readings.length === 1) return { is: 'numbers', numbers: readings[0] };
  if (all.length === 0) return { is: 'malformed' };
  return { is: counted.length === 0 ? 'count' : 'not-whole' };
}

/**
 * A table, a row a line or between semicolons.
 * @param {string} text
 * @param {{least?: number, most?: number}} [columns]
 * @returns {TableReading}
 */
export function readRows(text, { least = 1, most = Infinity } = {}) {
  if (text.trim() === '') return { is: 'rows', rows: [] };
  if (text.length > LONGEST) return { is: 'count' };
  const { plain, python } = plainNumbers(text);
  const all = parsed(plain, { python, hundred: true, breaks: /\t/ });
  const fitting = all.filter(
    ({ rows, way }) =>
      way !== 'dotted' &&
      rows.every(({ length }) => length === rows[0].length && length >= least && length <= most),
  );
  const readings = distinct(fitting.map(({ rows }) => rows));
  if (readings.length > 1) return { is: 'doubt', readings };
  if (readings.length === 1) return { is: 'rows', rows: readings[0] };
  return { is: all.length === 0 ? 'malformed' : 'count' };
}

/**
 * What dots and commas among digits can mean. Each rewrites a run of digits, dots and commas to plain
 * numbers; null: it cannot be meant so. `point`: a dot is the point, a comma parts numbers. `comma`: a
 * comma is the point. `grouped`, `dotted`: commas, dots part thousands.
 * @type {Record<Way, (run: string) => string | null>}
 */
const WAYS = {
  point(run) {
    const pieces = run.split(',');
    // Nobody writes the second number of `1,000` or `1,05` so.
    const numbers = pieces.every((piece, k) => isPlain(piece) && !(k > 0 && /^0\d/.test(piece)));
    return numbers ? pieces.join(' , ') : null;
  },
  comma(run) {
    if (/^\d+,\d+$/.test(run)) return run.replace(',', '.');
    if (/^[1-9]\d{0,2}(\.\d{3})+,\d+$/.test(run)) return run.replaceAll('.', '').replace(',', '.');
    return isPlain(run) ? run : null;
  },
  grouped(run) {
    if (/^[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(run)) return run.replaceAll(',', '');
    return isPlain(run) ? run : null;
  },
  dotted(run) {
    if (/^[1-9]\d{0,2}(\.\d{3})+$/.test(run)) return run.replaceAll('.', '');
    return isPlain(run) ? run : null;
  },
};

/**
 * Every way in which a text can be read at all.
 * @param {string} text  of plain characters
 * @param {object} how
 * @param {boolean} how.python  Python's commas part numbers
 * @param {boolean} how.hundred  a percent sign is taken
 * @param {boolean} [how.answer]
 * @param {RegExp} how.breaks  what parts numbers beyond doubt, so that a comma between digits need not
 */
function parsed(text, { python, hundred, answer = false, breaks }) {
  const hundreds = !hundred ? [NaN] : answer && text.includes('%') ? [100, 1] : [100];
  const names = /** @type {Way[]} */ (python ? ['point'] : Object.keys(WAYS));
  const all = names.flatMap((way) => {
    const rewritten = rewrite(text, WAYS[way]);
    if (rewritten === null) return [];
    // Where nothing is meant otherwise it is the same reading, and the first has it.
    if (way !== 'point' && rewritten === text) return [];
    return hundreds.flatMap((each) => {
      const rows = parseRows(rewritten, each);
      return rows && rows.length > 0 ? [{ way, rows }] : [];
    });
  });
  const decimal = all.some(({ way }) => way === 'comma') && breaks.test(text);
  return decimal ? all.filter(({ way }) => way !== 'point') : all;
}

/** @param {string} text @param {(run: string) => string | null} way @returns {string | null} */
function rewrite(text, way) {
  let possible = true;
  const rewritten = text.replace(RUN, (run) => {
    const plain = way(run);
    possible &&= plain !== null;
    return plain ?? run;
  });
  return possible ? rewritten : null;
}

/** Beyond all that a field can hold. */
const LONGEST = 200_000;
/** What a notebook prints before the loss of an epoch: an answer is what stands after it. */
const PRINTED = /\bepoch\s+\d+\s*[,:]?\s*loss\s*[:=]?\s*/gi;
/** A comma at the end of a run parts it from the next. */
const RUN = /\d[\d.,]*\d|\.?\d+\.?/g;
/** A number whose thousands are parted by spaces, or several numbers. */
const SPACED = /(?<![\d.,])[1-9]\d{0,2}(?: \d{3})+(?!\d)/g;

/** @param {string} spaced */
const joined = (spaced) => spaced.replaceAll(' ', '');

/** @param {string} text */
const isPlain = (text) => /^(?:\d+\.?\d*|\.\d+)$/.test(text);

/** @param {number} number  too large a one is for who knows the limits to say */
const isWhole = (number) => Number.isInteger(number) || !Number.isFinite(number);

/** @template {any[]} T @param {T[]} readings */
function distinct(readings) {
  return [...new Map(readings.map((reading) => [JSON.stringify(reading), reading])).values()];
}
