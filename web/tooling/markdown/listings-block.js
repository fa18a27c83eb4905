import { ChapterError } from './chapter-error.js';
/** @import { CodeLine, Listing, ListingsBlock } from '../chapter-types.js' */
/** @import { Surroundings } from './compile.js' */

/** @typedef {Surroundings['cut']} Cut */

/**
 * Two programs side by side:
 *
 *     ::listings{left="scratch.py#data-iter,sgd" right="concise.py#sgd,data-iter" find=pairs}
 *     ::listings{left="scratch.py#loop" right="concise.py#loop" move=zero setting=zero-at
 *       places="top:batch between:backward" out=never}
 *
 * Excerpts of the same name are partners. `move` is the stop of the line on the right that can be moved;
 * with a value of the setting it stands after the line of that stop, with `out` nowhere.
 * @param {Record<string, string>} attributes
 * @param {Cut} cut
 * @param {number} line
 * @returns {ListingsBlock}
 */
export function listingsBlock({ left, right, find, ...rest }, cut, line) {
  const block = { left: listing(left, cut, line), right: listing(right, cut, line) };
  const ids = (/** @type {Listing} */ { parts }) => parts.map(({ id }) => id).sort();
  if (ids(block.left).join() !== ids(block.right).join()) {
    throw new ChapterError('::listings: left and right have other excerpts', line);
  }
  return {
    type: 'listings',
    ...block,
    ...(find === undefined ? {} : { find: true }),
    ...(rest.move === undefined ? {} : { move: moving(rest, block.right, line) }),
  };
}

/** @param {string} text  `file#id,id` @param {Cut} cut @param {number} line @returns {Listing} */
function listing(text, cut, line) {
  const [file, ids] = text.split('#');
  const lang = file.endsWith('.py') ? 'python' : 'cpp';
  const parts = ids.split(',').map((id) => {
    try {
      return { id, ...cut(lang, `${file}#${id}`) };
    } catch (error) {
      throw new ChapterError(`::listings: ${/** @type {Error} */ (error).message}`, line);
    }
  });
  return { file: parts[0].file, parts: parts.map(({ id, lines }) => ({ id, lines })) };
}

/** @param {Record<string, string>} attributes @param {Listing} right @param {number} line */
function moving({ move, setting, places, out }, right, line) {
  if (!setting || !places)
    throw new ChapterError('::listings: move needs setting and places', line);
  const lines = right.parts.flatMap((part) => part.lines);
  const at = (/** @type {string} */ stop) => {
    const found = lines.findIndex(({ phases }) => phases.includes(stop));
    if (found < 0) throw new ChapterError(`::listings: no line on the right has @${stop}`, line);
    return found;
  };
  const own = at(move);
  const stands = places.split(' ').map((place) => {
    const [value, stop] = place.split(':');
    return { value, after: at(stop) };
  });
  if (stands.some(({ after }) => after === own)) {
    throw new ChapterError('::listings: the line that is moved cannot stand after itself', line);
  }
  return { setting, line: own, places: stands, ...(out === undefined ? {} : { out }) };
}
