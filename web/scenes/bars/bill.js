import { letterOf } from '../../view/labels.js';
import { emptyFigure, listIn, numberIn } from './figure.js';
/** @import { Answer, Change, View } from '../../engine/types.js' */
/** @import { BarsFigure, Box, Space } from './figure.js' */

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
/** How the letters of the message differ, in turn. @type {Box['style'][]} */
const STRIPES = ['fill', 'faint', 'hatch'];
/** Higher than this many units no column is drawn: dragged there, Q says 0. */
const CEILING = 10;

/**
 * @param {Answer} answer
 * @param {Answer | null} game
 * @param {View} view
 * @param {Space} space
 * @returns {BarsFigure}
 */
export function billFigure(answer, game, view, space) {
  const { width, height, t, format } = space;
  const { settings } = view;
  const figure = emptyFigure();
  const { boxes, texts, strokes, arrows, holds, zones } = figure;
  const [P, Q] = [listIn(answer, 'p'), listIn(answer, 'q')];
  const [own, paid] = [listIn(answer, 'surprisal'), listIn(answer, 'length')];
  const believes = settings.q.length > 0;
  const unit = t(`bars.unit.${settings.unit}`);
  const message = listIn(answer, 'message');
  const played = game ? listIn(game, 'questions') : [];
  const bottom = height - 22 - (message.length > 0 || played.length > 0 ? STRIP : 0);
  const finite = [...own, ...paid].filter((value) => Number.isFinite(value) && value > 0);
  const reach = Math.min(CEILING, Math.max(2, Math.ceil(Math.max(...finite, 0) + 0.5)));
  const w = width - AXIS - 8;
  const px = (/** @type {number} */ share) => AXIS + w * share;
  const py = (/** @type {number} */ length) =>
    bottom - ((bottom - TOP) * Math.min(length, reach)) / reach;

  for (let mark = 0; mark <= reach; mark += reach > 6 ? 2 : 1) {
    strokes.push({ ax: AXIS, ay: py(mark), bx: AXIS + w, by: py(mark), hue: 'hair' });
    texts.push({ text: String(mark), x: AXIS - 7, y: py(mark) + 4, hue: 'muted', align: 'right' });
  }
  const heights = believes ? '−log Q' : '−log P';
  // On a phone the unit stands behind the total only.
  const title = width < NARROW ? heights : t('bars.bill.height', { price: heights, unit });
  texts.push({ text: title, x: 0, y: 14, hue: 'muted' });
  texts.push({
    text: total(),
    x: AXIS + w,
    y: 14,
    hue: 'ink',
    align: 'right',
    size: 14,
    weight: 600,
  });

  let left = 0;
  P.forEach((share, k) => {
    const x = px(left);
    const width = w * share;
    left += share;
    const [high, base] = [py(paid[k]), py(Math.min(paid[k], own[k]))];
    const quantity = `letter:${k}`;
    if (share > 0) {
      const inner = { x: x + 1, y: base, w: Math.max(0.5, width - 2), h: bottom - base };
      boxes.push({ ...inner, hue: 'data', style: 'fill', quantity });
      if (paid[k] > own[k] + 1e-9) {
        boxes.push({
          x,
          y: high,
          w: width,
          h: base - high,
          hue: 'resid',
          style: 'hatch',
          quantity,
        });
      } else if (own[k] > paid[k] + 1e-9 && Number.isFinite(own[k])) {
        boxes.push({
          x,
          y: py(own[k]),
          w: width,
          h: base - py(own[k]),
          hue: 'muted',
          style: 'ghost',
          quantity,
        });
      }
      if (paid[k] > reach) {
        const middle = x + width / 2;
        arrows.push({ ax: middle, ay: TOP + 26, bx: middle, by: TOP + 4, hue: 'resid' });
        texts.push({
          text: price(paid[k]),
          x: middle + 8,
          y: TOP + 18,
          hue: 'residText',
          weight: 600,
        });
      } else if (width > 30) {
        texts.push({
          text: price(paid[k]),
          x: x + width / 2,
          y: high - (believes ? 13 : 6),
          hue: 'ink',
          align: 'center',
          size: 13,
        });
      }
    }
    if (width > 16) {
      const text = width > 62 ? `${letterOf(k)} ${format.short(share, 3)}` : letterOf(k);
      texts.push({
        text,
        x: x + width / 2,
        y: bottom + 16,
        hue: 'dataText',
        align: 'center',
        size: 13,
      });
    }
    zones.push({
      x,
      y: TOP,
      w: width,
      h: bottom - TOP,
      rows: [
        [`P(${letterOf(k)})`, format.general(share)],
        ['−log P', price(own[k], 6)],
        ...(believes
          ? [
              [`Q(${letterOf(k)})`, format.general(Q[k])],
              ['−log Q', price(paid[k], 6)],
            ]
          : []),
      ],
      quantity,
    });
    if (k + 1 < P.length) borderHold(k, left);
    if (believes) topHold(k, x + width / 2, high);
  });
  if (message.length > 0) strip();
  else if (played.length > 0) averages();
  return figure;

  /** @param {number} value @param {number} [digits] */
  function price(value, digits = 3) {
    return value === Infinity ? '∞' : format.short(value, digits);
  }

  function total() {
    const value = (/** @type {string} */ name) => price(numberIn(answer, name), 4);
    return believes
      ? t('bars.bill.cross', {
          cross: value('crossEntropy'),
          own: value('entropy'),
          kl: value('kl'),
          unit,
        })
      : t('bars.bill.entropy', { entropy: value('entropy'), unit });
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
    const words = new TextDecoder().decode(Uint8Array.from(listIn(answer, 'words'))).split('\n');
    const lengths = listIn(answer, 'wordLength');
    const perBit = w / Math.max(message.length * 2, numberIn(answer, 'bits'), 1);
    const y = bottom + 36;
    let at = AXIS;
    for (const letter of message) {
      const wide = lengths[letter] * perBit;
      boxes.push({
        x: at + 0.5,
        y,
        w: Math.max(0.5, wide - 1),
        h: 18,
        hue: 'data',
        style: STRIPES[letter % STRIPES.length],
        quantity: `letter:${letter}`,
      });
      if (perBit > 8) {
        const hue = STRIPES[letter % STRIPES.length] === 'fill' ? 'paper' : 'ink';
        texts.push({
          text: words[letter],
          x: at + wide / 2,
          y: y + 13,
          hue,
          align: 'center',
          size: 11,
        });
      }
      at += wide;
    }
    const code = words.map((word, k) => `${letterOf(k)} ${word || '—'}`).join('   ');
    const bits = {
      bits: numberIn(answer, 'bits'),
      count: message.length,
      ideal: price(numberIn(answer, 'ideal'), 4),
    };
    texts.push({ text: code, x: AXIS, y: y + 36, hue: 'muted', size: 12 });
    texts.push({
      text: t('bars.bill.bits', bits),
      x: AXIS + w,
      y: y + 36,
      hue: 'ink',
      size: 12,
      align: 'right',
    });
  }

  /** Questions a letter, on average so far, against what is to be expected. */
  function averages() {
    const expected = numberIn(/** @type {Answer} */ (game), 'expected');
    const [high, low] = [bottom + 34, bottom + STRIP + 12];
    const most = Math.max(2, P.length - 1);
    const y = (/** @type {number} */ value) => low - ((low - high) * (value - 1)) / (most - 1);
    const x = (/** @type {number} */ k) => AXIS + (w * k) / Math.max(1, played.length - 1);
    strokes.push({
      ax: AXIS,
      ay: y(expected),
      bx: AXIS + w,
      by: y(expected),
      hue: 'ink',
      dash: [5, 4],
    });
    played.slice(1).forEach((average, k) => {
      strokes.push({
        ax: x(k),
        ay: y(played[k]),
        bx: x(k + 1),
        by: y(average),
        hue: 'pred',
        width: 2,
      });
    });
    const words = {
      count: played.length,
      average: format.short(played.at(-1), 4),
      expected: format.short(expected, 4),
    };
    texts.push({
      text: t('bars.bill.game', words),
      x: AXIS + w,
      y: low + 4,
      hue: 'ink',
      size: 12,
      align: 'right',
    });
  }
}

/** One share as it is, the others in their proportions. @param {number[]} all @param {number} k @param {number} share */
function withShare(all, k, share) {
  const own = Math.max(0, Math.min(1, share));
  const rest = all.reduce((sum, value, i) => (i === k ? sum : sum + value), 0);
  return exactSum(
    all.map((value, i) =>
      i === k ? own : rest > 0 ? (value * (1 - own)) / rest : (1 - own) / (all.length - 1),
    ),
  );
}

/** Six decimals, the largest takes what rounding left over. @param {number[]} all */
function exactSum(all) {
  const rounded = all.map((value) => Math.round(value * 1e6) / 1e6);
  const largest = rounded.indexOf(Math.max(...rounded));
  const missing = 1 - rounded.reduce((sum, value) => sum + value, 0);
  return rounded.with(largest, Math.round((rounded[largest] + missing) * 1e6) / 1e6);
}
