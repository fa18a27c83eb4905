import { createCanvas } from '../draw/canvas.js';
import { createGlide } from '../draw/glide.js';
import { setQuiet } from '../draw/quiet.js';
import { trackPointer } from '../draw/pointer.js';
import { drawText } from '../draw/text.js';
import { createTooltip } from '../draw/tooltip.js';
import { createPicking } from './picking.js';
import { createSketching } from './sketching.js';
/** @import { Canvas } from '../draw/canvas.js' */
/** @import { Labels } from '../draw/labels.js' */
/** @import { View } from '../engine/types.js' */
/** @import { Look, Scene, SceneContext, SceneModule, Words } from './scene-types.js' */
/** @import { Plane } from './shared/plane.js' */
/** @import { SketchPlane } from './sketching.js' */

/**
 * @typedef {object} Hit  what lies under the pointer
 * @property {number} x  where the card beside it points to
 * @property {number} y
 * @property {string[][] | null} rows  of that card; null: none
 * @property {string | null} quantity
 * @property {string} [pick]  which of the picture's `picks` it is, where that is not the quantity
 * @property {number} [mark]  a picture that marks the place itself is drawn again when this changes
 *
 * @typedef {SceneContext & {look: Look}} Looking
 * @typedef {Looking & {lit: string | null, at: number[], hit: Hit | null}} Moment
 *   everything beside the view that a drawing depends on. `at`: the numbers that glide, as they are now
 */

/**
 * What the parts of a picture have hold of.
 * @template F
 * @typedef {object} Stage
 * @property {HTMLElement} container
 * @property {Canvas} canvas
 * @property {SceneContext} context
 * @property {Look} look  to be written by buttons, followed by `layout`
 * @property {() => F | null} figure
 * @property {() => void} layout  lays out and draws again
 * @property {() => void} redraw
 * @property {AbortSignal} signal  ends with the picture
 */

/**
 * What of a picture can be taken hold of or pressed.
 * @template F
 * @typedef {object} Parts
 * @property {(view: View) => void} [follow]  a new view, before it is laid out
 * @property {(figure: F, view: View) => void} [place]  after each layout
 * @property {(figure: F, view: View, at: number[]) => void} [draw]  after each drawing
 * @property {(event: PointerEvent) => boolean} [busy]  the pointer is doing something else than looking
 */

/**
 * A canvas below the other, painted only when its key is another.
 * @template F
 * @typedef {object} Backdrop
 * @property {(figure: F, view: View) => any[]} key
 * @property {(canvas: Canvas, figure: F, view: View, context: SceneContext) => void} draw
 */

/**
 * View and size → plain geometry; null: there is nothing to draw.
 * @template F
 * @typedef {(view: View, canvas: Canvas, moment: Looking & {last: F | null}) => F | null} Layout
 */

/**
 * Geometry → pixels, on a clear canvas.
 * @template F
 * @typedef {(canvas: Canvas, figure: F, view: View, moment: Moment) => void} Draw
 */

/**
 * Names beside what is drawn, where there is room.
 * @template F
 * @typedef {(labels: Labels, figure: F, view: View, moment: Moment) => void} Label
 */

/**
 * Pixel → what lies there.
 * @template F
 * @typedef {(figure: F, view: View, x: number, y: number, looking: Looking) => Hit | null} HitTest
 */

/** @template F @typedef {(stage: Stage<F>) => Parts<F>} MakeParts */

/**
 * A picture: its geometry F, and what is done with it.
 * @template F
 * @typedef {object} CanvasPicture
 * @property {string[]} needs
 * @property {Words} words
 * @property {Look} [look]
 * @property {Layout<F>} layout
 * @property {string} [otherwise]  key of what stands there when there is nothing to draw
 * @property {(figure: F, view: View) => number[]} [glides]  numbers that glide to their new values
 * @property {Backdrop<F>} [backdrop]
 * @property {Draw<F>} draw
 * @property {HitTest<F>} [hit]
 * @property {MakeParts<F>} [parts]
 * @property {(figure: F, view: View) => Plane} [plane]
 *   its places as numbers, for questions that are answered by a press on one
 * @property {(figure: F, view: View) => SketchPlane | null} [sketch]
 *   where a reader may draw a curve of their own
 * @property {(figure: F, view: View, id: string) => [number, number] | null} [spot]
 *   where the thing lies that `picks` names so
 */

/** How much smaller lines and points are drawn in a picture that stands small beside a large one. */
const SHRUNK = 0.64;

/**
 * The life that all pictures on a canvas share: layout at a new view or size, gliding, what the pointer
 * is on, drawing again when something is lit, and the end.
 * @template F
 * @param {CanvasPicture<F>} picture
 * @returns {SceneModule}
 */
export function canvasScene(picture) {
  const { needs, words } = picture;
  const look = { width: 0, height: 0, small: false, ...picture.look };
  /** @type {SceneModule['create']} */
  const create = (container, context, looked = () => {}) =>
    open(picture, container, context, { ...look, formulas: [], fog: false, fixed: false }, looked);
  return { needs, words, look, create, picture };
}

/**
 * @template F
 * @param {CanvasPicture<F>} picture
 * @param {HTMLElement} container
 * @param {SceneContext} context
 * @param {Look} look
 * @param {() => void} looked
 * @returns {Scene}
 */
function open(picture, container, context, look, looked) {
  const { backdrop, glides, hit: hitOf } = picture;
  const below = backdrop ? createCanvas(container) : null;
  const canvas = createCanvas(container);
  const life = new AbortController();
  /** @type {View | null} */
  let view = null;
  /** @type {F | null} */
  let figure = null;
  /** @type {string | null} */
  let lit = null;
  /** @type {Hit | null} */
  let hit = null;
  /** @type {any[]} */
  let painted = [];

  const glide = createGlide((at) => {
    if (!view) return;
    canvas.clear();
    if (!figure) return otherwise();
    if (backdrop && below) {
      const key = [canvas.width, canvas.height, ...backdrop.key(figure, view)];
      if (key.length !== painted.length || key.some((part, i) => part !== painted[i])) {
        painted = key;
        below.clear();
        backdrop.draw(below, figure, view, context);
      }
    }
    picture.draw(canvas, figure, view, { ...context, look, lit, at, hit });
    parts.draw?.(figure, view, at);
    picking.draw(canvas.context);
    sketching.draw(canvas.context);
  }, context);

  const otherwise = () => {
    below?.clear();
    painted = [];
    const { width, height } = canvas;
    const style = { colour: context.colours.muted, align: /** @type {const} */ ('center') };
    const words = picture.otherwise ? context.t(picture.otherwise) : '';
    drawText(canvas.context, words, width / 2, height / 2, style);
  };

  const layout = () => {
    if (!view || !canvas.width) return;
    figure = picture.layout(view, canvas, { ...context, look, last: figure });
    if (figure) parts.place?.(figure, view);
    picking.place();
    sketching.place();
    glide.to(figure && glides ? glides(figure, view) : []);
  };

  /** @type {Stage<F>} */
  const stage = {
    container,
    canvas,
    context,
    look,
    figure: () => figure,
    layout() {
      layout();
      looked();
    },
    redraw() {
      glide.redraw();
      looked();
    },
    signal: life.signal,
  };
  const parts = picture.parts?.(stage) ?? {};
  const picking = createPicking(stage, picture, () => view);
  const sketching = createSketching(stage, picture, () => view);
  const tooltip = createTooltip(container, context.colours);

  /** @param {Hit | null} next */
  const point = (next) => {
    const marked = hit?.mark !== next?.mark;
    hit = next;
    if (next?.rows) tooltip.show(next.x, next.y, next.rows);
    else tooltip.hide();
    context.highlight(next?.quantity ?? null);
    if (marked) glide.redraw();
  };
  /** @param {number} x @param {number} y @param {PointerEvent} event */
  const move = (x, y, event) => {
    if (parts.busy?.(event) || sketching.busy()) return tooltip.hide();
    point(view && figure && hitOf ? hitOf(figure, view, x, y, { ...context, look }) : null);
  };
  const stopTracking = trackPointer(container, { move, leave: () => point(null) });
  const stopListening = context.onHighlight((quantity) => {
    if (quantity === lit) return;
    lit = quantity;
    glide.redraw();
  });

  return {
    look,
    update(next) {
      view = next;
      parts.follow?.(next);
      layout();
    },
    ask(asking, more = false) {
      const hand = asking?.kind === 'sketch';
      picking.ask(hand ? null : asking);
      sketching.ask(hand ? asking : null);
      if (!more) layout();
    },
    write(formulas, more = false) {
      look.formulas = formulas;
      if (!more) layout();
    },
    cover(fog, more = false) {
      look.fog = fog;
      if (!more) layout();
    },
    fix(fixed, more = false) {
      look.fixed = fixed;
      if (!more) layout();
    },
    resize(width, height, small = false) {
      for (const layer of below ? [below, canvas] : [canvas]) {
        layer.resize(width, height, small ? SHRUNK : 1);
        setQuiet(layer.context, small);
      }
      painted = [];
      Object.assign(look, { width: canvas.width, height: canvas.height, small });
      layout();
    },
    destroy() {
      life.abort();
      glide.stop();
      stopTracking();
      stopListening();
      container.replaceChildren();
    },
  };
}
