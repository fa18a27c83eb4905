import { canvasScene } from '../canvas-scene.js';
import { draw } from './draw.js';
import { layout, sketchPlane } from './layout.js';
import { timeText } from './series.js';
import { words } from './words.js';
/** @import { Hit } from '../canvas-scene.js' */

/** So close the pointer has to come, in pixels. */
const NEAR = 18;

/** What was measured here: bars with their spread, or how time grows with size. */
export default canvasScene({
  needs: [],
  words,
  otherwise: 'timing.none',
  layout,
  draw,
  sketch: sketchPlane,
  hit({ kind, plot, series, row }, view, px, py, saying) {
    let least = NEAR;
    /** @type {Hit | null} */
    let found = null;
    series.forEach(({ name, points }, k) =>
      points.forEach((point, i) => {
        const bar = kind === 'bars';
        const x = plot.x.of(bar ? point.time : point.at);
        const y = bar ? plot.area.top + (k + 0.5) * row : plot.y.of(point.time);
        const away = bar ? Math.abs(py - y) : Math.hypot(px - x, py - y);
        if (away >= least) return;
        least = away;
        const spread = [point.low, point.high].map((time) => timeText(time, saying)).join(' … ');
        const rows = [
          [name, timeText(point.time, saying)],
          [saying.t('timing.spread'), spread],
        ];
        found = { x: bar ? px : x, y, rows, quantity: null, mark: k * 100 + i };
      }),
    );
    return found;
  },
});
