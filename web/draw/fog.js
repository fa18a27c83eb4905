import { withAlpha } from './colour.js';
/** @import { Area } from './plot.js' */

/** Pixels from one line of the hatch to the next. */
const HATCH = 7;

/**
 * Fog over an area, with round holes where somebody has been.
 * @param {CanvasRenderingContext2D} g
 * @param {Area} area
 * @param {[number, number][]} places  in pixels
 * @param {number} radius  of the holes
 * @param {{paper: string, muted: string}} colours
 */
export function drawFog(g, area, places, radius, colours) {
  g.save();
  for (const [x, y] of places.filter((place) => place.every(Number.isFinite))) {
    // One hole after the other: where two overlap they stay open.
    g.beginPath();
    g.rect(area.left, area.top, area.width, area.height);
    g.arc(x, y, radius, 0, 2 * Math.PI);
    g.clip('evenodd');
  }
  g.beginPath();
  g.rect(area.left, area.top, area.width, area.height);
  g.clip();
  g.fillStyle = colours.paper;
  g.fillRect(area.left, area.top, area.width, area.height);
  g.strokeStyle = withAlpha(colours.muted, 0.22);
  g.lineWidth = 1;
  g.beginPath();
  for (let x = area.left - area.height; x < area.right; x += HATCH) {
    g.moveTo(x, area.bottom);
    g.lineTo(x + area.height, area.top);
  }
  g.stroke();
  g.restore();
}
