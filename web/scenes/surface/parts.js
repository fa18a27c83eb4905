import { dragToTurn } from '../../draw/drag-to-turn.js';
import { createHandle } from '../../draw/handle.js';
import { turn } from '../../draw/projection.js';
import { knobOf } from './layout.js';
/** @import { MakeParts } from '../canvas-scene.js' */
/** @import { SurfaceFigure } from './layout.js' */

const DEGREE = Math.PI / 180;
/** Radians a pixel of dragging turns. */
const DRAG = 0.01;

/**
 * The surface turns under the pointer wherever it is taken, and by the knob in the corner, which the
 * keyboard reaches too.
 * @type {MakeParts<SurfaceFigure>}
 */
export function parts({ container, canvas, context, look, figure, layout, signal }) {
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
      if (stage === 'move') turnBy((lastX - x) * -DRAG, (y - lastY) * DRAG);
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
