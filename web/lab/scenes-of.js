/** @import { Beginning, Chapter } from '../tooling/chapter-types.js' */

/** @typedef {Beginning | Chapter} Content */

/** Pictures of a chapter, each once, in order: these can show something of it. @param {Content} content */
export const scenesOf = ({ cards }) => [...new Set(cards.flatMap(onCard))];

/**
 * The first card that has a picture; its run is one that the picture can show.
 * @param {Content} content
 * @param {string | null | undefined} scene
 * @returns {string | null} id
 */
export const cardWith = ({ cards }, scene) =>
  cards.find((card) => scene && onCard(card).includes(scene))?.id ?? null;

/** @param {Content['cards'][number]} card @returns {string[]} */
const onCard = (card) =>
  card.blocks
    ? card.blocks.flatMap((block) => (block.type === 'scene' ? block.ids : []))
    : (card.scenes ?? []);
