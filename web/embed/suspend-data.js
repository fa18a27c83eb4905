import { readProgress } from '../lab/walk.js';
/** @import { Progress } from '../lab/walk.js' */

/** What SCORM 1.2 lets a page keep, in characters. */
export const MOST = 4096;

/**
 * What was done, as text for a platform. Where there is no room for all, the longest answers go first:
 * the cards that are done stay.
 * @param {Progress} progress
 */
export function suspend({ done, answers }) {
  const rows = Object.entries(answers).sort(([, a], [, b]) => a.length - b.length);
  for (;;) {
    const text = JSON.stringify({ done, answers: Object.fromEntries(rows) });
    if (text.length <= MOST || rows.length === 0) return text;
    rows.pop();
  }
}

/** @param {string} text  anything @returns {Progress | null} */
export function readSuspended(text) {
  try {
    return readProgress(JSON.parse(text));
  } catch {
    return null;
  }
}
