import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
/** @import { AddressInfo } from 'node:net' */

/**
 * Small servers for tests: other people's pages, and the folder that they embed from, each its own
 * origin.
 * @typedef {{origin: string, close: () => Promise<void>}} Server
 * @typedef {{html: string, headers?: Record<string, string>}} HostPage
 */

const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
});

/**
 * A folder as a plain static server gives it out.
 * @param {string} folder  absolute
 * @param {Record<string, string>} [headers]  on top of the type
 * @returns {Promise<Server>}
 */
export const serveFolder = (folder, headers = {}) =>
  serve((name) => {
    const file = path.join(folder, decodeURIComponent(name));
    if (!file.startsWith(folder) || !fs.statSync(file, { throwIfNoEntry: false })?.isFile())
      return null;
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    return { body: fs.readFileSync(file), headers: { 'Content-Type': type, ...headers } };
  });

/** Pages by their path. @param {Record<string, HostPage>} pages @returns {Promise<Server>} */
export const servePages = (pages) =>
  serve((name) => {
    const page = pages[name];
    if (!page) return null;
    return { body: page.html, headers: { 'Content-Type': TYPES['.html'], ...page.headers } };
  });

/**
 * @param {(path: string) => {body: string | Buffer, headers: Record<string, string>} | null} answer
 * @returns {Promise<Server>}
 */
function serve(answer) {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const found = pathname === '/favicon.ico' ? { body: '', headers: {} } : answer(pathname);
    response.writeHead(found ? 200 : 404, found?.headers);
    response.end(found?.body);
  });
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      const { port } = /** @type {AddressInfo} */ (server.address());
      resolve({
        origin: `http://localhost:${port}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
