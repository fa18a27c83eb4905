import { html, nothing } from 'lit/html.js';
import { icon } from '../icons.js';
import { codeLine } from './code-line.js';
/** @import { Translate } from '../../i18n/index.js' */
/** @import { ListingsBlock } from '../../tooling/chapter-types.js' */

/** @typedef {'left' | 'right'} Side */

const SIDES = /** @type {Side[]} */ (['left', 'right']);

/** Which partners a reader has found: pressed on one side, then on the other. */
export class Pairing {
  /** @type {string[]}  in the order of finding */
  found = [];
  /** @type {{side: Side, id: string} | null} */
  picked = null;
  wrong = false;

  /** @param {Side} side @param {string} id */
  press(side, id) {
    const { picked } = this;
    this.wrong = false;
    if (this.found.includes(id)) return;
    if (!picked || picked.side === side) {
      this.picked = picked?.id === id ? null : { side, id };
      return;
    }
    this.wrong = picked.id !== id;
    this.picked = null;
    if (!this.wrong) this.found = [...this.found, id];
  }

  /** @param {Side} side @param {string} id */
  isPicked(side, id) {
    return this.picked?.side === side && this.picked.id === id;
  }
}

/** @type {WeakMap<object, Map<ListingsBlock, Pairing>>} by the way of one reader */
const known = new WeakMap();

/** @param {object} reader @param {ListingsBlock} block */
function pairingOf(reader, block) {
  const own = known.get(reader) ?? new Map();
  known.set(reader, own);
  const pairing = own.get(block) ?? new Pairing();
  own.set(block, pairing);
  return pairing;
}

/**
 * Two listings whose parts are partners, to be found; once all are, partners stand beside each other.
 * @typedef {object} Pairs
 * @property {Translate} t
 * @property {ListingsBlock} block
 * @property {object} reader  whose finds these are
 * @property {() => void} changed
 * @property {() => void} finish  all are found
 *
 * @param {Pairs} model
 */
export function pairs({ t, block, reader, changed, finish }) {
  const pairing = pairingOf(reader, block);
  const ids = block.left.parts.map(({ id }) => id);
  const all = pairing.found.length === ids.length;
  const press = (/** @type {Side} */ side, /** @type {string} */ id) => {
    pairing.press(side, id);
    if (pairing.found.length === ids.length && !all) finish();
    else changed();
  };
  const rows = ids.map((_, k) => SIDES.map((side) => /** @type {const} */ ([side, k])));
  // One listing below the other, pair by pair once all are found.
  const places = all ? rows.flat() : SIDES.flatMap((_, i) => rows.map((row) => row[i]));
  const said = all
    ? t('listings.all')
    : t('listings.found', { count: pairing.found.length, all: ids.length });
  return html`<div class="listings pairs ${all ? 'all' : ''}">
    ${places.map(([side, k]) => {
      const { parts, file } = block[side];
      const { id, lines } = (all && parts.find((part) => part.id === ids[k])) || parts[k];
      const number = pairing.found.indexOf(id) + 1;
      return html`${k === 0 ? html`<p class="file ${side}">${file}</p>` : nothing}<button
          type="button"
          class="part ${side} ${number ? 'found' : ''}"
          aria-pressed=${String(pairing.isPicked(side, id))}
          ?disabled=${number > 0}
          @click=${() => press(side, id)}
        >
          ${lines.map(codeLine)} ${number ? html`<span class="badge">${number}</span>` : nothing}
        </button>`;
    })}
    <p class="said" role="status">
      ${all ? icon('check') : nothing} ${pairing.wrong ? t('listings.not-these') : nothing} ${said}
    </p>
  </div>`;
}
