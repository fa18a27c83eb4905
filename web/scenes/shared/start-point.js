import { createHandle } from '../../draw/handle.js';
import { holds } from '../../draw/plot.js';
import { parametersNow } from '../../view/run-view.js';
import { startSettings } from '../../view/start-settings.js';
import { numbersAt, saying, stepped } from './plane.js';
/** @import { Handle } from '../../draw/handle.js' */
/** @import { View } from '../../engine/types.js' */
/** @import { MakeParts } from '../canvas-scene.js' */
/** @import { Plane } from './plane.js' */

/**
 * The point where the run stands can be taken hold of: where it is put, a new run begins. Each picture
 * says which places are which numbers (its `plane`), and where on it the point is drawn.
 * @template F
 * @param {(figure: F, view: View) => Plane} planeOf
 * @param {(figure: F, numbers: number[]) => [number, number]} spot
 * @returns {MakeParts<F>}
 */
export const startPoint = (planeOf, spot) => (stage) => {
  const { container, context, look, figure } = stage;
  const { t, format, colours } = context;
  /** @type {View | null} */
  let view = null;
  /** @type {Handle | null} */
  let handle = null;
  /** What is of one drag. @type {object | null} */
  let gesture = null;
  let held = false;
  /** Where the hand is and the run not yet. @type {number[] | null} */
  let ahead = null;
  let sending = false;

  const planeNow = () => {
    const f = figure();
    return f && view ? planeOf(f, view) : null;
  };
  /** All parameters, with these in place of those that the picture shows. @param {number[]} numbers */
  const settingsAt = (numbers) => {
    if (!view) return null;
    const now = parametersNow(view);
    return startSettings(view, [...numbers, ...now.slice(numbers.length)]);
  };
  const send = async () => {
    if (sending) return;
    sending = true;
    while (ahead) {
      const numbers = ahead;
      const settings = settingsAt(numbers);
      if (settings) await context.set(settings, gesture);
      if (ahead === numbers) ahead = null;
    }
    sending = false;
  };
  /** @param {number[]} numbers */
  const move = (numbers) => {
    ahead = numbers;
    send();
  };
  /** @param {number} x @param {number} y @param {'start' | 'move' | 'end'} stage */
  const drag = (x, y, stage) => {
    const plane = planeNow();
    if (stage === 'start') gesture = {};
    held = stage !== 'end';
    if (plane && stage !== 'start') move(numbersAt(plane, x, y));
  };
  /** @param {number} dx @param {number} dy */
  const step = (dx, dy) => {
    const plane = planeNow();
    if (!plane) return;
    gesture = {};
    move(stepped(plane, ahead ?? plane.start, dx, dy));
  };

  return {
    follow: (next) => (view = next),
    place() {
      const plane = planeNow();
      // A question that is answered here has a handle of its own.
      const free = plane && !look.asked && settingsAt(plane.start) !== null;
      if (!free) {
        handle?.destroy();
        handle = null;
        return;
      }
      const label = t('scene.start');
      handle ??= createHandle(container, { label, colour: colours.pred, drag, step });
      handle.say(saying(plane, plane.start, format));
    },
    draw(f, _, at) {
      const [x, y] = spot(f, at);
      const area = planeNow()?.area;
      const seen = area !== undefined && holds(area, x, y);
      if (!handle) return;
      handle.element.hidden = !seen;
      if (seen) handle.place(x, y);
    },
    busy: () => held,
  };
};
