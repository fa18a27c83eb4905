import { createLabels } from '../../draw/labels.js';
import { drawText } from '../../draw/text.js';
import { timesAsFar } from '../shared/landscape/camera.js';
import { drawFrame, drawTurntable } from './frame.js';
import { knobOf, placeOn } from './layout.js';
import { drawSurface } from './mesh.js';
import { drawPath, drawPlaces } from './path.js';
/** @import { Draw } from '../canvas-scene.js' */
/** @import { SurfaceFigure } from './layout.js' */

/** The whole picture: ground, surface, path, labels, turntable. @type {Draw<SurfaceFigure>} */
export function draw(canvas, figure, view, { colours, t, at, look }) {
  const { context: g, width, height } = canvas;
  const { land, mesh, camera } = figure;
  const room = Math.min(width, 1.6 * height);
  const count = room > 420 ? 5 : room > 280 ? 3 : 2;
  drawFrame(g, figure, colours, { height: t('scene.loss'), count });
  if (!look.small) drawTurntable(g, knobOf(canvas), camera, colours);
  if (!mesh) return;
  drawSurface(g, figure, mesh, colours);

  const now = /** @type {[number, number]} */ (at);
  const steps = [...figure.places, now];
  drawPath(g, figure, mesh, steps, colours);
  const places = {
    start: placeOn(figure, mesh, ...steps[0]),
    minimum: placeOn(figure, mesh, ...land.minimum),
    now: placeOn(figure, mesh, ...now),
  };
  drawPlaces(g, { ...places, minimum: land.valley ? null : places.minimum }, colours);

  const labels = createLabels(g, { left: 0, top: 0, right: width, bottom: height });
  if (places.now) labels.avoidPoint(places.now.x, places.now.y, 8);
  const words = land.away
    ? t('scene.camera', { times: timesAsFar(land.away) })
    : places.now
      ? ''
      : t('scene.outside-picture');
  drawText(g, words, width - 10, 14, { colour: colours.predText, align: 'right' });
  if (!places.minimum || places.minimum.hidden) return;
  const { x, y } = places.minimum;
  labels.avoidPoint(x, y, 7);
  const style = { colour: colours.ink, halo: colours.paper, gap: 10 };
  labels.place(t(land.valley ? 'scene.valley' : 'scene.minimum'), x, y, {
    ...style,
    sides: ['below', 'right', 'left'],
  });
}
