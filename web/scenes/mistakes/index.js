import { createHandle } from '../../draw/handle.js';
import { canvasScene } from '../canvas-scene.js';
import { draw } from './draw.js';
import { carriedAt, carriedText, hit, layout } from './layout.js';
import { words } from './words.js';
/** @import { MakeParts } from '../canvas-scene.js' */
/** @import { MistakesFigure } from './layout.js' */

/** The costliest mistakes, and how much of the whole loss the worst pictures carry. */
export default canvasScene({
  needs: [],
  words,
  look: { share: 0.1 },
  otherwise: 'tiles.waiting',
  layout,
  draw,
  hit,
  parts,
});

/** The line that cuts off the worst pictures. @type {MakeParts<MistakesFigure>} */
function parts({ container, context, look, figure, redraw }) {
  const move = (/** @type {number} */ share) => {
    look.share = Math.max(0, Math.min(1, share));
    const now = figure();
    if (now) place(now);
    redraw();
  };
  const handle = createHandle(container, {
    label: context.t('mistakes.line'),
    colour: context.colours.pred,
    drag(x) {
      const now = figure();
      if (now) move(now.plot.x.invert(x));
    },
    step: (dx, dy) => move(Math.round(look.share * 100 + (dx || dy)) / 100),
  });

  /** @param {MistakesFigure} now */
  function place({ plot, carried }) {
    handle.place(plot.x.of(look.share), plot.y.of(carriedAt(carried, look.share)));
    const text = carriedText(carried, look.share, context);
    handle.say({ text, value: Math.round(look.share * 100), min: 0, max: 100 });
  }
  return { place };
}
