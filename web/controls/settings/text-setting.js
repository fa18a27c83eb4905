import { format } from '../../i18n/format.js';
import { dragScale } from './drag-scale.js';
import { typedSetting } from './typed-setting.js';
/** @import { Setting } from '../../engine/types.js' */
/** @import { Translate } from '../../i18n/index.js' */
/** @import { SettingNote, Typed } from './typed-setting.js' */

/**
 * @typedef {object} Adjusting  what the settings in a text are given at each drawing
 * @property {Translate} t
 * @property {Setting[]} settings
 * @property {Record<string, any>} values  in force
 * @property {boolean} readonly
 * @property {(name: string, value: any, how: Adjustment) => unknown} adjust  resolves when the
 *   pictures can follow
 *
 * @typedef {object} Adjustment
 * @property {string} [to]  where the run goes then, from its start
 * @property {object | null} gesture  what is of one drag has the same one
 */

/** Pixels of a drag that are one step; less than the first of them is a press. */
const PIXELS = 4;
/** Arrow keys with less than this between them, in milliseconds, are one gesture. */
const PAUSE = 1000;

/** @type {WeakMap<HTMLElement, ReturnType<typeof createTextSetting>>} */
const known = new WeakMap();

/**
 * Makes the `span.set` of a text settings that can be dragged, stepped with arrow keys and typed. To be
 * called after each drawing.
 * @param {HTMLElement} root
 * @param {Adjusting} adjusting
 */
export function tieSettings(root, adjusting) {
  for (const span of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('span.set'))) {
    const show = known.get(span) ?? createTextSetting(span);
    known.set(span, show);
    show(adjusting);
  }
}

/** @param {HTMLElement} span  data: name, entry, to, step, min, max, digits */
export function createTextSetting(span) {
  const { name = '', entry, to, digits = '-1', ...card } = span.dataset;
  const index = entry === undefined ? -1 : Number(entry) - 1;
  /** Given at the first drawing, before which nothing happens here. @type {Adjusting} */
  let now;
  /** @type {HTMLInputElement | null} */
  let field = null;
  /** What the hand has come to and the run has not followed yet. @type {number | null} */
  let ahead = null;
  let sending = false;
  /** @type {{x: number, from: number, moved: boolean, gesture: object} | null} */
  let drag = null;
  const keys = { at: -Infinity, gesture: {} };

  const rowNow = () => now.settings.find((row) => row.name === name);
  const inForce = () => Number(index < 0 ? now.values[name] : now.values[name]?.[index]);
  const shown = () => ahead ?? inForce();
  const written = () => format.setting(shown(), Number(digits));
  const whole = (/** @type {number} */ number) =>
    index < 0 ? number : now.values[name].with(index, number);

  const write = () => {
    const row = rowNow();
    if (!row || field) return;
    const text = written();
    if (span.textContent !== text) span.textContent = text;
    const { low, high } = dragScale(row, card);
    const set = (/** @type {string} */ key, /** @type {any} */ value) =>
      span.getAttribute(key) !== String(value) && span.setAttribute(key, String(value));
    set('role', 'slider');
    set('tabindex', now.readonly ? '-1' : '0');
    set('aria-label', now.t(`setting.${name}`));
    set('title', now.t('settings.in-text'));
    set('aria-disabled', now.readonly);
    set('aria-valuenow', shown());
    set('aria-valuetext', text);
    if (Number.isFinite(low)) set('aria-valuemin', Math.min(low, shown()));
    if (Number.isFinite(high)) set('aria-valuemax', Math.max(high, shown()));
  };

  /** The latest value goes out as soon as the one before has been followed. @param {object | null} gesture */
  const send = async (gesture) => {
    if (sending) return;
    sending = true;
    while (ahead !== null) {
      const value = ahead;
      await now.adjust(name, whole(value), { to, gesture });
      // What came of it is known at the next drawing.
      if (ahead === value) break;
    }
    sending = false;
  };
  /** @param {number} value @param {object | null} gesture */
  const move = (value, gesture) => {
    if (value === shown()) return;
    ahead = value;
    write();
    send(gesture);
  };

  const open = () => {
    if (!rowNow() || field || now.readonly) return;
    const text = written();
    const size = Math.max(4, text.length + 2);
    const look = { className: 'set-field', type: 'text', inputMode: 'decimal', size, value: text };
    const input = Object.assign(span.ownerDocument.createElement('input'), look);
    input.setAttribute('aria-label', now.t(`setting.${name}`));
    field = input;
    span.after(input);
    span.hidden = true;
    input.focus();
    input.select();
    input.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Enter') commit(true);
      if (event.key === 'Escape') close(true);
    });
    input.addEventListener('blur', () => commit(false));
  };
  /** @param {boolean} focus */
  const close = (focus) => {
    const input = field;
    field = null;
    input?.remove();
    note('');
    span.hidden = false;
    write();
    if (focus) span.focus();
  };
  /** @param {boolean} focus */
  const commit = (focus) => {
    const row = rowNow();
    if (!field || !row) return;
    if (field.value === written()) return close(focus);
    const one = index < 0 ? row : { ...row, kind: /** @type {const} */ ('real') };
    const read = typedSetting(one, field.value);
    if (read.value !== undefined) return take(read, focus);
    // What was typed stays, with the sentence beside it, also when the focus goes on to its buttons.
    if (!focus && field.getAttribute('aria-invalid') === 'true') return;
    field.setAttribute('aria-invalid', 'true');
    note(read.note?.words(now.t) ?? '', read.note?.readings);
  };
  /** @param {Typed} read @param {boolean} focus */
  const take = ({ value, note: about }, focus) => {
    const said = about?.words(now.t) ?? '';
    close(focus);
    note(said);
    ahead = value;
    write();
    send(null);
  };
  /**
   * Beside the number.
   * @param {string} text  '': nothing
   * @param {SettingNote['readings']} [readings]  to choose from
   */
  const note = (text, readings = []) => {
    const after = field ?? span;
    after.parentElement?.querySelector('.set-note')?.remove();
    if (!text) return;
    const said = span.ownerDocument.createElement('span');
    Object.assign(said, { className: 'set-note', textContent: text });
    said.setAttribute('role', 'status');
    after.after(said);
    for (const reading of readings) {
      const button = span.ownerDocument.createElement('button');
      Object.assign(button, { type: 'button', className: 'plain', textContent: reading.text });
      button.addEventListener('pointerdown', (event) => event.preventDefault());
      button.addEventListener('click', () => take(reading, true));
      said.append(button);
    }
  };

  span.addEventListener('pointerdown', (event) => {
    if (now.readonly || event.button > 0) return;
    // A card is not turned over by a finger that holds a number.
    event.stopPropagation();
    span.setPointerCapture(event.pointerId);
    drag = { x: event.clientX, from: shown(), moved: false, gesture: {} };
  });
  span.addEventListener('pointermove', (event) => {
    const row = rowNow();
    if (!drag || !row) return;
    const count = Math.trunc((event.clientX - drag.x) / PIXELS);
    if (count !== 0) drag.moved = true;
    if (drag.moved) move(dragScale(row, card).moved(drag.from, count), drag.gesture);
  });
  let pressed = false;
  span.addEventListener('pointerup', () => {
    pressed = drag !== null && !drag.moved;
    drag = null;
  });
  // Not before: what a finger's mouse does after it would take the focus away again.
  span.addEventListener('click', () => {
    if (pressed) open();
    pressed = false;
  });
  span.addEventListener('pointercancel', () => (drag = null));
  span.addEventListener('keydown', (event) => {
    const row = rowNow();
    if (!row || now.readonly || event.ctrlKey || event.altKey || event.metaKey) return;
    const way = WAYS[event.key];
    const end = ENDS[event.key];
    const opens = event.key === 'Enter' || event.key === ' ';
    if (!way && !end && !opens && !/^[\d.,−-]$/.test(event.key)) return;
    event.stopPropagation();
    // The character that opens the field is typed into it.
    if (way || end || opens) event.preventDefault();
    if (!way && !end) return open();
    if (event.timeStamp - keys.at > PAUSE) keys.gesture = {};
    keys.at = event.timeStamp;
    const scale = dragScale(row, card);
    const to = end ? scale[end] : scale.moved(shown(), way * (event.shiftKey ? 10 : 1));
    if (Number.isFinite(to)) move(to, keys.gesture);
  });

  /** @param {Adjusting} adjusting */
  return function show(adjusting) {
    now = adjusting;
    if (!sending) ahead = null;
    write();
  };
}

/** @type {Record<string, number>} */
const WAYS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

/** @type {Record<string, 'low' | 'high'>} */
const ENDS = { Home: 'low', End: 'high' };
