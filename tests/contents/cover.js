import { chapters } from '../../web/chapters/index.js';
import { chapterIds, htmlOf, languages, readCards, scenesOf } from './chapters.js';
import { experiment as experimentOf } from './registry.js';
/** @import { Card } from '../../web/tooling/chapter-types.js' */

/**
 * Which cards a sweep visits (axe, widths, zoom, screenshots). A sweep looks at what cards are made of,
 * so it need not see them all: a few, computed from the Markdown, hold everything that occurs in any.
 *
 * @typedef {{chapter: string, card: string, has: string[]}} Covered  has: what it is there for
 */

/**
 * What the card is made of, in words: kinds of blocks and of controls, pictures and how many there are
 * at once, kinds of elements in its text.
 * @param {Card} card
 * @param {(setting: string) => string} kindOf  of a setting of the chapter's experiment
 * @returns {Set<string>}
 */
export function partsOf(card, kindOf) {
  /** @type {Set<string>} */
  const parts = new Set();
  for (const block of card.blocks) {
    parts.add(block.type);
    if (block.type === 'check') parts.add(`check ${block.kind}`);
    if (block.type === 'run') parts.add(`run ${block.unit}`);
    if (block.type === 'listings') parts.add(`listings ${block.find ? 'find' : 'aligned'}`);
    if (block.type === 'control') parts.add(`control ${kindOf(block.name)}`);
  }
  for (const scene of scenesOf(card)) parts.add(`picture ${scene}`);
  parts.add(`${scenesOf(card).length} pictures`);
  const html = htmlOf(card);
  if (html.includes('katex-display')) parts.add('displayed formula');
  if (html.includes('class="value"')) parts.add('computed number');
  // What is inside a formula is KaTeX's affair.
  for (const [, tag] of html.replace(/<math[^]*?<\/math>/g, '').matchAll(/<([a-z]\w*)/g)) {
    parts.add(`<${tag}>`);
  }
  return parts;
}

/**
 * A small set of cards that together have every part of every card, and one card of each chapter. The
 * greedy way: always the card with most that is new.
 * @param {{chapter: string, card: string, parts: Set<string>}[]} cards  in reading order
 * @returns {Covered[]}  in reading order
 */
export function coverOf(cards) {
  const rows = cards.map(({ parts, ...row }) => ({
    ...row,
    has: [...parts, `chapter ${row.chapter}`],
  }));
  const missing = new Set(rows.flatMap(({ has }) => has));
  /** @type {Map<(typeof rows)[number], string[]>} */
  const chosen = new Map();
  while (missing.size > 0) {
    const [best] = rows
      .map((row) => ({ row, gain: row.has.filter((part) => missing.has(part)) }))
      .sort((one, other) => other.gain.length - one.gain.length);
    chosen.set(best.row, best.gain);
    for (const part of best.gain) missing.delete(part);
  }
  return rows.flatMap((row) => {
    const gain = chosen.get(row);
    return gain ? [{ ...row, has: gain }] : [];
  });
}

/** Every card of every chapter with its parts in both languages. */
export async function readParts() {
  const settings = await readSettings();
  const lists = chapterIds.map(async (id) => {
    const rows = settings.get(id) ?? [];
    const kindOf = (/** @type {string} */ name) =>
      rows.find((setting) => setting.name === name)?.kind ?? 'unknown';
    const [one, ...others] = await Promise.all(languages.map((lang) => readCards(id, lang)));
    return one.map((card, at) => {
      const all = [card, ...others.map((cards) => cards[at])];
      const parts = new Set(all.flatMap((version) => [...partsOf(version, kindOf)]));
      return { chapter: id, card: card.id, parts };
    });
  });
  return (await Promise.all(lists)).flat();
}

/** The cover of the chapters that there are. */
export const readCover = async () => coverOf(await readParts());

/** The chapters whose settings together are of all kinds that there are: each has one that is new. */
export async function readSettingsCover() {
  /** @type {Set<string>} */
  const known = new Set();
  const settings = await readSettings();
  return chapterIds.filter((id) => {
    const fresh = (settings.get(id) ?? []).filter(({ kind }) => !known.has(kind));
    for (const { kind } of fresh) known.add(kind);
    return fresh.length > 0;
  });
}

/** The settings of each chapter's experiment, as the engine has them. */
async function readSettings() {
  const rows = chapters.map(
    async ({ id, experiment }) =>
      /** @type {const} */ ([id, (await experimentOf(experiment)).settings]),
  );
  return new Map(await Promise.all(rows));
}

/**
 * The cards of a list by chapter, so that a page is opened once for each.
 * @param {Covered[]} cards
 */
export const byChapter = (cards) =>
  chapterIds
    .map((chapter) => ({ chapter, cards: cards.filter((row) => row.chapter === chapter) }))
    .filter(({ cards: own }) => own.length > 0);
