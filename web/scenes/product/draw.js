import { withAlpha } from '../../draw/colour.js';
import { drawText, textWidth } from '../../draw/text.js';
import { lights } from '../../view/quantity.js';
import { drawBrackets } from '../shared/brackets.js';
import { boxOf, cellText, placeOf } from './layout.js';
import { cellName, shapeOf, sumText } from './tables.js';
/** @import { Draw } from '../canvas-scene.js' */
/** @import { ProductFigure } from './layout.js' */
/** @import { Place } from './tables.js' */

const CENTRED = /** @type {const} */ ({ align: 'center', baseline: 'middle' });

/** @type {Draw<ProductFigure>} */
export function draw({ context: g }, figure, view, { colours, lit, hit, format, look }) {
  const { tables, places, cell, row, size, gap, foot, width, first } = figure;
  const at = (/** @type {Place} */ [t, i, j]) => tables[t].cells[i][j];
  // Small beside another picture nothing is written: then the cells are what is seen.
  if (look.small) for (const place of places) fill(place, colours.hair);
  const pointed = hit?.mark === undefined ? null : placeOf(figure, hit.mark);
  const chosen = pointed ?? first;
  if (chosen && !look.small) for (const place of at(chosen).from) fill(place, colours.wash);
  for (const place of places)
    if (lights(lit, at(place).quantity)) fill(place, withAlpha(colours.accent, 0.2));
  if (chosen) fill(chosen, withAlpha(colours[tables[chosen[0]].hue], 0.22));

  const { muted } = colours;
  for (const table of tables) {
    const { left, top, rows, columns, name, sign, hue, cells } = table;
    const right = left + columns * cell;
    const bottom = top + rows * row;
    drawBrackets(g, { left, right, top, bottom }, { colour: muted, width: 1.25 });
    const middle = (left + right) / 2;
    const heading = { ...CENTRED, colour: colours[hue], size, weight: 600 };
    // A long name over a narrow table ends before its neighbours.
    const room = (right - left + gap - 8) / textWidth(g, name, heading);
    drawText(g, name, middle, top - 28, { ...heading, size: size * Math.min(1, room) });
    const plain = { ...CENTRED, colour: muted, size };
    const shape = shapeOf(table, format);
    drawText(g, shape, middle, top - 11, { ...plain, size: Math.min(size, 12) });
    drawText(g, sign, left - Math.min(22, width / 28), (top + bottom) / 2, plain);
    for (const [i, line] of cells.slice(0, rows).entries()) {
      for (const [j, { value }] of line.slice(0, columns).entries()) {
        const [x, y] = [left + (j + 0.5) * cell, top + (i + 0.5) * row];
        drawText(g, cellText(value, format), x, y, { ...plain, colour: colours[hue] });
      }
    }
    const more = rows < cells.length || columns < cells[0].length;
    if (more) drawText(g, '…', middle, bottom + 8, plain);
  }
  if (!chosen) return;
  const [t, i, j] = chosen;
  const text = `${cellName(tables[t], i, j)} = ${sumText(at(chosen), format)}`;
  const fits = Math.min(17, (17 * (width - 12)) / textWidth(g, text, { size: 17 }));
  drawText(g, text, width / 2, foot, { colour: colours.ink, size: fits, align: 'center' });

  /** @param {Place} place @param {string} colour */
  function fill(place, colour) {
    const box = boxOf(figure, place);
    if (!box) return;
    g.fillStyle = colour;
    g.fillRect(box.x + 1, box.y + 1, box.w - 2, box.h - 2);
  }
}
