import { expect, test } from 'vitest';
import { chapterIds, htmlOf, languages, readCards } from '../../contents/chapters.js';

/** Elements of MathML with a fixed number of children: with others Firefox shows an error instead. */
const CHILDREN = /** @type {Record<string, number>} */ ({
  msub: 2,
  msup: 2,
  msubsup: 3,
  mfrac: 2,
  munder: 2,
  mover: 2,
  munderover: 3,
  mroot: 2,
});

/** @param {string} math @returns {string[]} names of elements with too few or too many children */
function invalid(math) {
  /** @type {{name: string, children: number}[]} */
  const open = [];
  /** @type {string[]} */
  const found = [];
  for (const [, closing, name] of math.matchAll(/<(\/?)(\w+)[^>]*>/g)) {
    if (!closing) {
      const parent = open.at(-1);
      if (parent) parent.children++;
      open.push({ name, children: 0 });
      continue;
    }
    const { children = 0 } = open.pop() ?? {};
    if (CHILDREN[name] !== undefined && children !== CHILDREN[name]) found.push(name);
  }
  return found;
}

test.each(chapterIds)('every formula of "%s" is MathML that browsers can read', async (chapter) => {
  for (const lang of languages) {
    for (const card of await readCards(chapter, lang)) {
      const html = `${card.title} ${htmlOf(card)}`;
      for (const [math] of html.matchAll(/<math[^]*?<\/math>/g)) {
        const tex = /<annotation[^>]*>([^<]*)/.exec(math)?.[1];
        expect.soft(invalid(math), `${lang}, ${card.id}: ${tex}`).toEqual([]);
      }
    }
  }
});
