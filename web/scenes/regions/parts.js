import { createHandle, onFocus } from '../../draw/handle.js';
import { pointIn } from '../../draw/pointer.js';
import { createButtons } from '../points/handles.js';
import { pointAt } from './layout.js';
/** @import { View } from '../../engine/types.js' */
/** @import { MakeParts } from '../canvas-scene.js' */
/** @import { RegionsFigure } from './layout.js' */

/**
 * One handle for all points: it jumps to the point that is pressed, or that Page keys choose. Dragging
 * moves a row while it trains; a double click adds a point and starts a new run.
 * @type {MakeParts<RegionsFigure>}
 */
export function parts(stage) {
  const { container, context, look, figure, layout, redraw, signal } = stage;
  const { t, colours, format } = context;
  /** @type {View | null} */
  let view = null;

  /** Of a drag: all it moves is one act. @type {object | null} */
  let gesture = null;

  /** The rows that were moved, with this one where it is now. @param {number} row @param {number[]} place */
  const moved = (row, place) => {
    /** @type {number[][]} */
    const all = view?.settings.moved ?? [];
    const value = [...all.filter(([other]) => other !== row), [row, ...place]];
    context.set({ moved: value }, gesture);
  };
  /** @param {number} x @param {number} y */
  const dragTo = (x, y) => {
    const now = figure();
    const point = now?.points[look.chosen];
    if (!now || !point) return;
    const at = placeAt(now, x, y);
    look.held = { row: look.chosen, x: at[0], y: at[1] };
    layout();
    moved(look.chosen, [...at, point.label]);
  };
  const handle = createHandle(container, {
    label: t('regions.handle'),
    colour: colours.ink,
    drag(x, y, stage) {
      if (stage === 'start') gesture = {};
      if (stage === 'move') dragTo(x, y);
      if (stage !== 'end') return;
      look.held = null;
      gesture = null;
    },
    step(dx, dy) {
      const now = figure();
      if (!now) return;
      // Page keys and shifted arrows choose another point.
      if (Math.abs(dx + dy) >= 10) return choose(look.chosen - Math.sign(dy || -dx));
      const { x, y, label } = now.points[look.chosen];
      const spot = [x + 0.1 * dx, y + 0.1 * dy, label].map((v) => Number(v.toFixed(3)));
      moved(look.chosen, spot);
    },
  });
  /** @param {number} index */
  const choose = (index) => {
    const now = figure();
    if (!now) return;
    look.chosen = (index + now.points.length) % now.points.length;
    place(now);
    redraw();
  };
  /** @param {RegionsFigure} now */
  const place = ({ plot, points, ranges }) => {
    const k = Math.min(look.chosen, points.length - 1);
    const { x, y, label } = points[k];
    handle.place(plot.x.of(x), plot.y.of(y));
    const [shortX, shortY] = [x, y].map((value) => format.short(value, 3));
    const text = t('regions.point', { index: k, x: shortX, y: shortY, label });
    handle.say({ text, value: y, min: ranges.y[0], max: ranges.y[1] });
  };
  onFocus(handle.element, (focused) => {
    look.focused = focused;
    redraw();
  });
  handle.element.addEventListener('keydown', (event) => {
    const now = figure();
    const label = Number(event.key) - 1;
    if (!now || !(label >= 0 && label < now.classes)) return;
    event.stopPropagation();
    const { x, y } = now.points[look.chosen];
    moved(look.chosen, [x, y, label]);
  });
  // Before the press reaches it, the handle goes to the point under the pointer.
  const follow = (/** @type {PointerEvent} */ event) => {
    const now = figure();
    if (!now || look.held || event.buttons > 0) return;
    const found = pointAt(now, ...pointIn(container, event));
    if (found < 0 || found === look.chosen) return;
    look.chosen = found;
    place(now);
  };
  container.addEventListener('pointermove', follow, { signal });
  /** A point of the chosen one's class. @param {number} px @param {number} py */
  const addPointAt = (px, py) => {
    const now = figure();
    if (!now) return;
    const label = now.points[look.chosen]?.label ?? 0;
    const point = [...placeAt(now, px, py), label];
    context.set({ added: [...(view?.settings.added ?? []), point] });
  };
  const draft = {
    addPointAt,
    addPoint() {
      const area = figure()?.plot.area;
      if (area) addPointAt((area.left + area.right) / 2, (area.top + area.bottom) / 2);
    },
    removePoint: () => context.set({ added: view?.settings.added.slice(0, -1) ?? [] }),
  };
  const keys = { add: 'regions.add', remove: 'regions.remove' };
  const buttons = createButtons(stage, draft, keys);

  return {
    follow: (next) => (view = next),
    place(now) {
      place(now);
      buttons.show(true, (view?.settings.added.length ?? 0) > 0);
    },
    busy: () => look.held !== null,
  };
}

/** In hundredths. @param {RegionsFigure} figure @param {number} px  pixels @param {number} py */
const placeAt = ({ plot }, px, py) =>
  [plot.x.invert(px), plot.y.invert(py)].map((value) => Math.round(value * 100) / 100);
