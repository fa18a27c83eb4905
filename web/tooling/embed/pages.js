import fs from 'node:fs';
import path from 'node:path';
import { escapeHtml } from '../code/quantities.js';
import { readChapter } from '../chapter-files.js';
import { inRoot } from '../paths.js';
import { sampleElement } from '../plugins/fashion-mnist.js';
import { oembed } from './oembed.js';
import { outline } from './outline.js';
import { pageAround } from './page.js';
import { bundleScript } from './script.js';

/**
 * The page of one chapter, which is its frame and the file to hand out in one.
 * @param {object} what
 * @param {string} what.folder  absolute, where it goes
 * @param {string} what.chapter
 * @param {string} what.version
 */
export async function writeFramePage({ folder, chapter, version }) {
  const titles = await beginningOf(chapter);
  const { head, file } = oembed({ chapter, title: `${titles.zh} · ${titles.en}` });
  const page = await framePage({ entry: 'embed/frame.js', chapter, version, head });
  fs.writeFileSync(path.join(folder, `${chapter}.html`), page);
  if (file) fs.writeFileSync(path.join(folder, `${chapter}.oembed.json`), file);
}

/**
 * A page with the lab of one chapter in it and nothing else.
 * @param {object} what
 * @param {string} what.entry  its script, below web/
 * @param {string} what.chapter
 * @param {string} what.version
 * @param {string} what.head  HTML
 */
export async function framePage({ entry, chapter, version, head }) {
  const { scene, ...titles } = await beginningOf(chapter);
  const [zh, en] = [escapeHtml(titles.zh), escapeHtml(titles.en)];
  const body = `<gradient-walk chapter="${chapter}">
      <noscript>
        <p lang="zh-CN">《${zh}》在浏览器里现场训练模型，需要打开 JavaScript。</p>
        <p lang="en">“${en}” trains its model in your browser and needs JavaScript.</p>
      </noscript>
      <p lang="zh-CN">《${zh}》正在载入……</p>
      <p lang="en">“${en}” is loading …</p>
      ${scene ? outline(scene) : ''}
    </gradient-walk>`;
  const script = await bundleScript(entry, { chapter });
  return pageWith(script, {
    version,
    title: escapeHtml(`${titles.zh} · ${titles.en}`),
    head,
    body,
    data: await sampleElement(chapter),
  });
}

/**
 * The whole app as one file, to open from a disk.
 * @param {{folder: string, version: string}} what
 */
export async function writeWholePage({ folder, version }) {
  // What stands there before the script has run is written once, in the site's page.
  const page = fs.readFileSync(inRoot('web/index.html'), 'utf8');
  const body = /<body>([^]*)<\/body>/.exec(page)?.[1].trim() ?? '';
  const script = await bundleScript('app/main.js');
  const data = await sampleElement(null);
  const values = { version, title: '梯度漫步 · Gradient Walk', head: '', body, data };
  fs.writeFileSync(path.join(folder, 'gradient-walk.html'), pageWith(script, values));
}

/** @param {string} script @param {Record<string, string>} values */
function pageWith(script, values) {
  const svg = fs.readFileSync(inRoot('web/app/icon.svg'), 'base64');
  const icon = `data:image/svg+xml;base64,${svg}`;
  return pageAround({ script, template: 'embed/page.html', values: { ...values, icon } });
}

/**
 * Its titles, and the first picture of its first card.
 * @param {string} chapter
 * @returns {Promise<{zh: string, en: string, scene?: string}>}
 */
async function beginningOf(chapter) {
  const [zh, en] = await Promise.all(
    ['zh', 'en'].map(async (lang) =>
      readChapter(inRoot('web/chapters', chapter, `${lang}.md`)).then((file) => file.chapter),
    ),
  );
  const scenes = en.cards[0].blocks.find((block) => block.type === 'scene');
  return { zh: zh.title, en: en.title, scene: scenes?.ids[0] };
}
