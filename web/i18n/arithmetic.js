/**
 * Rows of numbers in plain characters: `1, 2 3; 4 5`. A row ends at a semicolon or a line end, a number
 * at a comma or white space. Each number may be a small sum: `2/5`, `4+9+16`, `(1+2)^2`. A sign with
 * space before it and none behind begins a number, as NumPy prints them: `[ 2.  -3.4]`.
 *
 * @param {string} text
 * @param {number} hundred  what a percent sign divides by; NaN: none is taken
 * @returns {number[][] | null}  null: something in it is no number
 */
export function parseRows(text, hundred) {
  const lines = text.split(/[;\n]/).filter((line) => line.trim() !== '');
  const rows = lines.map((line) => new Row(line, hundred).numbers().map(withoutSign));
  return rows.flat().some(Number.isNaN) ? null : rows;
}

/** Zero has no sign. @param {number} number */
const withoutSign = (number) => number + 0;

/** Nobody writes as many parentheses. */
const DEEPEST = 20;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;

/** @type {Record<string, (left: number, right: number) => number>} */
const OPERATORS = {
  // `2/5 = 0.4` is what is written last; sides that are not equal are no number.
  '=': (left, right) => (Math.abs(right - left) <= 1e-9 * Math.abs(left) ? right : NaN),
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => (right === 0 ? NaN : left / right),
};
/** What binds loosest comes first. */
const LEVELS = ['=', '+-', '*/'];
const [EQUAL, SUM] = [0, 1];

/** One row, read from left to right. What cannot be read is NaN, which every sum hands on. */
class Row {
  #text;
  #hundred;
  #at = 0;
  #depth = 0;
  /** Some number has zeros in front, as the second half of `1 000` has. */
  #padded = false;

  /** @param {string} text @param {number} hundred */
  constructor(text, hundred) {
    this.#text = text.trim();
    this.#hundred = hundred;
  }

  numbers() {
    const numbers = [this.#value(EQUAL)];
    while (this.#at < this.#text.length) {
      const spaces = this.#skip();
      if (!this.#take(',') && spaces === 0) return [NaN];
      this.#skip();
      // A list may end in a comma.
      if (this.#at < this.#text.length) numbers.push(this.#value(EQUAL));
    }
    return this.#padded && numbers.length > 1 ? [NaN] : numbers;
  }

  /**
   * Values of the next level, with the operators of this one between them.
   * @param {number} level
   * @returns {number}
   */
  #value(level) {
    if (level === LEVELS.length) return this.#signed();
    let value = this.#value(level + 1);
    for (;;) {
      const here = this.#at;
      const spaces = this.#skip();
      const sign = this.#text[this.#at] ?? ' ';
      const begins = level === SUM && spaces > 0 && /\S/.test(this.#text[this.#at + 1] ?? '');
      if (!LEVELS[level].includes(sign) || begins) {
        this.#at = here;
        return value;
      }
      this.#at++;
      this.#skip();
      value = OPERATORS[sign](value, this.#value(level + 1));
    }
  }

  /** @returns {number} */
  #signed() {
    const minus = this.#take('-');
    if (!minus) this.#take('+');
    this.#skip();
    const base = this.#primary();
    const value = this.#take('^') ? base ** this.#deeper(() => this.#signed()) : base;
    return minus ? -value : value;
  }

  #primary() {
    if (this.#take('(')) {
      this.#skip();
      const value = this.#deeper(() => this.#value(SUM));
      this.#skip();
      return this.#take(')') ? value : NaN;
    }
    NUMBER.lastIndex = this.#at;
    const [digits] = NUMBER.exec(this.#text) ?? [''];
    this.#at += digits.length;
    this.#padded ||= /^0\d/.test(digits);
    const value = digits === '' ? NaN : Number(digits);
    return this.#take('%') ? value / this.#hundred : value;
  }

  /** @param {() => number} read @returns {number} */
  #deeper(read) {
    if (this.#depth > DEEPEST) return NaN;
    this.#depth++;
    const value = read();
    this.#depth--;
    return value;
  }

  /** @param {string} sign @returns {boolean} whether it stood there */
  #take(sign) {
    const there = this.#text[this.#at] === sign;
    if (there) this.#at++;
    return there;
  }

  /** @returns {number} how many spaces stood there */
  #skip() {
    const start = this.#at;
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at++;
    return this.#at - start;
  }
}
