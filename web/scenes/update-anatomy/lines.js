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
  const first = root.querySelector('tr.sample');
  const last = [...root.querySelectorAll('tr.sample')].at(-1);
  let brackets = '';
  if (first && last) {
    const { top } = box(first);
    const { bottom } = box(last);
    for (const head of root.querySelectorAll('.symbols th')) {
      if (head.classList.contains('matrix')) continue;
      const { left, right } = box(head);
      brackets +=
        bracket(left + 4, top + 1, bottom - 1, 3) + bracket(right - 1, top + 1, bottom - 1, -3);
    }
  }
  set('brackets', brackets);

  const after = root.querySelector('.row-after td:last-child');
  const used = [...root.querySelectorAll('.parameters .used')].at(-1);
  if (!whole || !after || !used) {
    set('way', '');
    set('tip', '');
    return;
  }
  const from = box(after);
  const to = box(used);
  const right = Math.round(from.right) + 13.5;
  const bottom = Math.round((from.top + from.bottom) / 2) + 0.5;
  const top = Math.round((to.top + to.bottom) / 2) + 0.5;
  const left = Math.round(to.right) + 7;
  const turn = 5;
  set(
    'way',
    `M${from.right + 3} ${bottom}H${right - turn}Q${right} ${bottom} ${right} ${bottom - turn}` +
      `V${top + turn}Q${right} ${top} ${right - turn} ${top}H${left}`,
  );
  set('tip', `M${left + 5} ${top - 3.5}L${left} ${top}L${left + 5} ${top + 3.5}`);

  /** @param {string} name @param {string} path */
  function set(name, path) {
    root.querySelector(`.lines .${name}`)?.setAttribute('d', path);
  }
}

/**
 * @param {number} x @param {number} top @param {number} bottom
 * @param {number} tick  its ends point to that side
 */
function bracket(x, top, bottom, tick) {
  const at = Math.round(x) + 0.5;
  return `M${at + tick} ${Math.round(top) + 0.5}H${at}V${Math.round(bottom) - 0.5}H${at + tick}`;
}
