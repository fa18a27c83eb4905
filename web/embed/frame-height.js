/**
 * Tells how high the page's content is, once there is some and whenever it changes by a pixel or more.
 * The page has no unit of the window's height in it, so a frame that follows does not grow for ever.
 * @param {(height: number) => void} changed
 * @returns {() => number} the height now, in CSS pixels; 0 until there is content
 */
export function followHeight(changed) {
  const measure = () => Math.ceil(document.body.getBoundingClientRect().height);
  let told = 0;
  new ResizeObserver(() => {
    const height = measure();
    if (Math.abs(height - told) < 1) return;
    told = height;
    changed(height);
  }).observe(document.body);
  return measure;
}
