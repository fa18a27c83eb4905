/**
 * What a picture is. Types only: this module exports nothing at run time.
 *
 * A scene is plain data in, pixels out. It owns its container and nothing else: the host gives it a
 * view, the scene draws it and keeps no history, so the same view always gives the same picture.
 * It never sees the worker, the session or the network; what it wants it asks of its context.
 *
 * Life: `create` (the container is in the document, has `position: relative`, and is empty) →
 * `resize(width, height)` once, then whenever the size changes → `update(view)` once, then at each
 * change → `destroy()`. The host calls `resize` and `update` at most once a frame. A change of
 * language, theme or reduced motion creates the scene anew.
 *
 * @typedef {import('../engine/types.js').View} View
 * @typedef {import('../engine/types.js').Change} Change
 * @typedef {import('../styles/tokens.js').Colours} Colours
 *
 * @typedef {object} SceneModule  default export of each scene's file
 * @property {Need[]} needs
 * @property {(container: HTMLElement, context: SceneContext) => Scene} create
 *
 * @typedef {string} Need
 *   a tensor of the record that it draws, by the head of its name: 'X', 'grad' (for grad.w, grad.b …),
 *   'order' (record.order)
 *
 * @typedef {object} Scene
 * @property {(view: View) => void} update
 * @property {(width: number, height: number) => void} resize  CSS pixels of the container
 * @property {(view: View) => string} describe  one or two sentences for who does not see the canvas
 * @property {(view: View) => SceneTable} table  the numbers of the picture
 * @property {(view: View) => string[]} legend  short caption right of the title, e.g. what is held fixed:
 *   parts, of which a narrow figure shows only the first ones
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
 * @property {import('../i18n/index.js').Translate} t
 * @property {string} lang  'zh' | 'en'
 * @property {'light' | 'dark'} theme
 * @property {Colours} colours
 * @property {boolean} reducedMotion  true: jump, do not glide
 * @property {typeof import('../i18n/format.js').format} format
 * @property {(quantity: Quantity | null) => void} highlight  tell: the pointer is on this quantity
 * @property {(listener: (quantity: Quantity | null) => void) => () => void} onHighlight
 *   listen to what is highlighted anywhere; returns the function that stops listening
 * @property {(change: Change) => void} edit  ask the session for a change
 * @property {(settings: Record<string, any>) => void} set  ask for other settings; those that are not
 *   live start a new run
 */

export {};
