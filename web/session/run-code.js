/** @import { Edit, Run } from '../engine/types.js' */

/** A run as a short text for the fragment of an address, and back: compact JSON in base64url. */

/** Longer codes than any of our own: not even looked at. */
const LONGEST = 200_000;
/** Lists in lists: a table of data, within a change, within the list of edits, within a run. */
const DEEPEST = 7;

/** @param {Run} run @returns {string} of letters, digits, - and _ */
export function encodeRun({ version, experiment, settings, edits, cursor }) {
  const compact = [
    version,
    experiment,
    settings,
    edits.map(({ step, change }) => [step, change]),
    cursor.phase === null ? [cursor.step] : [cursor.step, cursor.phase],
  ];
  return toBase64Url(new TextEncoder().encode(JSON.stringify(compact, keepZeroSign)));
}

/**
 * The run a code stands for, its outer form checked: what is in it has still to be checked against the
 * registry (checkRun). null for anything else.
 * @param {string} code
 */
export function decodeRun(code) {
  if (code.length > LONGEST) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(fromBase64Url(code));
    const [version, experiment, settings, edits, cursor] = JSON.parse(text, readZeroSign);
    if (isDeeperThan(DEEPEST, settings) || isDeeperThan(DEEPEST, edits)) return null;
    return {
      version,
      experiment,
      settings,
      edits: edits.map((/** @type {any} */ [step, change]) => ({ step, change })),
      cursor: { step: cursor[0], phase: cursor[1] ?? null },
    };
  } catch {
    return null;
  }
}

/**
 * Whatever came as a run, as the plain data that a link would carry; null where that is none: text, a
 * list, something that refers to itself or goes too deep.
 * @param {any} run
 * @returns {any}  unchecked, as decodeRun gives it
 */
export function plainRun(run) {
  try {
    const { edits = [], cursor = { step: 0, phase: null } } = run;
    return typeof run.version === 'number' ? decodeRun(encodeRun({ ...run, edits, cursor })) : null;
  } catch {
    return null;
  }
}

/** JSON knows no −0. @param {string} _ @param {any} value */
const keepZeroSign = (_, value) => (Object.is(value, -0) ? '-0' : value);
/** @param {string} _ @param {any} value */
const readZeroSign = (_, value) => (value === '-0' ? -0 : value);

/** @param {number} depth @param {any} value @returns {boolean} */
function isDeeperThan(depth, value) {
  if (value === null || typeof value !== 'object') return false;
  return depth === 0 || Object.values(value).some((part) => isDeeperThan(depth - 1, part));
}

/** @param {Uint8Array} bytes */
function toBase64Url(bytes) {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @param {string} code */
function fromBase64Url(code) {
  const text = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
