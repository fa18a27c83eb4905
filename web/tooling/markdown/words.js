/** @import { Token } from 'markdown-it' */

const HAN = /\p{Script=Han}/gu;
const WORD = /[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu;

/** What one Chinese character weighs against an English word, in translations of the same text. */
const PER_CHARACTER = 0.6;

/**
 * How long a card's prose is, in English words: a formula or a computed value counts one, tables and
 * fenced code nothing, hints and the explanation of a check neither (they are not on the card yet).
 * @param {Token[]} tokens  of the card's body
 */
export function countWords(tokens) {
  let table = false;
  let words = 0;
  tokens.forEach((token, index) => {
    if (token.type === 'table_open') table = true;
    if (token.type === 'table_close') table = false;
    const { name } = tokens[index - 1]?.meta ?? {};
    const later = name === 'wrong' || name === 'hint' || name === 'reveal';
    if (token.type === 'inline' && !table && !later) words += countInline(token);
  });
  return Math.round(words);
}

/** @param {Token} inline */
function countInline(inline) {
  let words = 0;
  for (const { type, content } of inline.children ?? []) {
    if (type === 'math' || type === 'value' || type === 'set') words += 1;
    if (type === 'follow') words += 2;
    if (type !== 'text' && type !== 'code_inline') continue;
    words += (content.match(HAN)?.length ?? 0) * PER_CHARACTER;
    words += content.replace(HAN, ' ').match(WORD)?.length ?? 0;
  }
  return words;
}
