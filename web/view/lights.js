/**
 * Whether pointing at quantity `told` lights what shows quantity `own`: the same one, an element of
 * it ('grad' and 'grad.w.0'), or, for a bare parameter, its value in any state ('w' and 'after.w.0').
 * @param {string | null} told
 * @param {string | null} own
 * @returns {boolean}
 */
export function lights(told, own) {
  if (!told || !own) return false;
  if (told === own || own.startsWith(`${told}.`) || told.startsWith(`${own}.`)) return true;
  return /^(before|after)\./.test(own) && lights(told, own.slice(own.indexOf('.') + 1));
}
