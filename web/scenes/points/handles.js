import { adoptStyles } from '../../draw/adopt-styles.js';
import { createHandle, onFocus, onKeys } from '../../draw/handle.js';
import { pointIn } from '../../draw/pointer.js';
/** @import { Handle } from '../../draw/handle.js' */
/** @import { Plot } from '../../draw/plot.js' */
/** @import { Typed } from '../../draw/typed-entry.js' */
/** @import { Stage } from '../canvas-scene.js' */
/** @import { SceneContext } from '../scene-types.js' */
/** @import { Segment } from '../shared/data/line.js' */
/** @import { Draft } from './draft.js' */
/** @import { LinePicture } from './layout.js' */

/**
 * What can be taken hold of: each point, and both ends of the line.
 * @param {HTMLElement} container
 * @param {SceneContext} context
 * @param {Draft} draft
 */
export function createHandles(container, context, draft) {
  const { t, colours, format, highlight } = context;
  const { paper, ink } = colours;
  /**
   * Two exact numbers, typed.
   * @param {string} label
   * @param {() => [number, number] | undefined} now
   * @param {(a: number, b: number) => void} put
   * @returns {Typed}
   */
  const typed = (label, now, put) => ({
    label,
    text: () => now()?.join(', ') ?? '',
    take(text) {
      const read = context.read(text, 2);
      if ('sentence' in read) return read.sentence;
      put(read.numbers[0], read.numbers[1]);
      return null;
    },
    colours: { paper, ink, edge: colours.muted, wrong: colours.residText },
  });
  const line = typed(
    t('points.line.typed'),
    () => {
      const picture = draft.shown();
      return picture && [picture.w, picture.b];
    },
    draft.putLine,
  );
  /** @type {Handle[]} */
  const points = [];
  const ends = /** @type {const} */ ([0, 1]).map((end) =>
    createHandle(container, {
      label: t(end ? 'points.line.right' : 'points.line.left'),
      colour: colours.pred,
      drag: (x, y, stage) => draft.dragLine(end, x, y, stage),
      step: (dx, dy) => draft.stepLine(end, dy || dx),
      typed: line,
    }),
  );

  /** @param {number} index */
  const pointHandle = (index) => {
    const handle = createHandle(container, {
      label: t('points.handle', { index: index + 1 }),
      colour: colours.data,
      drag: (x, y, stage) => draft.dragPoint(index, x, y, stage),
      step: (dx, dy) => draft.stepPoint(index, dx, dy),
      typed: typed(
        t('points.handle.typed', { index: index + 1 }),
        () => {
          const point = draft.shown()?.points[index];
          return point && [point.x, point.y];
        },
        (x, y) => draft.putPoint(index, { x, y }),
      ),
    });
    onKeys(handle.element, ['Delete', 'Backspace'], () => draft.removePoint(index));
    onFocus(handle.element, (focused) => highlight(focused ? `sample:${index}` : null));
    // Before the ends of the line, so that the tab key meets the points first.
    container.insertBefore(handle.element, ends[0].element);
    return handle;
  };

  return {
    /**
     * @param {LinePicture} picture
     * @param {Plot} plot
     * @param {Segment | null} line  where its ends are
     */
    place(picture, plot, line) {
      while (points.length < picture.points.length) points.push(pointHandle(points.length));
      const spare = points.splice(picture.points.length);
      const hadFocus = spare.some((handle) => handle.element === activeIn(container));
      for (const handle of spare) handle.destroy();
      if (hadFocus) points.at(-1)?.element.focus();
      picture.points.forEach(({ x, y }, i) => {
        points[i].place(plot.x.of(x), plot.y.of(y));
        const [min, max] = plot.y.domain;
        const text = `x ${format.general(x)}, y ${format.general(y)}`;
        points[i].say({ text, value: y, min: Math.min(min, y), max: Math.max(max, y) });
      });
      const [min, max] = plot.y.domain;
      ends.forEach((handle, end) => {
        handle.element.hidden = !line;
        if (!line) return;
        const y = end ? line.by : line.ay;
        handle.place(end ? line.bx : line.ax, y);
        const text = `w ${format.general(picture.w)}, b ${format.general(picture.b)}`;
        handle.say({ text, value: plot.y.invert(y), min, max });
      });
    },
  };
}

const WORDS = { add: 'points.add', remove: 'points.remove' };

/** Width that the two buttons take in the top right corner. */
export const BUTTONS_WIDTH = 74;

/**
 * A point more, a point less, for who has no second click and no Delete key; a double click adds one
 * where it was.
 * @template F
 * @param {Stage<F>} stage
 * @param {{addPoint: () => void, addPointAt: (x: number, y: number) => void,
 *   removePoint: (index: number) => void}} draft
 * @param {{add: string, remove: string}} [keys]  of what they say
 */
export function createButtons(stage, draft, keys = WORDS) {
  const { container, canvas, signal } = stage;
  const { t, colours } = stage.context;
  const twice = (/** @type {MouseEvent} */ event) => {
    if (event.target !== canvas.element && event.target !== container) return;
    draft.addPointAt(...pointIn(container, event));
  };
  container.addEventListener('dblclick', twice, { signal });
  adoptStyles(container, STYLES);
  const group = container.ownerDocument.createElement('div');
  group.className = 'gw-points-buttons';
  for (const name of /** @type {const} */ (['muted', 'ink', 'hair', 'accent'])) {
    group.style.setProperty(`--gw-${name}`, colours[name]);
  }
  const less = button('−', keys.remove, () => draft.removePoint(Infinity));
  const more = button('+', keys.add, draft.addPoint);
  group.append(less, more);
  container.append(group);

  /** @param {string} sign @param {string} label @param {() => void} press */
  function button(sign, label, press) {
    const element = container.ownerDocument.createElement('button');
    element.type = 'button';
    element.textContent = sign;
    element.title = t(label);
    element.setAttribute('aria-label', t(label));
    element.addEventListener('click', press);
    return element;
  }

  return {
    /** @param {boolean} shown @param {boolean} canRemove */
    show(shown, canRemove) {
      group.hidden = !shown;
      less.disabled = !canRemove;
    },
  };
}

/** @param {HTMLElement} element  focus inside a shadow root is told by the root */
function activeIn(element) {
  const root = element.getRootNode();
  return 'activeElement' in root ? root.activeElement : null;
}

// What a finger meets is 44 px wide and tall, more than what the eye does.
const STYLES = `
.gw-points-buttons { position: absolute; top: 0; right: 0; display: flex; gap: 10px; }
.gw-points-buttons[hidden] { display: none; }
.gw-points-buttons button { all: unset; box-sizing: border-box; position: relative; width: 28px;
  height: 24px; text-align: center; font-size: 15px; line-height: 21px; cursor: pointer;
  border: 1px solid var(--gw-hair); border-radius: 5px; color: var(--gw-muted);
  -webkit-tap-highlight-color: transparent; }
.gw-points-buttons button::before { content: ''; position: absolute; inset: -10px -8px; }
.gw-points-buttons button:hover { color: var(--gw-ink); border-color: var(--gw-muted); }
.gw-points-buttons button:disabled { opacity: 0.4; cursor: default; }
.gw-points-buttons button:focus-visible { outline: 2px solid var(--gw-accent); outline-offset: 1px; }
`;
