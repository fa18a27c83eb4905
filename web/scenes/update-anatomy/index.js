import { render } from 'lit/html.js';
import { adoptStyles } from '../../draw/adopt-styles.js';
import { trackPointer } from '../../draw/pointer.js';
import { lights } from '../../view/quantity.js';
import { data } from '../../view/run-view.js';
import { INDEX_WIDTH, LOOP_WIDTH, MATRIX_WIDTH } from './layout.js';
import { drawLines } from './lines.js';
import { drawMatrix } from './matrix.js';
import { anatomy, shows } from './model.js';
import { anatomyReading } from './reading.js';
import { anatomyStyles } from './styles.js';
import { anatomyTemplate } from './template.js';
import { sentence, words } from './words.js';
/** @import { View } from '../../engine/types.js' */
/** @import { SceneModule } from '../scene-types.js' */

/**
 * One update as a flow of tensors with their names, shapes and numbers: from the batch on the left to
 * each sample's gradient on the right, from there down to the new parameters, which go back to the
 * start. Everything has its place from the beginning; each stop fills in what is its own.
 * A picture of DOM rather than of pixels, with the face of the others.
 * @type {SceneModule}
 */
export default {
  needs: [
    ...['X', 'y', 'O', 'yHat', 'residual', 'loss', 'gradPerSample'],
    ...['grad', 'step', 'before', 'after'],
    ...['m', 'v', 's', 'mHat', 'vHat'],
  ],
  words,
  look: { width: 0, height: 0 },
  create(container, context) {
    const { t, format, colours } = context;
    adoptStyles(container, anatomyStyles);
    const root = container.ownerDocument.createElement('div');
    root.className = context.reducedMotion ? 'gw-anatomy still' : 'gw-anatomy';
    for (const [name, colour] of Object.entries(colours))
      root.style.setProperty(`--${name}`, colour);
    container.append(root);

    /** @type {View | null} */
    let view = null;
    const look = { width: 0, height: 0 };
    /** @type {string | null} */
    let address = null;
    /** @type {string | null} */
    let lit = null;
    /** For which layout the lines over the table are drawn: measuring it is the dear part. */
    let lined = '';

    const draw = () => {
      if (!view || !look.width) return;
      const model = anatomy(view, look, { t, format });
      const { whole, rowHeight, footHeight, size } = model.layout;
      root.classList.toggle('small', !whole);
      const sizes = {
        '--row': rowHeight,
        '--foot': footHeight,
        '--size': size,
        '--index': (whole ? INDEX_WIDTH : 42) + ((data(view).X?.shape[0] ?? 0) > 9999 ? 9 : 0),
        '--matrix': MATRIX_WIDTH,
        '--loop': whole ? LOOP_WIDTH : 0,
      };
      for (const [name, value] of Object.entries(sizes)) root.style.setProperty(name, `${value}px`);
      if (address && !shows(model, address)) address = null;
      const reading =
        (address && anatomyReading(view, address, { t, format })) || sentence(view, { t, format });
      const caption = t('scene.update-anatomy');
      render(anatomyTemplate(model, { t, format, caption, reading }), root);
      light();
      drawMatrices(model.rows.length * rowHeight);
      root.classList.toggle('finished', view.record !== null && view.state.phase === null);
      const outline = [whole, look.width, look.height, rowHeight, ...model.layout.groups].join();
      if (outline !== lined) drawLines(root, whole);
      lined = outline;
    };

    const light = () => {
      for (const element of root.querySelectorAll('[data-q]')) {
        element.classList.toggle('lit', lights(lit, element.getAttribute('data-q')));
      }
    };

    /** @param {number} height */
    const drawMatrices = (height) => {
      for (const canvas of root.querySelectorAll('canvas')) {
        const shown = canvas.parentElement?.classList.contains('ahead') ? undefined : view?.record;
        drawMatrix(canvas, shown?.tensors[canvas.dataset.tensor ?? ''], {
          width: Math.max(40, (canvas.parentElement?.clientWidth ?? MATRIX_WIDTH) - 14),
          height,
          rows: batchRows(),
          colours,
        });
      }
    };

    /** Which row of the batch each line of the table shows. */
    const batchRows = () =>
      [...root.querySelectorAll('tr.sample')].map((row) => {
        const sample = Number(row.getAttribute('data-q')?.split(':')[1] ?? -1);
        return view?.record?.batch.indexOf(sample) ?? -1;
      });

    /** @param {PointerEvent} event */
    const over = (event) => {
      const target = /** @type {Element} */ (event.target);
      const told = target.closest('tr[data-q]') ?? target.closest('[data-q]');
      let quantity = told?.getAttribute('data-q') ?? null;
      address = target.closest('[data-cell]')?.getAttribute('data-cell') ?? null;
      if (target.matches('canvas')) {
        const canvas = /** @type {HTMLCanvasElement} */ (target);
        ({ address, quantity } = matrixEntry(canvas, event));
      }
      context.highlight(quantity);
      draw();
    };
    const leave = () => {
      if (!address && !lit) return;
      address = null;
      context.highlight(null);
      draw();
    };

    /** @param {HTMLCanvasElement} canvas @param {PointerEvent} event */
    const matrixEntry = (canvas, event) => {
      const rows = batchRows();
      const batch = view?.record?.batch ?? new Int32Array(0);
      const box = canvas.getBoundingClientRect();
      const line = Math.floor(((event.clientY - box.top) / box.height) * rows.length);
      const j = Math.floor(((event.clientX - box.left) / box.width) * batch.length);
      const i = rows[line] ?? -1;
      return {
        address: i < 0 ? null : `matrix:${canvas.dataset.tensor}:${i}:${j}`,
        quantity: i < 0 ? null : `sample:${batch[i]}`,
      };
    };

    const stopTracking = trackPointer(root, { move: (x, y, event) => over(event), leave });
    const stopListening = context.onHighlight((quantity) => {
      lit = quantity;
      light();
    });

    return {
      look,
      update(next) {
        view = next;
        draw();
      },
      resize(width, height) {
        Object.assign(look, { width, height });
        draw();
      },
      destroy() {
        stopTracking();
        stopListening();
        render(null, root);
        root.remove();
      },
    };
  },
};
