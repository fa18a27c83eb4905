import { mix } from './colour.js';

/**
 * A sequential colour map, even in lightness and readable with any colour vision: 17 equally spaced
 * colours of the original map, linear between them. viridis: Nathaniel Smith and Stéfan van der Walt, CC0.
 */
const VIRIDIS =
  '44015448186a472d7b4240863b528b33638d2c728e26828e21918c1fa08828ae803fbc735ec96284d44baddc30d8e219fde725';
const COLOURS = (VIRIDIS.match(/.{6}/g) ?? []).map((hex) => `#${hex}`);

/** @param {number} t  0 dark … 1 bright */
export function viridis(t) {
  const last = COLOURS.length - 1;
  const at = Math.min(1, Math.max(0, t || 0)) * last;
  const i = Math.min(last - 1, Math.floor(at));
  return mix(COLOURS[i], COLOURS[i + 1], at - i);
}
