import { format } from '../../i18n/format.js';
import { dragScale } from './drag-scale.js';
import { typedSetting } from './typed-setting.js';
/** @import { Setting } from '../../engine/types.js' */
/** @import { Translate } from '../../i18n/index.js' */
/** @import { SettingNote } from './typed-setting.js' */

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
    let one = known.get(span);
    if (!one) known.set(span, (one = createTextSetting(span)));
    one.show(adjusting);
  }
}

/** @param {HTMLElement} span  data: name, entry, to, step, min, max, digits */
export function createTextSetting(span) {
  const { name = '', entry, to, digits = '-1', ...card } = span.dataset;
  const index = entry === undefined ? -1 : Number(entry) - 1;
  /** @type {Adjusting | null} */
  let now = null;
  /** @type {HTMLInputElement | null} */
  let field = null;
  /** What the hand has come to and the run has not followed yet. @type {number | null} */
  let ahead = null;
  let sending = false;
  /** @type {{x: number, from: number, moved: boolean, gesture: object} | null} */
  let drag = null;
  const keys = { at: -Infinity, gesture: {} };

  const rowNow = () => now?.settings.find((row) => row.name === name) ?? null;
  const inForce = () => {
    const value = now?.values[name];
    return Number(index < 0 ? value : value?.[index]);
  };
  const shown = () => ahead ?? inForce();
  const whole = (/** @type {number} */ number) =>
    index < 0 ? number : now?.values[name].with(index, number);

  const write = () => {
    const row = rowNow();
    if (!now || !row || field) return;
    const text = format.setting(shown(), Number(digits));
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
    while (ahead !== null && now) {
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
    const row = rowNow();
    if (!now || !row || field || now.readonly) return;
    const input = span.ownerDocument.createElement('input');
    const text = format.setting(shown(), Number(digits));
    input.className = 'set-field';
    input.type = 'text';
    input.inputMode = 'decimal';
    input.value = text;
    input.size = Math.max(4, text.length + 2);
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
    if (!field || !now || !row) return;
    if (field.value === format.setting(shown(), Number(digits))) return close(focus);
    const one = index < 0 ? row : { ...row, kind: /** @type {const} */ ('real') };
    const read = typedSetting(one, field.value);
    if (read.value !== undefined) return take(read, focus);
    // What was typed stays, with the sentence beside it, also when the focus goes on to its buttons.
    if (!focus && field.getAttribute('aria-invalid') === 'true') return;
    field.setAttribute('aria-invalid', 'true');
    note(read.note?.words(now.t) ?? '', read.note?.readings);
  };
  /** @param {{value: any, note: SettingNote | null}} read @param {boolean} focus */
  const take = ({ value, note: about }, focus) => {
    const said = now && about ? about.words(now.t) : '';
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
    const old = after.parentElement?.querySelector('.set-note');
    old?.remove();
    if (!text) return;
    const said = span.ownerDocument.createElement('span');
    said.className = 'set-note';
    said.setAttribute('role', 'status');
    said.textContent = text;
    after.after(said);
    for (const reading of readings) {
      const button = span.ownerDocument.createElement('button');
      button.type = 'button';
      button.className = 'plain';
      button.textContent = reading.text;
      button.addEventListener('pointerdown', (event) => event.preventDefault());
      button.addEventListener('click', () => take(reading, true));
      said.append(button);
    }
  };

  span.addEventListener('pointerdown', (event) => {
    if (!now || now.readonly || event.button > 0) return;
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
    if (!now || !row || now.readonly || event.ctrlKey || event.altKey || event.metaKey) return;
    const way = WAYS[event.key];
    const types = event.key === 'Enter' || event.key === ' ' || /^[\d.,−-]$/.test(event.key);
    if (!way && !types) return;
    event.stopPropagation();
    // The character that opens the field is typed into it.
    if (way || event.key === 'Enter' || event.key === ' ') event.preventDefault();
    if (!way) return open();
    if (event.timeStamp - keys.at > PAUSE) keys.gesture = {};
    keys.at = event.timeStamp;
    move(dragScale(row, card).moved(shown(), way * (event.shiftKey ? 10 : 1)), keys.gesture);
  });

  return {
    /** @param {Adjusting} adjusting */
    show(adjusting) {
      now = adjusting;
      if (!sending) ahead = null;
      write();
    },
  };
}

/** @type {Record<string, number>} */
const WAYS = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};
