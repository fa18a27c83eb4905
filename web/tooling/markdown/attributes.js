import { ChapterError } from './chapter-error.js';

const ATTRIBUTE = /^\s*(?:#([\w-]+)|([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+)))(?=\s|\})/;

/**
 * Reads `{name=value other="two words" #id}` at the start of a text.
 * @param {string} text
 * @param {number} line  for the message
 * @returns {{attributes: Record<string, string>, length: number}}  length: of what was read
 */
export function readAttributes(text, line) {
  /** @type {Record<string, string>} */
  const attributes = {};
  if (!text.startsWith('{')) return { attributes, length: 0 };
  let at = 1;
  for (;;) {
    const end = /^\s*\}/.exec(text.slice(at));
    if (end) return { attributes, length: at + end[0].length };
    const match = ATTRIBUTE.exec(text.slice(at));
    if (!match) throw new ChapterError(`cannot read the attributes at "${text.slice(at)}"`, line);
    const [whole, id, name, double, single, bare] = match;
    const key = id === undefined ? name : 'id';
    if (key in attributes) throw new ChapterError(`attribute ${key} stands twice`, line);
    attributes[key] = id ?? double ?? single ?? bare;
    at += whole.length;
  }
}
