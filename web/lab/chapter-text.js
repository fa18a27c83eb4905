/**
 * @typedef {import('../tooling/chapter-types.js').Chapter} Chapter
 * @typedef {import('../tooling/chapter-types.js').Beginning} Beginning
 */

/**
 * A chapter in a language: its first card at once, the others by `complete`, which may be asked again
 * when it failed. Whoever shows no chapter (the first screen) loads neither.
 * @param {import('../chapters/index.js').ChapterEntry} chapter
 * @param {import('../i18n/index.js').Language} lang
 * @returns {Promise<{content: Beginning, styles: string,
 *   complete: () => Promise<{content: Chapter, styles: string}>}>}  styles: what its formulas and code need
 */
export async function loadChapter(chapter, lang) {
  const [{ default: content, rest }, { default: mathStyles }] = await Promise.all([
    chapter.load[lang](),
    import('virtual:math-styles'),
  ]);
  const styles = `${mathStyles}\n${content.styles}`;
  const complete = async () => {
    const { default: more } = await rest();
    const cards = [content.cards[0], ...more.cards];
    return { content: { ...content, cards }, styles: `${styles}\n${more.styles}` };
  };
  return { content, styles, complete };
}
