/**
 * The colours of the two themes. Hues follow Okabe–Ito; each has one token for marks (≥ 3:1 on paper
 * and wash) and one for text (≥ 4.5:1 on both), because axe cannot see what a canvas draws.
 * tests/unit/tokens.test.js checks every ratio.
 *
 * @typedef {typeof tokens.light} Colours
 */

export const tokens = {
  light: {
    paper: '#fcfbf8', // the page
    ink: '#1c1b19', // text, and the closed-form minimum
    muted: '#6b6862', // secondary text, axes' titles, reference curves
    hair: '#e5e1d9', // hairlines and grids; decoration, never the only carrier of a meaning
    wash: '#f4f1ea', // quiet fill behind what is current
    data: '#0072b2', // labels, data points, level lines
    dataText: '#00659e',
    pred: '#d55e00', // predictions, the run itself
    predText: '#b34e00',
    grad: '#009169',
    gradText: '#00775a',
    resid: '#c2649a',
    residText: '#a8437c',
    accent: '#b34e00', // fill of the one filled button
    onAccent: '#ffffff', // text on it
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
