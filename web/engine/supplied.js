import { errorInfo } from './engine-error.js';
/** @import { Call } from './client.js' */

/**
 * Bytes of a name, fresh: they are handed over. null: they are not to be had here.
 * @typedef {(name: string) => Promise<Uint8Array | null>} LoadBytes
 */

/**
 * Calls of an engine that is given the bytes it says it misses, and asked again: the first time, and
 * after a loss.
 * @param {Call} call @param {LoadBytes} load
 * @returns {Call}
 */
export function supplied(call, load) {
  return async (method, args) => {
    const given = /** @type {string[]} */ ([]);
    for (;;) {
      try {
        return await call(method, args);
      } catch (error) {
        const { name, value } = errorInfo(error);
        if (name !== 'missing-bytes' || given.includes(value)) throw error;
        const bytes = await load(value);
        if (!bytes) throw error;
        given.push(value);
        await call('provide', { name: value, bytes });
      }
    }
  };
}
