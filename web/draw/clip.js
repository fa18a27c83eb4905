/** @import { Area } from './plot.js' */

/**
 * Draws inside a rectangle only.
 * @param {CanvasRenderingContext2D} g
 * @param {Area} area
 * @param {() => void} draw
 */
export function clip(g, area, draw) {
  g.save();
  g.beginPath();
  g.rect(area.left, area.top, area.width, area.height);
  g.clip();
  draw();
  g.restore();
}
