/** @import { SceneModule } from './scene-types.js' */

/**
 * @typedef {{default: Record<string, string>}} WordTable
 * @typedef {object} SceneEntry  a picture's module and own words, loaded when a card shows it
 * @property {() => Promise<{default: SceneModule}>} load
 * @property {() => Promise<WordTable>} zh
 * @property {() => Promise<WordTable>} en
 */

/** The pictures: each is the folder of its name. */
const IDS = [
  'curve',
  'contour',
  'surface',
  'loss-curve',
  'points',
  'fit',
  'features',
  'minibatch',
  'update-anatomy',
  'memory',
  'product',
  'constant',
  'likelihood',
  'network',
  'graph',
  'gradients',
  'cloud',
  'map',
  'timing',
  'sums',
  'images',
  'weights',
  'accuracy',
  'confusion',
  'mistakes',
  'tinker',
  'bars',
  'regions',
];

/**
 * The pictures by id. The title is a shared word, `scene.<id>`. A new picture is one folder, its name
 * above and its title.
 * @type {Record<string, SceneEntry>}
 */
export const scenes = Object.fromEntries(
  IDS.map((id) => {
    const load = () => import(`./${id}/index.js`);
    return [id, { load, zh: () => import(`./${id}/zh.js`), en: () => import(`./${id}/en.js`) }];
  }),
);
