import { tokens } from './tokens.js';

/**
 * Colours of the listings' token classes (the build writes `code-keyword` and so on). Quiet on purpose:
 * strong hues belong to the quantities that code and pictures share.
 */
export const codeColours = {
  light: { keyword: '#5f4b8b', string: '#75591a', comment: tokens.light.muted },
  dark: { keyword: '#bba7ee', string: '#d5bd78', comment: tokens.dark.muted },
};

const names = /** @type {const} */ (['keyword', 'string', 'comment']);

/** A line that is indented further than this is taken for one indented so far. */
export const DEEPEST = 24;

const colours = names.map((name) => {
  const { light, dark } = codeColours;
  return `.code-${name} { color: ${light[name]}; color: light-dark(${light[name]}, ${dark[name]}); }`;
});
// A broken line goes on below its own beginning, so it has to know where that is.
const indents = Array.from({ length: DEEPEST }, (_, k) => `.gw .in-${k + 1} { --in: ${k + 1}ch; }`);

/** A style sheet; the theme is the `color-scheme` in force. */
export const codeStyles = [...colours, ...indents].join('\n');
