/**
 * A highlighted quantity taken apart: 'grad.w.0' → {tensor: 'grad', parameter: 'w', index: 0},
 * 'sample:17' → {tensor: 'sample', parameter: '', index: 17}, 'loss' → {tensor: 'loss', …, index: null}.
 * @param {string | null} quantity
 */
export function parseQuantity(quantity) {
  const [head, sample] = (quantity ?? '').split(':');
  const [tensor, parameter = '', index] = head.split('.');
  const at = sample ?? index;
  return { tensor, parameter, index: at === undefined ? null : Number(at) };
}
