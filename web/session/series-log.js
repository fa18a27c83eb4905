/** @typedef {import('../engine/types.js').Series} Series */

/**
 * The rows of a run's history, collected from the parts that the engine sends. A view shares the
 * memory: rows are only ever added behind it, and a history that is cut gets new memory, so that what
 * a view once showed never changes.
 */
export class SeriesLog {
  /** @param {Series} series  rows from 0 */
  constructor(series) {
    this.names = series.parameterNames;
    this.length = 0;
    this.#reserve(series.to + 1);
    this.add(series);
  }

  #capacity = 0;
  #loss = new Float64Array(0);
  #fullLoss = new Float64Array(0);
  #parameters = new Float64Array(0);

  /**
   * Rows that continue the history (rows it has already are skipped).
   * @param {Series} series
   */
  add({ from, to, loss, fullLoss, parameters }) {
    const skip = this.length - from;
    if (skip < 0) throw new RangeError(`rows from ${from} after ${this.length} rows`);
    if (to < this.length) return;
    this.#reserve(to + 1);
    this.#loss.set(loss.subarray(skip), this.length);
    this.#fullLoss.set(fullLoss.subarray(skip), this.length);
    const width = this.names.length;
    this.#parameters.set(parameters.subarray(skip * width), this.length * width);
    this.length = to + 1;
  }

  /** @returns {Series} all rows so far */
  view() {
    return {
      from: 0,
      to: this.length - 1,
      loss: this.#loss.subarray(0, this.length),
      fullLoss: this.#fullLoss.subarray(0, this.length),
      parameters: this.#parameters.subarray(0, this.length * this.names.length),
      parameterNames: this.names,
    };
  }

  /** @param {number} rows */
  #reserve(rows) {
    if (rows <= this.#capacity) return;
    this.#capacity = Math.max(rows, 2 * this.#capacity, 256);
    const grown = (/** @type {Float64Array} */ old, /** @type {number} */ size) => {
      const larger = new Float64Array(size);
      larger.set(old);
      return larger;
    };
    this.#loss = grown(this.#loss, this.#capacity);
    this.#fullLoss = grown(this.#fullLoss, this.#capacity);
    this.#parameters = grown(this.#parameters, this.#capacity * this.names.length);
  }
}
