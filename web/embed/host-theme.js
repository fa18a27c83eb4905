/**
 * Light or dark as the page around has it: the marks that Docusaurus, VitePress, MkDocs Material,
 * Sphinx themes and Bootstrap leave on <html> and <body>; else the colour that the page is painted on; else
 * words in its classes, which may be about a part of it (`navbar-dark`); else what the system prefers.
 */

const MARKS = [
  { of: 'html', attribute: 'data-theme' },
  { of: 'body', attribute: 'data-theme' },
  { of: 'html', attribute: 'data-bs-theme' },
  { of: 'body', attribute: 'data-md-color-scheme' },
  { of: 'html', attribute: 'data-color-mode' },
];
const CLASSES = [
  { of: 'html', attribute: 'class' },
  { of: 'body', attribute: 'class' },
];

/** @returns {'light' | 'dark'} */
export function hostTheme() {
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  return markedTheme(MARKS) ?? paperTheme() ?? markedTheme(CLASSES) ?? system;
}

/** @param {{of: string, attribute: string}[]} marks @returns {'light' | 'dark' | null} */
function markedTheme(marks) {
  for (const { of, attribute } of marks) {
    const value = document.querySelector(of)?.getAttribute(attribute) ?? '';
    const words = value.toLowerCase().split(/[\s:_-]+/);
    if (words.includes('dark') || words.includes('slate')) return 'dark';
    if (words.includes('light') || value === 'default') return 'light';
  }
  return null;
}

/** What the page is painted on; VitePress and Tailwind mark the dark only. @returns {'light' | 'dark' | null} */
function paperTheme() {
  for (const element of [document.body, document.documentElement]) {
    const colour = element ? getComputedStyle(element).backgroundColor : '';
    const [r, g, b, alpha = 1] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
    if (/^rgb/.test(colour) && alpha === 1)
      return 0.3 * r + 0.59 * g + 0.11 * b < 128 ? 'dark' : 'light';
  }
  return null;
}

/** @param {() => void} changed @param {AbortSignal} signal */
export function watchHostTheme(changed, signal) {
  // Whatever attribute a page switches its theme by: its colour follows.
  const observer = new MutationObserver(changed);
  for (const element of [document.documentElement, document.body]) {
    if (element) observer.observe(element, { attributes: true });
  }
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed, { signal });
  // The colour may glide to what it will be.
  document.addEventListener(
    'transitionend',
    ({ target }) => {
      if (target === document.body || target === document.documentElement) changed();
    },
    { signal },
  );
  // A style sheet of the page may come after the script.
  addEventListener('load', changed, { signal });
}
