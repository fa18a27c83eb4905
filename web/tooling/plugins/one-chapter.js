import { chapters } from '../../chapters/index.js';
import { scenes } from '../../scenes/index.js';
import { readChapter } from '../chapter-files.js';
import { inRoot } from '../paths.js';

const CHAPTERS = inRoot('web/chapters/index.js');
const SCENES = inRoot('web/scenes/index.js');

/**
 * For a page about one chapter: the lists of chapters and of pictures are cut down to it, so that the
 * bundle holds its texts and the pictures of its cards, and nothing of the others.
 * @param {string} id
 * @returns {import('vite').Plugin}
 */
export function oneChapter(id) {
  return {
    name: 'gradient-walk:one-chapter',
    enforce: 'pre',
    async load(file) {
      if (file === CHAPTERS) return `export const chapters = [${chapterRow(id)}];\n`;
      if (file === SCENES) return `export const scenes = {${await sceneRows(id)}};\n`;
      return undefined;
    },
  };
}

/** A row of chapters/index.js as source: its functions are the imports that the bundler follows. @param {string} id */
function chapterRow(id) {
  const { load, ...row } = chapters.find((chapter) => chapter.id === id) ?? chapters[0];
  const languages = Object.entries(load).map(([lang, read]) => `${lang}: ${read}`);
  return `{ ...${JSON.stringify(row)}, load: { ${languages.join(', ')} } }`;
}

/** @param {string} id */
async function sceneRows(id) {
  const { chapter } = await readChapter(inRoot('web/chapters', id, 'en.md'));
  const used = chapter.cards.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'scene' ? block.ids : [])),
  );
  return [...new Set(used)].map((name) => {
    const { load, ...row } = scenes[name];
    return `${JSON.stringify(name)}: { ...${JSON.stringify(row)}, load: ${load} }`;
  });
}
