/** @param {number[]} values @param {number} part  0…1 */
function quantile(values, part) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.round(part * (sorted.length - 1))];
}

/** @param {number[]} values */
export const median = (values) => quantile(values, 0.5);

/** Half the interquartile range. @param {number[]} values */
export const halfSpread = (values) => (quantile(values, 0.75) - quantile(values, 0.25)) / 2;
