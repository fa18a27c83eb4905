import { snap, snapStep } from '../../draw/snap.js';
import { letterOf } from '../../view/labels.js';
import { listIn, numberIn } from '../shared/answer.js';
import { drafting, machine } from './figure.js';
/** @import { Answer, Change, View } from '../../engine/types.js' */
/** @import { BarsFigure, Hold, Hue, Space } from './figure.js' */

/**
 * What softmax makes of the scores of one sample: a column for each step, a row for each class.
 *
 * @typedef {object} Column  one step of the arithmetic
 * @property {string} quantity
 * @property {Hue} hue
 * @property {string} title
 * @property {(number | null)[]} values  NaN and infinities as the machine has them; null: hidden
 * @property {[number, number]} range
 * @property {string} sign  what leads to it from the column before
 */

const HEAD = 40;
/** Above all, on a narrow figure, where buttons stand. */
const BUTTONS = 28;
const FOOT = 26;
const GAP = 26;
const LEFT = 20;

/** @param {Answer} answer @param {View} view @param {Space} space @returns {BarsFigure} */
export function scoreFigure(answer, view, space) {
  const { width, height, look, t, format } = space;
  const { figure, box, write, line, arrow } = drafting();
  const { holds, zones } = figure;
  /** @type {{scores: number[], guess: number[], label: number, shift: number}} */
  const { scores, guess, label, shift } = /** @type {any} */ (view.settings);
  figure.guessed = guess.length > 0;
  const hidden = figure.guessed && !look.compare;
  const columns = columnsOf(answer, view, space, hidden);
  const q = columns[0].values.length;
  const w = (width - LEFT - GAP * (columns.length - 1)) / columns.length;
  const above = figure.guessed && width < 560 ? BUTTONS : 0;
  const head = HEAD + above;
  const row = (height - head - FOOT) / q;
  const bar = Math.max(6, Math.min(row > 90 ? 32 : 22, row - 20));
  const roomy = row > 34;
  /** The y of a row's bar. @param {number} k */
  const top = (k) => head + row * k + (row - bar) / 2 + (roomy ? 7 : 0);

  for (let k = 0; k < q; k++) {
    const hue = k === label ? 'dataText' : 'ink';
    write(letterOf(k), 0, top(k) + bar / 2 + 5, hue, { weight: k === label ? 700 : 400, size: 14 });
  }

  columns.forEach(({ title, sign, values, range: [low, high], hue, quantity }, c) => {
    const left = LEFT + c * (w + GAP);
    /** Pixels of a value; what is beyond the range ends at the rim. @param {number} value */
    const px = (value) =>
      left + (w * (Math.min(Math.max(value, low), high) - low)) / (high - low || 1);
    write(title, left, 14 + above, 'ink', { weight: 600, size: 13 });
    if (c > 0) {
      const y = head + row / 2 + (roomy ? 7 : 0);
      arrow([left - GAP + 3, y, left - 4, y], 'muted');
      if (sign) write(sign, left, 30 + above, 'muted', { size: 12 });
    }
    line([px(0), head - 4, px(0), height - FOOT], 'hair');
    values.forEach((value, k) => {
      const zone = { x: left - 6, y: head + row * k, w: w + 12, h: row };
      const name = `${title} ${letterOf(k)}`;
      const told = value === null ? '' : exact(value);
      zones.push({ ...zone, rows: [[name, told]], quantity: `${quantity}.${k}` });
      if (value !== null) drawBar(value, k);
    });
    const unit = w / (high - low);
    if (quantity === 'score') scoreHolds(unit);
    if (quantity === 'score' && label >= 0 && figure.guessed) pushes(unit);
    if (quantity === 'share' && label < 0 && figure.guessed) bets();

    /** @param {number} value @param {number} k */
    function drawBar(value, k) {
      const y = top(k);
      const finite = Number.isFinite(value);
      const end = finite ? px(value) : value > 0 ? px(high) : px(0);
      if (!Number.isNaN(value)) {
        const quiet = label >= 0 && k !== label && quantity === 'loss';
        const rect = { x: Math.min(px(0), end), y, w: Math.max(1, Math.abs(end - px(0))), h: bar };
        box(rect, hue, quiet ? 'faint' : 'fill', `${quantity}.${k}`);
        if (value > high) arrow([end - 10, y + bar / 2, end + 6, y + bar / 2], hue);
      }
      const text = machine(format, value);
      const colour = finite ? 'ink' : 'residText';
      if (roomy) write(text, left, y - 4, colour, { size: 13 });
      else if (w > 120)
        write(text, left + w, y + bar / 2 + 4, colour, { size: 12, align: 'right' });
    }

    /** @param {number} unit  pixels of 1 */
    function scoreHolds(unit) {
      const step = snapStep(unit);
      scores.forEach((score, k) => {
        /** @param {number} value @returns {Change} */
        const change = (value) => {
          const one = Number(Math.max(-1e4, Math.min(1e4, value)).toPrecision(7));
          return { setting: 'scores', value: scores.with(k, one) };
        };
        holds.push({
          label: t('bars.hold.score', { name: letterOf(k) }),
          text: format.general(score),
          ...{ x: px(score + shift), y: top(k) + bar / 2 },
          ...{ value: score, min: low, max: high, hue: 'pred' },
          drag: (x) => change(snap(low + (x - left) / unit - shift, step)),
          step: (dx, dy) => change(snap(score + 0.1 * (dx || dy), 0.1)),
        });
      });
    }

    /** The gradient as pushes: downhill, so against it. A guess is drawn open. @param {number} unit */
    function pushes(unit) {
      const gradient = listIn(answer, 'gradient');
      scores.forEach((score, k) => {
        const at = px(score + shift);
        const y = top(k) + bar + 6;
        if (!hidden && Number.isFinite(gradient[k]))
          arrow([at, y, at - gradient[k] * unit, y], 'grad');
        const end = at - guess[k] * unit;
        arrow([at, y + 7, end, y + 7], 'muted', { dash: [3, 3] });
        holds.push(guessHold(k, end, y + 7, -1, (x) => -(x - at) / unit, [-2, 2]));
      });
    }

    /** The shares that a reader bets on: open bars over those of softmax. */
    function bets() {
      guess.forEach((share, k) => {
        const rect = { x: left, y: top(k) - 2, w: px(share) - left, h: bar + 4 };
        box(rect, 'muted', 'ghost', `guess.${k}`);
        holds.push(guessHold(k, px(share), top(k) + bar / 2, 1, (x) => (x - left) / w, [0, 1]));
      });
    }
  });
  columns.forEach(({ quantity }, c) => {
    const sum = sumText(quantity, answer, space, hidden);
    if (sum) write(sum, LEFT + c * (w + GAP), height - 8, 'muted', { size: 12 });
  });
  return figure;

  /**
   * @param {number} k @param {number} x @param {number} y
   * @param {number} direction  of the right arrow key
   * @param {(x: number) => number} read @param {[number, number]} range @returns {Hold}
   */
  function guessHold(k, x, y, direction, read, [min, max]) {
    /** @param {number} value @returns {Change} */
    const change = (value) => ({
      setting: 'guess',
      value: guess.with(k, snap(Math.max(min, Math.min(max, value)), 0.01)),
    });
    return {
      label: t('bars.hold.guess', { name: letterOf(k) }),
      text: format.general(guess[k]),
      ...{ x, y, value: guess[k], min, max, hue: 'muted' },
      drag: (px) => change(read(px)),
      step: (dx, dy) => change(guess[k] + 0.01 * (dx * direction || dy)),
    };
  }

  /** @param {number} value */
  function exact(value) {
    return Number.isFinite(value) ? format.exact(value) : machine(format, value);
  }
}

/**
 * @param {Answer} answer @param {View} view @param {Space} space
 * @param {boolean} hidden  the reader guesses first
 * @returns {Column[]}
 */
function columnsOf(answer, { settings }, { t }, hidden) {
  const { label } = settings;
  const [scores, exps, shares] = ['scores', 'exp', 'share'].map((name) => listIn(answer, name));
  const reach = roundUp(Math.max(4, ...scores.map((score) => Math.abs(score))));
  const low = scores.some((score) => score < 0) ? -reach : 0;
  const tallest = powerUp(Math.max(...exps.filter(Number.isFinite), 1e-300));
  /** @type {(quantity: string, hue: Hue, title: string, values: Column['values'], low: number,
   *   high: number, sign?: string) => Column} */
  const column = (quantity, hue, title, values, low, high, sign = '') => ({
    ...{ quantity, hue, title, values, sign },
    range: [low, high],
  });
  const exp = settings['subtract-max'] ? 'exp(o − max)' : 'exp(o)';
  const first = column('score', 'pred', t('bars.scores'), scores, low, reach);
  const unseen = shares.map(() => null);
  if (hidden && label < 0)
    return [first, column('share', 'data', t('bars.shares'), unseen, 0, 1, '?')];
  const columns = [
    first,
    column('exp', 'muted', exp, exps, 0, tallest),
    column('share', 'data', t('bars.shares'), shares, 0, 1, t('bars.divided')),
  ];
  if (hidden || label < 0) return columns;
  const loss = numberIn(answer, 'loss');
  const losses = shares.map((share, k) => (k === label ? loss : -Math.log(share)));
  const most = Math.max(5, ...losses.filter(Number.isFinite));
  return [...columns, column('loss', 'resid', t('bars.loss'), losses, 0, most)];
}

/**
 * The line under a column.
 * @param {string} quantity @param {Answer} answer @param {Space} space @param {boolean} hidden
 */
function sumText(quantity, answer, { t, format }, hidden) {
  if (quantity === 'exp') return t('bars.sum', { sum: machine(format, numberIn(answer, 'sum')) });
  if (quantity !== 'share' || hidden) return '';
  const total = listIn(answer, 'share').reduce((all, share) => all + share, 0);
  return t('bars.sum', { sum: machine(format, total) });
}

/** The next of 4, 8, 16 …: the scale stays while a bar is dragged a little. @param {number} value */
const roundUp = (value) => 4 * 2 ** Math.ceil(Math.log2(value / 4));

/** The next of 1, 10, 100 …, or of their parts. @param {number} value */
const powerUp = (value) => {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5, 10].find((times) => times * power >= value) ?? 10);
};
