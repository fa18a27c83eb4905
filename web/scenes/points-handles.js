import { createHandle } from '../draw/handle.js';

/**
 * @typedef {import('./points-figure.js').LinePicture} LinePicture
 * @typedef {import('../draw/plot.js').Plot} Plot
 *
 * @typedef {object} PointsHandlesOptions
 * @property {(index: number, x: number, y: number, stage: 'start' | 'move' | 'end') => void} dragPoint
 *   pixels
 * @property {(index: number, dx: number, dy: number) => void} stepPoint  in steps
 * @property {(index: number) => void} removePoint
 * @property {(index: number | null) => void} focusPoint
 * @property {(end: 0 | 1, x: number, y: number, stage: 'start' | 'move' | 'end') => void} dragLine
 * @property {(end: 0 | 1, dy: number) => void} stepLine
 */

/**
 * What can be taken hold of: each point, and both ends of the line.
 * @param {HTMLElement} container
 * @param {import('./scene-types.js').SceneContext} context
 * @param {PointsHandlesOptions} options
 */
export function createPointsHandles(container, { t, colours, format }, options) {
  /** @type {import('../draw/handle.js').Handle[]} */
  const points = [];
  const ends = /** @type {const} */ ([0, 1]).map((end) =>
    createHandle(container, {
      label: t(end ? 'points.line.right' : 'points.line.left'),
      colour: colours.pred,
      drag: (x, y, stage) => options.dragLine(end, x, y, stage),
      step: (dx, dy) => options.stepLine(end, dy || dx),
    }),
  );

  /** @param {number} index */
  const pointHandle = (index) => {
    const handle = createHandle(container, {
      label: t('points.handle', { index: index + 1 }),
      colour: colours.data,
      drag: (x, y, stage) => options.dragPoint(index, x, y, stage),
      step: (dx, dy) => options.stepPoint(index, dx, dy),
    });
    handle.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Delete' && event.key !== 'Backspace') return;
      event.preventDefault();
      event.stopPropagation();
      options.removePoint(index);
    });
    handle.element.addEventListener('focus', () => options.focusPoint(index));
    handle.element.addEventListener('blur', () => options.focusPoint(null));
    // Before the ends of the line, so that the tab key meets the points first.
    container.insertBefore(handle.element, ends[0].element);
    return handle;
  };

  return {
    /**
     * @param {LinePicture} picture
     * @param {Plot} plot
     * @param {{ax: number, ay: number, bx: number, by: number} | null} line  where its ends are
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
    destroy() {
      for (const handle of [...points, ...ends]) handle.destroy();
    },
  };
}

/** @param {HTMLElement} element  focus inside a shadow root is told by the root */
function activeIn(element) {
  const root = element.getRootNode();
  return 'activeElement' in root ? root.activeElement : null;
}
