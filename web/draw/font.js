/** One family on every canvas: the system's own, with a proper CJK face behind it. */
export const fontFamily =
  'system-ui,-apple-system,"Segoe UI","PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC",sans-serif';

/**
 * A canvas font. Nothing on a canvas is smaller than 11.5 px.
 * @param {number} [size]  CSS pixels
 * @param {number} [weight]
 */
export function font(size = 12, weight = 400) {
  return `${weight} ${Math.max(11.5, size)}px ${fontFamily}`;
}
