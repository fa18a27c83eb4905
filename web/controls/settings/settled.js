import { noChange } from 'lit/html.js';
import { Directive, directive } from 'lit/directive.js';
/** @import { ElementPart } from 'lit/directive.js' */

/**
 * The value of an input, as an element binding: `<input ${settled(text, busy)} />`. Unlike `.value=${…}`
 * it is set at each drawing, so that what was refused does not stay, but never under the hands of
 * someone (keepSettled).
 */
export const settled = directive(
  class extends Directive {
    /** @type {ReturnType<typeof keepSettled> | null} */
    #write = null;

    /** @override @param {[string | boolean, boolean?]} values */
    render(...values) {
      return values[0];
    }

    /** @override @param {ElementPart} part @param {[string | boolean, boolean?]} values */
    update(part, [value, busy = false]) {
      this.#write ??= keepSettled(/** @type {HTMLInputElement} */ (part.element));
      this.#write(value, busy);
      return noChange;
    }
  },
);

/**
 * Writes into an input, but not while someone is typing or dragging, from the first `input` event to
 * the `change` event that ends it, nor after it as long as what it asked for is under way.
 * @param {EventTarget & {value: string, checked: boolean}} input
 * @returns {(value: string | boolean, busy: boolean) => void}  true or false: of a checkbox
 */
export function keepSettled(input) {
  /** @type {'no' | 'now' | 'asked'} */
  let editing = 'no';
  input.addEventListener('input', () => (editing = 'now'));
  for (const end of ['change', 'blur']) {
    // First in line: what the change leads to is drawn with the hands off.
    const letGo = () => editing === 'now' && (editing = 'asked');
    input.addEventListener(end, letGo, { capture: true });
  }
  return (value, busy) => {
    if (editing === 'asked' && !busy) editing = 'no';
    if (editing !== 'no') return;
    if (typeof value === 'boolean') input.checked = value;
    else if (input.value !== value) input.value = value;
  };
}
