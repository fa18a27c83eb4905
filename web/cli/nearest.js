/**
 * The name most like `word`: what someone who mistyped meant.
 * @param {string} word
 * @param {readonly string[]} names  at least one
 * @returns {string}
 */
export function nearest(word, names) {
  const ranked = names.map((name) => ({ name, cost: distance(word, name) }));
  return ranked.reduce((best, next) => (next.cost < best.cost ? next : best)).name;
}

/**
 * How many letters have to be added, removed or replaced (Levenshtein); fewer when one word begins
 * like the other, as an abbreviation does.
 * @param {string} a
 * @param {string} b
 */
function distance(a, b) {
  /** row[j]: from the letters of `a` so far to the first j letters of b. */
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  const abbreviated = Math.min(a.length, b.length) > 1 && (b.startsWith(a) || a.startsWith(b));
  const rest = abbreviated ? Math.abs(b.length - a.length) : 0;
  return row[b.length] - rest * 0.75;
}
