/**
 * Hands on the newest of what is told, each as a copy: at once, then at most every `pause` milliseconds,
 * and never twice the same.
 * @param {(value: any) => void} send
 * @param {number} pause
 */
export function createNewest(send, pause) {
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
    timer = setTimeout(flush, pause);
  };

  return {
    /** @param {any} value  plain JSON */
    tell(value) {
      waiting = value;
      timer ??= setTimeout(flush, 0);
    },
    close() {
      clearTimeout(timer);
      timer = null;
    },
  };
}
