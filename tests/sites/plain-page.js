import { snippet } from './content.js';
import { workFolder, writeFiles } from './folder.js';
import { serve } from './serve.js';

/** Notes what goes wrong from the first moment on, also where nobody listens to the console. */
const NOTES = `
  window.trouble = [];
  const note = (text) => window.trouble.push(text);
  addEventListener('error', (event) => note('error: ' + event.message));
  addEventListener('unhandledrejection', (event) => note('rejected: ' + event.reason));
  addEventListener('gradient-walk-error', (event) => note(JSON.stringify(event.detail)));
  document.addEventListener('securitypolicyviolation', (event) =>
    note(event.violatedDirective + ' refused ' + event.blockedURI));
`;

/**
 * Serves a page without any tool behind it, under the strict policy that the contract names: a frame
 * and an element from another site.
 * @param {string} embed  address of the embed folder
 * @returns {Promise<{address: string, close: () => void}>}
 */
export async function servePlainPage(embed) {
  const folder = workFolder('plain');
  const frame = snippet('html', embed, { way: 'frame', seed: 42, lang: null });
  const element = snippet('element', embed, { way: 'element', seed: 0, lang: null });
  const page = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>A page</title>
    <script src="notes.js"></script>
    ${frame.site?.code}
    ${element.site?.code}
  </head>
  <body>
    ${frame.code}
    ${element.code}
  </body>
</html>
`;
  writeFiles(folder, { 'index.html': page, 'notes.js': NOTES });
  const { origin } = new URL(embed);
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${origin} 'wasm-unsafe-eval'`,
    `connect-src ${origin}`,
    'worker-src blob:',
    // Browsers look for the icon of a page of their own accord.
    "img-src 'self'",
    `frame-src ${origin}`,
  ].join('; ');
  const server = await serve({ folder, headers: { 'Content-Security-Policy': policy } });
  return { address: `${server.origin}/`, close: server.close };
}
