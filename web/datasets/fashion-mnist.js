import { del, get, set } from 'idb-keyval';
import { all, element, plainSize, sample, size } from 'virtual:fashion-mnist';
import { fetchHere } from '../engine/fetch-here.js';
import { checkSize } from '../engine/idx-size.js';
import { arrange, FILES } from './arrange.js';
import { download } from './download.js';
import { unpackTogether } from './unpack.js';
/** @import { DataFile } from './unpack.js' */

/** What the engine calls the bytes, and the reader's device the files. */
export const SAMPLE = 'fashion-mnist/sample';
export const ALL = 'fashion-mnist/all';

/**
 * Where all pictures can be fetched, how many bytes that is, and from whom, if not from the page's own
 * server; null: nowhere, the reader has to give them.
 */
export const source = all ? { folder: all, size, host: otherHost(all) } : null;

/** @param {string} address */
function otherHost(address) {
  const { host, origin } = new URL(address, document.baseURI);
  return origin === location.origin ? null : host;
}

/** The files as the reader gave them or they were fetched, packed. @type {DataFile[] | null} */
let held = null;

/** Bytes for the engine. @param {string} name @returns {Promise<Uint8Array | null>} */
export async function loadBytes(name) {
  if (name === SAMPLE) return loadSample();
  if (name !== ALL) return null;
  held ??= await kept();
  return held && unpackTogether(held, checkSize);
}

/**
 * @param {AbortSignal} signal
 * @param {(received: number) => void} onProgress  packed bytes, also where they come unpacked
 * @returns {Promise<DataFile[]>}
 */
export function fetchAll(signal, onProgress) {
  const packed = FILES.map((name) => `${name}.gz`);
  const ratio = size && plainSize ? size / plainSize : 1;
  return download(source?.folder ?? '', packed, {
    signal,
    onProgress: ({ packed: some, plain }) => onProgress(some + plain * ratio),
  });
}

/**
 * Takes files in the place of those there were.
 * @param {DataFile[]} files
 * @returns {Promise<{swapped: boolean, putBack: () => void, keep: () => Promise<boolean>}>}  keep: on the
 *   device, for next time; false where it refuses
 */
export async function take(files) {
  const before = held;
  const arranged = await arrange(files);
  held = arranged.files;
  return {
    swapped: arranged.swapped,
    putBack: () => (held = before),
    keep: async () => (await stored(() => set(ALL, arranged.files).then(() => true))) ?? false,
  };
}

/** Whether all pictures are at hand. */
export async function hasAll() {
  held ??= await kept();
  return held !== null;
}

/** Forgets them, here and on the device. */
export async function remove() {
  held = null;
  await stored(() => del(ALL));
}

/**
 * What the device says; undefined where it refuses storage, which it may do at the first touch.
 * @template T
 * @param {() => Promise<T>} action
 * @returns {Promise<T | undefined>}
 */
async function stored(action) {
  try {
    return await action();
  } catch {
    return undefined;
  }
}

/** @returns {Promise<DataFile[] | null>} */
async function kept() {
  /** @type {any} */
  const files = await stored(() => get(ALL));
  return Array.isArray(files) && files.every(({ blob }) => blob instanceof Blob) ? files : null;
}

async function loadSample() {
  const blob = element ? carried(element) : await fetched(sample);
  return blob && unpackTogether([{ name: SAMPLE, blob }]);
}

/** @param {string} id  of the element whose text is the sample */
function carried(id) {
  const text = document.getElementById(id)?.textContent;
  if (!text) return null;
  return new Blob([Uint8Array.from(atob(text), (character) => character.charCodeAt(0))]);
}

/** @param {string | null} url */
async function fetched(url) {
  const response = url && (await fetchHere(url));
  return response && response.ok ? response.blob() : null;
}
