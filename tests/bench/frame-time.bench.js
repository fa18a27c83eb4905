import { halfSpread, median } from './statistics.js';
import { onSite } from './site.js';
/** @import { Page } from '@playwright/test' */

const LIMIT_MS = 8;
const ROUNDS = 5;
const SECONDS = 3;
/** Its pictures are the fit (1,000 points), the contour lines and the loss curve. */
const ADDRESS = '?lang=en&chapter=scratch&n=1000&epochs=1000';

/**
 * Playing at the highest speed in Chromium: what the page's main thread does from one frame to the next
 * (scripts, layout, painting; its processor time, so that a busy machine does not count).
 */
export default async function frameTime() {
  return onSite(async (page, address) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address + ADDRESS);
    const lab = page.locator('gradient-walk');
    await lab.locator('.drawing canvas').nth(2).waitFor();
    await lab.locator('select.speed').selectOption('16');
    const medians = [];
    let frames = 0;
    for (let round = 0; round < ROUNDS; round++) {
      await lab.locator('button.play').click();
      const times = framesIn(await trace(page));
      await lab.locator('button.pause').click();
      medians.push(median(times));
      frames += times.length;
    }
    const time = median(medians);
    return [
      {
        what: 'frame while playing, 1,000 points, 3 pictures',
        figure: `${time.toFixed(1)} ms ± ${halfSpread(medians).toFixed(1)}`,
        target: `≤ ${LIMIT_MS} ms`,
        met: time <= LIMIT_MS,
      },
      { what: '  frames a second', figure: (frames / ROUNDS / SECONDS).toFixed(0) },
    ];
  });
}

/**
 * @typedef {{name: string, ph: string, pid: number, tid: number, ts: number, dur?: number,
 *   tdur?: number}} TraceEvent
 */

/** @param {Page} page @returns {Promise<TraceEvent[]>} */
async function trace(page) {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser');
  await browser.startTracing(page, {
    categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  await page.waitForTimeout(1000 * SECONDS);
  return JSON.parse((await browser.stopTracing()).toString()).traceEvents;
}

/**
 * Milliseconds of each frame: the tasks of the page's main thread, from one with animation callbacks to
 * the next.
 * @param {TraceEvent[]} events
 */
function framesIn(events) {
  const callbacks = events
    .filter(({ name }) => name === 'FireAnimationFrame')
    .sort((one, other) => one.ts - other.ts);
  if (callbacks.length === 0) throw new Error('nothing was drawn');
  const [{ pid, tid }] = callbacks;
  const tasks = events
    .filter((event) => event.name === 'RunTask' && event.pid === pid && event.tid === tid)
    .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  /** @type {number[]} */
  const frames = [];
  let next = 0;
  let end = 0;
  for (const { ts, dur = 0, tdur = 0 } of tasks) {
    if (ts < end) continue; // inside the one before
    end = ts + dur;
    const begins = callbacks[next]?.ts <= end;
    while (callbacks[next]?.ts <= end) next++;
    if (begins) frames.push(0);
    if (frames.length > 0) frames[frames.length - 1] += tdur / 1000;
  }
  return frames.slice(0, -1);
}
