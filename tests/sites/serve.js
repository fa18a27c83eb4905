import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
/** @import { AddressInfo } from 'node:net' */

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
};

/**
 * A plain static server, as such sites are hosted: files, index.html of folders, 404.
 * @param {object} what
 * @param {string} what.folder  absolute; may come to be later
 * @param {string} [what.base]  path in front of it, with slashes
 * @param {string} [what.host]  localhost and 127.0.0.1 are different sites to a browser
 * @param {Record<string, string>} [what.headers]
 * @returns {Promise<{origin: string, close: () => void}>}
 */
export async function serve({ folder, base = '/', host = 'localhost', headers = {} }) {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://any');
    // Browsers ask for it whether or not a page speaks of it.
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    const file = find(folder, base, decodeURIComponent(pathname));
    if (file === null) return response.writeHead(404).end();
    if (file.endsWith('/')) return response.writeHead(301, { Location: file }).end();
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, ...headers });
    fs.createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, host, () => resolve(null)));
  const { port } = /** @type {AddressInfo} */ (server.address());
  return {
    origin: `http://${host}:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * @param {string} folder
 * @param {string} base
 * @param {string} pathname
 * @returns {string | null} a file, or with a slash at its end where to go for it
 */
function find(folder, base, pathname) {
  if (!pathname.startsWith(base)) return null;
  const file = path.join(folder, pathname.slice(base.length));
  if (!path.join(file, '/').startsWith(path.join(folder, '/'))) return null;
  if (fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
  if (!fs.existsSync(path.join(file, 'index.html'))) return null;
  return pathname.endsWith('/') ? path.join(file, 'index.html') : `${pathname}/`;
}
