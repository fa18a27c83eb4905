/**
 * A number for a column of eight characters: four decimals as torch prints them, fewer for large
 * numbers, an exponent where digits would run out.
 * @param {typeof import('../../i18n/format.js').format} format
 * @param {number | null | undefined} value
 * @param {number} [decimals]  fewer where columns are narrow
 */
export function columnNumber(format, value, decimals = 4) {
  if (value === null || value === undefined || !Number.isFinite(value)) return format.fixed(value);
  const size = Math.abs(value);
  if (size >= 1e4 || (size !== 0 && size < 5e-5)) {
    // 1.2e+05 is as long as a column: 1.2e5.
    return format.exp(value, 1).replace(/e\+?(−?)0?/, 'e$1');
  }
  const fewer = size < 100 ? 0 : Math.floor(Math.log10(size));
  return format.fixed(value, Math.max(1, decimals - fewer));
}
