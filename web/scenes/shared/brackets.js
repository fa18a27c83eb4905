/**
 * Square brackets around numbers.
 * @param {CanvasRenderingContext2D} g
 * @param {{left: number, right: number, top: number, bottom: number}} box
 * @param {{colour: string, width: number, open?: boolean}} style  `open`: it goes on to the right
 */
export function drawBrackets(g, { left, right, top, bottom }, { colour, width, open = false }) {
  g.strokeStyle = colour;
  g.lineWidth = width;
  g.beginPath();
  for (const [x, inner] of open
    ? [[left, left + 5]]
    : [
        [left, left + 5],
        [right, right - 5],
      ]) {
    g.moveTo(inner, top);
    g.lineTo(x, top);
    g.lineTo(x, bottom);
    g.lineTo(inner, bottom);
  }
  g.stroke();
}
