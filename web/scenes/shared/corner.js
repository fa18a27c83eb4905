/**
 * A row in the top right corner of a picture, for its buttons.
 * @param {HTMLElement} container
 * @param {string} [right]  distance from the rim
 */
export function createCorner(container, right = '0') {
  const corner = container.ownerDocument.createElement('div');
  const look = { position: 'absolute', top: '0', right, display: 'flex', gap: '8px' };
  Object.assign(corner.style, look);
  container.append(corner);
  return corner;
}
