import fs from 'node:fs';
import path from 'node:path';
import { chapters } from '../../chapters/index.js';
import { createNodeClient } from '../../engine/node.js';
import { loadWords, words as partWords } from '../../i18n/index.js';
import { readChapter } from '../chapter-files.js';
import { inRoot, shown } from '../paths.js';
import { compileGuide } from './compile.js';
import { createGuideHighlighter } from './highlight.js';
import { guidePage } from './page.js';
import { chapterTables, heightsTable, settingsTables } from './tables.js';
import { words } from './words.js';
/** @import { Experiment } from '../../engine/types.js' */
/** @import { Facts } from './tables.js' */

const folder = inRoot('web/guide');
const highlighter = createGuideHighlighter();

/** @returns {string[]} languages that have a guide */
export function guideLanguages() {
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.md'));
  return files.map((name) => path.basename(name, '.md')).sort();
}

/**
 * Reads and compiles the guide in one language. The engine must be built: its registry is a table here.
 * @param {string} lang
 */
export async function readGuide(lang) {
  const facts = await collectFacts(lang);
  const highlight = await highlighter;
  const file = path.join(folder, `${lang}.md`);
  return compileGuide(fs.readFileSync(file, 'utf8'), shown(file), {
    directives: {
      'settings-table': ({ experiment }) => settingsTables(facts, experiment),
      'chapters-table': () => chapterTables(facts),
      'heights-table': () => heightsTable(facts),
    },
    highlight,
  });
}

/** @param {string} lang @returns {Promise<string>} the whole page */
export async function makeGuidePage(lang) {
  return guidePage(lang, await readGuide(lang), guideLanguages());
}

/** @param {string} lang @returns {Promise<Facts>} */
async function collectFacts(lang) {
  const client = await createNodeClient();
  /** @type {Experiment[]} */
  const registry = await client.call('registry');
  const rows = chapters.map(async ({ id, experiment, also }) => {
    const { chapter } = await readChapter(inRoot('web/chapters', id, `${lang}.md`));
    const cards = chapter.cards.map((card) => ({
      id: card.id,
      title: card.title,
      scenes: card.blocks.flatMap((block) => (block.type === 'scene' ? block.ids : [])),
    }));
    return { id, experiment, also, title: chapter.title, cards };
  });
  return {
    registry,
    chapters: await Promise.all(rows),
    t: await loadWords(lang, partWords.settings),
    words: words[lang],
  };
}
