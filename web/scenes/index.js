/** @import { SceneModule } from './scene-types.js' */

/**
 * The pictures by id: module and own words, loaded when a card shows it. The title is a shared word,
 * `scene.<id>`. A new picture is one folder, one entry here and its title.
 *
 * @typedef {{default: Record<string, string>}} WordTable
 * @typedef {object} SceneEntry
 * @property {() => Promise<{default: SceneModule}>} load
 * @property {() => Promise<WordTable>} zh
 * @property {() => Promise<WordTable>} en
 */

/** @type {Record<string, SceneEntry>} */
export const scenes = {
  curve: {
    load: () => import('./curve/index.js'),
    zh: () => import('./curve/zh.js'),
    en: () => import('./curve/en.js'),
  },
  contour: {
    load: () => import('./contour/index.js'),
    zh: () => import('./contour/zh.js'),
    en: () => import('./contour/en.js'),
  },
  surface: {
    load: () => import('./surface/index.js'),
    zh: () => import('./surface/zh.js'),
    en: () => import('./surface/en.js'),
  },
  'loss-curve': {
    load: () => import('./loss-curve/index.js'),
    zh: () => import('./loss-curve/zh.js'),
    en: () => import('./loss-curve/en.js'),
  },
  points: {
    load: () => import('./points/index.js'),
    zh: () => import('./points/zh.js'),
    en: () => import('./points/en.js'),
  },
  fit: {
    load: () => import('./fit/index.js'),
    zh: () => import('./fit/zh.js'),
    en: () => import('./fit/en.js'),
  },
  features: {
    load: () => import('./features/index.js'),
    zh: () => import('./features/zh.js'),
    en: () => import('./features/en.js'),
  },
  minibatch: {
    load: () => import('./minibatch/index.js'),
    zh: () => import('./minibatch/zh.js'),
    en: () => import('./minibatch/en.js'),
  },
  'update-anatomy': {
    load: () => import('./update-anatomy/index.js'),
    zh: () => import('./update-anatomy/zh.js'),
    en: () => import('./update-anatomy/en.js'),
  },
  memory: {
    load: () => import('./memory/index.js'),
    zh: () => import('./memory/zh.js'),
    en: () => import('./memory/en.js'),
  },
  product: {
    load: () => import('./product/index.js'),
    zh: () => import('./product/zh.js'),
    en: () => import('./product/en.js'),
  },
  constant: {
    load: () => import('./constant/index.js'),
    zh: () => import('./constant/zh.js'),
    en: () => import('./constant/en.js'),
  },
  likelihood: {
    load: () => import('./likelihood/index.js'),
    zh: () => import('./likelihood/zh.js'),
    en: () => import('./likelihood/en.js'),
  },
  network: {
    load: () => import('./network/index.js'),
    zh: () => import('./network/zh.js'),
    en: () => import('./network/en.js'),
  },
  graph: {
    load: () => import('./graph/index.js'),
    zh: () => import('./graph/zh.js'),
    en: () => import('./graph/en.js'),
  },
  gradients: {
    load: () => import('./gradients/index.js'),
    zh: () => import('./gradients/zh.js'),
    en: () => import('./gradients/en.js'),
  },
  cloud: {
    load: () => import('./cloud/index.js'),
    zh: () => import('./cloud/zh.js'),
    en: () => import('./cloud/en.js'),
  },
  map: {
    load: () => import('./map/index.js'),
    zh: () => import('./map/zh.js'),
    en: () => import('./map/en.js'),
  },
  timing: {
    load: () => import('./timing/index.js'),
    zh: () => import('./timing/zh.js'),
    en: () => import('./timing/en.js'),
  },
  sums: {
    load: () => import('./sums/index.js'),
    zh: () => import('./sums/zh.js'),
    en: () => import('./sums/en.js'),
  },
  images: {
    load: () => import('./images/index.js'),
    zh: () => import('./images/zh.js'),
    en: () => import('./images/en.js'),
  },
  weights: {
    load: () => import('./weights/index.js'),
    zh: () => import('./weights/zh.js'),
    en: () => import('./weights/en.js'),
  },
  accuracy: {
    load: () => import('./accuracy/index.js'),
    zh: () => import('./accuracy/zh.js'),
    en: () => import('./accuracy/en.js'),
  },
  confusion: {
    load: () => import('./confusion/index.js'),
    zh: () => import('./confusion/zh.js'),
    en: () => import('./confusion/en.js'),
  },
  mistakes: {
    load: () => import('./mistakes/index.js'),
    zh: () => import('./mistakes/zh.js'),
    en: () => import('./mistakes/en.js'),
  },
  tinker: {
    load: () => import('./tinker/index.js'),
    zh: () => import('./tinker/zh.js'),
    en: () => import('./tinker/en.js'),
  },
  bars: {
    load: () => import('./bars/index.js'),
    zh: () => import('./bars/zh.js'),
    en: () => import('./bars/en.js'),
  },
  regions: {
    load: () => import('./regions/index.js'),
    zh: () => import('./regions/zh.js'),
    en: () => import('./regions/en.js'),
  },
};
