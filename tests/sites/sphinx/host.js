import path from 'node:path';
import { siteTools } from '../../../web/tooling/tools.js';
import { markdownPages, siteParts } from '../content.js';
import { placeEmbed, workFolder, writeFiles } from '../folder.js';
import { runLogged } from '../logged.js';
/** @import { Host } from '../hosts.js' */

/**
 * Sphinx with MyST and the theme Furo: pages of their own, a switch of three: auto, light, dark.
 * @type {Host}
 */
export const sphinx = {
  id: 'sphinx',
  title: 'Sphinx with MyST and Furo',
  tools: siteTools.sphinx,
  navigates: false,
  address: (page) => `${page}.html`,
  hoards: null,
  // Debian's copy of the theme has scripts that are not bundled and a style sheet elsewhere.
  ownErrors: [/normalize\.css|status of 404|import statement outside a module/],

  async build({ embed }) {
    const folder = workFolder('sphinx');
    placeEmbed(path.join(folder, 'source/extra'));
    const { frame, element } = siteParts('myst', embed);
    const { 'index.md': index, ...pages } = markdownPages('myst', embed);
    const contents = ['```{toctree}', 'frame', 'element', 'many', '```', ''].join('\n');
    const conf = [
      'project = "A course"',
      'language = "zh_CN"',
      'extensions = ["myst_parser"]',
      'html_theme = "furo"',
      'html_extra_path = ["extra"]',
      frame,
      'for_frames = html_js_files',
      element,
      'html_js_files = for_frames + html_js_files',
      '',
    ];
    writeFiles(path.join(folder, 'source'), {
      ...pages,
      'index.md': `${index}\n${contents}`,
      'conf.py': conf.join('\n'),
    });
    const out = path.join(folder, 'site');
    const args = ['-W', '-E', '-b', 'html', 'source', out];
    await runLogged(path.join(folder, 'build.log'), folder, 'sphinx-build', args);
    return out;
  },

  // What the theme's switch does.
  async setTheme(page, theme) {
    await page.evaluate((name) => {
      document.body.dataset.theme = name;
      localStorage.setItem('theme', name);
    }, theme);
  },
};
