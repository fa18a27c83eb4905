/**
 * Numbers that glide to their new values instead of jumping, for the few marks that move. With
 * reduced motion, at the first value, or when a new target comes before the last one was reached
 * (somebody is playing fast), they jump.
 * @param {(values: number[]) => void} draw
 * @param {{reducedMotion: boolean}} options
 */
export function createGlide(draw, { reducedMotion }) {
  /** @type {number[] | null} */
  let now = null;
  let frame = 0;
  return {
    /** @param {number[]} target */
    to(target) {
      const running = frame !== 0;
      cancelAnimationFrame(frame);
      frame = 0;
      const from = now;
      const still = from?.length === target.length && target.every((v, i) => v === from[i]);
      if (!from || still || running || reducedMotion || from.length !== target.length) {
        now = target;
        draw(now);
        return;
      }
      const start = performance.now();
      const tick = () => {
        const t = Math.min(1, (performance.now() - start) / DURATION);
        now = t < 1 ? target.map((value, i) => from[i] + (value - from[i]) * easeOut(t)) : target;
        frame = t < 1 ? requestAnimationFrame(tick) : 0;
        draw(now);
      };
      tick();
    },
    /** Draws again where the numbers are: something else changed. */
    redraw() {
      if (now && !frame) draw(now);
    },
    stop() {
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}

/** Milliseconds that they take. */
const DURATION = 160;

/** Quick start, soft landing. @param {number} t  0 … 1 */
function easeOut(t) {
  return 1 - (1 - t) ** 3;
}
