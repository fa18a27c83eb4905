/**
 * The rows of a run's history, one typed array a column, collected from the parts that the engine
 * sends. A view shares the memory: rows are only ever added behind it, and a history that is cut gets
 * new memory, so that what a view once showed never changes.
 */
export class Columns {
  /** @param {string[]} names */
  constructor(names) {
    this.names = names;
    this.#arrays = names.map(() => new Float64Array(0));
  }

  length = 0;
  #capacity = 0;
  /** @type {Float64Array[]} */ #arrays;

  /** @param {Float64Array} rows  row-major, what follows the rows there are */
  add(rows) {
    const width = this.names.length;
    const count = width > 0 ? rows.length / width : 0;
    this.#reserve(this.length + count);
    this.#arrays.forEach((array, column) => {
      for (let k = 0; k < count; k++) array[this.length + k] = rows[k * width + column];
    });
    this.length += count;
  }

  /** The first `length` rows, in memory of their own. @param {number} length */
  cut(length) {
    const kept = new Columns(this.names);
    kept.length = kept.#capacity = Math.min(length, this.length);
    kept.#arrays = this.#arrays.map((array) => array.slice(0, kept.length));
    return kept;
  }

  /** @returns {Record<string, Float64Array>} all rows so far */
  view() {
    return Object.fromEntries(
      this.names.map((name, column) => [name, this.#arrays[column].subarray(0, this.length)]),
    );
  }

  /** @param {number} rows */
  #reserve(rows) {
    if (rows <= this.#capacity) return;
    this.#capacity = Math.max(rows, 2 * this.#capacity, 256);
    this.#arrays = this.#arrays.map((old) => {
      const larger = new Float64Array(this.#capacity);
      larger.set(old);
      return larger;
    });
  }
}
