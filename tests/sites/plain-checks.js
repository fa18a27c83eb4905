import assert from 'node:assert/strict';
import { until } from './checks.js';
import { expectNumbers } from './numbers.js';
/** @import { Checks } from './checks.js' */

/**
 * A browser with one page in it, however it is driven.
 * @typedef {object} Driver
 * @property {(address: string) => Promise<void>} open
 * @property {(read: () => any, place?: 'page' | 'frame') => Promise<any>} evaluate  a function without
 *   anything from around it, in the page or in its first frame; a promise is waited for
 * @property {() => Promise<string[]>} errors  that the browser itself told
 * @property {() => Promise<void>} close
 */

/** The lab in the frame has the other seed, so that the two cannot be taken for each other. */
const SEEDS = /** @type {const} */ ({ page: 0, frame: 42 });

/**
 * The core of what must hold on the plain page, in any browser.
 * @param {Driver} driver
 * @param {string} address
 * @param {Checks} checks
 */
export async function checkPlainPage(driver, address, checks) {
  await checks.check('the page opens', () => driver.open(address));
  for (const place of /** @type {const} */ (['page', 'frame'])) {
    const name = place === 'page' ? 'element' : 'frame';
    await checks.check(`${name}: the engine answers`, async () => {
      if (place === 'frame') await driver.evaluate(showFrame);
      const status = () => driver.evaluate(readStatus, place);
      const told = await until('a state', status, (now) => now && now !== 'loading');
      assert.notEqual(told, 'error');
    });
    await checks.check(`${name}: two steps give PyTorch's numbers`, async () => {
      for (const step of [1, 2]) {
        expectNumbers(await driver.evaluate(takeStep, place), { seed: SEEDS[place], step });
      }
    });
    await checks.check(`${name}: draws its pictures, in the page's language`, async () => {
      await until('pictures', () => driver.evaluate(isDrawn, place));
      assert.equal(await driver.evaluate(readLanguage, place), 'zh-CN');
    });
  }
  await checks.check('frame: as high as its content', async () => {
    const heights = async () => [
      await driver.evaluate(() => document.querySelector('iframe')?.clientHeight),
      await driver.evaluate(readHeight, 'frame'),
    ];
    await until('the same height', heights, ([frame, content]) => frame === content);
  });
  await checks.check('element: taken away, it says nothing more', async () => {
    await driver.evaluate(() => document.querySelector('gradient-walk')?.remove());
    expectNumbers(await driver.evaluate(takeStep, 'frame'), { seed: SEEDS.frame, step: 3 });
  });
  await checks.check('nothing was refused, and no error told', async () => {
    assert.deepEqual(await driver.evaluate(() => /** @type {any} */ (window).trouble), []);
    assert.deepEqual(await driver.errors(), []);
  });
}

// These run in the page.

const showFrame = () => document.querySelector('iframe')?.scrollIntoView();

const readStatus = () =>
  /** @type {any} */ (document.querySelector('gradient-walk'))?.getState?.().status;

const takeStep = async () => {
  const lab = /** @type {any} */ (document.querySelector('gradient-walk'));
  await lab.step('update');
  return lab.getState();
};

const isDrawn = () => {
  const lab = document.querySelector('gradient-walk');
  lab?.scrollIntoView();
  const root = lab?.shadowRoot;
  const figures = root?.querySelectorAll('figure').length ?? 0;
  return figures > 0 && !root?.querySelector('.drawing svg.sketch');
};

const readLanguage = () =>
  document.querySelector('gradient-walk')?.shadowRoot?.querySelector('.gw')?.getAttribute('lang');

const readHeight = () => {
  const { scrollHeight, clientHeight } = document.documentElement;
  const { height } = document.body.getBoundingClientRect();
  return scrollHeight > clientHeight ? 'scrolls' : Math.ceil(height);
};
