import { viridis } from '../../draw/colour-maps.js';
import { drawText } from '../../draw/text.js';
import { powerNumber } from '../../draw/tick-label.js';
import { trialValue } from '../../view/outcome-path.js';
import { canvasScene } from '../canvas-scene.js';
import { cellAt, cellMark, cellSpot, cellSpotOf } from '../shared/grid.js';
import { createCells, drawGrid, frameCell, layoutGrid } from '../shared/grid.js';
import { cellOf, cellName, isLost, lossesOf, settingsOf, words } from './words.js';
/** @import { Area } from '../../draw/plot.js' */
/** @import { View } from '../../engine/types.js' */
/** @import { Grid } from '../shared/grid.js' */

/**
 * @typedef {object} MapFigure
 * @property {Grid} grid  rows from the largest value down
 * @property {[number, number]} range  of the colours, as losses
 * @property {Area} scale  where the colours are explained
 */

/** What the strip of colours takes. */
const STRIP = 84;

/**
 * The loss at the end of each of a grid of runs over two settings, filling in as they come. Runs that were
 * lost are crossed out; a cell opens its run.
 */
export default canvasScene({
  needs: [],
  words,
  look: { cell: [0, 0] },
  otherwise: 'map.none',

  layout(view, { context, width, height }, { format }) {
    const { trials } = view;
    if (!trials?.y) return null;
    const written = (/** @type {number} */ value) => format.general(value);
    const roomy = width > 480;
    const grid = layoutGrid(context, {
      width,
      height,
      columns: trials.x.values.map(written),
      rows: [...trials.y.values].reverse().map(written),
      xTitle: trials.x.name.replaceAll('-', '_'),
      yTitle: trials.y.name.replaceAll('-', '_'),
      right: roomy ? STRIP : 10,
    });
    const { area } = grid;
    const left = area.right + 12;
    const scale = { ...area, left, right: left + 10, width: 10 };
    return { grid, range: lossesOf(view), scale: roomy ? scale : { ...scale, width: 0 } };
  },

  draw({ context: g }, { grid, range, scale }, view, { colours, hit, look, format }) {
    const { trials } = view;
    if (!trials?.y) return;
    drawGrid(
      g,
      grid,
      (i, j) => {
        const value = trialValue(trials, i, trials.y ? trials.y.values.length - 1 - j : 0);
        if (value === null) return { colour: null };
        if (isLost(view, value)) return { colour: colours.wash, crossed: true, ink: colours.muted };
        return { colour: viridis(1 - share(value, range)) };
      },
      colours,
    );
    const own = cellOf(view);
    if (own) frameCell(g, grid, own, colours.pred);
    if (hit?.mark !== undefined) frameCell(g, grid, hit.mark, colours.ink);
    else if (look.focused) frameCell(g, grid, look.cell, colours.ink);
    if (scale.width === 0) return;
    for (let y = scale.top; y < scale.bottom; y++) {
      g.fillStyle = viridis((y - scale.top) / scale.height);
      g.fillRect(scale.left, y, scale.width, 1.5);
    }
    const style = { colour: colours.muted, baseline: /** @type {const} */ ('middle') };
    for (const [loss, y] of [
      [range[1], scale.top + 6],
      [range[0], scale.bottom - 6],
    ]) {
      const text = loss < 0.01 ? powerNumber(loss, 2) : format.short(loss, 3);
      drawText(g, text, scale.right + 5, y, style);
    }
  },

  hit({ grid }, view, x, y, saying) {
    const cell = cellAt(grid, x, y);
    if (!cell) return null;
    const [i, j] = cell;
    const [px, py] = cellSpot(grid, i, j);
    const { rows, id } = cellName(view, i, j, saying);
    return { x: px, y: py, rows, quantity: null, mark: cellMark(grid, cell), pick: id };
  },

  spot: ({ grid }, view, id) => cellSpotOf(grid, id),

  parts(stage) {
    const { context } = stage;
    /** @type {View | null} */
    let view = null;
    const cells = createCells(stage, {
      label: context.t('map.cell'),
      gridOf: ({ grid }) => grid,
      nameOf: (_, i, j) => (view ? cellName(view, i, j, context).text : ''),
      open: (_, i, j) => view && context.runTo(settingsOf(view, i, j)),
    });
    return { follow: (next) => (view = next), place: cells.place };
  },
});

/** Where a loss stands between the ends of the colours: 0 … 1. @param {number} loss @param {[number, number]} range */
function share(loss, [low, high]) {
  return Math.log(Math.max(loss, low) / low) / Math.log(high / low);
}
