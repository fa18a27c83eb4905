import { ChapterError } from './chapter-error.js';
import { checkBlock } from './check-block.js';
import { stylesToClasses } from './class-styles.js';
import { listingsBlock } from './listings-block.js';
/** @import { Block } from '../chapter-types.js' */
/** @import { Surroundings } from './compile.js' */
/** @import { MarkdownIt, Token } from 'markdown-it' */

/**
 * Tokens of a card → its blocks.
 * @param {MarkdownIt} md
 * @param {Surroundings['cut']} cut
 * @param {Map<string, string>} rules  classes of the generated HTML; added to
 */
export function createBlocks(md, cut, rules) {
  /** @param {Token[]} tokens */
  const html = (tokens) =>
    stylesToClasses(md.renderer.render(tokens, md.options, {}), rules).trim();

  /** @param {Token[]} tokens @returns {Block[]} */
  const blocks = (tokens) => {
    /** @type {Block[]} */
    const result = [];
    let at = 0;
    while (at < tokens.length) {
      const from = at;
      while (at < tokens.length && tokens[at].type !== 'directive') at++;
      if (at > from) result.push({ type: 'html', html: html(tokens.slice(from, at)) });
      if (at === tokens.length) break;
      at = directive(tokens, at, result);
    }
    return result;
  };

  /**
   * @param {Token[]} tokens
   * @param {number} at  a directive
   * @param {Block[]} result  added to
   * @returns {number} where the next block starts
   */
  const directive = (tokens, at, result) => {
    const token = tokens[at];
    const { name, attributes } = directiveOf(token);
    const line = (token.map?.[0] ?? 0) + 1;
    const last = result.at(-1);
    if (name === 'check') {
      const end = endOfCheck(tokens, at + 1);
      result.push(checkBlock(attributes, tokens.slice(at + 1, end), html, line));
      return end;
    }
    if (name === 'reveal' && last?.type === 'run') {
      last.reveal = html([tokens[at + 1]]);
      return at + 2;
    }
    if (ANSWERS.includes(name)) {
      throw new ChapterError(`::${name} stands after no ::check`, line);
    }
    if (name === 'preset' && last?.type === 'preset') last.presets.push(attributes);
    else if (name === 'preset') result.push({ type: 'preset', presets: [attributes] });
    else if (name === 'scene') result.push({ type: 'scene', ids: attributes.id.split(' ') });
    else if (name === 'code') result.push({ type: 'code', tabs: tabs(attributes, line) });
    else if (name === 'listings') result.push(listingsBlock(attributes, cut, line));
    else if (name === 'run') {
      result.push({ type: 'run', ...attributes, count: Number(attributes.count ?? 1) });
    } else result.push({ type: name, ...attributes });
    return at + 1;
  };

  /** @param {Record<string, string>} attributes @param {number} line */
  const tabs = (attributes, line) =>
    LANGUAGES.filter((lang) => lang in attributes).map((lang) => {
      try {
        return cut(lang, attributes[lang]);
      } catch (error) {
        throw new ChapterError(`::code: ${/** @type {Error} */ (error).message}`, line);
      }
    });

  return { blocks, html };
}

/** Of listings, in the order of their tabs. @type {('python' | 'cpp')[]} */
const LANGUAGES = ['python', 'cpp'];

/** What a page says to an answer. */
const ANSWERS = ['wrong', 'hint', 'reveal'];

/** @param {Token} token @returns {any} {name, attributes} of a directive */
const directiveOf = (token) => (token.type === 'directive' ? token.meta : {});

/**
 * A check reaches over the question and then what is said to answers, up to whatever follows them.
 * @param {Token[]} tokens
 * @param {number} at
 */
function endOfCheck(tokens, at) {
  let answers = false;
  for (; at < tokens.length; at++) {
    const { name } = directiveOf(tokens[at]);
    if (ANSWERS.includes(name)) {
      answers = true;
      at++; // its words
    } else if (name || answers) break;
  }
  return at;
}
