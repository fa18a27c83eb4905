import { nearest } from '../draw/nearest.js';
import { snap, snapStep } from './points-figure.js';

/**
 * @typedef {import('../engine/types.js').View} View
 * @typedef {import('./points-figure.js').LinePicture} LinePicture
 * @typedef {'start' | 'move' | 'end'} Stage
 */

/** While a point is dragged the run is told so often, in milliseconds. */
const PERIOD = 90;
/** The run has that long to follow; if it does not (it may have refused), the picture goes back. */
const PATIENCE = 600;

/**
 * What a hand has changed and the run has not followed yet. The picture shows the draft meanwhile.
 * A point is an edit of the run; the line is where the run starts, so moving it starts a new one.
 * @param {import('./scene-types.js').SceneContext} context
 * @param {() => void} changed  draw again
 */
export function createPointsDraft(context, changed) {
  /** @type {LinePicture | null} */
  let real = null;
  /** @type {Partial<LinePicture> | null} what is ahead of the run; the rest is the run's */
  let draft = null;
  /** @type {import('../draw/plot.js').Plot | null} */
  let plot = null;
  let held = false;
  let grabbed = 0;
  /** @type {{x: number, y: number}} */
  let anchor = { x: 0, y: 0 };
  let lastSent = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let patience;

  const step = () => (plot ? snapStep(Math.abs(plot.x.of(1) - plot.x.of(0))) : 0.1);
  const shown = () => real && { ...real, ...draft };

  /** @param {number} index @param {{x: number, y: number}} point */
  const movePoint = (index, point) => {
    const picture = shown();
    if (!picture) return;
    draft = { points: picture.points.map((old, i) => (i === index ? point : old)) };
    changed();
  };
  /** @param {number} index */
  const sendPoint = (index) => {
    const point = shown()?.points[index];
    if (!point) return;
    lastSent = performance.now();
    context.edit({ point: index, x: [point.x], y: [point.y] });
  };
  /** @param {number} w @param {number} b */
  const moveLine = (w, b) => {
    draft = { w: snap(w, step() / 10), b: snap(b, step() / 10) };
    changed();
  };
  const sendLine = () => {
    const picture = shown();
    if (picture) context.set({ w: picture.w, b: picture.b });
  };
  const release = () => {
    held = false;
    clearTimeout(patience);
    patience = setTimeout(() => {
      draft = null;
      changed();
    }, PATIENCE);
  };
  /** @param {number} x @param {number} y */
  const valueAt = (x, y) => {
    const { area, x: sx, y: sy } = /** @type {import('../draw/plot.js').Plot} */ (plot);
    return {
      x: snap(sx.invert(Math.min(area.right, Math.max(area.left, x))), step()),
      y: snap(sy.invert(Math.min(area.bottom, Math.max(area.top, y))), step()),
    };
  };
  /** @param {number} x @param {number} y  pixels */
  const addPointAt = (x, y) => {
    const count = shown()?.points.length ?? MOST_POINTS;
    if (!plot || count >= MOST_POINTS) return;
    const point = valueAt(x, y);
    draft = null;
    context.edit({ point: count, x: [point.x], y: [point.y] });
  };

  return {
    /** What to draw. */
    picture: shown,
    destroy: () => clearTimeout(patience),
    held: () => held,
    /** @param {import('../draw/plot.js').Plot} current */
    use(current) {
      plot = current;
    },
    /** @param {View} view @param {LinePicture} picture  what the run says */
    follow(view, picture) {
      real = picture;
      if (!held && draft && same({ ...picture, ...draft }, picture)) draft = null;
    },

    /** @param {number} index @param {number} x @param {number} y @param {Stage} stage */
    dragPoint(index, x, y, stage) {
      const picture = shown();
      if (!plot || !picture) return;
      if (stage === 'start') {
        // Handles overlap where points lie close: the nearest point is meant, not the topmost.
        const { x: sx, y: sy } = plot;
        const xs = picture.points.map((point) => sx.of(point.x));
        const ys = picture.points.map((point) => sy.of(point.y));
        clearTimeout(patience);
        grabbed = Math.max(0, nearest(xs, ys, x, y, 60));
        held = true;
        return;
      }
      movePoint(grabbed, valueAt(x, y));
      if (stage === 'end') release();
      if (stage === 'end' || performance.now() - lastSent > PERIOD) sendPoint(grabbed);
    },
    /** @param {number} index @param {number} dx @param {number} dy */
    stepPoint(index, dx, dy) {
      const point = shown()?.points[index];
      if (!point) return;
      const next = {
        x: snap(point.x + dx * step(), step()),
        y: snap(point.y + dy * step(), step()),
      };
      movePoint(index, next);
      release();
      sendPoint(index);
    },
    /** @param {number} index  out of range: the last one */
    removePoint(index) {
      const count = shown()?.points.length ?? 0;
      if (count < 2) return;
      draft = null;
      context.edit({ point: Math.min(index, count - 1), x: [], y: [] });
    },
    /** Where there is room on the canvas; from there it can be dragged. */
    addPoint() {
      if (plot)
        addPointAt(
          plot.area.left + plot.area.width * 0.62,
          plot.area.top + plot.area.height * 0.62,
        );
    },
    addPointAt,

    /** @param {0 | 1} end @param {number} x @param {number} y @param {Stage} stage */
    dragLine(end, x, y, stage) {
      const picture = shown();
      if (!plot || !picture) return;
      const { area, x: sx, y: sy } = plot;
      if (stage === 'start') {
        clearTimeout(patience);
        held = true;
        const far = sx.invert(end ? area.left : area.right);
        anchor = { x: far, y: picture.w * far + picture.b };
        return;
      }
      const nearest = area.width * 0.2;
      const limit = sx.of(anchor.x) + (end ? nearest : -nearest);
      const px = sx.invert(end ? Math.max(limit, x) : Math.min(limit, x));
      const w = (sy.invert(y) - anchor.y) / (px - anchor.x);
      moveLine(w, anchor.y - w * anchor.x);
      if (stage !== 'end') return;
      release();
      sendLine();
    },
    /** @param {0 | 1} end @param {number} dy */
    stepLine(end, dy) {
      const picture = shown();
      if (!plot || !picture) return;
      const [left, right] = plot.x.domain;
      const [near, far] = end ? [right, left] : [left, right];
      const w = picture.w + (dy * step()) / (near - far);
      moveLine(w, picture.b + (picture.w - w) * far);
      release();
      sendLine();
    },
  };
}

/** The engine takes no more. */
const MOST_POINTS = 50;

/** @param {LinePicture} a @param {LinePicture} b */
function same(a, b) {
  const equal = (/** @type {number} */ p, /** @type {number} */ q) => Math.abs(p - q) < 1e-9;
  return (
    equal(a.w, b.w) &&
    equal(a.b, b.b) &&
    a.points.length === b.points.length &&
    a.points.every((point, i) => equal(point.x, b.points[i].x) && equal(point.y, b.points[i].y))
  );
}
