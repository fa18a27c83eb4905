import { chapters } from '../../web/chapters/index.js';
import { readChapter } from '../../web/tooling/chapter-files.js';
import { inRoot } from '../../web/tooling/paths.js';
/** @import { Block, Card } from '../../web/tooling/chapter-types.js' */

/**
 * The chapters as their Markdown says them, for tests that go through all there are.
 *
 * @typedef {'zh' | 'en'} Lang
 */

export const languages = /** @type {Lang[]} */ (['zh', 'en']);

export const chapterIds = chapters.map(({ id }) => id);

/**
 * Where something is tried in one language, and something else in the other: they take turns, so that
 * each has its share of both.
 * @param {number} turn
 * @returns {[Lang, Lang]}
 */
export const languagesInTurn = (turn) => (turn % 2 === 0 ? ['zh', 'en'] : ['en', 'zh']);

/** @param {string} id @param {Lang} lang */
export async function readContent(id, lang) {
  const { chapter } = await readChapter(inRoot(`web/chapters/${id}/${lang}.md`));
  return chapter;
}

/** @param {string} id @param {Lang} lang */
export const readCards = async (id, lang) => (await readContent(id, lang)).cards;

/** So many cards are walked in one test. */
const CARDS_A_WALK = 3;

/**
 * The cards of a chapter in such parts, each with the place of its first card. One that measures times
 * waits for the clock, and is walked by itself.
 * @param {Card[]} cards
 * @returns {{from: number, part: Card[]}[]}
 */
export function walksOf(cards) {
  const measures = (/** @type {Card} */ { blocks }) =>
    blocks.some((block) => block.type === 'trials' && block.of === 'time');
  /** @type {{from: number, part: Card[]}[]} */
  const walks = [];
  for (const [from, card] of cards.entries()) {
    const last = walks.at(-1)?.part;
    const full = !last || last.length === CARDS_A_WALK || measures(last[0]) || measures(card);
    if (full) walks.push({ from, part: [card] });
    else last.push(card);
  }
  return walks;
}

/**
 * The title of a card as it is read; the first one's where no card is named.
 * @param {string} chapter
 * @param {{card?: string, lang?: Lang}} [which]
 */
export async function titleOf(chapter, { card, lang = 'en' } = {}) {
  const cards = await readCards(chapter, lang);
  const found = cards.find(({ id }) => !card || id === card);
  if (!found) throw new Error(`"${chapter}" has no card "${card}"`);
  return plainText(found.title);
}

/** @param {Card} card @returns {string[]} */
export const scenesOf = (card) =>
  card.blocks.flatMap((block) => (block.type === 'scene' ? block.ids : []));

/** What a card is about, where that is not what its chapter is. @param {Card} card */
export const experimentOf = ({ blocks }) =>
  blocks.find((block) => block.type === 'start')?.experiment;

/** Everything in a card that is HTML. @param {Card} card */
export const htmlOf = (card) =>
  card.blocks
    .flatMap((block) => {
      if (block.type === 'html') return block.html;
      if (block.type !== 'check') return [];
      const { question, choices, wrongs, hints, reveal = '' } = block;
      const told = [...choices, ...wrongs].map(({ html }) => html);
      return [question, ...told, ...hints, reveal];
    })
    .join('\n');

/** @param {string} html */
export const plainText = (html) =>
  html
    .replace(/<annotation[^]*?<\/annotation>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
