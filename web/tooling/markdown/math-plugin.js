import katex from 'katex';
import { ChapterError } from './chapter-error.js';
/** @import { MarkdownIt, StateInline } from 'markdown-it' */

/**
 * Adds formulas: `$…$` in a text, `$$…$$` displayed. KaTeX makes HTML, and MathML for screen readers.
 * @param {MarkdownIt} md
 */
export function math(md) {
  md.inline.ruler.after('escape', 'math', rule);
  md.renderer.rules.math = (tokens, index) => tokens[index].content;
}

/** @param {StateInline} state @param {boolean} silent */
function rule(state, silent) {
  const fence = /^\$\$?/.exec(state.src.slice(state.pos, state.posMax))?.[0];
  if (!fence) return false;
  const from = state.pos + fence.length;
  const end = closing(state.src, fence, from);
  const line = Number(state.env.line ?? 1);
  if (end < 0)
    throw new ChapterError(`a formula is not closed: ${state.src.slice(state.pos)}`, line);
  if (!silent) {
    const token = state.push('math', '', 0);
    token.content = render(state.src.slice(from, end), fence === '$$', line);
  }
  state.pos = end + fence.length;
  return true;
}

/** @param {string} text @param {string} fence @param {number} from */
function closing(text, fence, from) {
  let end = text.indexOf(fence, from);
  while (end > 0 && text[end - 1] === '\\') end = text.indexOf(fence, end + 1);
  return end;
}

/** @param {string} tex @param {boolean} displayMode @param {number} line */
function render(tex, displayMode, line) {
  try {
    const html = katex.renderToString(inParts(tex), {
      displayMode,
      throwOnError: true,
      strict: 'error',
    });
    // A translator takes the letters of a formula for words.
    return html.replace('<span class="katex">', '<span class="katex" translate="no">');
  } catch (error) {
    throw new ChapterError(/** @type {Error} */ (error).message, line);
  }
}

/**
 * A formula of several parts goes on a new line between them and nowhere else: what stands in braces
 * KaTeX keeps together.
 * @param {string} tex
 */
function inParts(tex) {
  const parts = tex.split('\\allowbreak');
  return parts.length > 1 ? parts.map((part) => `{${part}}`).join('\\allowbreak') : tex;
}
