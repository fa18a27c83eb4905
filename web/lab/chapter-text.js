/**
 * A chapter in a language, with the rules its formulas and code need. Whoever shows no chapter (the
 * first screen) loads neither.
 * @param {import('../chapters/index.js').ChapterEntry} chapter
 * @param {import('../i18n/index.js').Language} lang
 * @returns {Promise<{content: import('../tooling/chapter-types.js').Chapter, styles: string}>}
 */
export async function loadChapter(chapter, lang) {
  const [{ default: content }, { default: mathStyles }] = await Promise.all([
    chapter.load[lang](),
    import('virtual:math-styles'),
  ]);
  return { content, styles: `${mathStyles}\n${content.styles}` };
}
