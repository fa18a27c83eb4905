import { drawAxes } from '../draw/axes.js';
import { clip } from '../draw/clip.js';
import { withAlpha } from '../draw/colour.js';
import { createLabels } from '../draw/labels.js';
import { drawCross, drawDisc, drawRing } from '../draw/marks.js';
import { drawText } from '../draw/text.js';
import { projection } from './contour-figure.js';
import { drawLevels, labelLevels } from './contour-levels.js';
import { drawArrows, drawExit, drawGuides, drawWalk, labelArrows } from './contour-marks.js';
import { downhill } from './downhill.js';
import { parseQuantity } from '../view/quantity.js';
import { exit, walk } from './walk.js';
import { data } from '../view/run-view.js';

/**
 * The whole picture, from the bottom up: level lines, grid, path, minimum, arrows, point, labels.
 * @param {import('../draw/canvas.js').Canvas} canvas
 * @param {import('./contour-figure.js').ContourFigure | null} figure  null: only one parameter
 * @param {import('../engine/types.js').View} view
 * @param {import('./scene-types.js').SceneContext} context
 * @param {{lit: string | null, position: number[]}} moment  position: where the gliding point is
 */
export function drawContour(canvas, figure, view, context, { lit, position }) {
  const { context: g } = canvas;
  const { colours, t } = context;
  canvas.clear();
  if (!figure) {
    const middle = { colour: colours.muted, align: /** @type {const} */ ('center') };
    drawText(g, t('scene.landscape.one-parameter'), canvas.width / 2, canvas.height / 2, middle);
    return;
  }
  const { plot, land } = figure;
  const project = projection(figure);
  const [x, y] = project(position[0], position[1]);
  const minimum = project(...land.minimum);
  const walked = walk(view, land, project, 0, view.state.step);
  const ahead = walk(view, land, project, view.state.step, view.state.length);
  const arrows = downhill(view, land);
  const highlight = parseQuantity(lit);

  clip(g, plot.area, () => drawLevels(g, figure, view, colours));
  drawAxes(g, plot, { hair: withAlpha(colours.muted, 0.15), muted: colours.muted });
  clip(g, plot.area, () => {
    drawWalk(g, ahead, withAlpha(colours.pred, 0.3), plot.area);
    drawWalk(
      g,
      { ...walked, xs: [...walked.xs, x], ys: [...walked.ys, y] },
      colours.pred,
      plot.area,
    );
    const start = { radius: 3.5, colour: colours.pred, fill: colours.paper };
    drawRing(g, walked.xs[0], walked.ys[0], start);
    drawCross(g, ...minimum, { colour: colours.ink, halo: colours.paper, size: 6 });
    if (arrows) drawArrows(g, arrows, project, colours, highlight.tensor);
  });

  const left = exit(walked, plot.area);
  if (left) {
    drawExit(g, left, colours);
    // Above the plot, the one place where no path runs.
    drawText(g, t('scene.left-picture', { step: left.step }), plot.area.right, plot.area.top - 10, {
      colour: colours.predText,
      align: 'right',
    });
  } else {
    drawDisc(g, x, y, { radius: 5, colour: colours.pred, rim: colours.paper });
    drawGuides(g, plot, [x, y], highlight, land, colours);
  }

  const labels = createLabels(g, plot.area);
  for (let i = 1; i < walked.xs.length; i++) {
    labels.avoidLine(walked.xs[i - 1], walked.ys[i - 1], walked.xs[i], walked.ys[i]);
  }
  labels.avoidPoint(x, y, 7);
  labels.avoidPoint(...minimum, 7);
  const text = { colour: colours.ink, halo: colours.paper };
  const wide = plot.area.width > 400;
  if (arrows) labelArrows(labels, arrows, project, context, wide);
  const solved = wide && data(view).y ? 'scene.minimum.solved' : 'scene.minimum';
  labels.place(t(solved), ...minimum, { ...text, gap: 9, sides: MINIMUM_SIDES });
  labelLevels(labels, figure, colours, context.format);
}

/** @type {import('../draw/labels.js').Side[]} */
const MINIMUM_SIDES = ['below', 'right', 'left', 'above', 'below-right', 'below-left'];
