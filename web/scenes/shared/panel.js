/**
 * Draws in the own pixels of one of several plots in a picture.
 * @param {CanvasRenderingContext2D} g
 * @param {{left: number, top: number}} panel
 * @param {() => void} draw
 */
export function inPanel(g, { left, top }, draw) {
  g.save();
  g.translate(left, top);
  draw();
  g.restore();
}
