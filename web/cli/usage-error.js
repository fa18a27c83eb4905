/** A mistake in the command line; `key` and `params` make its sentence (i18n). */
export class UsageError extends Error {
  /** @param {string} key @param {Record<string, string | number>} [params] */
  constructor(key, params = {}) {
    super(key);
    this.key = key;
    this.params = params;
  }
}
