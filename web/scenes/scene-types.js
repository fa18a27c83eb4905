/** @import { Change, View } from '../engine/types.js' */
/** @import { Translate } from '../i18n/index.js' */
/** @import { Axis } from '../session/company.js' */
/** @import { Colours } from '../styles/tokens.js' */
/** @import { CanvasPicture } from './canvas-scene.js' */

/**
 * What a picture is. Types only: this module exports nothing at run time.
 *
 * A scene is plain data in, pixels out. It owns its container and nothing else: the host gives it a
 * view, the scene draws it and keeps no history, so the same view always gives the same picture.
 * It never sees the worker, the session or the network; what it wants it asks of its view.
 *
 * Life: `create` (the container is in the document, has `position: relative`, and is empty) →
 * `resize(width, height, small)` once, then whenever the size changes → `update(view)` once, then at each
 * change → `destroy()`. The host calls `resize` and `update` at most once a frame. A change of
 * language, theme or reduced motion creates the scene anew.
 *
 * @typedef {typeof import('../i18n/format.js').format} Format
 *
 * @typedef {object} SceneModule  default export of each picture's index.js
 * @property {Need[]} needs
 * @property {Words} words
 * @property {Look} look  how it is looked at before anybody chose
 * @property {(container: HTMLElement, context: SceneContext, looked?: () => void) => Scene} create
 *   looked: a reader has chosen to look at it otherwise, so that its words may be others
 * @property {CanvasPicture<any>} [picture]  one on a canvas: its geometry and
 *   drawing, for who draws it elsewhere
 *
 * @typedef {string} Need
 *   a tensor of the record that it draws, by the head of its name: 'X', 'grad' (for grad.w, grad.b …),
 *   'order' (record.order)
 *
 * @typedef {Record<string, any>} Look
 *   how a reader looks at a picture: the choices of its buttons, the `width` and `height` it has (0: not
 *   known yet), and whether it stands `small` beside a large one: then nothing is written, and nothing
 *   in it can be pressed
 *
 * @typedef {object} Words  what a picture says, whether it has been drawn or not
 * @property {(view: View, saying: Saying) => string} sentence  one or two for who does not see it
 * @property {(view: View, saying: Saying) => SceneTable} table  the numbers of the picture
 * @property {(view: View, saying: Saying) => string[]} legend  what its marks mean and what is held fixed,
 *   in short parts
 * @property {(view: View, saying: Saying) => string[]} [caption]  those parts of it that stand right of the
 *   title, since no mark in the picture can bear them; a narrow figure shows only the first ones.
 *   Without it all of them do
 *
 * @property {(view: View, saying: Saying, what?: string) => Pick[]} [picks]  what of it can be the answer
 *   to a question, in an order that arrow keys follow; `what`: of which kind, where there are several
 *
 * @typedef {object} Pick
 * @property {string} id  that of its quantity where it has one: then it lights up by itself
 * @property {string} name  in the reader's language, as a list of answers reads it out
 * @property {Record<string, number>} [values]  what a card's `of="pick.<name>"` judges
 *
 * @typedef {object} Formula  a curve that a card draws
 * @property {string} of  an expression of view/expression.js in which `k` counts the updates
 * @property {string} label
 *
 * @typedef {object} Asking  a question that is answered on the picture
 * @property {string} id  of the check
 * @property {'place' | 'thing' | 'sketch'} kind  sketch: a curve is drawn, and nobody judges it
 * @property {string} [what]  of which kind
 * @property {boolean} open  not answered rightly yet
 * @property {string} label  of the handle for who has no pointer
 * @property {{text: string, state: string}} mark  the last answer; 'wrong' or 'right' once it is judged
 * @property {(text: string) => void} answer  the id of a thing, the numbers of a place,
 *   the heights of a sketch
 *
 * @typedef {object} Saying  what words are made with
 * @property {Translate} t  the shared words and the picture's own (its zh.js, en.js)
 * @property {Format} format
 * @property {Look} look
 *
 * @typedef {Omit<Saying, 'look'>} Telling  what names and numbers are made with
 *
 * @typedef {object} Scene
 * @property {Look} look  as it is now
 * @property {(view: View) => void} update
 * @property {(formulas: Formula[], more?: boolean) => void} [write]  from now on these curves are drawn on it, too
 * @property {(fog: boolean, more?: boolean) => void} [cover]  from now on it shows, and says, only where the
 *   run has been
 * @property {(fixed: boolean, more?: boolean) => void} [fix]  from now on its data stay as they are
 * @property {(asking: Asking | null, more?: boolean) => void} [ask]  from now on this is asked on it; null: nothing; more: it
 *   is laid out for something else in a moment
 * @property {(width: number, height: number, small?: boolean) => void} resize  CSS pixels of the
 *   container; small: see Look
 * @property {() => void} destroy  empties the container, drops every listener
 *
 * @typedef {object} SceneTable
 * @property {string[]} columns  titles, already in the reader's language
 * @property {(string | number)[][]} rows  strings are ready to show, numbers are still to be formatted
 * @property {string[][]} [quantities]  same shape as rows: the quantity a cell shows, '' for none
 *
 * @typedef {string} Quantity
 *   names that code, table and picture share for lighting each other up: tensor names as in
 *   UpdateRecord, an element with `.index`: 'grad.w.0', 'after.b.0', 'sample:17' (row of the data),
 *   'loss', 'residual', 'lr', 'X', 'y', 'yHat'
 *
 * @typedef {object} SceneContext
 * @property {Translate} t  the shared words and the picture's own
 * @property {string} lang  'zh' | 'en'
 * @property {'light' | 'dark'} theme
 * @property {Colours} colours
 * @property {boolean} reducedMotion  true: jump, do not glide
 * @property {Format} format
 * @property {(text: string, count: number) => {numbers: number[]} | {sentence: string}} read  numbers as
 *   people write them, or what is said to what was typed instead
 * @property {(quantity: Quantity | null) => void} highlight  tell: the pointer is on this quantity
 * @property {(listener: (quantity: Quantity | null) => void) => () => void} onHighlight
 *   listen to what is highlighted anywhere; returns the function that stops listening
 * @property {(change: Change) => unknown} edit  ask the session for a change; resolves when the run has
 *   followed
 * @property {(settings: Record<string, any>, gesture?: object | null) => unknown} set  ask for other
 *   settings; those that are not live start a new run. What is of one drag has the same gesture; resolves
 *   when the run has followed
 * @property {(settings: Record<string, any>) => void} runTo  ask for a run with these, to its end
 * @property {(axis: Axis) => void} setAxis  in what runs beside follow
 */

export {};
