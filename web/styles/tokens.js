/**
 * The colours of the two themes. Hues follow Okabe–Ito; each has one token for marks (≥ 3:1 on paper
 * and wash) and one for text (≥ 4.5:1 on both), because axe cannot see what a canvas draws.
 * tests/unit/tokens.test.js checks every ratio.
 *
 * @typedef {object} Colours
 * @property {string} paper  the page
 * @property {string} ink  text, and the closed-form minimum
 * @property {string} muted  secondary text, axes' titles, reference curves
 * @property {string} hair  hairlines and grids; decoration, never the only carrier of a meaning
 * @property {string} wash  quiet fill behind what is current
 * @property {string} data  labels, data points, level lines
 * @property {string} dataText
 * @property {string} pred  predictions, the run itself
 * @property {string} predText
 * @property {string} grad
 * @property {string} gradText
 * @property {string} resid
 * @property {string} residText
 * @property {string} accent  fill of the one filled button
 * @property {string} onAccent  text on it
 */

/** @type {{light: Colours, dark: Colours}} */
export const tokens = {
  light: {
    paper: '#fcfbf8',
    ink: '#1c1b19',
    muted: '#6b6862',
    hair: '#e5e1d9',
    wash: '#f4f1ea',
    data: '#0072b2',
    dataText: '#00659e',
    pred: '#d55e00',
    predText: '#b34e00',
    grad: '#009169',
    gradText: '#00775a',
    resid: '#c2649a',
    residText: '#a8437c',
    accent: '#b34e00',
    onAccent: '#ffffff',
  },
  dark: {
    paper: '#15171a',
    ink: '#e8e6e1',
    muted: '#a09d95',
    hair: '#2b2e33',
    wash: '#1c1f23',
    data: '#56b4e9',
    dataText: '#7cc4ee',
    pred: '#ff8c42',
    predText: '#ff9d5e',
    grad: '#2fc39a',
    gradText: '#4ccfaa',
    resid: '#d98ab8',
    residText: '#e5a5cb',
    accent: '#ff8c42',
    onAccent: '#15171a',
  },
};
