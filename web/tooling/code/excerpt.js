/** @import { Phase } from '../../engine/types.js' */

const PHASES = (
  'batch product forward softmax residual square loss total ' +
  'backward backloss backsquare backresidual backforward backproduct sum ' +
  'state divide update zero'
).split(' ');
const MARKER = /^\s*(?:\/\/|#) \[(\/?)([a-z0-9-]+)\]\s*$/;
const TAGS = /\s*(?:\/\/|#)((?: @[a-z]+)+)\s*$/;
const LOST_TAG = new RegExp(`(?://|#).* @(?:${PHASES.join('|')})\\s*$`);

/**
 * Cuts the lines between `// [id]` and `// [/id]` (`#` in Python) out of a source. Markers of other
 * excerpts and the phase tags at line ends (`// @forward @residual`) are taken off, so is the common
 * indentation.
 * @param {string} source
 * @param {string} id
 * @returns {{text: string, phases: Phase[]}[]}
 */
export function cutExcerpt(source, id) {
  const lines = source.split(/\r?\n/);
  const from = findMarker(lines, '', id);
  const to = findMarker(lines, '/', id);
  if (from < 0) throw new Error(`no excerpt [${id}]`);
  if (to < from) throw new Error(`excerpt [${id}] has no end`);
  const cut = lines.slice(from + 1, to).filter((line) => !MARKER.test(line));
  const indents = cut.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  if (indents.length === 0) throw new Error(`excerpt [${id}] is empty`);
  return cut.map((line) => readTags(line.slice(indent)));
}

/** @param {string[]} lines @param {'' | '/'} slash @param {string} id */
function findMarker(lines, slash, id) {
  return lines.findIndex((line) => {
    const marker = MARKER.exec(line);
    return marker !== null && marker[1] === slash && marker[2] === id;
  });
}

/** @param {string} line */
function readTags(line) {
  const tags = TAGS.exec(line);
  if (!tags && LOST_TAG.test(line))
    throw new Error(`a tag that follows other words needs a comment of its own: ${line.trim()}`);
  if (!tags) return { text: line.trimEnd(), phases: [] };
  const phases = tags[1]
    .trim()
    .split(' ')
    .map((tag) => tag.slice(1));
  const unknown = phases.find((phase) => !PHASES.includes(phase));
  if (unknown) throw new Error(`unknown phase @${unknown}: ${line.trim()}`);
  return {
    text: line.slice(0, tags.index),
    phases: /** @type {Phase[]} */ (phases),
  };
}
