/**
 * The contents of the walk, in reading order. A chapter's number stays what it is while others are still
 * being written; `chapters/index.js` says which of them exist.
 */
export const contents = [
  'descent',
  'by-hand',
  'model',
  'scratch',
  'backprop',
  'minibatch',
  'network',
  'concise',
  'vectorization',
  'softmax',
  'information',
  'fashion-mnist',
  'optimizers',
];

/**
 * All experiments of a chapter, its own first.
 * @param {{experiment: string, also?: string[]}} chapter
 */
export const experimentsOf = ({ experiment, also = [] }) => [experiment, ...also];

/** @param {string} id @returns {number} from 1; 0 for a chapter outside the contents */
export function chapterNumber(id) {
  return contents.indexOf(id) + 1;
}
