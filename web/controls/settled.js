import { noChange } from 'lit/html.js';
import { Directive, directive } from 'lit/directive.js';

/**
 * The value of an input, as an element binding: `<input ${settled(text)} />`. Unlike `.value=${…}` it is
 * set at each drawing, so that what was refused does not stay; but never under the hands of someone who
 * is typing or dragging: not between the first `input` event and the `change` event that ends it.
 */
export const settled = directive(
  class extends Directive {
    #editing = false;
    #heard = false;

    /** @override @param {string} value */
    render(value) {
      return value;
    }

    /**
     * @override
     * @param {import('lit/directive.js').ElementPart} part
     * @param {[string]} values
     */
    update(part, [value]) {
      const input = /** @type {HTMLInputElement} */ (part.element);
      if (!this.#heard) {
        this.#heard = true;
        input.addEventListener('input', () => (this.#editing = true));
        for (const end of ['change', 'blur']) {
          // First in line: what the change leads to is drawn with the hands off.
          input.addEventListener(end, () => (this.#editing = false), { capture: true });
        }
      }
      if (!this.#editing && input.value !== value) input.value = value;
      return noChange;
    }
  },
);
