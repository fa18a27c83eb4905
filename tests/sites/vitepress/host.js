import path from 'node:path';
import { markdownPages, siteParts } from '../content.js';
import { installHost, placeEmbed, writeFiles } from '../folder.js';
import { runLogged } from '../logged.js';
/** @import { Host } from '../hosts.js' */

/** VitePress as it is by default, below a base path. @type {Host} */
export const vitepress = {
  id: 'vitepress',
  title: 'VitePress',
  tools: [],
  navigates: true,
  address: (page) => (page === 'index' ? '' : `${page}.html`),
  hoards: null,
  ownErrors: [],

  async build({ base, embed }) {
    const folder = await installHost('vitepress');
    placeEmbed(path.join(folder, 'docs/public'));
    const { frame, element } = siteParts('vitepress', embed);
    writeFiles(path.join(folder, 'docs'), {
      ...markdownPages('vitepress', embed),
      '.vitepress/config.mjs': [
        `const frame = {\n${frame}\n};`,
        `const element = {\n${element}\n};`,
        'export default {',
        `  base: '${base}', title: 'A course', lang: 'zh-CN',`,
        '  ...element,',
        '  head: [...frame.head, ...element.head],',
        '};',
        '',
      ].join('\n'),
    });
    const program = path.join(folder, 'node_modules/vitepress/bin/vitepress.js');
    const args = [program, 'build', 'docs'];
    await runLogged(path.join(folder, 'build.log'), folder, process.execPath, args);
    return path.join(folder, 'docs/.vitepress/dist');
  },

  async setTheme(page, theme) {
    const isDark = await page.evaluate(() => document.documentElement.classList.contains('dark'));
    if (isDark === (theme === 'dark')) return;
    await page.locator('button.VPSwitchAppearance:visible').first().click();
  },
};
