import { letterOf } from '../../view/labels.js';
import { emptyFigure, listIn, machine, numberIn } from './figure.js';
/** @import { Answer, Change, View } from '../../engine/types.js' */
/** @import { Format } from '../scene-types.js' */
/** @import { BarsFigure, Hold, Hue, Space } from './figure.js' */

/**
 * What softmax makes of the scores of one sample: a column for each step, a row for each class.
 *
 * @typedef {object} Column  one step of the arithmetic
 * @property {string} title
 * @property {string} sign  what leads to it from the column before
 * @property {number[]} values  NaN and infinities as the machine has them; null: not of this class
 * @property {[number, number]} range
 * @property {Hue} hue
 * @property {string} quantity
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
  const { settings } = view;
  const figure = emptyFigure();
  const { boxes, texts, strokes, arrows, holds, zones } = figure;
  /** @type {number[]} */
  const guess = settings.guess;
  const label = settings.label;
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
    const truth = k === label;
    texts.push({
      text: letterOf(k),
      x: 0,
      y: top(k) + bar / 2 + 5,
      hue: truth ? 'dataText' : 'ink',
      weight: truth ? 700 : 400,
      size: 14,
    });
  }

  columns.forEach((column, c) => {
    const left = LEFT + c * (w + GAP);
    const [low, high] = column.range;
    /** Pixels of a value; what is beyond the range ends at the rim. @param {number} value */
    const px = (value) =>
      left + (w * (Math.min(Math.max(value, low), high) - low)) / (high - low || 1);
    texts.push({ text: column.title, x: left, y: 14 + above, hue: 'ink', weight: 600, size: 13 });
    if (c > 0) {
      const y = head + row / 2 + (roomy ? 7 : 0);
      arrows.push({ ax: left - GAP + 3, ay: y, bx: left - 4, by: y, hue: 'muted' });
      if (column.sign)
        texts.push({ text: column.sign, x: left, y: 30 + above, hue: 'muted', size: 12 });
    }
    strokes.push({ ax: px(0), ay: head - 4, bx: px(0), by: height - FOOT, hue: 'hair' });
    column.values.forEach((value, k) => {
      const y = top(k);
      const text = value === null ? '' : machine(format, value);
      const finite = Number.isFinite(value);
      const end = finite ? px(value) : value > 0 ? px(high) : px(0);
      if (value !== null && !Number.isNaN(value)) {
        const quiet = label >= 0 && k !== label && column.quantity === 'loss';
        boxes.push({
          x: Math.min(px(0), end),
          y,
          w: Math.max(1, Math.abs(end - px(0))),
          h: bar,
          hue: column.hue,
          style: quiet ? 'faint' : 'fill',
          quantity: `${column.quantity}.${k}`,
        });
        if (value > high)
          arrows.push({
            ax: end - 10,
            ay: y + bar / 2,
            bx: end + 6,
            by: y + bar / 2,
            hue: column.hue,
          });
      }
      const broken = value !== null && !finite;
      if (roomy)
        texts.push({ text, x: left, y: y - 4, hue: broken ? 'residText' : 'ink', size: 13 });
      else if (w > 120) {
        texts.push({
          text,
          x: left + w,
          y: y + bar / 2 + 4,
          hue: broken ? 'residText' : 'ink',
          size: 12,
          align: 'right',
        });
      }
      zones.push({
        x: left - 6,
        y: head + row * k,
        w: w + 12,
        h: row,
        rows: [[`${column.title} ${letterOf(k)}`, value === null ? '' : exact(format, value)]],
        quantity: `${column.quantity}.${k}`,
      });
    });

    if (column.quantity === 'score') {
      const perPixel = (high - low) / w;
      const snap = stepOf(1 / perPixel);
      settings.scores.forEach((/** @type {number} */ score, /** @type {number} */ k) => {
        /** @param {number} value @returns {Change} */
        const change = (value) => ({
          setting: 'scores',
          value: settings.scores.with(
            k,
            Number(Math.max(-1e4, Math.min(1e4, value)).toPrecision(7)),
          ),
        });
        holds.push({
          label: t('bars.hold.score', { name: letterOf(k) }),
          text: format.general(score),
          x: px(score + settings.shift),
          y: top(k) + bar / 2,
          value: score,
          min: low,
          max: high,
          hue: 'pred',
          drag: (x) => change(round(low + (x - left) * perPixel - settings.shift, snap)),
          step: (dx, dy) => change(round(score + 0.1 * (dx || dy), 0.1)),
        });
      });
    }
    if (column.quantity === 'score' && label >= 0 && figure.guessed)
      pushes(px, top, bar, (high - low) / w);
    if (column.quantity === 'share' && label < 0 && figure.guessed) bets(px, top, bar, left, w);
  });

  const sums = columns.map((column) => sumText(column, answer, space, hidden));
  sums.forEach((text, c) => {
    const x = LEFT + c * (w + GAP);
    if (text) texts.push({ text, x, y: height - 8, hue: 'muted', size: 12 });
  });
  return figure;

  /**
   * The gradient as pushes on the scores: downhill, so against it. A guess is drawn open.
   * @param {(value: number) => number} px
   * @param {(k: number) => number} top
   * @param {number} bar
   * @param {number} perPixel
   */
  function pushes(px, top, bar, perPixel) {
    const gradient = listIn(answer, 'gradient');
    const unit = 1 / Math.max(perPixel, 1e-9);
    settings.scores.forEach((/** @type {number} */ score, /** @type {number} */ k) => {
      const at = px(score + settings.shift);
      const y = top(k) + bar + 6;
      if (!hidden && Number.isFinite(gradient[k])) {
        arrows.push({ ax: at, ay: y, bx: at - gradient[k] * unit, by: y, hue: 'grad' });
      }
      const end = at - guess[k] * unit;
      arrows.push({ ax: at, ay: y + 7, bx: end, by: y + 7, hue: 'muted', dash: [3, 3] });
      holds.push(guessHold(k, end, y + 7, -1, (x) => -(x - at) / unit, [-2, 2]));
    });
  }

  /**
   * The shares that a reader bets on: open bars over those of softmax.
   * @param {(value: number) => number} px
   * @param {(k: number) => number} top
   * @param {number} bar
   * @param {number} left
   * @param {number} w
   */
  function bets(px, top, bar, left, w) {
    guess.forEach((share, k) => {
      boxes.push({
        x: left,
        y: top(k) - 2,
        w: px(share) - left,
        h: bar + 4,
        hue: 'muted',
        style: 'ghost',
        quantity: `guess.${k}`,
      });
      holds.push(guessHold(k, px(share), top(k) + bar / 2, 1, (x) => (x - left) / w, [0, 1]));
    });
  }

  /**
   * @param {number} k
   * @param {number} x
   * @param {number} y
   * @param {number} direction  of the right arrow key
   * @param {(x: number) => number} read
   * @param {[number, number]} range
   * @returns {Hold}
   */
  function guessHold(k, x, y, direction, read, [min, max]) {
    /** @param {number} value @returns {Change} */
    const change = (value) => ({
      setting: 'guess',
      value: guess.with(k, round(Math.max(min, Math.min(max, value)), 0.01)),
    });
    return {
      label: t('bars.hold.guess', { name: letterOf(k) }),
      text: format.general(guess[k]),
      ...{ x, y, value: guess[k], min, max, hue: 'muted' },
      drag: (px) => change(read(px)),
      step: (dx, dy) => change(guess[k] + 0.01 * (dx * direction || dy)),
    };
  }
}

/**
 * @param {Answer} answer
 * @param {View} view
 * @param {Space} space
 * @param {boolean} hidden  the reader guesses first
 * @returns {Column[]}
 */
function columnsOf(answer, { settings }, { t }, hidden) {
  const { label } = settings;
  const scores = listIn(answer, 'scores');
  const exps = listIn(answer, 'exp');
  const shares = listIn(answer, 'share');
  const shifted = Boolean(settings['subtract-max']);
  const reach = roundUp(Math.max(4, ...scores.map((score) => Math.abs(score))));
  const low = scores.some((score) => score < 0) ? -reach : 0;
  const finite = exps.filter(Number.isFinite);
  const tallest = Math.max(...finite, 1e-300);
  /** @type {Column[]} */
  const columns = [
    {
      title: t('bars.scores'),
      sign: '',
      values: scores,
      range: [low, reach],
      hue: 'pred',
      quantity: 'score',
    },
    {
      title: shifted ? 'exp(o − max)' : 'exp(o)',
      sign: '',
      values: exps,
      range: [0, powerUp(tallest)],
      hue: 'muted',
      quantity: 'exp',
    },
    {
      title: t('bars.shares'),
      sign: t('bars.divided'),
      values: shares,
      range: [0, 1],
      hue: 'data',
      quantity: 'share',
    },
  ];
  if (hidden) {
    if (label >= 0) return columns;
    return [
      columns[0],
      { ...columns[2], sign: '?', values: shares.map(() => /** @type {any} */ (null)) },
    ];
  }
  if (label < 0) return columns;
  const loss = numberIn(answer, 'loss');
  const losses = shares.map((share, k) => (k === label ? loss : -Math.log(share)));
  const reached = Math.max(5, ...losses.filter(Number.isFinite));
  return [
    ...columns,
    {
      title: t('bars.loss'),
      sign: '',
      values: losses,
      range: [0, reached],
      hue: 'resid',
      quantity: 'loss',
    },
  ];
}

/**
 * The line under a column.
 * @param {Column} column
 * @param {Answer} answer
 * @param {Space} space
 * @param {boolean} hidden
 */
function sumText({ quantity }, answer, { t, format }, hidden) {
  const sum = (/** @type {string} */ name) => machine(format, numberIn(answer, name));
  if (quantity === 'exp') return t('bars.sum', { sum: sum('sum') });
  if (quantity !== 'share' || hidden) return '';
  const total = listIn(answer, 'share').reduce((all, share) => all + share, 0);
  return t('bars.sum', { sum: machine(format, total) });
}

/** @param {Format} format @param {number} value */
const exact = (format, value) =>
  Number.isFinite(value) ? format.exact(value) : machine(format, value);

/** @param {number} value @param {number} step */
const round = (value, step) => Number((Math.round(value / step) * step).toPrecision(10));

/** About five pixels, as a power of ten. @param {number} pixelsPerUnit */
const stepOf = (pixelsPerUnit) => 10 ** Math.round(Math.log10(5 / pixelsPerUnit));

/** The next of 4, 8, 16 …: the scale stays while a bar is dragged a little. @param {number} value */
const roundUp = (value) => 4 * 2 ** Math.ceil(Math.log2(value / 4));

/** The next of 1, 10, 100 …, or of their parts. @param {number} value */
const powerUp = (value) => {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5, 10].find((times) => times * power >= value) ?? 10);
};
