const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** 12 → ₁₂ @param {number} index */
export function subscript(index) {
  return [...String(index)].map((digit) => SUBSCRIPTS[Number(digit)]).join('');
}

/**
 * The symbol of element k of a vector with `length` elements: x₂, or plain x when there is only one.
 * @param {string} letter
 * @param {number} k  from 0
 * @param {number} length
 */
export function symbol(letter, k, length) {
  return length === 1 ? letter : letter + subscript(k + 1);
}
