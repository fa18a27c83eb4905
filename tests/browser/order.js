import { lab } from './lab.js';
/** @import { Page } from '@playwright/test' */

/**
 * Texts of which a part cannot be seen: cut off by their own box, on the way to which nothing scrolls.
 * Captions, tabs of pictures, the state sentence and what an update did to a large numeral leave out
 * what has no room: it stands elsewhere in full. A
 * formula's MathML is for screen readers.
 * @param {Page} page
 */
export const lostTexts = (page) =>
  lab(page).evaluate((element) => {
    const mayEnd =
      '.katex-mathml, .legend, .picture-tabs button, .sentence, .numeral, .sr, select, .scene, .file';
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

/** Displayed formulas that are wider than their place. @param {Page} page */
export const cutFormulas = (page) =>
  lab(page)
    .locator('.katex-display')
    .evaluateAll((all) =>
      all
        .filter((node) => node.scrollWidth - node.clientWidth > 1)
        .map((node) => node.querySelector('annotation')?.textContent),
    );

/**
 * Names of pictures to choose from that are cut, when each of them is the chosen one: bold, and so
 * longer. The first is chosen again in the end.
 * @param {Page} page
 */
export const cutTabs = (page) =>
  lab(page).evaluate(async (element) => {
    const tabs = () => [
      .../** @type {NodeListOf<HTMLElement>} */ (
        element.shadowRoot?.querySelectorAll('.picture-tabs button') ?? []
      ),
    ];
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    /** @type {string[]} */
    const cut = [];
    for (const at of [...tabs().keys(), 0].slice(tabs().length > 0 ? 0 : 1)) {
      tabs()[at].click();
      await frame();
      await frame();
      const wide = tabs().filter((tab) => tab.scrollWidth > tab.clientWidth);
      cut.push(...wide.map((tab) => tab.textContent?.trim() ?? ''));
    }
    return cut;
  });

/**
 * Lines of code that are broken and go on left of where they begin, or too little right of it.
 * @param {Page} page
 */
export const brokenLines = (page) =>
  lab(page)
    .locator('.lines .line code')
    .evaluateAll((lines) => {
      /** Where the rows begin into which a line is broken. @param {Element} line */
      const starts = (line) => {
        /** @type {Map<number, number>} */
        const rows = new Map();
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          for (const { index } of (node.textContent ?? '').matchAll(/\S/g)) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + 1);
            const { left, bottom } = range.getBoundingClientRect();
            const row = Math.round(bottom);
            rows.set(row, Math.min(left, rows.get(row) ?? Infinity));
          }
        }
        return [...rows.values()];
      };
      return lines
        .filter((line) => {
          const [first, ...rest] = starts(line);
          // What is aligned far to the right leaves too little room beside it.
          const least = Math.min(first, 80) + 5;
          return rest.some((next) => next <= least);
        })
        .map((line) => line.textContent);
    });
