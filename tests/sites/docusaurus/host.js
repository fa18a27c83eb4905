import path from 'node:path';
import { markdownPages, siteParts } from '../content.js';
import { installHost, placeEmbed, writeFiles } from '../folder.js';
import { runLogged } from '../logged.js';
/** @import { Host } from '../hosts.js' */

/** Docusaurus 3 with its classic preset, documents only, below a base path. @type {Host} */
export const docusaurus = {
  id: 'docusaurus',
  title: 'Docusaurus 3',
  tools: [],
  navigates: true,
  address: (page) => (page === 'index' ? '' : page),
  hoards: null,
  ownErrors: [],

  async build({ origin, base, embed }) {
    const folder = await installHost('docusaurus');
    placeEmbed(path.join(folder, 'static'));
    const { frame, element } = siteParts('docusaurus', embed);
    const { 'index.md': index, ...pages } = markdownPages('docusaurus', embed);
    writeFiles(path.join(folder, 'docs'), {
      ...pages,
      'index.md': `---\nslug: /\n---\n\n${index}`,
    });
    writeFiles(folder, {
      'docusaurus.config.js': [
        `const frame = {\n${frame}\n};`,
        `const element = {\n${element}\n};`,
        'export default {',
        `  title: 'A course', url: '${origin}', baseUrl: '${base}',`,
        "  onBrokenLinks: 'throw',",
        "  i18n: { defaultLocale: 'zh-Hans', locales: ['zh-Hans'] },",
        "  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],",
        '  scripts: [...frame.scripts, ...element.scripts],',
        '};',
        '',
      ].join('\n'),
    });
    const program = path.join(folder, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
    const args = [program, 'build'];
    await runLogged(path.join(folder, 'build.log'), folder, process.execPath, args);
    return path.join(folder, 'build');
  },

  async setTheme(page, theme) {
    const now = () => page.evaluate(() => document.documentElement.dataset.theme);
    for (let turn = 0; turn < 3 && (await now()) !== theme; turn++) {
      await page.locator('button[class*=toggleButton]:visible').first().click();
    }
  },
};
