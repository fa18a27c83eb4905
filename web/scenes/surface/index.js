import { DRAG, dragToTurn } from '../../draw/drag-to-turn.js';
import { createHandle } from '../../draw/handle.js';
import { turn } from '../../draw/projection.js';
import { parametersNow } from '../../view/run-view.js';
import { canvasScene } from '../canvas-scene.js';
import { landscapeWords } from '../shared/landscape/words.js';
import { draw } from './draw.js';
import { DEGREE, hit, knobOf, layout } from './layout.js';
/** @import { MakeParts } from '../canvas-scene.js' */
/** @import { SurfaceFigure } from './layout.js' */

/** The loss over two parameters as a surface that can be turned, with the path lying on it. */
export default canvasScene({
  needs: ['after'],
  words: landscapeWords({ arrow: false }),
  look: { camera: null },
  layout,
  otherwise: 'scene.landscape.one-parameter',
  glides: (figure, view) => parametersNow(view).slice(0, 2),
  draw,
  hit,
  parts,
});

/**
 * The surface turns under the pointer wherever it is taken, and by the knob in the corner, which the
 * keyboard reaches too.
 * @type {MakeParts<SurfaceFigure>}
 */
function parts({ container, canvas, context, look, figure, layout, signal }) {
  const { t, colours } = context;
  /** @param {number} azimuth @param {number} elevation */
  const turnBy = (azimuth, elevation) => {
    const camera = figure()?.camera;
    if (!camera) return;
    look.camera = turn(camera, azimuth, elevation);
    layout();
  };
  let [lastX, lastY] = [0, 0];
  const knob = createHandle(container, {
    label: t('scene.surface.turn'),
    colour: colours.accent,
    drag(x, y, stage) {
      if (stage === 'move') turnBy((x - lastX) * DRAG, (y - lastY) * DRAG);
      [lastX, lastY] = [x, y];
    },
    step: (dx, dy) => turnBy(dx * 5 * DEGREE, dy * 4 * DEGREE),
  });
  knob.element.hidden = true;
  dragToTurn(canvas.element, turnBy, signal);

  return {
    place({ camera }) {
      const around = Math.round(camera.azimuth / DEGREE);
      const above = Math.round(camera.elevation / DEGREE);
      const text = t('scene.surface.turned', { around, above });
      knob.element.hidden = false;
      knob.place(...knobOf(canvas));
      knob.say({ text, value: around, min: -180, max: 180 });
    },
    busy: (event) => event.buttons > 0 && event.type === 'pointermove',
  };
}
