import { createCanvas } from '../draw/canvas.js';
import { dragToTurn } from '../draw/drag-to-turn.js';
import { createGlide } from '../draw/glide.js';
import { createHandle } from '../draw/handle.js';
import { trackPointer } from '../draw/pointer.js';
import { turn } from '../draw/projection.js';
import { createTooltip } from '../draw/tooltip.js';
import { column, parametersNow, surface } from '../view/run-view.js';
import { landscapeGrid } from './landscape-grid.js';
import { landscapeWords } from './landscape-words.js';
import { createRangeKeeper } from './range-keeper.js';
import { createResampler } from './resample.js';
import { firstCamera, meshGrid, surfaceFigure } from './surface-figure.js';
import { drawPicture, hitPicture } from './surface-picture.js';

/**
 * The loss over two parameters as a surface that can be turned, with the path lying on it.
 * @type {import('./scene-types.js').SceneModule}
 */
export default { needs: ['after'], create };

/** @typedef {import('../engine/types.js').View} View */

const DEGREE = Math.PI / 180;
/** Radians a pixel of dragging turns. */
const DRAG = 0.01;

/** @param {HTMLElement} container @param {import('./scene-types.js').SceneContext} context */
function create(container, context) {
  const canvas = createCanvas(container);
  const tooltip = createTooltip(container, context.colours);
  const keepRange = createRangeKeeper();
  const resampled = createResampler();
  /** @type {import('../draw/projection.js').Camera | null} */
  let camera = null;
  /** @type {View | null} */
  let view = null;
  /** @type {import('./landscape.js').Landscape | null} */
  let land = null;
  /** @type {import('./surface-figure.js').SurfaceFigure | null} */
  let figure = null;
  /** @type {[number, number]} */
  const knob = [0, 0];

  /** What is drawn of the surface at hand, null while it is not there or another landscape's. */
  const mesh = () => {
    const ground = view && land && surface(view, landscapeGrid(land));
    return ground && figure ? resampled(ground, meshGrid(figure)) : null;
  };
  const glide = createGlide((position) => {
    if (view) drawPicture(canvas, figure, view, context, { position, camera, knob, mesh: mesh() });
  }, context);

  const layout = () => {
    if (!view || !canvas.width) return;
    land = keepRange(view);
    handle.element.hidden = !land;
    aim();
    const now = parametersNow(view);
    glide.to(land ? [now[land.xIndex], now[land.yIndex]] : [0, 0]);
  };

  /** Points the camera, and says where it stands. */
  const aim = () => {
    if (!view || !land) return;
    camera ??= firstCamera(land);
    figure = surfaceFigure(canvas, land, column(view, 'fullLoss')[0], camera);
    const around = Math.round(camera.azimuth / DEGREE);
    const above = Math.round(camera.elevation / DEGREE);
    const text = context.t('scene.surface.turned', { around, above });
    handle.say({ text, value: around, min: -180, max: 180 });
  };
  /** @param {number} azimuth @param {number} elevation */
  const turnBy = (azimuth, elevation) => {
    if (!camera) return;
    camera = turn(camera, azimuth, elevation);
    aim();
    glide.redraw();
  };

  let [lastX, lastY] = [0, 0];
  const handle = createHandle(container, {
    label: context.t('scene.surface.turn'),
    colour: context.colours.accent,
    drag(x, y, stage) {
      if (stage === 'move') turnBy((lastX - x) * -DRAG, (y - lastY) * DRAG);
      [lastX, lastY] = [x, y];
    },
    step: (dx, dy) => turnBy(dx * 5 * DEGREE, dy * 4 * DEGREE),
  });
  const stopDragging = dragToTurn(canvas.element, (azimuth, elevation) => {
    tooltip.hide();
    turnBy(azimuth, elevation);
  });
  const stopTracking = trackPointer(canvas.element, {
    move(x, y, event) {
      const turning = event.buttons > 0 && event.type === 'pointermove';
      const hit = view && figure && !turning && hitPicture(figure, mesh(), view, context, x, y);
      if (hit) tooltip.show(hit.x, hit.y, hit.rows);
      else tooltip.hide();
      context.highlight(hit ? hit.quantity : null);
    },
    leave() {
      tooltip.hide();
      context.highlight(null);
    },
  });

  return {
    /** @param {View} next */
    update(next) {
      view = next;
      layout();
    },
    /** @param {number} width @param {number} height */
    resize(width, height) {
      canvas.resize(width, height);
      knob[0] = width - 24;
      knob[1] = height - 24;
      handle.place(knob[0], knob[1]);
      layout();
      glide.redraw();
    },
    ...landscapeWords(context),
    destroy() {
      glide.stop();
      stopDragging();
      stopTracking();
      container.replaceChildren();
    },
  };
}
