/** A page around is told at most this often what changed. */
const PAUSE = 250;

/**
 * Sends the newest state, at most four times a second and never twice the same.
 * @param {(state: any) => void} send
 * @param {{setTimeout: (fn: () => void, ms: number) => any, clearTimeout: (id: any) => void}} [clock]
 */
export function createChangeEvents(send, clock = globalThis) {
  let waiting = /** @type {any} */ (null);
  let sent = '';
  /** @type {any} */
  let timer = null;

  const flush = () => {
    timer = null;
    const text = JSON.stringify(waiting);
    if (text === sent) return;
    sent = text;
    send(JSON.parse(text));
    timer = clock.setTimeout(flush, PAUSE);
  };

  return {
    /** @param {any} state  plain JSON */
    changed(state) {
      waiting = state;
      timer ??= clock.setTimeout(flush, 0);
    },
    close() {
      clock.clearTimeout(timer);
      timer = null;
    },
  };
}
