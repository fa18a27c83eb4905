import fs from 'node:fs';
import puppeteer from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '../../web/tooling/paths.js';
import { firefox } from '../../web/tooling/tools.js';
import { site } from './serve.js';
/** @import { Browser, Page } from 'puppeteer-core' */

const executablePath = firefox();
const notebook = JSON.parse(
  fs.readFileSync(inRoot('tests/parity/fixtures/notebook_scratch.json'), 'utf8'),
);

/** The one float32 that a printed number stands for. @param {number[]} numbers */
const floats = (numbers) => numbers.map(Math.fround);

/** @param {any} state @returns {number[]} */
const numbersOf = ({ parameters: { w, b } }) => [w, b].flat(2);

// Over WebDriver BiDi, so that it is the system's own Firefox.
describe.skipIf(!executablePath)('in Firefox', () => {
  /** @type {Browser} */
  let browser;
  /** @type {Page} */
  let page;
  /** @type {string[]} */
  const errors = [];

  beforeAll(async () => {
    const path = /** @type {string} */ (executablePath);
    browser = await puppeteer.launch({ browser: 'firefox', executablePath: path, headless: true });
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
  });
  afterAll(() => browser?.close());

  /** @param {string} query */
  async function open(query) {
    await page.goto(`${site}?${query}`);
    await page.waitForFunction(() => {
      const lab = /** @type {any} */ (document.querySelector('gradient-walk'));
      const { status, card } = lab?.getState?.() ?? {};
      // The card, which says how far a key steps, may come after the engine.
      return status !== undefined && status !== 'loading' && card !== '';
    });
  }

  /** @param {string} unit @returns {Promise<any>} */
  const step = (unit) =>
    page.evaluate(async (by) => {
      const lab = /** @type {any} */ (document.querySelector('gradient-walk'));
      await lab.step(by);
      return lab.getState();
    }, unit);

  it.each([0, 42])('PyTorch’s numbers come out of the worker: seed %i', async (seed) => {
    await open(`chapter=scratch&lang=en&seed=${seed}`);
    const wanted = notebook[`seed${seed}`].float32;
    for (const parameters of wanted.steps20_w0_w1_b) {
      expect(floats(numbersOf(await step('update')))).toEqual(floats(parameters));
    }
    const losses = [];
    for (let epoch = 1; epoch <= 3; epoch++) losses.push((await step('epoch')).fullLoss);
    const end = await step('run');
    expect(end).toMatchObject({ status: 'done', step: 300 });
    expect(floats(losses)).toEqual(floats(wanted.epoch_losses));
    expect(floats(numbersOf(end))).toEqual(floats(wanted.final_w_b));
  });

  it('“by-hand” ends where Python ends, in every digit', async () => {
    await open('chapter=by-hand&lang=en');
    expect(numbersOf(await step('run'))).toEqual([2.000148389025502, 0.9996626768662412]);
  });

  it('a learning rate of 2 stops before the first bad update', async () => {
    await open('chapter=scratch&lang=en&lr=2');
    const state = await step('run');
    expect(state).toMatchObject({ status: 'diverged', step: 230 });
    expect(numbersOf(state).every(Number.isFinite)).toBe(true);
  });

  it.each(['zh', 'en'])(
    'one update is walked with the arrow keys, there and back: %s',
    async (lang) => {
      await open(`chapter=scratch&card=one-update&lang=${lang}`);
      await page.evaluate(() => {
        /** @type {any} */ (document.querySelector('gradient-walk')).focus();
      });
      const phases = [];
      const wait = (/** @type {string | null} */ phase) =>
        page.waitForFunction(
          (wanted) =>
            /** @type {any} */ (document.querySelector('gradient-walk')).getState().phase ===
            wanted,
          {},
          phase,
        );
      const names = 'batch forward residual loss backward sum divide update zero'.split(' ');
      for (const phase of names) {
        await page.keyboard.press('ArrowRight');
        await wait(phase);
        phases.push(phase);
      }
      for (const phase of [...names.slice(0, -1).reverse(), null]) {
        await page.keyboard.press('ArrowLeft');
        await wait(phase);
      }
      expect(phases).toEqual(names);
    },
  );

  it('wrote no error to the console', () => {
    expect(errors).toEqual([]);
  });
});
