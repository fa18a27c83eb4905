/**
 * A chapter in two parts: what its first screen shows, with the titles of all cards, and the other
 * cards, which a page loads a little later. The rules of a part are those of its own HTML.
 * @param {import('../chapter-types.js').Chapter} chapter
 * @returns {{beginning: import('../chapter-types.js').Beginning, rest: import('../chapter-types.js').Rest}}
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
  const cards = /** @type {import('../chapter-types.js').Beginning['cards']} */ ([
    first,
    ...outline,
  ]);
  const early = JSON.stringify(cards);
  const rules = styles.split('\n');
  const isEarly = (/** @type {string} */ rule) => early.includes(rule.slice(1, rule.indexOf('{')));
  return {
    beginning: { ...head, cards, styles: rules.filter(isEarly).join('\n') },
    rest: { cards: others, styles: rules.filter((rule) => !isEarly(rule)).join('\n') },
  };
}

/** @param {import('../chapter-types.js').Block[]} blocks */
function pictures(blocks) {
  const scenes = blocks.flatMap((block) => (block.type === 'scene' ? block.ids : []));
  return scenes.length > 0 ? { scenes } : {};
}
