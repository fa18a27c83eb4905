/**
 * The chapters, in reading order. Titles stand in the Markdown files; this list is all that other code
 * needs to know, and plain enough for Node: the texts load only when a page asks for them.
 *
 * @typedef {'zh' | 'en'} Lang
 * @typedef {object} ChapterEntry
 * @property {string} id  the same string in links, file names, elements and tests
 * @property {string} experiment  id in the engine's registry
 * @property {Record<string, any>} settings  what differs from the experiment's defaults
 * @property {Record<Lang, () => Promise<typeof import('*.md')>>} load
 */

/** @type {ChapterEntry[]} */
export const chapters = [
  {
    id: 'descent',
    experiment: 'descent',
    settings: {},
    load: { zh: () => import('./descent/zh.md'), en: () => import('./descent/en.md') },
  },
  {
    id: 'by-hand',
    experiment: 'by-hand',
    settings: {},
    load: { zh: () => import('./by-hand/zh.md'), en: () => import('./by-hand/en.md') },
  },
  {
    id: 'scratch',
    experiment: 'regression',
    settings: {},
    load: { zh: () => import('./scratch/zh.md'), en: () => import('./scratch/en.md') },
  },
];
