import { DRAG, dragToTurn } from '../../draw/drag-to-turn.js';
import { createHandle } from '../../draw/handle.js';
import { createLabels } from '../../draw/labels.js';
import { turn } from '../../draw/projection.js';
import { drawText } from '../../draw/text.js';
import { parametersNow } from '../../view/run-view.js';
import { canvasScene } from '../canvas-scene.js';
import { timesAsFar } from '../shared/landscape/camera.js';
import { landscapeWords } from '../shared/landscape/words.js';
import { drawFrame, drawTurntable } from './frame.js';
import { DEGREE, hit, knobOf, layout, placeOn } from './layout.js';
import { drawSurface } from './mesh.js';
import { drawPath, drawPlaces } from './path.js';
/** @import { Draw, MakeParts } from '../canvas-scene.js' */
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

/** The whole picture: ground, surface, path, labels, turntable. @type {Draw<SurfaceFigure>} */
function draw(canvas, figure, view, moment) {
  const { context: g, width, height } = canvas;
  const { colours, t, at, look } = moment;
  const { land, mesh, places } = figure;
  drawFrame(canvas, figure, view, moment);
  if (!look.small) drawTurntable(canvas, figure, view, moment);
  if (!mesh) return;
  drawSurface(canvas, figure, view, moment);
  drawPath(canvas, figure, view, moment);
  const start = placeOn(figure, mesh, ...(places[0] ?? /** @type {[number, number]} */ (at)));
  const minimum = placeOn(figure, mesh, ...land.minimum);
  const now = placeOn(figure, mesh, at[0], at[1]);
  drawPlaces(g, { start, minimum: land.valley ? null : minimum, now }, colours);

  const labels = createLabels(g, { left: 0, top: 0, right: width, bottom: height });
  if (now) labels.avoidPoint(now.x, now.y, 8);
  const away = land.away && t('scene.camera', { times: timesAsFar(land.away) });
  const words = away || (now ? '' : t('scene.outside-picture'));
  drawText(g, words, width - 10, 14, { colour: colours.predText, align: 'right' });
  if (!minimum || minimum.hidden) return;
  const { x, y } = minimum;
  labels.avoidPoint(x, y, 7);
  const style = { colour: colours.ink, halo: colours.paper, gap: 10 };
  labels.place(t(land.valley ? 'scene.valley' : 'scene.minimum'), x, y, {
    ...style,
    sides: ['below', 'right', 'left'],
  });
}
