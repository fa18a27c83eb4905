/** Milliseconds from one beat to the next. */
const BEAT = 120;
/** The n-th beat takes this to the power of n updates, rounded down: 300 of them in about three seconds. */
const GROWTH = 1.17;

/**
 * A button that takes one step at a press and, while it is held by pointer or key, walks faster and
 * faster. No beat begins before the one before has come to its end.
 * @param {(count: number) => Promise<unknown>} step
 */
export function createHold(step) {
  let held = false;
  let beats = 0;
  /** @type {any} */
  let timer;

  const beat = async () => {
    const began = performance.now();
    await step(Math.floor(GROWTH ** beats++));
    if (!held) return;
    timer = setTimeout(beat, Math.max(0, BEAT - (performance.now() - began)));
  };
  const stop = () => {
    held = false;
    clearTimeout(timer);
  };
  const start = () => {
    if (held) return;
    held = true;
    beats = 0;
    beat();
  };

  return {
    get held() {
      return held;
    },
    stop,
    /** @param {PointerEvent} event */
    pointerdown(event) {
      if (event.button > 0) return;
      start();
      // Wherever it is let go, also outside the window.
      const end = new AbortController();
      const release = () => (end.abort(), stop());
      for (const type of ['pointerup', 'pointercancel', 'blur'])
        addEventListener(type, release, { signal: end.signal });
    },
    /** @param {KeyboardEvent} event */
    keydown(event) {
      if (event.key !== ' ' && event.key !== 'Enter') return;
      event.preventDefault();
      if (!event.repeat) start();
    },
    /** @param {KeyboardEvent} event */
    keyup(event) {
      if (event.key === ' ') event.preventDefault();
      stop();
    },
    /** A press that is neither pointer nor key comes from assistive technology. @param {MouseEvent} event */
    click(event) {
      if (event.detail === 0) step(1);
    },
  };
}
