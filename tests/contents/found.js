/**
 * Settings that do what a card asks its reader to find, by `chapter#card`.
 * @type {Record<string, Record<string, any>>}
 */
export const found = {
  'optimizers#beat': { optimizer: 'momentum', lr: 0.5, momentum: 0.5 },
};
