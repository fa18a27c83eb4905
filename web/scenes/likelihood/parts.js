import { createHandle } from '../../draw/handle.js';
import { snap, snapStep } from '../../draw/snap.js';
/** @import { MakeParts } from '../canvas-scene.js' */
/** @import { LikelihoodFigure } from './layout.js' */

/** The narrowest a bell is drawn. */
const NARROWEST = 0.05;

/** Middle and width of the curve can be taken hold of. @type {MakeParts<LikelihoodFigure>} */
export function parts({ container, context, figure }) {
  const { t, colours, format } = context;
  let held = false;
  /** @type {Record<string, any>} */
  let settings = {};
  const stepNow = () => {
    const { x } = figure()?.plot ?? {};
    return x ? snapStep(Math.abs(x.of(1) - x.of(0))) : 0.1;
  };
  /** @param {'mu' | 'sigma'} setting @param {number} value */
  const set = (setting, value) => {
    const snapped = snap(value, stepNow());
    const least = setting === 'sigma' ? Math.max(NARROWEST, snapped) : snapped;
    context.edit({ setting, value: least });
  };
  /** @param {'mu' | 'sigma'} setting */
  const handleOf = (setting) =>
    createHandle(container, {
      label: t(`likelihood.${setting}`),
      colour: colours.pred,
      drag(x, y, stage) {
        held = stage !== 'end';
        const plot = figure()?.plot;
        if (!plot || stage !== 'move') return;
        const inside = Math.min(plot.area.right, Math.max(plot.area.left, x));
        const value = plot.x.invert(inside);
        set(setting, setting === 'mu' ? value : value - settings.mu);
      },
      step: (dx, dy) => set(setting, settings[setting] + (dx || dy) * stepNow()),
    });
  const handles = { mu: handleOf('mu'), sigma: handleOf('sigma') };
  return {
    follow(view) {
      settings = view.settings;
    },
    place({ plot: { area, x, y }, middle, edge }) {
      const [low, high] = x.domain;
      const places = /** @type {const} */ ([
        ['mu', middle],
        ['sigma', edge],
      ]);
      for (const [name, [at, height]] of places) {
        const { element, place, say } = handles[name];
        const px = x.of(at);
        element.hidden = px < area.left || px > area.right;
        if (element.hidden) continue;
        place(px, Math.min(area.bottom, Math.max(area.top, y.of(height))));
        const value = settings[name];
        const range = { min: Math.min(low, value), max: Math.max(high, value) };
        say({ text: format.general(value), value, ...range });
      }
    },
    busy: () => held,
  };
}
