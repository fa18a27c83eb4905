/**
 * The few words that the guide's pages add to its text. A language has them once it has a
 * web/guide/<lang>.md.
 *
 * @typedef {object} Words
 * @property {string} tag  for lang=
 * @property {string} language  its own name, on the link to it
 * @property {string} contents
 * @property {string} skip
 * @property {string} app  on the way back
 * @property {string[]} settings  heads of a table of settings
 * @property {string} whole  a number without decimals and without a limit worth the name
 * @property {(min: any, max: any) => string} range
 * @property {(limits: string) => string} wholeRange
 * @property {(count: string, limits: string) => string} list
 * @property {(rows: string, columns: string, limits: string) => string} table
 * @property {string} flag
 * @property {string} off
 * @property {(chapters: string) => string} settingsOf
 * @property {string[]} cards  heads of a table of cards
 * @property {(chapter: string) => string} cardsOf
 * @property {{caption: string, chapter: string}} heights
 */

/** @type {Record<string, Words>} */
export const words = {
  en: {
    tag: 'en',
    language: 'English',
    contents: 'Contents',
    skip: 'Skip to the text',
    app: 'Gradient Walk',
    settings: ['name', 'meaning', 'limits', 'default'],
    whole: 'a whole number',
    range: (min, max) => `${min} to ${max}`,
    wholeRange: (limits) => `whole, ${limits}`,
    list: (count, limits) => `${count} numbers, each ${limits}`,
    table: (rows, columns, limits) => `${rows} rows of ${columns} numbers, each ${limits}`,
    flag: 'on or off',
    off: 'off',
    settingsOf: (chapters) => `Settings of ${chapters}`,
    cards: ['card', 'title', 'pictures'],
    cardsOf: (chapter) => `Cards of ${chapter}`,
    heights: { caption: 'Heights in px, by the width of the frame', chapter: 'chapter' },
  },
  zh: {
    tag: 'zh-CN',
    language: '中文',
    contents: '目录',
    skip: '跳到正文',
    app: '梯度漫步',
    settings: ['名字', '含义', '范围', '默认'],
    whole: '整数',
    range: (min, max) => `${min} 到 ${max}`,
    wholeRange: (limits) => `整数，${limits}`,
    list: (count, limits) => `${count} 个数，每个 ${limits}`,
    table: (rows, columns, limits) => `${rows} 行，每行 ${columns} 个数，每个 ${limits}`,
    flag: '开或关',
    off: '关',
    settingsOf: (chapters) => `${chapters} 的设置`,
    cards: ['卡片', '标题', '图'],
    cardsOf: (chapter) => `${chapter} 的卡片`,
    heights: { caption: '高度（px），按 iframe 的宽度', chapter: '章节' },
  },
};
