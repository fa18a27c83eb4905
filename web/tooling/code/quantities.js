/**
 * Identifiers of the listings that are quantities of the pictures → their name there.
 * @type {Record<string, string>}
 */
const QUANTITIES = {
  X: 'X',
  y: 'y',
  w: 'w',
  b: 'b',
  l: 'loss',
  loss: 'loss',
  product: 'product',
  square: 'square',
  squares: 'square',
  total: 'total',
  residual: 'residual',
  yHat: 'yHat',
  y_hat: 'yHat',
  lr: 'lr',
  batchSize: 'batch-size',
  batch_size: 'batch-size',
  grad: 'grad',
};

/**
 * Code (not strings, not comments) → HTML in which quantities can be pointed at.
 * @param {string} code
 */
export function wrapQuantities(code) {
  return code.replace(/[^A-Za-z_]+|[A-Za-z_]\w*/g, (part) => {
    const name = Object.hasOwn(QUANTITIES, part) ? QUANTITIES[part] : null;
    return name ? `<span data-q="${name}">${part}</span>` : escapeHtml(part);
  });
}

/** @param {string} text */
export const escapeHtml = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
