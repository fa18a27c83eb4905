/**
 * A run as a short text for the fragment of an address, and back: compact JSON in base64url.
 *
 * @typedef {import('../engine/types.js').Run} Run
 * @typedef {import('../engine/types.js').Edit} Edit
 */

/** Longer codes than any of our own: not even looked at. */
const LONGEST = 200_000;

/**
 * @param {Run} run
 * @returns {string} of letters, digits, - and _
 */
export function encodeRun({ version, experiment, settings, edits, cursor }) {
  const compact = [
    version,
    experiment,
    settings,
    edits.map(({ step, change }) => [step, change]),
    cursor.phase === null ? [cursor.step] : [cursor.step, cursor.phase],
  ];
  return toBase64Url(new TextEncoder().encode(JSON.stringify(compact)));
}

/**
 * The run a code stands for, its outer form checked: what is in it has still to be checked against the
 * registry (checkRun). null for anything else.
 * @param {string} code
 * @returns {any}
 */
export function decodeRun(code) {
  if (code.length > LONGEST) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(fromBase64Url(code));
    const [version, experiment, settings, edits, cursor] = JSON.parse(text);
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
