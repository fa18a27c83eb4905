/** @import { Beginning, Block, Chapter, Rest } from '../chapter-types.js' */

/**
 * A chapter in two parts: what its first screen shows, with the titles of all cards, and the other
 * cards, which a page loads a little later. The rules of a part are those of its own HTML.
 * @param {Chapter} chapter
 * @returns {{beginning: Beginning, rest: Rest}}
 */
export function splitChapter({ cards: [first, ...others], styles, ...head }) {
  const outline = others.map(({ id, was, title, still, inside, parameters, blocks }) => ({
    id,
    ...(was && { was }),
    title,
    ...(still && { still }),
    ...(inside && { inside }),
    ...(parameters && { parameters }),
    ...pictures(blocks),
  }));
  const cards = /** @type {Beginning['cards']} */ ([first, ...outline]);
  const early = JSON.stringify(cards);
  const rules = styles.split('\n');
  const isEarly = (/** @type {string} */ rule) => early.includes(rule.slice(1, rule.indexOf('{')));
  return {
    beginning: { ...head, cards, styles: rules.filter(isEarly).join('\n') },
    rest: { cards: others, styles: rules.filter((rule) => !isEarly(rule)).join('\n') },
  };
}

/** @param {Block[]} blocks */
function pictures(blocks) {
  const scenes = blocks.flatMap((block) => (block.type === 'scene' ? block.ids : []));
  return scenes.length > 0 ? { scenes } : {};
}
