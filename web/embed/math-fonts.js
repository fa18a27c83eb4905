import fonts from 'virtual:math-fonts';

/** @type {Promise<void> | null} */
let loading = null;

/**
 * Registers the fonts of the formulas on the document: an @font-face inside a shadow root is ignored in
 * Chromium and Firefox, and by its address the page's own policy would refuse the font.
 * Formulas are readable without; a font that does not come is no error.
 */
export function loadMathFonts() {
  loading ??= Promise.allSettled(fonts.map(register)).then(() => {});
  return loading;
}

/** @param {{family: string, weight: string, style: string, url: string}} font */
async function register({ family, weight, style, url }) {
  const response = await fetch(url);
  if (!response.ok) return;
  const face = new FontFace(family, await response.arrayBuffer(), { weight, style });
  document.fonts.add(await face.load());
}
