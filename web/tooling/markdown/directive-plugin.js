import { readAttributes } from './attributes.js';
import { ChapterError } from './chapter-error.js';
import { checkDirective, checkInText, ruleOf } from './directives.js';
/** @import { MarkdownIt, StateBlock, StateInline } from 'markdown-it' */

const DIRECTIVE = /^::([a-z][a-z-]*)/;
const INLINE = /^:([a-z]+)(?=\{)/;

/**
 * Adds the directives: `::name{attributes}` on a line of its own (a token `directive` whose `meta` is
 * {name, attributes}; words, where it takes them, become its inline content); `:value{…}`, `:set{…}`, `:follow{…}` in a text.
 * @param {MarkdownIt} md
 */
export function directives(md) {
  md.block.ruler.before('fence', 'directive', blockRule, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.inline.ruler.before('text', 'value', inlineRule);
  for (const name of ['value', 'set']) {
    md.renderer.rules[name] = (tokens, index) => {
      const { meta, content } = tokens[index];
      return spanHtml(md, name, /** @type {Record<string, string>} */ (meta), content);
    };
  }
  md.renderer.rules.follow = (tokens, index) => {
    const { sample, label } = /** @type {Record<string, string>} */ (tokens[index].meta);
    const words = md.utils.escapeHtml(label);
    return `<button type="button" class="follow" data-q="sample:${sample}" aria-pressed="false">${words}</button>`;
  };
}

/** @param {StateBlock} state @param {number} start @param {number} end @param {boolean} silent */
function blockRule(state, start, end, silent) {
  if (state.sCount[start] - state.blkIndent >= 4) return false;
  const text = lineAt(state, start);
  const name = DIRECTIVE.exec(text)?.[1];
  if (!name) return false;
  if (silent) return true;

  const line = start + 1;
  if (state.level > 0) throw new ChapterError(`::${name} must stand at the left margin`, line);
  const rule = ruleOf(name, line);
  const { attributes, length } = readAttributes(text.slice(name.length + 2), line);
  checkDirective(name, attributes, line);
  const words = [text.slice(name.length + 2 + length).trim()];
  state.line = start + 1;
  if (rule.text) {
    for (; state.line < end && continues(state, state.line); state.line++) {
      words.push(lineAt(state, state.line).trim());
    }
  } else if (words[0] !== '') {
    throw new ChapterError(`::${name} takes no words: "${words[0]}"`, line);
  }
  const token = state.push('directive', '', 0);
  token.meta = { name, attributes };
  token.map = [start, state.line];
  if (rule.text) {
    const inline = state.push('inline', '', 0);
    inline.content = words.join('\n').trim();
    inline.map = [start, state.line];
    inline.children = [];
    if (inline.content === '') throw new ChapterError(`::${name} has no words`, line);
  }
  return true;
}

/** @param {StateInline} state @param {boolean} silent */
function inlineRule(state, silent) {
  const match = INLINE.exec(state.src.slice(state.pos));
  if (!match) return false;
  const line = Number(state.env.line ?? 1) + state.src.slice(0, state.pos).split('\n').length - 1;
  const { attributes, length } = readAttributes(state.src.slice(state.pos + match[0].length), line);
  checkInText(match[1], attributes, line);
  if (!silent) state.push(match[1], '', 0).meta = attributes;
  state.pos += match[0].length + length;
  return true;
}

/**
 * @param {MarkdownIt} md
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {string} content  what stands there before the page has filled it
 */
function spanHtml(md, name, attributes, content) {
  const data = Object.entries(attributes)
    .map(([key, text]) => ` data-${key}="${md.utils.escapeHtml(text)}"`)
    .join('');
  return `<span class="${name}" translate="no"${data}>${md.utils.escapeHtml(content)}</span>`;
}

/** @param {StateBlock} state @param {number} line */
function continues(state, line) {
  return !state.isEmpty(line) && !/^(::|#)/.test(lineAt(state, line));
}

/** @param {StateBlock} state @param {number} line */
function lineAt(state, line) {
  return state.src.slice(state.bMarks[line] + state.tShift[line], state.eMarks[line]);
}
