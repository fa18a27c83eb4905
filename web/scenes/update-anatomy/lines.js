import { scaleOf } from '../../draw/pointer.js';

/**
 * The lines over the table: a pair of brackets around the numbers of each tensor, and the way back
 * from the new parameters, bottom right, to where the next update uses them.
 * @param {HTMLElement} root
 * @param {boolean} whole  the way back is drawn only where all is shown
 */
export function drawLines(root, whole) {
  const drawing = /** @type {SVGElement} */ (root.querySelector('.lines'));
  const origin = drawing.getBoundingClientRect();
  const scale = scaleOf(origin.width, drawing.clientWidth);
  const box = (/** @type {Element} */ element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return {
      left: (left - origin.left) / scale,
      right: (right - origin.left) / scale,
      top: (top - origin.top) / scale,
      bottom: (bottom - origin.top) / scale,
    };
  };
  const samples = [...root.querySelectorAll('tr.sample')];
  const [first, last] = [samples[0], samples[samples.length - 1]].map((row) => row && box(row));
  const heads = first ? [...root.querySelectorAll('.symbols th:not(.matrix)')].map(box) : [];
  const brackets = heads.flatMap(({ left, right }) => {
    const [top, bottom] = [first.top + 1, last.bottom - 1];
    return [bracket(left + 4, top, bottom, 3), bracket(right - 1, top, bottom, -3)];
  });
  const after = root.querySelector('.row-after td:last-child');
  const used = [...root.querySelectorAll('.parameters .used')].at(-1);
  const [way, tip] = whole && after && used ? wayBack(box(after), box(used)) : ['', ''];
  for (const [name, path] of Object.entries({ brackets: brackets.join(''), way, tip }))
    root.querySelector(`.lines .${name}`)?.setAttribute('d', path);
}

/** @typedef {{left: number, right: number, top: number, bottom: number}} Box */

/** A line and its tip. @param {Box} from @param {Box} to */
function wayBack(from, to) {
  const right = Math.round(from.right) + 13.5;
  const bottom = Math.round((from.top + from.bottom) / 2) + 0.5;
  const top = Math.round((to.top + to.bottom) / 2) + 0.5;
  const left = Math.round(to.right) + 7;
  const turn = 5;
  const start = `M${from.right + 3} ${bottom}H${right - turn}`;
  const down = `${start}Q${right} ${bottom} ${right} ${bottom - turn}`;
  const up = `V${top + turn}Q${right} ${top} ${right - turn} ${top}H${left}`;
  return [down + up, `M${left + 5} ${top - 3.5}L${left} ${top}L${left + 5} ${top + 3.5}`];
}

/** @param {number} x @param {number} top @param {number} bottom @param {number} tick  of its ends */
function bracket(x, top, bottom, tick) {
  const at = Math.round(x) + 0.5;
  return `M${at + tick} ${Math.round(top) + 0.5}H${at}V${Math.round(bottom) - 0.5}H${at + tick}`;
}
