import { least } from 'd3-array';
import { drawAxes } from '../../draw/axes.js';
import { clip } from '../../draw/clip.js';
import { withAlpha } from '../../draw/colour.js';
import { createLabels } from '../../draw/labels.js';
import { drawDisc, drawPolyline, drawStroke } from '../../draw/marks.js';
import { drawText } from '../../draw/text.js';
import { canvasScene } from '../canvas-scene.js';
import { runNames, runStyle } from '../shared/runs.js';
import { compares, CURVES, hit, layout } from './layout.js';
import { words } from './words.js';
/** @import { Labels, Side } from '../../draw/labels.js' */
/** @import { Area } from '../../draw/plot.js' */
/** @import { Draw } from '../canvas-scene.js' */
/** @import { AccuracyFigure, Curve, Point } from './layout.js' */

/** Train loss, train and test accuracy over the epochs, in one frame, as a notebook plots them. */
export default canvasScene({ needs: [], words, layout, draw, hit });

/** @type {Draw<AccuracyFigure>} */
function draw({ context: g }, { plots, curves, beside }, view, moment) {
  const { colours, hit, t, format } = moment;
  const runs = [curves, ...beside];
  for (const plot of plots) {
    drawAxes(g, plot, colours);
    const { top, bottom } = plot.area;
    if (hit?.mark === undefined) continue;
    const x = plot.x.of(hit.mark / view.state.updatesPerEpoch);
    drawStroke(g, x, top, x, bottom, { colour: colours.muted });
  }
  const [{ area }] = plots;
  if (compares(view)) {
    plots.forEach(({ area }, which) => inside(area, () => drawRuns(which)));
    nameRuns();
  } else {
    inside(area, drawOwn);
    drawNames();
    curves.forEach(nameBeyond);
  }

  /**
   * The last point of a curve may stand on the rim.
   * @param {Area} area
   * @param {() => void} paint
   */
  function inside(area, paint) {
    clip(g, { ...area, width: area.width + 4 }, paint);
  }

  /** @param {Point[]} points @param {{colour: string, width: number, dash?: number[]}} style */
  function line(points, style) {
    const spots = points.map(({ x, y }) => [x, y]);
    drawPolyline(g, spots, { ...style, join: 'round' });
  }

  /**
   * Pale where the cursor has not been.
   * @param {Curve} curve
   * @param {{colour: string, dash: number[]}} style
   */
  function drawCurve(curve, { colour, dash }) {
    line(curve.points, { colour: withAlpha(colour, 0.35), width: 1.5, dash });
    line(reached(curve), { colour, width: 2.25, dash });
    for (const { x, y } of reached(curve)) drawDisc(g, x, y, { radius: 2.5, colour });
  }

  function drawOwn() {
    const pale = { colour: withAlpha(colours.muted, 0.4), width: 5 };
    for (const { points } of beside.flat()) line(points, pale);
    curves.forEach((one, k) => {
      drawCurve(one, { colour: colours[CURVES[k].colour], dash: [...CURVES[k].dash] });
    });
  }

  /**
   * Each run in its look, the one that the transport moves on top.
   * @param {number} which  of its curves
   */
  function drawRuns(which) {
    for (let k = runs.length - 1; k >= 0; k--) {
      drawCurve(runs[k][which], runStyle(k, runs.length, colours));
    }
  }

  /**
   * Each run's name, on its loss, where there is room; at the rim where the loss is beyond it, or is no
   * number from the first epoch on.
   */
  function nameRuns() {
    const labels = createLabels(g, area);
    for (const [losses] of runs) avoid(labels, losses);
    const states = [view, ...view.beside].map(({ state }) => state);
    runNames(view, moment).forEach((name, k) => {
      const there = reached(runs[k][0]);
      const last = there.at(-1);
      const colour = runStyle(k, runs.length, colours).text;
      const style = { colour, halo: colours.paper, weight: 600, gap: 6 };
      if (!last && states[k].divergedAt !== null) {
        const text = t('accuracy.run', { name, values: 'nan' });
        const spots = [0, 18, 36].map((down) => [area.left, area.top + down]);
        labels.placeAlong(text, spots, style);
      } else if (last && last.y < area.top) {
        const text = t('accuracy.beyond', { name, value: format.short(last.value, 3) });
        labels.placeAlong(text, [[last.x, area.top]], style);
      } else {
        labels.placeAlong(name, there.map(({ x, y }) => [x, y]).reverse(), style);
      }
    });
  }

  /**
   * How high a curve goes where it leaves the frame, at the rim above that point.
   * @param {Curve} curve @param {number} k
   */
  function nameBeyond(curve, k) {
    const points = reached(curve);
    const peak = least(points, ({ y }) => y);
    if (!peak || peak.y >= area.top) return;
    const labels = createLabels(g, area);
    avoid(labels, curve);
    const name = t(`accuracy.${curve.name}`);
    const text = t('accuracy.beyond', { name, value: format.short(peak.value, 3) });
    const style = { colour: colours[CURVES[k].text], halo: colours.paper, gap: 6, sides: RIM };
    const spots = points.slice(points.indexOf(peak)).map(({ x }) => [x, area.top]);
    labels.placeAlong(text, spots, style);
  }

  /** Each curve's name and last value, one above the other where they would meet. */
  function drawNames() {
    const ends = curves.flatMap((curve, k) => {
      const points = reached(curve);
      const last = points.at(-1);
      if (!last || last.y < area.top) return [];
      const first = points.findIndex(({ x }) => x >= last.x - NAME_WIDTH);
      const ys = points.slice(Math.max(0, first - 1)).map(({ y }) => y);
      const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
      return [{ ...last, top, bottom, name: curve.name, colour: colours[CURVES[k].text] }];
    });
    // From the lowest curve up: its name is below it, the others' above theirs, or there where the next
    // curve is too near.
    let [above, below] = [Infinity, -Infinity];
    ends.sort((a, b) => b.y - a.y);
    for (const [k, { x, top, bottom, name, value, colour }] of ends.entries()) {
      const [over, under] = [Math.min(top - 8, above), Math.max(bottom + 18, below)];
      const crowded = over - LINE < (ends[k + 1]?.bottom ?? -Infinity);
      const down = k === 0 || (crowded && under < area.bottom - 6);
      const at = down ? Math.min(under, area.bottom - 6) : over;
      if (down) below = at + LINE;
      above = Math.min(above, at - LINE);
      const right = x < (area.left + area.right) / 2;
      const text = `${t(`accuracy.${name}`)} ${format.fixed(value, 3)}`;
      const align = right ? 'left' : 'right';
      drawText(g, text, x + (right ? 8 : -4), at, { colour, align, halo: colours.paper });
    }
  }
}

/** @param {Labels} labels @param {Curve} curve */
function avoid(labels, { points }) {
  points.slice(1).forEach(({ x, y }, k) => labels.avoidLine(points[k].x, points[k].y, x, y));
}

/** Pixels: as far back a curve passes its own name. */
const NAME_WIDTH = 110;
/** Pixels, of a name. */
const LINE = 16;

/** Below the rim of the frame. @type {Side[]} */
const RIM = ['below', 'below-right', 'below-left'];

/** @param {Curve} curve */
const reached = ({ points, now }) => points.filter((_, at) => now[at]);
