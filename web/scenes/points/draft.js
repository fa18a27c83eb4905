import { nearest } from '../../draw/nearest.js';
import { snap, snapStep } from '../../draw/snap.js';
import { startSettings } from '../../view/start-settings.js';
import { lineEnds, pictureOf } from './layout.js';
/** @import { Plot } from '../../draw/plot.js' */
/** @import { View } from '../../engine/types.js' */
/** @import { LinePicture, Point, PointsFigure } from './layout.js' */

/**
 * @typedef {'start' | 'move' | 'end'} Stage
 * @typedef {ReturnType<typeof createDraft>} Draft
 */

/** The run has that long to follow; if it does not (it may have refused), the picture goes back. */
const PATIENCE = 600;

/**
 * What a hand has changed and the run has not followed yet: `look.draft`, those parts of the picture
 * that are ahead of the run; `look.held` while the hand holds something. A point is an edit of the run;
 * the line is where the run starts, so moving it starts a new one.
 * @param {import('../canvas-scene.js').Stage<PointsFigure>} stage
 */
export function createDraft({ context, look, figure, layout, signal }) {
  let grabbed = 0;
  let anchor = { x: 0, y: 0 };
  /** The point that the run is to be told of next; −1: none. */
  let untold = -1;
  let telling = false;
  /** @type {View | null} */
  let view = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let patience;
  signal.addEventListener('abort', () => clearTimeout(patience), { once: true });

  const plotNow = () => figure()?.plot;
  const shown = () => figure()?.picture;
  /** @param {Partial<LinePicture> | null} draft */
  const show = (draft) => {
    look.draft = draft;
    layout();
  };
  const step = () => {
    const plot = plotNow();
    return plot ? snapStep(Math.abs(plot.x.of(1) - plot.x.of(0))) : 0.1;
  };

  /** @param {number} index @param {{x: number, y: number}} point */
  const movePoint = (index, point) => {
    const picture = shown();
    if (!picture) return;
    show({ points: picture.points.map((old, i) => (i === index ? point : old)) });
  };
  /** The run is told of the latest place as soon as it has followed to the one before. @param {number} index */
  const sendPoint = async (index) => {
    untold = index;
    if (telling) return;
    telling = true;
    while (untold >= 0) {
      const point = shown()?.points[untold];
      const change = point && { point: untold, x: [point.x], y: [point.y] };
      untold = -1;
      if (change) await context.edit(change);
    }
    telling = false;
  };
  /** @param {number} index @param {Point} point  exact */
  const putPoint = (index, point) => {
    movePoint(index, point);
    release();
    sendPoint(index);
  };
  /** @param {number} w @param {number} b */
  const moveLine = (w, b) => {
    show({ w: snap(w, step() / 10), b: snap(b, step() / 10) });
  };
  const sendLine = () => {
    const picture = shown();
    const settings = picture && view && startSettings(view, [picture.w, picture.b]);
    if (settings) context.set(settings);
  };
  const release = () => {
    look.held = false;
    clearTimeout(patience);
    patience = setTimeout(() => show(null), PATIENCE);
  };
  /** @param {Plot} plot @param {number} x @param {number} y  pixels */
  const valueAt = ({ area, x: sx, y: sy }, x, y) => ({
    x: snap(sx.invert(Math.min(area.right, Math.max(area.left, x))), step()),
    y: snap(sy.invert(Math.min(area.bottom, Math.max(area.top, y))), step()),
  });
  /** @param {number} x @param {number} y  pixels */
  const addPointAt = (x, y) => {
    const now = figure();
    if (!now?.movable || now.picture.points.length >= now.most) return;
    const point = valueAt(now.plot, x, y);
    look.draft = null;
    context.edit({ point: now.picture.points.length, x: [point.x], y: [point.y] });
  };

  return {
    shown,
    /** @param {View} next */
    follow(next) {
      view = next;
      if (look.held || !look.draft) return;
      const picture = pictureOf(next);
      if (same({ ...picture, ...look.draft }, picture)) look.draft = null;
    },

    /** @param {number} index @param {number} x @param {number} y @param {Stage} stage */
    dragPoint(index, x, y, stage) {
      const [plot, picture] = [plotNow(), shown()];
      if (!plot || !picture) return;
      if (stage === 'start') {
        // Handles overlap where points lie close: the nearest point is meant, not the topmost.
        const { x: sx, y: sy } = plot;
        const xs = picture.points.map((point) => sx.of(point.x));
        const ys = picture.points.map((point) => sy.of(point.y));
        clearTimeout(patience);
        grabbed = Math.max(0, nearest(xs, ys, x, y, 60));
        look.held = true;
        return;
      }
      movePoint(grabbed, valueAt(plot, x, y));
      if (stage === 'end') release();
      sendPoint(grabbed);
    },
    /** @param {number} index @param {number} dx @param {number} dy */
    stepPoint(index, dx, dy) {
      const point = shown()?.points[index];
      if (!point) return;
      const next = {
        x: snap(point.x + dx * step(), step()),
        y: snap(point.y + dy * step(), step()),
      };
      putPoint(index, next);
    },
    putPoint,
    /** @param {number} index  out of range: the last one */
    removePoint(index) {
      const count = shown()?.points.length ?? 0;
      if (count < 2) return;
      look.draft = null;
      context.edit({ point: Math.min(index, count - 1), x: [], y: [] });
    },
    /** Where there is room on the canvas; from there it can be dragged. */
    addPoint() {
      const area = plotNow()?.area;
      if (area) addPointAt(area.left + area.width * 0.62, area.top + area.height * 0.62);
    },
    addPointAt,

    /** @param {0 | 1} end @param {number} x @param {number} y @param {Stage} stage */
    dragLine(end, x, y, stage) {
      const [plot, picture] = [plotNow(), shown()];
      if (!plot || !picture) return;
      const { area, x: sx, y: sy } = plot;
      if (stage === 'start') {
        clearTimeout(patience);
        look.held = true;
        const ends = lineEnds(plot, picture);
        // The other end stays where it is seen.
        const far = sx.invert(ends ? (end ? ends.ax : ends.bx) : end ? area.left : area.right);
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
    /** @param {number} w @param {number} b  exact */
    putLine(w, b) {
      show({ w, b });
      release();
      sendLine();
    },
    /** @param {0 | 1} end @param {number} dy */
    stepLine(end, dy) {
      const [plot, picture] = [plotNow(), shown()];
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
