/**
 * The cards of a chapter as a choice offers them: a title without formulas, and the pictures that stand
 * beside the card, which may still be those of the one before.
 * @typedef {{id: string, title: string, scenes: string[], set: string | undefined}} CardEntry
 *   set: settings that its button brings along
 */

/** As many as an element shows. */
const MOST = 3;

/**
 * @param {import('../../tooling/chapter-types.js').Chapter} chapter
 * @returns {CardEntry[]}
 */
export function listCards({ cards }) {
  /** @type {string[]} */
  let scenes = [];
  return cards.map(({ id, title, blocks }) => {
    const own = blocks.flatMap((block) => (block.type === 'scene' ? block.ids : []));
    if (own.length > 0) scenes = own.slice(0, MOST);
    const run = blocks.find((block) => block.type === 'run');
    const set = run?.type === 'run' ? run.set : undefined;
    return { id, title: plainText(title), scenes, set };
  });
}

/** A formula is there twice, for eyes and for readers, and its source. @param {string} html */
function plainText(html) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const extra of body.querySelectorAll('annotation, .katex-html')) extra.remove();
  return body.textContent?.trim() ?? '';
}
