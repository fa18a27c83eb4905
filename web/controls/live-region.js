/** A screen reader is told at most this often. */
const PAUSE = 1000;

/**
 * The one polite live region: the newest sentence wins, at most one a second.
 * @param {(sentence: string) => void} write
 * @param {{setTimeout: (fn: () => void, ms: number) => any, clearTimeout: (id: any) => void}} [clock]
 */
export function createAnnouncer(write, clock = globalThis) {
  let waiting = '';
  let said = '';
  /** @type {any} */
  let timer = null;

  const speak = () => {
    timer = null;
    if (waiting === said) return;
    said = waiting;
    write(said);
    timer = clock.setTimeout(speak, PAUSE);
  };

  return {
    /** @param {string} sentence */
    say(sentence) {
      waiting = sentence;
      timer ??= clock.setTimeout(speak, 0);
    },
    close() {
      clock.clearTimeout(timer);
    },
  };
}
