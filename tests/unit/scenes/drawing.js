import { format } from '../../../web/i18n/format.js';
import { loadWords, translator } from '../../../web/i18n/index.js';
import { scenes } from '../../../web/scenes/index.js';
import { tokens } from '../../../web/styles/tokens.js';
/** @import { View } from '../../../web/engine/types.js' */

/**
 * Draws pictures without a browser: layout, backdrop, drawing and the words, on a canvas that takes
 * everything a real one takes and is as strict as one: a negative radius throws, and so does a text
 * that no reader should see.
 */

const UNREADABLE = /NaN|undefined|Infinity|\[object/;

/** What was written on a canvas. @returns {{texts: string[]}} */
export const createCanvasLog = () => ({ texts: [] });

/** @param {{texts: string[]}} [log] @returns {any} */
export function canvasContext(log) {
  /** @type {Record<string, any>} */
  const own = {
    measureText: (/** @type {string} */ text) => ({ width: 6 * text.length }),
    fillText: (/** @type {string} */ text) => {
      if (UNREADABLE.test(text)) throw new Error(`the canvas says "${text}"`);
      log?.texts.push(text);
    },
    arc: radii((_x, _y, radius) => [radius]),
    ellipse: radii((_x, _y, a, b) => [a, b]),
    canvas: { ownerDocument: { createElement: () => ({ getContext: canvasContext }) } },
  };
  return new Proxy(own, {
    get: (target, name) => target[String(name)] ?? (() => undefined),
    set: () => true,
  });
}

/** @param {(...numbers: number[]) => number[]} pick */
function radii(pick) {
  return (/** @type {number[]} */ ...numbers) => {
    if (pick(...numbers).some((radius) => radius < 0)) throw new RangeError('IndexSizeError');
  };
}

globalThis.Path2D = /** @type {any} */ (
  class {
    constructor() {
      return canvasContext();
    }
  }
);

globalThis.ImageData = /** @type {any} */ (
  class {
    /** @param {number} width @param {number} height */
    constructor(width, height) {
      if (!(width >= 1 && height >= 1)) throw new RangeError('IndexSizeError');
      this.data = new Uint8ClampedArray(4 * width * height);
    }
  }
);

/** @type {{width: number, height: number}[]} */
export const SIZES = [
  { width: 720, height: 420 },
  { width: 282, height: 310 },
  { width: 60, height: 40 },
];

/** The pictures on a canvas, with their words in English. */
export const pictures = await Promise.all(
  Object.entries(scenes).map(async ([id, entry]) => {
    const module = (await entry.load()).default;
    const t = translator((await entry.en()).default, await loadWords('en'));
    return { id, module, t };
  }),
);

/**
 * Draws one picture as the canvas does at a new view; throws where a reader would see nothing.
 * @param {typeof pictures[number]} one
 * @param {View} view
 * @param {{width: number, height: number}} size
 * @param {any} [last]  figure of the view before
 * @param {{texts: string[]}} [log]
 * @returns {any} its figure
 */
export function drawPicture({ id, module, t }, view, size, last = null, log = createCanvasLog()) {
  const look = { ...module.look, ...size };
  const saying = { t, format, look };
  try {
    for (const word of [module.words.sentence, module.words.legend, module.words.table]) {
      word(view, saying);
    }
    const { picture } = module;
    if (!picture) return null;
    const canvas = /** @type {any} */ ({ context: canvasContext(log), element: {}, ...size });
    const moment = {
      ...saying,
      lang: 'en',
      theme: /** @type {const} */ ('light'),
      colours: tokens.light,
      reducedMotion: true,
      highlight() {},
      read: () => ({ sentence: '' }),
      onHighlight: () => () => {},
      edit() {},
      set() {},
      runTo() {},
      setAxis() {},
    };
    const figure = picture.layout(view, canvas, { ...moment, last });
    if (!figure) return null;
    const at = picture.glides?.(figure, view) ?? [];
    picture.backdrop?.draw(canvas, figure, view, moment);
    for (const lit of [null, 'grad', 'sample:0', 'after']) {
      picture.draw(canvas, figure, view, { ...moment, lit, at, hit: null });
    }
    for (const share of [0.02, 0.5, 0.98]) {
      picture.hit?.(figure, view, size.width * share, size.height * share, moment);
    }
    return figure;
  } catch (error) {
    throw new Error(`${id}, ${size.width}×${size.height}: ${/** @type {any} */ (error).stack}`, {
      cause: error,
    });
  }
}
