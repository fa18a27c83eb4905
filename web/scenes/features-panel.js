import { createCanvas } from '../draw/canvas.js';
import { drawAxes } from '../draw/axes.js';
import { clip } from '../draw/clip.js';
import { withAlpha } from '../draw/colour.js';
import { createLabels } from '../draw/labels.js';
import { drawDisc } from '../draw/marks.js';
import { drawText } from '../draw/text.js';
import { createDataCloud } from './data-cloud.js';
import { panelPlot, spreadAround } from './features-figure.js';
import { referenceLine } from './fit-figure.js';
import { labelLine } from './label-line.js';
import { lineInside } from './points-figure.js';
import { litSample } from './sample-hit.js';
import { data } from '../view/run-view.js';

/** @typedef {import('../engine/types.js').View} View */

/** Narrower panels say how far the points lie off in a number alone. */
const BRIEF = 215;

/**
 * One feature against the label, with the line the label follows and how far the rest takes it off.
 * @param {HTMLElement} container
 * @param {number} feature
 * @param {import('./scene-types.js').SceneContext} context
 * @param {{line: (view: View, feature: number) => string,
 *   spread: (view: View, feature: number) => [string, string]}} words  at length, and in short
 */
export function createPanel(container, feature, { colours }, words) {
  const element = container.ownerDocument.createElement('div');
  element.style.position = 'absolute';
  container.append(element);
  const cloud = createDataCloud(element, colours.data, 0.32);
  const canvas = createCanvas(element);
  /** @type {import('../draw/plot.js').Plot | null} */
  let plot = null;

  return {
    element,
    plot: () => plot,
    /** @param {number} left @param {number} top @param {number} width @param {number} height */
    place(left, top, width, height) {
      Object.assign(element.style, { left: `${left}px`, top: `${top}px` });
      canvas.resize(width, height);
    },
    /** @param {View} view @param {string | null} lit */
    draw(view, lit) {
      const { X, y } = data(view);
      const g = canvas.context;
      canvas.clear();
      if (!X || !y) return;
      const current = (plot = panelPlot(canvas, view, feature));
      const line = referenceLine(view, feature);
      const spread = spreadAround(view, feature);
      cloud.draw(canvas, current, data(view), feature);
      drawAxes(g, current, colours);
      clip(g, current.area, () => {
        if (line) band(current, line, spread);
        if (line) stroke(current, line);
        mark(current, line, litSample(view, lit, feature));
      });
      const labels = createLabels(g, current.area);
      const part = line && lineInside(current, line.w, line.b);
      if (part) {
        labels.avoidLine(part.ax, part.ay, part.bx, part.by);
        const style = { colour: colours.ink, halo: colours.paper };
        labelLine(labels, words.line(view, feature), part, style);
      }
      // All panels are equally wide: all say it at length, or none does.
      const [long, short] = words.spread(view, feature);
      const text = canvas.width < BRIEF ? short : long;
      drawText(g, text, canvas.width - 10, 13, { colour: colours.muted, align: 'right' });
    },
    destroy: () => element.remove(),
  };

  /**
   * @param {import('../draw/plot.js').Plot} current
   * @param {{w: number, b: number}} line
   * @param {number} spread
   */
  function band(current, { w, b }, spread) {
    const g = canvas.context;
    const [from, to] = current.x.domain;
    const at = (/** @type {number} */ x, /** @type {number} */ off) =>
      current.y.of(w * x + b + off);
    g.fillStyle = withAlpha(colours.muted, 0.13);
    g.beginPath();
    g.moveTo(current.x.of(from), at(from, spread));
    g.lineTo(current.x.of(to), at(to, spread));
    g.lineTo(current.x.of(to), at(to, -spread));
    g.lineTo(current.x.of(from), at(from, -spread));
    g.fill();
  }

  /** @param {import('../draw/plot.js').Plot} current @param {{w: number, b: number}} line */
  function stroke(current, { w, b }) {
    const g = canvas.context;
    const part = lineInside(current, w, b);
    if (!part) return;
    g.strokeStyle = colours.ink;
    g.lineWidth = 1.5;
    g.setLineDash([5, 4]);
    g.beginPath();
    g.moveTo(part.ax, part.ay);
    g.lineTo(part.bx, part.by);
    g.stroke();
    g.setLineDash([]);
  }

  /**
   * @param {import('../draw/plot.js').Plot} current
   * @param {{w: number, b: number} | null} line
   * @param {{x: number, y: number} | null} point
   */
  function mark(current, line, point) {
    if (!point) return;
    const g = canvas.context;
    const x = current.x.of(point.x);
    if (line) {
      g.strokeStyle = colours.resid;
      g.lineWidth = 2;
      g.beginPath();
      g.moveTo(x, current.y.of(point.y));
      g.lineTo(x, current.y.of(line.w * point.x + line.b));
      g.stroke();
    }
    drawDisc(g, x, current.y.of(point.y), { colour: colours.data, rim: colours.paper, radius: 6 });
  }
}
