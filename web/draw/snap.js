/**
 * A step that reads well and is about five pixels long: 0.1 where a unit is 50 pixels.
 * @param {number} pixelsPerUnit
 */
export function snapStep(pixelsPerUnit) {
  return 10 ** Math.round(Math.log10(5 / pixelsPerUnit));
}

/** @param {number} value @param {number} step  a power of ten */
export function snap(value, step) {
  return Number((Math.round(value / step) * step).toPrecision(12));
}
