/**
 * Names of quantities, by which code, table and picture light each other up: a tensor of the record,
 * 'grad', or an element of it, 'grad.w.0'; 'sample:17' is row 17 of the data.
 */

/**
 * Whether pointing at quantity `told` lights what shows quantity `own`: the same one, an element of
 * it ('grad' and 'grad.w.0'), or, for a bare parameter, its value in any state ('w' and 'after.w.0').
 * @param {string | null} told @param {string | null} own
 * @returns {boolean}
 */
export function lights(told, own) {
  if (!told || !own) return false;
  if (told === own || own.startsWith(`${told}.`) || told.startsWith(`${own}.`)) return true;
  return /^(before|after)\./.test(own) && lights(told, own.slice(own.indexOf('.') + 1));
}

/** The row of the data that a quantity names, −1 for none. @param {string | null} quantity */
export function sampleOf(quantity) {
  return quantity?.startsWith('sample:') ? Number(quantity.slice(7)) : -1;
}
