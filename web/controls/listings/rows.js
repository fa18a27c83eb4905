/** @import { CodeLine, Moving } from '../../tooling/chapter-types.js' */

/**
 * Two listings, line beside line.
 *
 * @typedef {object} Row
 * @property {CodeLine | null} left
 * @property {CodeLine | null} right
 * @property {boolean} [moved]  the right line is the one that can be moved
 */

/**
 * Lines of the same stop stand beside each other, in the order of both; where the right side has no
 * stops of the left one, line by line.
 * @param {CodeLine[]} left
 * @param {CodeLine[]} right
 * @returns {Row[]}
 */
export function alignedRows(left, right) {
  const shares = (/** @type {CodeLine} */ one, /** @type {CodeLine} */ other) =>
    one.phases.some((phase) => other.phases.includes(phase));
  if (!right.some((line) => left.some((other) => shares(line, other)))) {
    return Array.from({ length: Math.max(left.length, right.length) }, (_, k) => ({
      left: left[k] ?? null,
      right: right[k] ?? null,
    }));
  }
  /** @type {Row[]} */
  const rows = left.map((line) => ({ left: line, right: null }));
  let from = 0;
  for (const line of right) {
    const at = rows.findIndex((row, k) => k >= from && row.left && shares(row.left, line));
    if (at < 0) rows.splice(from, 0, { left: null, right: line });
    else rows[at].right = line;
    from = at < 0 ? from + 1 : at + 1;
  }
  return rows;
}

/**
 * The same with one line of the right side moved; it needs a row of its own, and none where it is left
 * out.
 * @param {CodeLine[]} left
 * @param {CodeLine[]} right
 * @param {Moving} move
 * @param {string} value  of its setting
 * @returns {Row[]}
 */
export function movedRows(left, right, move, value) {
  const own = right[move.line];
  const rows = alignedRows(
    left,
    right.filter((line) => line !== own),
  );
  const place = move.places.find((one) => one.value === value);
  if (!place) return rows;
  const after = rows.findIndex((row) => row.right === right[place.after]);
  rows.splice(after + 1, 0, { left: null, right: own, moved: true });
  return rows;
}

/**
 * The values of a moving line in the order of their places from the top; that of leaving it out is last.
 * @param {Moving} move
 */
export function valuesOf({ places, out }) {
  const ordered = [...places].sort((one, other) => one.after - other.after);
  const values = ordered.map(({ value }) => value);
  return out === undefined ? values : [...values, out];
}

/**
 * Whether the line is left out: by its own value for that, or by another under which it stands nowhere.
 * @param {Moving} move @param {string} value
 */
export const isOut = ({ places, out }, value) =>
  out !== undefined && places.every((place) => place.value !== value);

/** A line as it is read. @param {CodeLine} line */
export const textOf = ({ html }) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();
