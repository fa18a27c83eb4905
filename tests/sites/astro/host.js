import path from 'node:path';
import { plainPages } from '../content.js';
import { installHost, placeEmbed, writeFiles } from '../folder.js';
import { guideCode } from '../guide-code.js';
import { runLogged } from '../logged.js';
/** @import { Host } from '../hosts.js' */

/** Astro with Markdown pages in one layout; the embed folder in public/. @type {Host} */
export const astro = {
  id: 'astro',
  title: 'Astro',
  tools: [],
  navigates: false,
  address: (page) => (page === 'index' ? '' : `${page}/`),
  hoards: null,
  ownErrors: [],
  setTheme: null,

  async build({ base }) {
    const folder = await installHost('astro');
    const embed = `${base}embed/1/`;
    placeEmbed(path.join(folder, 'public'));
    const pages = plainPages(embed, (name) => base + astro.address(name));
    // As the guide says: is:inline before its src.
    const script = guideCode(/^<script src="[^"]*host\.js"/, embed).replace(
      ' src=',
      ' is:inline src=',
    );
    writeFiles(folder, {
      'astro.config.mjs': `export default { base: '${base}', telemetry: false };\n`,
      'src/layouts/Course.astro': [
        '<!doctype html>',
        '<html lang="zh-CN">',
        '<head><meta charset="utf-8"><title>A course</title>',
        script,
        `<script is:inline type="module" src="${embed}gradient-walk.js"></script>`,
        '</head>',
        '<body><main><slot /></main></body>',
        '</html>',
        '',
      ].join('\n'),
      ...Object.fromEntries(
        Object.entries(pages).map(([name, text]) => [
          `src/pages/${name}.md`,
          `---\nlayout: ../layouts/Course.astro\n---\n\n${text}`,
        ]),
      ),
    });
    const program = path.join(folder, 'node_modules/astro/astro.js');
    const args = [program, 'build'];
    await runLogged(path.join(folder, 'build.log'), folder, process.execPath, args);
    return path.join(folder, 'dist');
  },
};
