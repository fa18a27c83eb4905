import { withAlpha } from '../../draw/colour.js';
import { drawText, textWidth } from '../../draw/text.js';
import { lights } from '../../view/quantity.js';
import { placeOf } from './hit.js';
import { boxOf, cellText } from './layout.js';
import { cellName, sumText } from './tables.js';
/** @import { Draw } from '../canvas-scene.js' */
/** @import { ProductFigure } from './layout.js' */
/** @import { Place } from './tables.js' */

/** @type {Draw<ProductFigure>} */
export function draw({ context: g }, figure, view, { colours, lit, hit, format, look }) {
  const { tables, cell, row, size, gap, foot, width, first } = figure;
  // Small beside another picture nothing is written: then the cells are what is seen.
  if (look.small)
    tables.forEach(({ rows, columns }, t) => {
      for (const i of rows) for (const j of columns) fill([t, i, j], colours.hair);
    });
  const pointed = hit?.mark === undefined ? null : placeOf(figure, hit.mark);
  const chosen = pointed ?? first;
  const sum = chosen && tables[chosen[0]].table.cells[chosen[1]][chosen[2]];
  if (!look.small) for (const place of sum?.from ?? []) fill(place, colours.wash);
  tables.forEach(({ table, rows, columns }, t) => {
    for (const i of rows)
      for (const j of columns)
        if (lights(lit, table.cells[i][j].quantity))
          fill([t, i, j], withAlpha(colours.accent, 0.2));
  });
  if (chosen) fill(chosen, withAlpha(colours[tables[chosen[0]].table.hue], 0.22));

  for (const { table, left, top, rows, columns, more } of tables) {
    const right = left + columns.length * cell;
    const bottom = top + rows.length * row;
    brackets(left, right, top, bottom);
    const { name, sign, hue, cells } = table;
    const middle = (left + right) / 2;
    const centred = /** @type {const} */ ({ align: 'center', baseline: 'middle' });
    const heading = { size, weight: 600 };
    // A long name over a narrow table ends before its neighbours.
    const room = (right - left + gap - 8) / textWidth(g, name, heading);
    drawText(g, name, middle, top - 28, {
      colour: colours[hue],
      ...heading,
      size: size * Math.min(1, room),
      ...centred,
    });
    const shape = format.shape([cells.length, cells[0].length]);
    drawText(g, shape, middle, top - 11, {
      colour: colours.muted,
      size: Math.min(size, 12),
      ...centred,
    });
    const between = left - Math.min(22, width / 28);
    drawText(g, sign, between, (top + bottom) / 2, { colour: colours.muted, size, ...centred });
    for (const i of rows) {
      for (const j of columns) {
        const text = cellText(cells[i][j].value, format);
        const y = top + (i + 0.5) * row;
        drawText(g, text, left + (j + 0.5) * cell, y, { colour: colours[hue], size, ...centred });
      }
    }
    if (more) drawText(g, '…', middle, bottom + 8, { colour: colours.muted, size, ...centred });
  }
  if (!sum || !chosen) return;
  const text = `${cellName(tables[chosen[0]].table, chosen[1], chosen[2])} = ${sumText(sum, format)}`;
  const fits = Math.min(17, (17 * (width - 12)) / textWidth(g, text, { size: 17 }));
  drawText(g, text, width / 2, foot, { colour: colours.ink, size: fits, align: 'center' });

  /** @param {Place} place @param {string} colour */
  function fill(place, colour) {
    const box = boxOf(figure, place);
    if (!box) return;
    g.fillStyle = colour;
    g.fillRect(box.x + 1, box.y + 1, box.w - 2, box.h - 2);
  }

  /** @param {number} left @param {number} right @param {number} top @param {number} bottom */
  function brackets(left, right, top, bottom) {
    g.strokeStyle = colours.muted;
    g.lineWidth = 1.25;
    g.beginPath();
    for (const [x, inwards] of [
      [left, 5],
      [right, -5],
    ]) {
      g.moveTo(x + inwards, top);
      g.lineTo(x, top);
      g.lineTo(x, bottom);
      g.lineTo(x + inwards, bottom);
    }
    g.stroke();
  }
}
