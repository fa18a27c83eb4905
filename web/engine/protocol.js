/**
 * Request and answer over a message port: {id, method, args} → {id, result} or {id, error}. Every
 * request gets exactly one answer: a result, the ErrorInfo of what the other side threw, or, when the
 * other side is gone, the ErrorInfo given to `fail`.
 *
 * @typedef {object} Port  a Worker, or the global scope inside one, or a MessagePort
 * @property {(message: any, transfer: any[]) => void} postMessage
 * @property {((event: any) => void) | null} onmessage
 */
import { EngineError, errorInfo } from './engine-error.js';
/** @import { ErrorInfo } from './types.js' */

/**
 * Answers what arrives at `port`.
 * @param {Port} port
 * @param {(method: string, args: any) => any} handle  may return a promise, may throw
 */
export function serve(port, handle) {
  port.onmessage = async ({ data: { id, method, args } }) => {
    try {
      const result = await handle(method, args);
      port.postMessage({ id, result }, buffersOf(result));
    } catch (error) {
      port.postMessage({ id, error: errorInfo(error) }, []);
    }
  };
}

/**
 * The asking side. `fail` rejects every pending and every later call.
 * @param {Port} port
 * @param {() => void} [onAnswer]  told of each answer: a sign of life
 * @returns {{call: (method: string, args?: any) => Promise<any>, fail: (info: ErrorInfo) => void,
 *   pending: () => number}}
 */
export function connect(port, onAnswer = () => {}) {
  /** @type {Map<number, {resolve: (result: any) => void, reject: (error: Error) => void}>} */
  const pending = new Map();
  let failure = /** @type {ErrorInfo | null} */ (null);
  let lastId = 0;

  port.onmessage = ({ data }) => {
    const asked = pending.get(data?.id);
    if (!asked) return;
    pending.delete(data.id);
    onAnswer();
    if (data.error) asked.reject(new EngineError(data.error));
    else asked.resolve(data.result);
  };

  return {
    call: (method, args = {}) =>
      new Promise((resolve, reject) => {
        if (failure) throw new EngineError(failure);
        const id = ++lastId;
        port.postMessage({ id, method, args }, buffersOf(args));
        pending.set(id, { resolve, reject });
      }),
    fail(info) {
      failure ??= info;
      for (const { reject } of pending.values()) reject(new EngineError(info));
      pending.clear();
    },
    pending: () => pending.size,
  };
}

/**
 * The buffers of all typed arrays in a plain value, each once: they are handed over, not copied.
 * @param {any} value @param {Set<any>} [found]
 * @returns {any[]}
 */
function buffersOf(value, found = new Set()) {
  if (ArrayBuffer.isView(value)) found.add(value.buffer);
  else if (value && typeof value === 'object') {
    for (const entry of Object.values(value)) buffersOf(entry, found);
  }
  return [...found];
}
