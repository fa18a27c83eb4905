import { createLabels } from '../draw/labels.js';
import { nearest } from '../draw/nearest.js';
import { drawText } from '../draw/text.js';
import { stepRows } from './step-rows.js';
import { drawFrame, drawTurntable } from './surface-frame.js';
import { drawSurface } from './surface-layers.js';
import { drawPath, drawPlaces, placeOn } from './surface-path.js';
import { walk } from './walk.js';

/**
 * The whole picture: ground, surface, path, labels, turntable.
 * @param {import('../draw/canvas.js').Canvas} canvas
 * @param {import('./surface-figure.js').SurfaceFigure | null} figure  null: only one parameter
 * @param {import('../engine/types.js').View} view
 * @param {import('./scene-types.js').SceneContext} context
 * @param {{position: number[], camera: import('../draw/projection.js').Camera | null, knob: [number, number],
 *   mesh: import('../engine/types.js').Surface | null}} moment
 */
export function drawPicture(canvas, figure, view, context, { position, camera, knob, mesh }) {
  const { context: g, width, height } = canvas;
  const { colours, t } = context;
  canvas.clear();
  if (!figure || !camera) {
    const middle = { colour: colours.muted, align: /** @type {const} */ ('center') };
    drawText(g, t('scene.landscape.one-parameter'), width / 2, height / 2, middle);
    return;
  }
  const { land } = figure;
  drawFrame(g, figure, colours, {
    height: t('scene.loss'),
    count: ticksFor(Math.min(width, 1.6 * height)),
  });
  drawTurntable(g, knob, camera, colours);
  if (!mesh) return;
  drawSurface(g, figure, mesh, colours);

  const steps = groundWalk(view, figure).places;
  steps.push(/** @type {[number, number]} */ (position));
  drawPath(g, figure, mesh, steps, colours);
  const places = {
    start: placeOn(figure, mesh, ...steps[0]),
    minimum: placeOn(figure, mesh, ...land.minimum),
    now: placeOn(figure, mesh, position[0], position[1]),
  };
  drawPlaces(g, places, colours);

  const labels = createLabels(g, { left: 0, top: 0, right: width, bottom: height });
  if (places.now) labels.avoidPoint(places.now.x, places.now.y, 8);
  else {
    const style = { colour: colours.predText, align: /** @type {const} */ ('right') };
    drawText(g, t('scene.outside-picture'), width - 10, 14, style);
  }
  if (places.minimum && !places.minimum.hidden) {
    const { x, y } = places.minimum;
    labels.avoidPoint(x, y, 7);
    const style = { colour: colours.ink, halo: colours.paper, gap: 10 };
    labels.place(t('scene.minimum'), x, y, { ...style, sides: ['below', 'right', 'left'] });
  }
}

/** Ticks on a side of the ground. @param {number} room  pixels */
const ticksFor = (room) => (room > 420 ? 5 : room > 280 ? 3 : 2);

/**
 * What lies under the pointer: a step of the path, with all its digits.
 * @param {import('./surface-figure.js').SurfaceFigure} figure
 * @param {import('../engine/types.js').Surface | null} mesh
 * @param {import('../engine/types.js').View} view
 * @param {import('./scene-types.js').SceneContext} context
 * @param {number} x
 * @param {number} y
 * @returns {import('./contour-hit.js').Hit | null}
 */
export function hitPicture(figure, mesh, view, context, x, y) {
  if (!mesh) return null;
  const { steps, places } = groundWalk(view, figure);
  const seen = places.map(([px, py]) => placeOn(figure, mesh, px, py));
  const at = nearest(
    seen.map((place) => (place && !place.hidden ? place.x : NaN)),
    seen.map((place) => place?.y ?? NaN),
    x,
    y,
  );
  const place = seen[at];
  if (!place) return null;
  const base = figure.land.xName.split('.')[0];
  return {
    x: place.x,
    y: place.y,
    rows: stepRows(view, steps[at], context),
    quantity: steps[at] === view.state.step ? `after.${base}` : null,
  };
}

/**
 * The path in the run's units, thinned to pixels.
 * @param {import('../engine/types.js').View} view
 * @param {import('./surface-figure.js').SurfaceFigure} figure
 * @returns {{steps: number[], places: [number, number][]}}
 */
function groundWalk(view, { land, project }) {
  const onGround = (/** @type {number} */ x, /** @type {number} */ y) => project(x, y, 0);
  const { steps } = walk(view, land, onGround, 0, view.state.step);
  const { parameters, parameterNames, from } = view.series;
  const places = steps.map((step) => {
    const row = (step - from) * parameterNames.length;
    return /** @type {[number, number]} */ ([
      parameters[row + land.xIndex],
      parameters[row + land.yIndex],
    ]);
  });
  return { steps, places };
}
