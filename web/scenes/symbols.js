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

/**
 * The symbol of a parameter by its flat name: 'w.1' of ['w.0', 'w.1', 'b.0'] is w₂, 'b.0' is b.
 * @param {string} name
 * @param {string[]} names  Series.parameterNames
 */
export function parameterSymbol(name, names) {
  const [letter, k] = name.split('.');
  const length = names.filter((other) => other.split('.')[0] === letter).length;
  return symbol(letter, Number(k), length);
}
