import { parametersAt, parametersNow } from '../../view/run-view.js';
import { joined, placeOf } from '../shared/words.js';
/** @import { Words } from '../scene-types.js' */

/** What the curve says. @type {Words} */
export const words = {
  legend: (view, { format, look }) => [
    ...(look.fog ? [] : ['f(x) = x²']),
    `lr = ${format.short(view.settings.lr, 4)}`,
  ],

  caption: (view, { format }) => [`lr = ${format.short(view.settings.lr, 4)}`],

  sentence(view, { t, format, look }) {
    const [x] = parametersNow(view);
    const { lr } = view.settings;
    const factor = Math.abs(1 - 2 * lr);
    const moves = lr !== 0 && x !== 0;
    const way = moves ? wayOf(factor) : 'stays';
    const sentence = t('scene.curve.describe', {
      at: placeOf(view, t),
      x: format.short(x, 4),
      f: format.short(x * x, 4),
      slope: format.short(2 * x, 4),
    });
    const outlook = look.fog
      ? t('scene.fog')
      : t(`scene.curve.describe.${way}`, { lr: format.short(lr, 4) });
    return joined(view, [sentence, outlook], t);
  },

  table(view, { t }) {
    const last = view.state.step;
    const first = Math.max(0, last - 19);
    const steps = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    return {
      columns: [t('scene.step'), 'x', 'f(x)', 'f′(x)'],
      rows: steps.map((step) => {
        const [x] = parametersAt(view, step);
        return [String(step), x, x * x, 2 * x];
      }),
      quantities: steps.map((step) => ['', step === last ? 'after.x.0' : '', '', '']),
    };
  },
};

/** What becomes of a distance that each step multiplies by so much. @param {number} factor */
function wayOf(factor) {
  if (factor < 1) return factor === 0 ? 'lands' : 'converges';
  return factor === 1 ? 'bounces' : 'escapes';
}
