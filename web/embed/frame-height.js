/**
 * Tells how high the page's content is, at first and whenever it changes by a pixel or more. The page
 * has no unit of the window's height in it, so a frame that follows does not grow for ever.
 * @param {(height: number) => void} changed
 * @returns {() => number} the height now, in CSS pixels
 */
export function followHeight(changed) {
  const measure = () => Math.ceil(document.body.getBoundingClientRect().height);
  let told = -1;
  new ResizeObserver(() => {
    const height = measure();
    if (Math.abs(height - told) < 1) return;
    told = height;
    changed(height);
  }).observe(document.body);
  return measure;
}
