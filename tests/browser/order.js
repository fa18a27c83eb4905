import { lab } from './lab.js';

/** @typedef {import('@playwright/test').Page} Page */

/**
 * Texts of which a part cannot be seen: cut off by their own box, on the way to which nothing scrolls.
 * Captions, tabs of pictures and the state sentence may end in "…": they stand elsewhere in full. A
 * formula's MathML is for screen readers.
 * @param {Page} page
 */
export const lostTexts = (page) =>
  lab(page).evaluate((element) => {
    const mayEnd =
      '.katex-mathml, .legend, .picture-tabs button, .sentence, .sr, select, .scene, .file';
    /** @type {string[]} */
    const lost = [];
    for (const node of element.shadowRoot?.querySelectorAll('.gw *') ?? []) {
      if (node.closest(mayEnd) || !node.textContent?.trim() || node.closest('svg')) continue;
      if (!node.checkVisibility()) continue;
      const { overflowX, overflowY } = getComputedStyle(node);
      const wide = overflowX === 'hidden' && node.scrollWidth > node.clientWidth + 1;
      const high = overflowY === 'hidden' && node.scrollHeight > node.clientHeight + 1;
      if (wide || high) lost.push(`${node.className}: ${node.textContent.trim().slice(0, 40)}`);
    }
    return lost;
  });

/**
 * Controls of the transport that lie on each other, or of which a part is outside the window.
 * @param {Page} page
 */
export const tangled = (page) =>
  lab(page).evaluate((element) => {
    const bar = element.shadowRoot?.querySelector('.transport');
    const boxes = [...(bar?.querySelectorAll('button, select, .scrub') ?? [])]
      .filter((node) => node.checkVisibility())
      .map((node) => ({ name: node.className, box: node.getBoundingClientRect() }));
    const outside = boxes.filter(({ box }) => box.left < 0 || box.right > innerWidth);
    const touching = boxes.flatMap(({ name, box }, k) =>
      boxes
        .slice(k + 1)
        .filter(
          ({ box: other }) =>
            Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
            Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 1,
        )
        .map((other) => `${name} on ${other.name}`),
    );
    return [...outside.map(({ name }) => `${name} outside`), ...touching];
  });
