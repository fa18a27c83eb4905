/**
 * A page with many labs keeps this many engines. Those out of sight sleep first, of these the ones
 * unused for longest: while a page is being built, all of its labs are in sight for a moment.
 */
const MOST = 4;

/** @typedef {{sleep: () => void, open: () => unknown, inSight: boolean}} Sleeper */

/** @type {Set<Sleeper>}  in the order of their last use */
const awake = new Set();
/** @type {Set<Sleeper>}  asleep although a reader sees them */
const waiting = new Set();

/**
 * To be called when a lab starts its engine, or is used.
 * @param {Sleeper} lab
 */
export function claimEngine(lab) {
  awake.delete(lab);
  waiting.delete(lab);
  const others = [...awake];
  awake.add(lab);
  while (awake.size > MOST) {
    const oldest = others.find(({ inSight }) => !inSight) ?? others[0];
    others.splice(others.indexOf(oldest), 1);
    awake.delete(oldest);
    oldest.sleep();
    waiting.add(oldest);
  }
}

/** A lab has left the sight: one that is seen and sleeps may have its engine. */
export function offerEngine() {
  const next = [...waiting].find(({ inSight }) => inSight);
  if (next && [...awake].some(({ inSight }) => !inSight)) next.open();
}

/** To be called when a lab has no engine and wants none. @param {Sleeper} lab */
export function releaseEngine(lab) {
  awake.delete(lab);
  waiting.delete(lab);
}
