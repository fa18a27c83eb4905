import { column } from '../../view/run-view.js';
/** @import { HitTest } from '../canvas-scene.js' */
/** @import { MemoryFigure } from './layout.js' */

/**
 * The update under the pointer: its gradient, and what the optimizer remembers after it.
 * @type {HitTest<MemoryFigure>}
 */
export function hit({ panels, last }, view, px, py, { t, format }) {
  for (const { plot, left, top, name, label, gradient, lines } of panels) {
    const [x, y] = [px - left, py - top];
    const { area } = plot;
    if (x < area.left - 6 || x > area.right || y < area.top || y > area.bottom) continue;
    const k = Math.round(plot.x.invert(x));
    if (k < 1 || k > last) return null;
    return {
      x: left + plot.x.of(k),
      y: py,
      rows: [
        [t('scene.step'), String(k)],
        [`g, ${label}`, format.exact(gradient[k])],
        ...lines.map(({ memory }) => [
          `${memory.symbol}, ${label}`,
          format.exact(column(view, `${memory.head}.${name}`)[k]),
        ]),
      ],
      quantity: k === view.state.step ? `grad.${name}` : null,
      mark: k,
    };
  }
  return null;
}
