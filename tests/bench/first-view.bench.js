import zlib from 'node:zlib';
import { chapters } from '../../web/chapters/index.js';
import { onSite } from './site.js';
/** @import { Row } from './run.js' */

const LIMIT_KB = 200;

/** What the first view transfers, each file gzipped, fonts apart; of each chapter only the sum. */
export default async function firstView() {
  const [first, ...largest] = await viewOf('');
  const rows = [first, ...largest];
  for (const { id } of chapters) {
    const [sum] = await viewOf(`?chapter=${id}`);
    rows.push({ ...sum, what: `  chapter ${id}` });
  }
  return rows;
}

/** @param {string} query @returns {Promise<Row[]>} */
function viewOf(query) {
  return onSite(async (page, address) => {
    /** @type {Promise<{name: string, font: boolean, bytes: number}>[]} */
    const files = [];
    page.on('response', (response) => {
      files.push(
        response.body().then((body) => ({
          name: new URL(response.url()).pathname,
          font: response.url().endsWith('.woff2'),
          bytes: response.url().endsWith('.woff2') ? body.length : zlib.gzipSync(body).length,
        })),
      );
    });
    await page.goto(address + query, { waitUntil: 'networkidle' });
    const all = await Promise.all(files);
    const kilobytes = (/** @type {boolean} */ font) =>
      all.filter((file) => file.font === font).reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
    const largest = all
      .filter(({ font }) => !font)
      .sort((one, other) => other.bytes - one.bytes)
      .slice(0, 5);
    return [
      {
        what: 'first view, gzip, without fonts',
        figure: `${kilobytes(false).toFixed(1)} kB`,
        target: `≤ ${LIMIT_KB} kB`,
        met: kilobytes(false) <= LIMIT_KB,
      },
      ...largest.map(({ name, bytes }) => ({
        what: `  ${name}`,
        figure: `${(bytes / 1000).toFixed(1)} kB`,
      })),
      { what: 'fonts of the first view', figure: `${kilobytes(true).toFixed(1)} kB` },
    ];
  });
}
