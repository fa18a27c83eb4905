import { setTimeout as pause } from 'node:timers/promises';

/** How long a state may be waited for, in ms. */
const PATIENCE = 20_000;

/**
 * Runs named checks one after the other, says which failed and why, and counts. A failed one does not
 * stop the rest.
 */
export class Checks {
  passed = 0;
  failed = 0;
  skipped = 0;

  /** @param {string} title @param {() => unknown} action  throws, or rejects, when it is not so */
  async check(title, action) {
    try {
      await action();
      this.passed++;
    } catch (error) {
      this.failed++;
      const { message } = /** @type {Error} */ (error);
      console.error(`   ✗ ${title}\n     ${message.split('\n').slice(0, 12).join('\n     ')}`);
    }
  }

  /** @param {string} title @param {string} reason */
  skip(title, reason) {
    this.skipped++;
    console.log(`   – ${title}: skipped, ${reason}`);
  }

  get told() {
    return `${this.passed} passed, ${this.failed} failed, ${this.skipped} skipped`;
  }
}

/**
 * Asks until the answer fits; what cannot be asked yet is asked again.
 * @template T
 * @param {string} what  for the message
 * @param {() => Promise<T> | T} read
 * @param {(value: T) => unknown} [fits]
 * @returns {Promise<T>}
 */
export async function until(what, read, fits = Boolean) {
  const end = performance.now() + PATIENCE;
  for (;;) {
    let last;
    try {
      const value = await read();
      if (fits(value)) return value;
      last = `last seen: ${JSON.stringify(value)?.slice(0, 300)}`;
    } catch (error) {
      last = /** @type {Error} */ (error).message;
    }
    if (performance.now() > end) throw new Error(`waited for: ${what}; ${last}`);
    await pause(30);
  }
}
