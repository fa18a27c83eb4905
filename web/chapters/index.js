/**
 * The chapters, in reading order. Titles stand in the Markdown files; this list is all that other code
 * needs to know, and plain enough for Node: the texts load only when a page asks for them.
 *
 * @typedef {'zh' | 'en'} Lang
 * @typedef {object} ChapterEntry
 * @property {string} id  the same string in links, file names, elements and tests
 * @property {string} experiment  id in the engine's registry: what its cards are about
 * @property {string[]} [also]  other experiments, that a `::start` or `::beside` of a card names
 * @property {Record<string, any>} settings  what differs from the experiment's defaults
 * @property {Record<string, any>} [cli]  what differs from that on the command line
 * @property {{card: string, updates: number, query?: Record<string, string>}} poster  what its picture
 *   in other places shows: this card after so many updates
 * @property {Record<Lang, () => Promise<typeof import('*.md')>>} load
 */

/** @type {ChapterEntry[]} */
export const chapters = [
  {
    id: 'descent',
    experiment: 'descent',
    settings: {},
    poster: { card: 'bowl', updates: 6, query: { x0: '1,1' } },
    load: { zh: () => import('./descent/zh.md'), en: () => import('./descent/en.md') },
  },
  {
    id: 'by-hand',
    experiment: 'by-hand',
    settings: {},
    poster: { card: 'thousand', updates: 40 },
    load: { zh: () => import('./by-hand/zh.md'), en: () => import('./by-hand/en.md') },
  },
  {
    id: 'model',
    experiment: 'model',
    also: ['constant', 'cost'],
    settings: {},
    poster: { card: 'lines', updates: 0 },
    load: { zh: () => import('./model/zh.md'), en: () => import('./model/en.md') },
  },
  {
    id: 'scratch',
    experiment: 'regression',
    settings: {},
    poster: { card: 'three-epochs', updates: 120 },
    load: { zh: () => import('./scratch/zh.md'), en: () => import('./scratch/en.md') },
  },
  {
    id: 'backprop',
    experiment: 'backprop',
    settings: {},
    poster: { card: 'nudge', updates: 0 },
    load: { zh: () => import('./backprop/zh.md'), en: () => import('./backprop/en.md') },
  },
  {
    id: 'minibatch',
    experiment: 'regression',
    settings: {},
    poster: { card: 'cloud', updates: 0 },
    load: { zh: () => import('./minibatch/zh.md'), en: () => import('./minibatch/en.md') },
  },
  {
    id: 'network',
    experiment: 'concise',
    settings: { init: 'scratch', order: 'data-iter', reduction: 'row-mean', lr: 0.015 },
    poster: { card: 'draw', updates: 90 },
    load: { zh: () => import('./network/zh.md'), en: () => import('./network/en.md') },
  },
  {
    id: 'concise',
    experiment: 'concise',
    also: ['regression'],
    settings: {},
    poster: { card: 'coincide', updates: 90 },
    load: { zh: () => import('./concise/zh.md'), en: () => import('./concise/en.md') },
  },
  {
    id: 'vectorization',
    experiment: 'vectorization',
    also: ['regression'],
    settings: {},
    poster: { card: 'sum', updates: 0 },
    load: { zh: () => import('./vectorization/zh.md'), en: () => import('./vectorization/en.md') },
  },
  {
    id: 'softmax',
    experiment: 'softmax',
    also: ['scores'],
    settings: {},
    poster: { card: 'train', updates: 60 },
    load: { zh: () => import('./softmax/zh.md'), en: () => import('./softmax/en.md') },
  },
  {
    id: 'information',
    experiment: 'information',
    also: ['softmax'],
    settings: {},
    poster: { card: 'wrong-code', updates: 0, query: { q: '0.25,0.25,0.5' } },
    load: { zh: () => import('./information/zh.md'), en: () => import('./information/en.md') },
  },
  {
    id: 'fashion-mnist',
    experiment: 'fashion-mnist',
    settings: {},
    cli: { pictures: 'all' },
    poster: { card: 'train', updates: 40 },
    load: { zh: () => import('./fashion-mnist/zh.md'), en: () => import('./fashion-mnist/en.md') },
  },
  {
    id: 'optimizers',
    experiment: 'race',
    also: ['fashion-mnist'],
    settings: {},
    poster: { card: 'scale', updates: 20 },
    load: { zh: () => import('./optimizers/zh.md'), en: () => import('./optimizers/en.md') },
  },
];
