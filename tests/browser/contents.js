import { chapters } from '../../web/chapters/index.js';
import { readChapter } from '../../web/tooling/chapter-files.js';
import { inRoot } from '../../web/tooling/paths.js';

/**
 * @typedef {import('../../web/tooling/chapter-types.js').Card} Card
 * @typedef {import('../../web/tooling/chapter-types.js').Block} Block
 */

export const chapterIds = chapters.map(({ id }) => id);

/**
 * A chapter as its Markdown says it, to compare the page with.
 * @param {string} id
 * @param {'zh' | 'en'} lang
 */
export async function readCards(id, lang) {
  const { chapter } = await readChapter(inRoot(`web/chapters/${id}/${lang}.md`));
  return chapter.cards;
}

/**
 * Right answers, worked out by hand: what the page accepts must be these. By id of the check.
 * @type {Record<string, string>}
 */
export const answers = {
  // descent: x ← 0.5 − 0.1·1; |1 − 2η| = 1; 2 / f″ with f″ = 10
  'next-x': '0.4',
  bounce: '1',
  curvature: '0.2',
  // by-hand: y = 2x + 1; 2² + 3² + 4²; 1 + 0.01·40, 0.01·18, and the residuals once more
  'by-eye': '2, 1',
  'loss-start': '29',
  'first-step': '1.4, 0.18, 12.9612',
  // scratch: ⌈1000 / 64⌉; ½(2² + 3.4² + 4.2²)
  'updates-64': '16',
  'loss-before': '16.6',
};

/** @param {Card} card @returns {string[]} */
export const scenesOf = (card) =>
  card.blocks.flatMap((block) => (block.type === 'scene' ? block.ids : []));

/** @param {string} html */
export const plainText = (html) =>
  html
    .replace(/<annotation[^]*?<\/annotation>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
