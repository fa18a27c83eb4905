/** More labels than this would touch each other under the scrub bar. */
const MOST_LABELS = 6;

/**
 * Marks of the scrub bar: the ends of epochs, labelled in the middle of the epoch while there is room;
 * with many epochs, or where each update is one, round numbers of updates (or epochs).
 * @param {number} totalSteps
 * @param {number} updatesPerEpoch
 * @returns {{ticks: number[], labels: {at: number, key: string, number: number}[]}}
 *   positions from 0 to 1; key is the word to use with {number}
 */
export function scrubTicks(totalSteps, updatesPerEpoch) {
  if (totalSteps <= 0) return { ticks: [], labels: [] };
  const epochs = totalSteps / updatesPerEpoch;
  if (updatesPerEpoch > 1 && epochs <= MOST_LABELS) {
    const count = Math.ceil(epochs);
    return {
      ticks: range(1, count - 1).map((k) => k / epochs),
      labels: range(0, count - 1).map((k) => ({
        at: (k + Math.min(k + 1, epochs)) / 2 / epochs,
        key: 'scrub.epoch',
        number: k + 1,
      })),
    };
  }
  const byEpoch = updatesPerEpoch > 1;
  const whole = byEpoch ? epochs : totalSteps;
  const step = roundStep(whole / (MOST_LABELS - 1));
  const marks = range(1, Math.floor((whole - step * 0.4) / step)).map((k) => k * step);
  return {
    ticks: marks.map((mark) => mark / whole),
    labels: marks.map((mark) => ({
      at: mark / whole,
      key: byEpoch ? 'scrub.epoch' : 'scrub.update',
      number: mark,
    })),
  };
}

/**
 * The next 1, 2 or 5 times a power of ten.
 * @param {number} least
 */
function roundStep(least) {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  const factor = [1, 2, 5, 10].find((f) => f * power >= least) ?? 10;
  return factor * power;
}

/**
 * @param {number} from
 * @param {number} to  included
 */
function range(from, to) {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k);
}
