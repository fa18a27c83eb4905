/** @import { ErrorInfo } from './types.js' */

/**
 * A failure that has a sentence of its own: `info.name` is the key of `error.<name>` in i18n, and the
 * rest of `info` fills the sentence in. As plain data it crosses the worker's edge.
 */
export class EngineError extends Error {
  /** @param {ErrorInfo} info */
  constructor(info) {
    super([info.name, info.parameter, info.value].filter((part) => part !== undefined).join(' '));
    this.name = 'EngineError';
    this.info = info;
  }
}

/**
 * The plain data of any failure. What the engine did not explain itself (a trap, no memory) is
 * `engine-failed`: after it nothing in that engine can be relied on.
 * @param {unknown} error
 * @returns {ErrorInfo}
 */
export function errorInfo(error) {
  const info = /** @type {any} */ (error)?.info;
  if (info && typeof info.name === 'string') return { ...info };
  return { name: 'engine-failed', value: String(/** @type {any} */ (error)?.message ?? error) };
}

/** Failures after which the worker and every run in it are gone; the session opens its run again. */
const FATAL = [
  'engine-lost',
  'engine-failed',
  'engine-refused',
  'engine-untrusted',
  'engine-missing',
  'connect-refused',
  'unknown-run',
];

/** @param {unknown} error */
export const isFatal = (error) => FATAL.includes(errorInfo(error).name);

/**
 * Whether the engine did not take what it was asked, which a person can mend: the run is as it was. All that
 * it explains itself are such, but for a program that it does not have; what the page found to be wrong
 * with itself is none.
 * @param {ErrorInfo} info
 */
export const isRefusal = (info) =>
  !FATAL.includes(info.name) &&
  !['unknown-experiment', 'unexpected', 'engine-closed', 'part-failed'].includes(info.name);
