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

/** @param {typeof fonts[number]} font */
async function register({ family, weight, style, url, bytes }) {
  const buffer = bytes === null ? await fetchBytes(url ?? '') : fromBase64(bytes);
  if (!buffer) return;
  const face = new FontFace(family, buffer, { weight, style });
  document.fonts.add(await face.load());
}

/** @param {string} url */
async function fetchBytes(url) {
  const response = await fetch(url);
  return response.ok ? response.arrayBuffer() : null;
}

/** @param {string} text */
const fromBase64 = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).buffer;
