/**
 * Sequential colour maps, even in lightness and readable with any colour vision: each 17 equally
 * spaced colours of the original map, linear between them.
 * viridis: Nathaniel Smith and Stéfan van der Walt, CC0. cividis: Nuñez, Anderton and Renslow 2018.
 */
const VIRIDIS =
  '44015448186a472d7b4240863b528b33638d2c728e26828e21918c1fa08828ae803fbc735ec96284d44baddc30d8e219fde725';
const CIVIDIS =
  '002051012b6511366c26426e3c4d6e51586e62646f7270717f7c758c88779a9478a9a177bbaf71cebd68e2cb5cf3da4ffdea45';

/** @param {number} t  0 dark … 1 bright */
export function viridis(t) {
  return between(VIRIDIS_TABLE, t);
}

/** @param {number} t  0 dark … 1 bright */
export function cividis(t) {
  return between(CIVIDIS_TABLE, t);
}

const VIRIDIS_TABLE = parse(VIRIDIS);
const CIVIDIS_TABLE = parse(CIVIDIS);

/** @param {string} hex  colours without '#', one after the other */
function parse(hex) {
  return (hex.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
}

/** @param {number[]} table @param {number} t */
function between(table, t) {
  const last = table.length / 3 - 1;
  const at = Math.min(1, Math.max(0, t || 0)) * last;
  const i = Math.min(last - 1, Math.floor(at));
  const channel = (/** @type {number} */ c) => {
    const low = table[3 * i + c];
    return Math.round(low + (table[3 * i + 3 + c] - low) * (at - i));
  };
  return `rgb(${channel(0)},${channel(1)},${channel(2)})`;
}
