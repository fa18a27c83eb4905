import { drawArrow } from '../../draw/arrow.js';
import { withAlpha } from '../../draw/colour.js';
import { drawDisc, drawRing, drawStroke } from '../../draw/marks.js';
import { drawText } from '../../draw/text.js';
import { lights } from '../../view/quantity.js';
/** @import { Draw } from '../canvas-scene.js' */
/** @import { BarsFigure, Box } from './figure.js' */

/** @type {Draw<BarsFigure>} */
export function draw({ context: g }, figure, view, { colours, lit }) {
  for (const { ax, ay, bx, by, hue, ...style } of figure.strokes)
    drawStroke(g, ax, ay, bx, by, { ...style, colour: colours[hue] });
  for (const box of figure.boxes) drawBox(box);
  for (const { ax, ay, bx, by, hue, dash } of figure.arrows)
    drawArrow(g, ax, ay, bx, by, { colour: colours[hue], width: 2, head: 7, dash });
  for (const { x, y, hue } of figure.holds) {
    const [colour, paper] = [colours[hue], colours.paper];
    if (hue === 'muted') drawRing(g, x, y, { colour, radius: 5, fill: paper });
    else drawDisc(g, x, y, { colour, rim: paper, radius: 6.5 });
  }
  const hatched = figure.boxes.filter(({ style }) => style === 'hatch');
  for (const { text, x, y, hue, ...style } of figure.texts) {
    const halo = hatched.some((box) => isOn(box, x, y)) ? colours.paper : undefined;
    drawText(g, text, x, y, { ...style, halo, colour: colours[hue] });
  }

  /** @param {Box} box */
  function drawBox({ x, y, w, h, hue, style, quantity }) {
    const colour = colours[hue];
    const opacity = { fill: 0.82, faint: 0.16, ghost: 0, hatch: 0.12, frame: 0 }[style];
    if (opacity > 0) {
      g.fillStyle = withAlpha(colour, lights(lit, quantity) ? 1 : opacity);
      g.fillRect(x, y, w, h);
    }
    if (style === 'hatch') hatch(x, y, w, h, colour);
    if (style === 'fill' || style === 'faint') return;
    g.setLineDash(style === 'ghost' ? [4, 3] : []);
    g.strokeStyle = colour;
    g.lineWidth = 1.5;
    g.strokeRect(x, y, w, h);
    g.setLineDash([]);
  }

  /** Slanting lines: what is paid on top.
   *  @type {(x: number, y: number, w: number, h: number, colour: string) => void} */
  function hatch(x, y, w, h, colour) {
    g.save();
    g.beginPath();
    g.rect(x, y, w, h);
    g.clip();
    g.strokeStyle = colour;
    g.lineWidth = 1.25;
    g.beginPath();
    for (let at = -h; at < w; at += 7) {
      g.moveTo(x + at, y + h);
      g.lineTo(x + at + h, y);
    }
    g.stroke();
    g.restore();
  }
}

/** @param {Box} box @param {number} x @param {number} y */
const isOn = (box, x, y) => x > box.x && x < box.x + box.w && y > box.y && y < box.y + box.h;
