/**
 * A page with many labs keeps this many engines. Those out of sight sleep first, of these the ones
 * unused for longest: while a page is being built, all of its labs are in sight for a moment.
 */
const MOST = 4;
/** Who is at work keeps its engine until it is done, or so long, in ms: it may be a walk of minutes. */
const PATIENCE = 3000;

/** @typedef {{sleep: () => void, open: () => unknown, inSight: boolean}} Sleeper */

/** @type {Set<Sleeper>}  in the order of their last use */
const awake = new Set();
/** @type {Set<Sleeper>}  asleep although a reader sees them */
const waiting = new Set();

/** @type {Map<Sleeper, Promise<unknown>>}  till when they keep their engine */
const atWork = new Map();

/**
 * Does something for which the lab needs its engine. Where all engines are at work it waits for one.
 * @template T
 * @param {Sleeper} lab
 * @param {() => Promise<T>} work  claims the engine at once
 * @returns {Promise<T>}
 */
export async function withEngine(lab, work) {
  while (awake.size >= MOST && !awake.has(lab) && [...awake].every((other) => atWork.has(other)))
    await Promise.race(atWork.values());
  const done = work();
  /** @type {any} */
  let timer;
  const patience = new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE)));
  const kept = Promise.race([done.catch(() => {}), patience]).then(() => {
    clearTimeout(timer);
    if (atWork.get(lab) === kept) atWork.delete(lab);
  });
  atWork.set(lab, kept);
  return done;
}

/** To be called when a lab starts its engine, or is used. @param {Sleeper} lab */
export function claimEngine(lab) {
  awake.delete(lab);
  waiting.delete(lab);
  const others = [...awake];
  awake.add(lab);
  while (awake.size > MOST) {
    const idle = others.filter((other) => !atWork.has(other));
    const may = idle.length > 0 ? idle : others;
    const oldest = may.find(({ inSight }) => !inSight) ?? may[0];
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
