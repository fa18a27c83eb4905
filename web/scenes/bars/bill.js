import { letterOf } from '../../view/labels.js';
import { linesIn, listIn, numberIn } from '../shared/answer.js';
import { drafting, price } from './figure.js';
/** @import { Answer, Change, View } from '../../engine/types.js' */
/** @import { BarsFigure, BoxStyle, Space } from './figure.js' */

/**
 * The bill of a code: a rectangle for each letter, as wide as the letter is frequent (P) and as high as
 * its word is long (−log Q). The area is what a letter costs on average. What lies above −log P is the
 * price of a wrong belief. Below it the message, or how a guessing game goes.
 */

const TOP = 30;
const AXIS = 34;
const STRIP = 62;
/** Narrower, title and total do not both fit. */
const NARROW = 480;
/** How the letters of the message differ, in turn. @type {BoxStyle[]} */
const STRIPES = ['fill', 'faint', 'frame'];
/** Higher than this many units no column is drawn: dragged there, Q says 0. */
const CEILING = 10;

const RIGHT = /** @type {const} */ ({ align: 'right' });
const CENTRED = /** @type {const} */ ({ align: 'center', size: 13 });

/**
 * @param {Answer} answer @param {Answer | null} game @param {View} view @param {Space} space
 * @returns {BarsFigure}
 */
export function billFigure(answer, game, view, { width, height, t, format }) {
  const { settings } = view;
  const { figure, box, write, line, arrow } = drafting();
  const { holds, zones } = figure;
  const [P, Q] = [listIn(answer, 'p'), listIn(answer, 'q')];
  const [own, paid] = [listIn(answer, 'surprisal'), listIn(answer, 'length')];
  const believes = settings.q.length > 0;
  const unit = t(`bars.unit.${settings.unit}`);
  const message = listIn(answer, 'message');
  const played = listIn(game, 'questions');
  const bottom = height - 22 - (message.length > 0 || played.length > 0 ? STRIP : 0);
  const finite = [...own, ...paid].filter((value) => Number.isFinite(value) && value > 0);
  const reach = Math.min(CEILING, Math.max(2, Math.ceil(Math.max(...finite, 0) + 0.5)));
  const w = width - AXIS - 8;
  const rim = AXIS + w;
  const px = (/** @type {number} */ share) => AXIS + w * share;
  const py = (/** @type {number} */ length) =>
    bottom - ((bottom - TOP) * Math.min(length, reach)) / reach;

  for (let mark = 0; mark <= reach; mark += reach > 6 ? 2 : 1) {
    line([AXIS, py(mark), rim, py(mark)], 'hair');
    write(String(mark), AXIS - 7, py(mark) + 4, 'muted', RIGHT);
  }
  const heights = believes ? '−log Q' : '−log P';
  // On a phone the unit stands behind the total only.
  const title = width < NARROW ? heights : t('bars.bill.height', { price: heights, unit });
  write(title, 0, 14, 'muted');
  write(total(), rim, 14, 'ink', { ...RIGHT, size: 14, weight: 600 });

  let left = 0;
  P.forEach((share, k) => {
    const x = px(left);
    const width = w * share;
    const middle = x + width / 2;
    left += share;
    if (share > 0) column(k, x, width);
    const letter = letterOf(k);
    const named = width > 62 ? `${letter} ${format.short(share, 3)}` : letter;
    if (width > 16) write(named, middle, bottom + 16, 'dataText', CENTRED);
    const rows = [
      [`P(${letter})`, format.general(share)],
      ['−log P', price(format, own[k], 6)],
    ];
    if (believes)
      rows.push([`Q(${letter})`, format.general(Q[k])], ['−log Q', price(format, paid[k], 6)]);
    zones.push({ x, y: TOP, w: width, h: bottom - TOP, rows, quantity: `letter:${k}` });
    if (k + 1 < P.length) borderHold(k, left);
    if (believes) topHold(k, middle, py(paid[k]));
  });
  if (message.length > 0) strip();
  else if (played.length > 0) averages();
  return figure;

  /** What is paid for a letter. @param {number} k @param {number} x @param {number} width */
  function column(k, x, width) {
    const quantity = `letter:${k}`;
    const [high, base, right] = [py(paid[k]), py(Math.min(paid[k], own[k])), py(own[k])];
    const inner = { x: x + 1, y: base, w: Math.max(0.5, width - 2), h: bottom - base };
    box(inner, 'data', 'fill', quantity);
    if (paid[k] > own[k] + 1e-9)
      box({ x, y: high, w: width, h: base - high }, 'resid', 'hatch', quantity);
    else if (own[k] > paid[k] + 1e-9 && Number.isFinite(own[k]))
      box({ x, y: right, w: width, h: base - right }, 'muted', 'ghost', quantity);
    const middle = x + width / 2;
    const text = price(format, paid[k], 3);
    if (paid[k] > reach) {
      arrow([middle, TOP + 26, middle, TOP + 4], 'resid');
      write(text, middle + 8, TOP + 18, 'residText', { weight: 600 });
    } else if (width > 30) write(text, middle, high - (believes ? 13 : 6), 'ink', CENTRED);
  }

  function total() {
    const value = (/** @type {string} */ name) => price(format, numberIn(answer, name));
    const [cross, own, kl] = ['crossEntropy', 'entropy', 'kl'].map(value);
    return believes
      ? t('bars.bill.cross', { cross, own, kl, unit })
      : t('bars.bill.entropy', { entropy: own, unit });
  }

  /** The border between two letters: what one gets the other loses. @param {number} k @param {number} at */
  function borderHold(k, at) {
    const before = at - P[k];
    const both = P[k] + P[k + 1];
    /** @param {number} share @returns {Change} */
    const change = (share) => {
      const one = Math.max(0, Math.min(both, Math.round(share * 200) / 200));
      return { setting: 'p', value: exactSum(P.with(k, one).with(k + 1, both - one)) };
    };
    holds.push({
      label: t('bars.hold.border', { one: letterOf(k), other: letterOf(k + 1) }),
      text: `P(${letterOf(k)}) ${format.short(P[k], 3)}, P(${letterOf(k + 1)}) ${format.short(P[k + 1], 3)}`,
      ...{ x: px(at), y: bottom, value: P[k], min: 0, max: both, hue: 'data' },
      drag: (x) => change((x - AXIS) / w - before),
      step: (dx, dy) => change(P[k] + 0.01 * (dx || dy)),
    });
  }

  /** The top of a column: how likely the letter is believed to be. @param {number} k @param {number} x @param {number} y */
  function topHold(k, x, y) {
    /** @param {number} length @returns {Change} */
    const change = (length) => {
      const bits = length * (settings.unit === 'nats' ? 1 / Math.LN2 : 1);
      const share = length >= reach - 0.05 ? 0 : Math.max(0, Math.min(1, 2 ** -Math.max(0, bits)));
      return { setting: 'q', value: withShare(Q, k, Math.round(share * 1000) / 1000) };
    };
    holds.push({
      label: t('bars.hold.belief', { name: letterOf(k) }),
      text: `Q(${letterOf(k)}) ${format.short(Q[k], 3)}`,
      ...{ x, y: Math.max(TOP, y), value: Q[k], min: 0, max: 1, hue: 'resid' },
      drag: (_, to) => change(((bottom - to) * reach) / (bottom - TOP)),
      step: (dx, dy) => ({ setting: 'q', value: withShare(Q, k, Q[k] - 0.01 * (dy || dx)) }),
    });
  }

  /** The message letter by letter, each as long as its word. */
  function strip() {
    const words = linesIn(answer, 'words');
    const lengths = listIn(answer, 'wordLength');
    const bits = numberIn(answer, 'bits');
    const perBit = w / Math.max(message.length * 2, bits, 1);
    const y = bottom + 36;
    let at = AXIS;
    for (const letter of message) {
      const wide = lengths[letter] * perBit;
      const style = STRIPES[letter % STRIPES.length];
      const rect = { x: at + 0.5, y, w: Math.max(0.5, wide - 1), h: 18 };
      box(rect, 'data', style, `letter:${letter}`);
      const hue = style === 'fill' ? 'paper' : 'ink';
      if (perBit > 8) write(words[letter], at + wide / 2, y + 13, hue, { ...CENTRED, size: 11 });
      at += wide;
    }
    const code = words.map((word, k) => `${letterOf(k)} ${word || '—'}`).join('   ');
    const ideal = price(format, numberIn(answer, 'ideal'));
    const cost = t('bars.bill.bits', { bits, count: message.length, ideal });
    write(code, AXIS, y + 36, 'muted', { size: 12 });
    write(cost, rim, y + 36, 'ink', { ...RIGHT, size: 12 });
  }

  /** Questions a letter, on average so far, against what is to be expected. */
  function averages() {
    const expected = numberIn(game, 'expected');
    const [high, low] = [bottom + 34, bottom + STRIP + 12];
    const most = Math.max(2, P.length - 1);
    const y = (/** @type {number} */ value) => low - ((low - high) * (value - 1)) / (most - 1);
    const x = (/** @type {number} */ k) => AXIS + (w * k) / Math.max(1, played.length - 1);
    line([AXIS, y(expected), rim, y(expected)], 'ink', { dash: [5, 4] });
    played.slice(1).forEach((average, k) => {
      line([x(k), y(played[k]), x(k + 1), y(average)], 'pred', { width: 2 });
    });
    const [now, goal] = [played.at(-1), expected].map((value) => format.short(value, 4));
    const text = t('bars.bill.game', { count: played.length, average: now, expected: goal });
    write(text, rim, low + 4, 'ink', { ...RIGHT, size: 12 });
  }
}

/** One share as it is, the others in their proportions. @param {number[]} all @param {number} k @param {number} share */
function withShare(all, k, share) {
  const own = Math.max(0, Math.min(1, share));
  const rest = all.reduce((sum, value, i) => (i === k ? sum : sum + value), 0);
  const others = (/** @type {number} */ value) =>
    rest > 0 ? (value * (1 - own)) / rest : (1 - own) / (all.length - 1);
  return exactSum(all.map((value, i) => (i === k ? own : others(value))));
}

/** Six decimals, the largest takes what rounding left over. @param {number[]} all */
function exactSum(all) {
  const rounded = all.map((value) => Math.round(value * 1e6) / 1e6);
  const largest = rounded.indexOf(Math.max(...rounded));
  const missing = 1 - rounded.reduce((sum, value) => sum + value, 0);
  return rounded.with(largest, Math.round((rounded[largest] + missing) * 1e6) / 1e6);
}
