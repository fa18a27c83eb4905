import { createHandle } from '../draw/handle.js';
import { pointIn, trackDrag } from '../draw/pointer.js';
import { drawText } from '../draw/text.js';
/** @import { Handle } from '../draw/handle.js' */
/** @import { Area } from '../draw/plot.js' */
/** @import { Scale } from '../draw/scale.js' */
/** @import { View } from '../engine/types.js' */
/** @import { CanvasPicture, Stage } from './canvas-scene.js' */
/** @import { Asking } from './scene-types.js' */

/**
 * @typedef {object} SketchPlane  where a curve can be drawn by hand, from left to right
 * @property {Area} area
 * @property {number} start  where the curve begins, known to everybody
 * @property {Scale} y
 */

/** A sketch has so many heights, evenly spread over the width, after its start. */
const KNOTS = 24;
/** Every so many of them one can be taken hold of by keyboard. */
const EVERY = 4;
/** Pixels that an arrow key moves a height. */
const STEP = 8;
/** @type {null[]} */
const NOTHING = new Array(KNOTS).fill(null);

/**
 * A curve that a reader draws before the run says how it goes: with a pointer anywhere, or at a few
 * handles with arrow keys. It stays in the picture, dotted, beside what came of it.
 * @template F
 * @param {Stage<F>} stage
 * @param {CanvasPicture<F>} picture
 * @param {() => View | null} viewNow
 */
export function createSketching(
  { container, context, look, figure, redraw, signal },
  picture,
  viewNow,
) {
  const { colours, t, format } = context;
  /** @type {Asking | null} */
  let asking = null;
  /** @type {(number | null)[]}  after the start; null: not drawn there */
  let heights = NOTHING;
  /** @type {Handle[]} */
  let handles = [];
  /** The last place of the pointer while it draws. @type {{x: number, y: number} | null} */
  let pen = null;

  const plane = () => {
    const [f, view] = [figure(), viewNow()];
    return f && view ? (picture.sketch?.(f, view) ?? null) : null;
  };
  const xOf = (/** @type {SketchPlane} */ { area }, /** @type {number} */ knot) =>
    area.left + (area.width * (knot + 1)) / KNOTS;
  /** @param {SketchPlane} at @param {number} y  pixels */
  const heightAt = ({ area, y: scale }, y) =>
    Number(scale.invert(Math.min(area.bottom, Math.max(area.top, y))).toPrecision(3));
  const isDrawn = () => heights.some((height) => height !== null);
  /** Straight on between what is drawn, and on from its end. @param {SketchPlane} at @returns {number[]} */
  const whole = (at) => {
    let [last, from] = [-1, at.y.of(at.start)];
    return heights.map((_, knot) => {
      const next = heights.findIndex((height, k) => k >= knot && height !== null);
      const height = heights[knot];
      if (height !== null) [last, from] = [knot, at.y.of(height)];
      if (next <= knot) return height ?? heightAt(at, from);
      const share = (knot - last) / (next - last);
      return heightAt(at, from + share * (at.y.of(/** @type {number} */ (heights[next])) - from));
    });
  };
  /** What the words of the picture read. */
  const note = () => {
    const at = plane();
    look.sketch = at && isDrawn() ? whole(at) : [];
  };

  /** The pen goes to a place: all knots on its way lie on the line there. @param {{x: number, y: number}} to */
  const draw = (to) => {
    const at = plane();
    if (!at) return;
    const from = pen ?? to;
    const [left, right] = from.x < to.x ? [from, to] : [to, from];
    const half = at.area.width / KNOTS / 2;
    heights = heights.map((height, knot) => {
      const x = xOf(at, knot);
      if (x < left.x - half || x > right.x + half) return height;
      const share =
        right.x > left.x ? Math.min(1, Math.max(0, (x - left.x) / (right.x - left.x))) : 0;
      return heightAt(at, left.y + share * (right.y - left.y));
    });
    pen = to;
    note();
    redraw();
  };
  const tell = () => asking?.answer(heights.map((height) => height ?? '').join(', '));

  /** A handle moves up or down, and what lies between it and its neighbours with it. @param {number} knot @param {number} dy */
  const lift = (knot, dy) => {
    const at = plane();
    if (!at) return;
    const before = whole(at);
    const pixels = before.map((height) => at.y.of(height));
    const moved = dy * STEP;
    heights = before.map((height, k) => {
      const share = 1 - Math.abs(k - knot) / EVERY;
      // To the right of the last handle the curve goes with it.
      const after = k > knot && knot + EVERY >= KNOTS;
      return share > 0 || after ? heightAt(at, pixels[k] - moved * (after ? 1 : share)) : height;
    });
    tell();
    put();
    note();
    redraw();
  };

  const put = () => {
    const at = asking?.open ? plane() : null;
    if (!at) {
      for (const handle of handles) handle.destroy();
      handles = [];
      return;
    }
    const knots = Array.from({ length: KNOTS / EVERY }, (_, k) => (k + 1) * EVERY - 1);
    if (handles.length === 0) {
      handles = knots.map((knot, k) =>
        createHandle(container, {
          label: `${asking?.label} ${k + 1}`,
          colour: colours.ink,
          drag: stroke,
          step: (_, dy) => lift(knot, dy),
        }),
      );
    }
    const shown = whole(at);
    handles.forEach((handle, k) => {
      const height = shown[knots[k]];
      handle.place(xOf(at, knots[k]), at.y.of(height));
      const [min, max] = at.y.domain;
      handle.say({ text: format.general(height, 3), value: height, min, max });
    });
  };

  /** @param {number} x @param {number} y @param {'start' | 'move' | 'end'} stage */
  const stroke = (x, y, stage) => {
    if (stage === 'start') pen = null;
    draw({ x, y });
    if (stage !== 'end') return;
    pen = null;
    tell();
    put();
  };
  let held = false;
  /** @param {PointerEvent} event @param {'start' | 'move' | 'end'} stage */
  const report = (event, stage) => {
    held = stage !== 'end';
    stroke(...pointIn(container, event), stage);
  };
  const begins = (/** @type {PointerEvent} */ event) =>
    Boolean(asking?.open) &&
    !(/** @type {Element} */ (event.target).closest('button, [role=slider]'));
  trackDrag(container, report, signal, begins);

  return {
    /** @param {Asking | null} next */
    ask(next) {
      asking = next;
      const texts = (next?.mark.text ?? '').split(', ');
      const known = texts.length === KNOTS;
      heights = known ? texts.map((text) => (text === '' ? null : Number(text))) : NOTHING;
      container.style.touchAction = next?.open ? 'none' : '';
    },
    /** After each layout. */
    place() {
      put();
      note();
    },
    busy: () => held,
    /** @param {CanvasRenderingContext2D} g */
    draw(g) {
      const at = isDrawn() ? plane() : null;
      if (!at) return;
      g.beginPath();
      g.moveTo(at.area.left, at.y.of(at.start));
      let end = 0;
      heights.forEach((height, knot) => {
        if (height === null) return;
        g.lineTo(xOf(at, knot), at.y.of(height));
        end = knot;
      });
      g.strokeStyle = colours.ink;
      g.lineWidth = 2;
      g.lineCap = 'round';
      g.setLineDash([0.5, 5]);
      g.stroke();
      g.setLineDash([]);
      g.lineCap = 'butt';
      const last = at.y.of(heights[end] ?? at.start);
      const above = last > at.area.top + 24;
      const style = /** @type {const} */ ({ colour: colours.ink, align: 'right' });
      drawText(g, t('scene.sketch'), xOf(at, end) - 4, last + (above ? -14 : 16), style);
    },
  };
}
