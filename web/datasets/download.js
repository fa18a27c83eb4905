import { EngineError } from '../engine/engine-error.js';
/** @import { DataFile } from './unpack.js' */

/** Silence after which a fetch counts as stalled, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Fetches files of a folder, one after the other.
 * @param {string} folder  an address that ends in '/'
 * @param {string[]} names
 * @param {object} how
 * @param {AbortSignal} how.signal
 * @param {(received: {packed: number, plain: number}) => void} how.onProgress  bytes of all of them so far,
 *   and those that a server sent with a `Content-Encoding`, which come unpacked
 * @param {number} [how.patience]
 * @returns {Promise<DataFile[]>}  rejects with EngineError: fetch-failed,
 *   fetch-stalled; and with the signal's reason
 */
export async function download(folder, names, { signal, onProgress, patience = PATIENCE }) {
  const received = { packed: 0, plain: 0 };
  const files = [];
  for (const name of names) {
    const blob = await fetchBlob(folder + name, name, {
      signal,
      patience,
      onChunk(size, unpacked) {
        received[unpacked ? 'plain' : 'packed'] += size;
        onProgress({ ...received });
      },
    });
    files.push({ name, blob });
  }
  return files;
}

/**
 * @param {string} url
 * @param {string} name
 * @param {{signal: AbortSignal, patience: number, onChunk: (size: number, unpacked: boolean) => void}} how
 */
async function fetchBlob(url, name, { signal, patience, onChunk }) {
  const stalled = new AbortController();
  let timer = setTimeout(() => stalled.abort(), patience);
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, stalled.signal]) });
    if (!response.ok || !response.body) {
      throw new EngineError({ name: 'fetch-failed', parameter: name, value: response.status });
    }
    const unpacked = response.headers.has('Content-Encoding');
    const reader = response.body.getReader();
    /** @type {Uint8Array<ArrayBuffer>[]} */
    const chunks = [];
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return new Blob(chunks);
      clearTimeout(timer);
      timer = setTimeout(() => stalled.abort(), patience);
      chunks.push(value);
      onChunk(value.length, unpacked);
    }
  } catch (error) {
    signal.throwIfAborted();
    if (stalled.signal.aborted) throw new EngineError({ name: 'fetch-stalled', parameter: name });
    if (error instanceof EngineError) throw error;
    throw new EngineError({ name: 'fetch-failed', parameter: name, value: '' });
  } finally {
    clearTimeout(timer);
  }
}
