/**
 * Levels between low and high, highest first: 1, 2 and 5 times each power of ten, and round numbers
 * between them where the lines have room. They are log-spaced and do not depend on what else is
 * shown, so that no line jumps when a slice through the landscape moves.
 * @param {number} low
 * @param {number} high
 * @param {(level: number) => number} radius  pixels from the bottom to the line
 * @returns {{level: number, major: boolean}[]}
 */
export function chooseLevels(low, high, radius) {
  /** @type {{level: number, major: boolean}[]} */
  const chosen = [];
  for (const { factors, room } of TIERS) {
    const added = [];
    // Twelve decades below the highest even a level line at zero would be a dot.
    const top = Math.floor(Math.log10(high));
    for (let power = top; power > top - 12; power--) {
      for (const factor of factors) {
        const level = factor * 10 ** power;
        if (level <= low || level >= high || radius(level) < 5) continue;
        const near = chosen.some((other) => Math.abs(radius(other.level) - radius(level)) < room);
        if (!near) added.push({ level, major: room === 0 });
      }
    }
    chosen.push(...added);
  }
  return chosen.sort((a, b) => b.level - a.level);
}

/** Numbers come in by roundness; `room` is the distance in pixels that the less round must keep. */
const TIERS = [
  { factors: [5, 2, 1], room: 0 },
  { factors: [7, 3, 1.5], room: 9 },
  { factors: [8, 6, 4, 2.5, 1.7, 1.2], room: 16 },
];
