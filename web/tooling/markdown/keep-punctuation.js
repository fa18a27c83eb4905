/** @import { MarkdownIt, Token } from 'markdown-it' */

const OPENING = /[（「『“‘(]+$/;
const CLOSING = /^[，。、；：！？）」』”’,.;:!?)]+/;
/** Set as boxes in the line, at whose edges browsers break it whatever stands there. */
const BOXES = ['math', 'value', 'set'];
/** `(−40, −18)`, `(B, 1)`: a line breaks at their spaces, between Chinese characters above all. */
const COORDINATES = /\((?:[-−]?\d[\d.]*|[A-Za-z])(?:, (?:[-−]?\d[\d.]*|[A-Za-z]))+\)/g;

/** `$\eta=$ :value{…}`: the formula goes on in a number. */
const UNFINISHED = /=\s*<\/annotation>/;

/**
 * Keeps a formula or a live number on one line with the punctuation that belongs to it: no comma at the
 * start of a line, no bracket left behind at the end of one. Coordinates stay together, too, and so does
 * a number with the formula that ends in its equals sign.
 * @param {MarkdownIt} md
 */
export function keepPunctuation(md) {
  md.core.ruler.push('keep-punctuation', (state) => {
    for (const token of state.tokens) {
      if (token.children) token.children = kept(token.children, state.Token);
    }
  });
}

/** @param {Token[]} tokens @param {typeof import('markdown-it').Token} Token */
function kept(tokens, Token) {
  /** @type {Token[]} */
  const out = [];
  const html = (/** @type {string} */ content) =>
    Object.assign(new Token('html_inline', '', 0), { content });
  const text = (/** @type {string} */ content) =>
    Object.assign(new Token('text', '', 0), { content });
  let inPair = false;
  /** Where the formula stands in `out` that goes on in the next box. */
  let begun = -1;
  for (const [k, token] of tokens.entries()) {
    if (token.type === 'text') {
      token.content = token.content.replace(COORDINATES, (all) => all.replaceAll(' ', '\u00a0'));
      // Of live numbers, too; their comma went with the one before it.
      if (inPair && token.content === ' ') token.content = '\u00a0';
      else inPair = token.content.endsWith('(');
    }
    if (!BOXES.includes(token.type) || token.content.includes('katex-display')) {
      out.push(token);
      continue;
    }
    const [before, after] = [out.at(-1), tokens[k + 1]];
    const open = before?.type === 'text' ? (OPENING.exec(before.content)?.[0] ?? '') : '';
    const close = after?.type === 'text' ? (CLOSING.exec(after.content)?.[0] ?? '') : '';
    const unfinished =
      UNFINISHED.test(token.content) &&
      after?.content === ' ' &&
      BOXES.includes(tokens[k + 2]?.type);
    if (open && before) before.content = before.content.slice(0, -open.length);
    if (close) after.content = after.content.slice(close.length);
    const inside = begun < 0 ? [] : out.splice(begun);
    begun = unfinished ? out.length : -1;
    if (!open && !close && inside.length === 0) out.push(token);
    else
      out.push(
        html('<span class="keep">'),
        ...[...inside, text(open), token, text(close)],
        html('</span>'),
      );
    // Not every browser breaks a line between two that are kept each on one.
    if (close && after.content === '' && BOXES.includes(tokens[k + 2]?.type))
      out.push(html('<wbr />'));
  }
  return out;
}
