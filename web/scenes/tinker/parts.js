import { adoptStyles } from '../../draw/adopt-styles.js';
import { createHandle, onKeys } from '../../draw/handle.js';
import { createSegments } from '../../draw/segments.js';
import { SIDE } from '../shared/tiles/grid.js';
import { bar, blank, dabbed, mirrored, shifted } from './pixels.js';
import { className } from '../shared/tiles/words.js';
/** @import { MakeParts } from '../canvas-scene.js' */
/** @import { TinkerFigure } from './layout.js' */

/**
 * The tools, and the picture itself: drawn on with a pointer, or pixel by pixel with arrow keys and the
 * space bar.
 * @type {MakeParts<TinkerFigure>}
 */
export function parts({ container, context, look, figure, layout }) {
  const { t, colours } = context;
  const document = container.ownerDocument;
  adoptStyles(container, STYLES);
  const tools = document.createElement('div');
  tools.className = 'gw-tinker';
  for (const name of /** @type {const} */ (['ink', 'hair', 'accent'])) {
    tools.style.setProperty(`--gw-${name}`, colours[name]);
  }
  container.append(tools);

  const show = (/** @type {number[]} */ pixels) => {
    look.drawing.pixels = pixels;
    layout();
  };
  const segments = (/** @type {'tool' | 'of'} */ name, /** @type {string[]} */ choices) =>
    createSegments(tools, {
      label: t(`tinker.${name}`),
      choices: choices.map((choice) => [choice, t(`tinker.${name}.${choice}`)]),
      value: look[name],
      colours,
      pick(value) {
        look[name] = value;
        layout();
      },
    });
  segments('tool', ['brush', 'erase']);
  segments('of', ['ink', 'evidence']);

  const width = document.createElement('input');
  Object.assign(width, { type: 'range', min: '2', max: '28', step: '2' });
  width.value = String(look.drawing.bar);
  const label = document.createElement('label');
  label.append(t('tinker.width'), width);
  width.addEventListener('input', () => {
    look.drawing.bar = Number(width.value);
    show(bar(look.drawing.bar));
  });
  // The lab's own keys would step through the run.
  width.addEventListener('keydown', (event) => event.stopPropagation());
  tools.append(label);

  /** @param {string} name @param {() => number[]} change */
  const button = (name, change) => {
    const element = document.createElement('button');
    element.type = 'button';
    element.textContent = t(`tinker.${name}`);
    element.addEventListener('click', () => show(change()));
    tools.append(element);
  };
  button('mirror', () => mirrored(look.drawing.pixels));
  button('left', () => shifted(look.drawing.pixels, -2));
  button('right', () => shifted(look.drawing.pixels, 2));
  button('clear', blank);

  let [row, column] = [SIDE / 2, SIDE / 2];
  const dab = () => show(dabbed(look.drawing.pixels, row, column, look.tool === 'erase'));
  const pad = createHandle(container, {
    label: t('tinker.pad'),
    colour: colours.ink,
    drag(x, y, stage) {
      const now = figure();
      if (!now) return;
      const unit = now.tile.size / SIDE;
      const [r, c] = [(y - now.tile.top) / unit, (x - now.tile.left) / unit].map(Math.floor);
      const from = stage === 'start' ? { row: r, column: c } : { row, column };
      // A fast pointer leaves pixels out; the brush does not.
      const steps = Math.max(1, Math.abs(r - from.row), Math.abs(c - from.column));
      let { pixels } = look.drawing;
      for (let k = 1; k <= steps; k++) {
        row = Math.round(from.row + ((r - from.row) * k) / steps);
        column = Math.round(from.column + ((c - from.column) * k) / steps);
        pixels = dabbed(pixels, row, column, look.tool === 'erase');
      }
      show(pixels);
    },
    step(dx, dy) {
      row = Math.max(0, Math.min(SIDE - 1, row - dy));
      column = Math.max(0, Math.min(SIDE - 1, column + dx));
      layout();
    },
  });
  onKeys(pad.element, [' '], dab);
  // All of the tile is taken hold of, not a disc of it.
  Object.assign(pad.element.style, { borderRadius: '0', cursor: 'crosshair' });

  return {
    place({ tile, ranking, probabilities }) {
      Object.assign(pad.element.style, {
        transform: `translate(${tile.left}px, ${tile.top}px)`,
        width: `${tile.size}px`,
        height: `${tile.size}px`,
      });
      const said = probabilities ? className(t, ranking[0]) : '';
      const text = t('tinker.pad.says', { row, column, said });
      pad.say({ text, value: row * SIDE + column, min: 0, max: SIDE * SIDE - 1 });
    },
  };
}

const STYLES = `
.gw-tinker { position: absolute; left: 0; right: 0; top: 0; display: flex; flex-wrap: wrap;
  gap: 4px 14px; align-items: center; font-size: 12px; }
.gw-tinker label { display: flex; align-items: center; gap: 6px; }
.gw-tinker input { width: 110px; accent-color: var(--gw-accent); }
.gw-tinker > button { all: unset; cursor: pointer; padding: 0 8px; height: 26px; line-height: 26px;
  border: 1px solid var(--gw-hair); border-radius: 4px; color: var(--gw-ink); position: relative; }
.gw-tinker > button::before { content: ''; position: absolute; inset: -9px 0; }
.gw-tinker :focus-visible { outline: 2px solid var(--gw-accent); outline-offset: 1px; }
`;
