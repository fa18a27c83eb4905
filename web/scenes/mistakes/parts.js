import { createHandle } from '../../draw/handle.js';
import { carriedAt } from './layout.js';
/** @import { MakeParts } from '../canvas-scene.js' */
/** @import { MistakesFigure } from './layout.js' */

/** The line that cuts off the worst pictures. @type {MakeParts<MistakesFigure>} */
export function parts({ container, context: { t, colours, format }, look, figure, redraw }) {
  const move = (/** @type {number} */ share) => {
    look.share = Math.max(0, Math.min(1, share));
    const now = figure();
    if (now) place(now);
    redraw();
  };
  const handle = createHandle(container, {
    label: t('mistakes.line'),
    colour: colours.pred,
    drag(x) {
      const now = figure();
      if (now) move(now.plot.x.invert(x));
    },
    step: (dx, dy) => move(Math.round(look.share * 100 + (dx || dy)) / 100),
  });

  /** @param {MistakesFigure} now */
  function place({ plot, carried }) {
    handle.place(plot.x.of(look.share), plot.y.of(carriedAt(carried, look.share)));
    const text = t('mistakes.carried', {
      share: format.percent(look.share, 0),
      carried: format.percent(carriedAt(carried, look.share), 1),
    });
    handle.say({ text, value: Math.round(look.share * 100), min: 0, max: 100 });
  }
  return { place };
}
