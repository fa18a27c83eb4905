import { createHandle, onKeys } from '../draw/handle.js';
import { pointIn, trackPress } from '../draw/pointer.js';
import { drawDisc, drawRing } from '../draw/marks.js';
import { numbersAt, saying, stepped } from './shared/plane.js';
/** @import { Handle } from '../draw/handle.js' */
/** @import { View } from '../engine/types.js' */
/** @import { CanvasPicture, Stage } from './canvas-scene.js' */
/** @import { Asking } from './scene-types.js' */

/**
 * A question that is answered on a canvas picture: a press on a place or a thing is the answer. Without a
 * pointer, arrow keys move a handle there and Enter answers. The last answer stays as a mark.
 * @template F
 * @param {Stage<F>} stage
 * @param {CanvasPicture<F>} picture
 * @param {() => View | null} viewNow
 */
export function createPicking(stage, picture, viewNow) {
  const { container, context, look, figure, redraw, signal } = stage;
  const { colours, format } = context;
  /** @type {Asking | null} */
  let asking = null;
  /** @type {Handle | null} */
  let handle = null;
  /** Where the handle is, written as an answer. */
  let place = '';
  /** Somebody has moved it there. */
  let moved = false;

  const planeNow = () => {
    const [f, view] = [figure(), viewNow()];
    return f && view ? (picture.plane?.(f, view) ?? null) : null;
  };
  const things = () => {
    const view = viewNow();
    const saying = { t: context.t, format, look };
    return (view && picture.words.picks?.(view, saying, asking?.what)) ?? [];
  };
  /** @param {string} text  an answer @returns {[number, number] | null} */
  const spotOf = (text) => {
    const [f, view] = [figure(), viewNow()];
    if (!f || !view) return null;
    if (asking?.kind === 'thing') return picture.spot?.(f, view, text) ?? null;
    const numbers = text.split(',').map(Number);
    const plane = planeNow();
    const known = plane && numbers.length === plane.names.length && numbers.every(Number.isFinite);
    return known ? plane.pixels(numbers) : null;
  };
  /** @param {number} x @param {number} y  pixels @returns {string | null} */
  const answerAt = (x, y) => {
    const [f, view] = [figure(), viewNow()];
    if (!f || !view || !asking) return null;
    if (asking.kind === 'thing') {
      const hit = picture.hit?.(f, view, x, y, { ...context, look });
      const id = hit?.pick ?? hit?.quantity;
      return things().find((thing) => thing.id === id)?.id ?? null;
    }
    const plane = planeNow();
    const { left, right, top, bottom } = plane?.area ?? { left: 0, right: -1, top: 0, bottom: 0 };
    if (!plane || x < left || x > right || y < top || y > bottom + 24) return null;
    return numbersAt(plane, x, y).join(', ');
  };

  /** @param {number} dx @param {number} dy */
  const step = (dx, dy) => {
    moved = true;
    const all = things();
    const plane = planeNow();
    if (asking?.kind === 'thing' && all.length > 0) {
      const at = all.findIndex(({ id }) => id === place);
      place = all[(at + Math.sign(dx - dy) + all.length) % all.length].id;
      context.highlight(place);
    } else if (plane) {
      place = stepped(plane, place.split(',').map(Number), dx, dy).join(', ');
    }
    put();
    redraw();
  };
  const answer = (/** @type {string | null} */ text) => {
    if (text === null || !asking?.open) return;
    place = text;
    moved = true;
    asking.answer(text);
  };

  /** The handle stands where it is now, or goes. */
  const put = () => {
    const spot = asking?.open ? spotOf(place) : null;
    if (handle) handle.element.hidden = !spot;
    if (!spot || !handle) return;
    handle.place(...spot);
    const all = things();
    const plane = planeNow();
    const at = all.findIndex(({ id }) => id === place);
    handle.say(
      asking?.kind === 'thing' || !plane
        ? { text: all[at]?.name ?? '', value: at + 1, min: 1, max: all.length }
        : saying(plane, place.split(',').map(Number), format),
    );
  };
  const firstPlace = () =>
    (asking?.kind === 'place' ? planeNow()?.start.join(', ') : things()[0]?.id) ?? '';
  const open = () => {
    if (!asking?.open) {
      handle?.destroy();
      handle = null;
      return;
    }
    // The run that the card opens with may come a moment after it.
    if (!moved) place = firstPlace();
    if (handle || !place) return;
    handle = createHandle(container, { label: asking.label, colour: colours.ink, drag() {}, step });
    onKeys(handle.element, ['Enter', ' '], () => answer(place));
  };

  const press = (/** @type {MouseEvent} */ event) => {
    const onControl = /** @type {Element} */ (event.target).closest('button, input, select');
    if (asking?.open && !onControl) answer(answerAt(...pointIn(container, event)));
  };
  trackPress(container, press, signal);

  return {
    /** @param {Asking | null} next */
    ask(next) {
      // Its words may come a moment after it.
      const other = next?.id !== asking?.id || next?.label !== asking?.label;
      asking = next;
      look.asked = next?.open ? (next.what ?? next.kind) : null;
      container.style.cursor = next?.open ? 'crosshair' : '';
      if (other) handle?.destroy();
      if (other) handle = null;
      if (other) moved = false;
    },
    /** After each layout. */
    place() {
      open();
      put();
    },
    /** @param {CanvasRenderingContext2D} g */
    draw(g) {
      const { text = '', state = 'open' } = asking?.mark ?? {};
      const spot = state === 'wrong' || state === 'right' ? spotOf(text) : null;
      if (!spot) return;
      const ring = { radius: 8, colour: colours.ink, width: 2 };
      drawRing(g, ...spot, { ...ring, radius: 9, colour: colours.paper, width: 5 });
      drawRing(g, ...spot, ring);
      if (state === 'right') drawDisc(g, ...spot, { radius: 3.5, colour: colours.ink });
    },
  };
}
