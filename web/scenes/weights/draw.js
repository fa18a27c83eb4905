import { drawText } from '../../draw/text.js';
import { tileAt } from '../shared/tiles/grid.js';
import { framePixel, paintTile, signedPaint } from '../shared/tiles/paint.js';
import { CLASSES, ofPixel } from './layout.js';
import { className, placeOf } from '../shared/tiles/words.js';
/** @import { Draw } from '../canvas-scene.js' */
/** @import { WeightFigure } from './layout.js' */

/** @type {Draw<WeightFigure>} */
export function draw({ context: g, width, height }, { values, most, grid }, view, moment) {
  const { colours, t, format, look, hit } = moment;
  const pixel = hit?.mark ?? look.pixel;
  const paint = signedPaint(colours, most || 1);
  const { numbers, sum } = ofPixel(values, pixel);
  for (let label = 0; label < CLASSES; label++) {
    const corner = tileAt(grid, label);
    paintTile(g, values, label * 784, corner, grid.size, paint);
    framePixel(g, corner, grid.size, pixel, colours.ink);
    const x = corner[0] + grid.size / 2;
    const y = corner[1] + grid.size;
    const style = { size: 12.5, align: /** @type {const} */ ('center') };
    drawText(g, className(t, label), x, y + 14, { ...style, colour: colours.muted });
    const colour = numbers[label] < 0 ? colours.residText : colours.dataText;
    drawText(g, format.fixed(numbers[label], 4), x, y + 29, { ...style, colour });
  }
  const key = width < 420 ? 'weights.sum.short' : 'weights.sum';
  const text = t(key, { ...placeOf(pixel), sum: format.fixed(sum, 6) });
  const below = tileAt(grid, CLASSES - 1)[1] + grid.size + 58;
  const style = /** @type {const} */ ({ size: 13, align: 'center' });
  drawText(g, text, width / 2, Math.min(height - 6, below), { ...style, colour: colours.ink });
}
