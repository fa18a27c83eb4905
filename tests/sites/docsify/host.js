import fs from 'node:fs';
import path from 'node:path';
import { plainPages, snippet } from '../content.js';
import { installHost, placeEmbed, workFolder, writeFiles } from '../folder.js';
/** @import { Host } from '../hosts.js' */

/**
 * docsify, which reads its Markdown in the browser: the scripts stand in index.html, since it runs none of a
 * page's.
 * @type {Host}
 */
export const docsify = {
  id: 'docsify',
  title: 'docsify',
  tools: [],
  navigates: true,
  address: (page) => (page === 'index' ? '' : `#/${page}`),
  hoards: null,
  ownErrors: [],
  setTheme: null,

  async build({ base }) {
    const packages = await installHost('docsify');
    const folder = workFolder('docsify-pages');
    const embed = `${base}embed/1/`;
    placeEmbed(folder);
    // Written as docsify wants them: it puts the `#` in front.
    const { index, ...pages } = plainPages(embed, (name) => (name === 'index' ? '/' : `/${name}`));
    const script = (/** @type {'html' | 'element'} */ id) =>
      snippet(id, embed, { way: 'frame', seed: 0, lang: null }).site?.code ?? '';
    const program = path.join(packages, 'node_modules/docsify/dist/docsify.min.js');
    fs.copyFileSync(program, path.join(folder, 'docsify.js'));
    writeFiles(folder, {
      'README.md': index,
      ...Object.fromEntries(Object.entries(pages).map(([name, text]) => [`${name}.md`, text])),
      'index.html': [
        '<!doctype html>',
        '<html lang="zh-CN">',
        '<head><meta charset="utf-8"><title>A course</title></head>',
        '<body><div id="app"></div>',
        '<script>window.$docsify = { name: "A course" };</script>',
        '<script src="docsify.js"></script>',
        script('html'),
        script('element'),
        '</body></html>',
        '',
      ].join('\n'),
    });
    return folder;
  },
};
