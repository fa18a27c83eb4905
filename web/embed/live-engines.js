/** A page with many labs keeps this many engines; the ones unused for longest sleep. */
const MOST = 4;

/** @type {Set<{sleep: () => void}>}  in the order of their last use */
const awake = new Set();

/**
 * To be called when a lab starts its engine, or is used.
 * @param {{sleep: () => void}} lab
 */
export function claimEngine(lab) {
  awake.delete(lab);
  awake.add(lab);
  while (awake.size > MOST) {
    const [oldest] = awake;
    awake.delete(oldest);
    oldest.sleep();
  }
}

/** @param {{sleep: () => void}} lab */
export function releaseEngine(lab) {
  awake.delete(lab);
}
