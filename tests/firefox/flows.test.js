import { describe, expect, test } from 'vitest';
import { encodeRun } from '../../web/session/run-code.js';
import { executablePath, pageOfEachTest, stateOf, step, until } from './browser.js';

describe.skipIf(!executablePath)('in Firefox', () => {
  const opened = pageOfEachTest();

  /** Clicks the button without a text of that name. @param {string} name */
  const press = (name) =>
    opened.page.locator(`gradient-walk >>> button[aria-label="${name}"]`).click();

  describe('by hand', () => {
    test('a run that diverges stops at its last finite step and is explained', async () => {
      const { page, go } = opened;
      await go({ chapter: 'scratch', card: 'learning-rates', lr: 2 });
      const state = await step(page, 'run');
      expect(state).toMatchObject({ status: 'diverged', step: 230, divergedAt: 231 });
      const handle = await until(
        page,
        () =>
          document.querySelector('gradient-walk')?.shadowRoot?.querySelector('.diverged')
            ?.textContent,
      );
      expect(await handle.jsonValue()).toContain('update 231');
    });

    test('small steps go forward and back by buttons and keys', async () => {
      const { page, go } = opened;
      await go({ chapter: 'scratch', card: 'one-update' });
      await press('Forward');
      await until(
        page,
        () =>
          /** @type {any} */ (document.querySelector('gradient-walk')).getState().phase === 'batch',
      );
      for (const phase of ['forward', 'residual']) {
        await page.keyboard.press('ArrowRight');
        await until(
          page,
          (wanted) =>
            /** @type {any} */ (document.querySelector('gradient-walk')).getState().phase ===
            wanted,
          phase,
        );
      }
      await page.keyboard.press('ArrowLeft');
      await until(
        page,
        () =>
          /** @type {any} */ (document.querySelector('gradient-walk')).getState().phase ===
          'forward',
      );
    });

    test('a point is dragged by the mouse', async () => {
      const { page, go } = opened;
      await go({ chapter: 'by-hand', card: 'loss' });
      const box = await page.evaluate(() => {
        const inside = document
          .querySelector('gradient-walk')
          ?.shadowRoot?.querySelector('.scene')?.shadowRoot;
        const point = inside?.querySelector('[role=slider][aria-label="point 2"]');
        const { x = 0, y = 0, width = 0, height = 0 } = point?.getBoundingClientRect() ?? {};
        return { x: x + width / 2, y: y + height / 2 };
      });
      await page.mouse.move(box.x, box.y);
      await page.mouse.down();
      await page.mouse.move(box.x, box.y - 30);
      await page.mouse.move(box.x, box.y - 60);
      await page.mouse.up();
      const moved = await until(page, () => {
        const { run } = /** @type {any} */ (document.querySelector('gradient-walk')).getState();
        return run.edits.at(-1)?.change.y[0] > 5.5 && run.edits.at(-1).change;
      });
      expect(await moved.jsonValue()).toMatchObject({ point: 1 });
    });

    test('a column that is pasted is taken when the entry is left', async () => {
      const { page, go } = opened;
      await go({ chapter: 'scratch' });
      await press('Settings');
      await page.locator('gradient-walk >>> .setting.table input').click();
      await page.evaluate(() => {
        const inside = document.querySelector('gradient-walk')?.shadowRoot;
        // Firefox gives no script a clipboard.
        const clipboardData = { getData: () => '1\t3\n2\t5\n3\t7\n' };
        const pasted = new Event('paste', { bubbles: true, cancelable: true });
        inside?.activeElement?.dispatchEvent(Object.assign(pasted, { clipboardData }));
      });
      await page.keyboard.press('Tab');
      await until(page, () => {
        const lab = /** @type {any} */ (document.querySelector('gradient-walk'));
        return JSON.stringify(lab.getState().run.settings.data) === '[[1,3],[2,5],[3,7]]';
      });
    });

    test('a link brings a run back at its step', async () => {
      const { page, go } = opened;
      const run = /** @type {any} */ ({
        version: 1,
        experiment: 'regression',
        settings: { seed: 42 },
        edits: [{ step: 5, change: { setting: 'lr', value: 0.1 } }],
        cursor: { step: 7, phase: 'sum' },
      });
      await go({ chapter: 'scratch' }, `#run=${encodeRun(run)}`);
      expect(await stateOf(page)).toMatchObject({ step: 7, phase: 'sum', run });
    });

    test('language and theme are switched', async () => {
      const { page, go } = opened;
      await go({ chapter: 'descent', theme: 'dark' });
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
      await page.locator('.rail ::-p-text(中文)').click();
      await until(page, () => document.documentElement.lang === 'zh-CN');
      await until(page, () =>
        document
          .querySelector('gradient-walk')
          ?.shadowRoot?.querySelector('h2')
          ?.textContent?.includes('学习'),
      );
    });
  });

  describe('elements', () => {
    test('twenty times added and removed, then two beside each other', async () => {
      const { page, go } = opened;
      await go({ chapter: 'descent' });
      const told = await page.evaluate(async () => {
        /** @type {string[]} */
        const ready = [];
        addEventListener('gradient-walk-ready', (event) =>
          ready.push(/** @type {any} */ (event).detail.chapter),
        );
        /** @param {string} chapter */
        const make = async (chapter) => {
          const element = document.createElement('gradient-walk');
          element.setAttribute('chapter', chapter);
          element.setAttribute('start', 'eager');
          document.body.prepend(element);
          await new Promise((resolve) => element.addEventListener('gradient-walk-ready', resolve));
          return element;
        };
        for (let turn = 0; turn < 20; turn++) (await make('descent')).remove();
        const [one, other] = [
          /** @type {any} */ (await make('by-hand')),
          /** @type {any} */ (await make('scratch')),
        ];
        await one.step('update');
        return { ready: ready.length, steps: [one.getState().step, other.getState().step] };
      });
      expect(told).toEqual({ ready: 22, steps: [1, 0] });
    });
  });
});
