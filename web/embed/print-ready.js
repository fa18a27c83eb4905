/**
 * What nobody has scrolled to is printed, too, and no page waits for an engine when it is. So a lab out of
 * sight starts when its page has come to rest, one after another: on computers, which pages are printed
 * from, and not where a reader saves data.
 */

/** The labs before, so far. @type {Promise<unknown>} */
let before = Promise.resolve();
/** Where a browser does not tell that it is idle, in milliseconds. */
const REST = 2000;

/** @param {() => Promise<unknown>} start @param {AbortSignal} signal  the lab is gone */
export function startAtRest(start, signal) {
  const { connection } = /** @type {any} */ (navigator);
  if (!matchMedia('(pointer: fine)').matches || connection?.saveData) return;
  before = before
    .then(loaded)
    .then(idle)
    .then(() => (signal.aborted ? null : start()))
    // A lab that cannot start says so itself.
    .catch(() => {});
}

const loaded = () =>
  document.readyState === 'complete' ||
  new Promise((resolve) => addEventListener('load', resolve, { once: true }));

const idle = () =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve);
    else setTimeout(resolve, REST);
  });
