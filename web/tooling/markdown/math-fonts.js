/**
 * KaTeX's font files, and the classes in its HTML that need each (katex.css).
 * @typedef {{file: string, family: string, weight: 'normal' | 'bold', style: 'normal' | 'italic',
 *   classes: string[]}} MathFont
 * @type {MathFont[]}
 */
const fonts = [
  font('Main-Regular', ['katex']),
  font('Main-Bold', ['mathbf', 'textbf']),
  font('Main-Italic', ['mathit', 'textit']),
  font('Math-Italic', ['mathnormal']),
  font('Math-BoldItalic', ['boldsymbol']),
  font('AMS-Regular', ['amsrm', 'mathbb', 'textbb']),
  font('Caligraphic-Regular', ['mathcal']),
  font('Fraktur-Regular', ['mathfrak', 'textfrak']),
  font('Fraktur-Bold', ['mathboldfrak', 'textboldfrak']),
  font('SansSerif-Regular', ['mathsf', 'textsf']),
  font('SansSerif-Bold', ['mathboldsf', 'textboldsf']),
  font('SansSerif-Italic', ['mathsfit', 'mathitsf', 'textitsf']),
  font('Script-Regular', ['mathscr', 'textscr']),
  font('Typewriter-Regular', ['mathtt', 'texttt']),
  font('Size1-Regular', ['delimsizing size1', 'delim-size1', 'small-op']),
  font('Size2-Regular', ['delimsizing size2', 'large-op']),
  font('Size3-Regular', ['delimsizing size3']),
  font('Size4-Regular', ['delimsizing size4', 'delim-size4']),
];

/** @param {string} html @returns {MathFont[]} those that its formulas use */
export function usedFonts(html) {
  const lists = classLists(html).map((list) => ` ${list} `);
  return fonts.filter(({ classes }) =>
    classes.some((name) => lists.some((list) => list.includes(` ${name} `))),
  );
}

/**
 * KaTeX's sheet without its fonts and without the rules for what does not occur: most of them.
 * @param {string} css
 * @param {string} html
 */
export function usedRules(css, html) {
  const used = new Set(classLists(html).flatMap((list) => list.split(' ')));
  const occurs = (/** @type {string} */ selector) =>
    [...selector.matchAll(/\.([a-z][\w-]*)/gi)].every(([, name]) => used.has(name));
  return css.replace(/([^{}]+)(\{[^{}]*\})/g, (_rule, selectors, declarations) => {
    const kept = selectors.startsWith('@') ? [] : selectors.split(',').filter(occurs);
    return kept.length > 0 ? kept.join(',') + declarations : '';
  });
}

/** @param {string} html */
const classLists = (html) => [...html.matchAll(/class=\\?"([^"\\]*)/g)].map(([, list]) => list);

/** @param {string} name @param {string[]} classes @returns {MathFont} */
function font(name, classes) {
  const [family, cut] = name.split('-');
  return {
    file: `KaTeX_${name}.woff2`,
    family: `KaTeX_${family}`,
    weight: cut.startsWith('Bold') ? 'bold' : 'normal',
    style: cut.endsWith('Italic') ? 'italic' : 'normal',
    classes,
  };
}
