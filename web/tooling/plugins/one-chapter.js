import { chapters } from '../../chapters/index.js';
import { scenes } from '../../scenes/index.js';
import { readChapter } from '../chapter-files.js';
import { inRoot } from '../paths.js';
/** @import { Plugin } from 'vite' */

const CHAPTERS = inRoot('web/chapters/index.js');
const SCENES = inRoot('web/scenes/index.js');

/**
 * For a page about one chapter: the lists of chapters and of pictures are cut down to it, so that the
 * bundle holds its texts and the pictures of its cards, and nothing of the others.
 * @param {string} id
 * @returns {Plugin}
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

/** As in chapters/index.js: the text of a language is <id>/<lang>.md. @param {string} id */
function chapterRow(id) {
  const { load, ...row } = chapters.find((chapter) => chapter.id === id) ?? chapters[0];
  const languages = Object.keys(load).map((lang) => `${lang}: () => import('./${id}/${lang}.md')`);
  return `{ ...${JSON.stringify(row)}, load: { ${languages.join(', ')} } }`;
}

/** As in scenes/index.js: a picture is the folder of its name. @param {string} id */
async function sceneRows(id) {
  const { chapter } = await readChapter(inRoot('web/chapters', id, 'en.md'));
  const used = chapter.cards.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'scene' ? block.ids : [])),
  );
  return [...new Set(used)].map((name) => {
    const file = (/** @type {string} */ part) => (part === 'load' ? 'index' : part);
    const parts = Object.keys(scenes[name]).map(
      (part) => `${part}: () => import('./${name}/${file(part)}.js')`,
    );
    return `'${name}': { ${parts.join(', ')} }`;
  });
}
