import { expect, test } from './fixture.js';
import {
  drawn,
  eventually,
  frames,
  lab,
  numbersOf,
  open,
  stateIs,
  stateOf,
  step,
  wide,
} from './lab.js';
/** @import { Page } from '@playwright/test' */

test.use({ viewport: wide, contextOptions: { reducedMotion: 'reduce' } });

const phases = 'batch forward residual loss backward sum divide update zero'.split(' ');

/** What must be the same at the same cursor, whichever way one came there. @param {Page} page */
async function look(page) {
  // The page is drawn in the frame after the state is another.
  await frames(page, 2);
  const { step: at, epoch, phase, loss, fullLoss, parameters } = await stateOf(page);
  const sentence = await lab(page).locator('.sentence').textContent();
  const table = await lab(page).locator('table.parameters').innerText();
  return { at, epoch, phase, loss, fullLoss, parameters, sentence, table };
}

/** @param {Page} page @param {string} name */
const press = (page, name) => lab(page).getByRole('button', { name, exact: true }).click();

/** The element as a whole has the keys, no control in it. @param {Page} page */
const focusLab = (page) => lab(page).evaluate((element) => /** @type {any} */ (element).focusLab());

test('small steps stop at the nine phases in their order, and go back through the same states', async ({
  page,
}) => {
  await open(page, { chapter: 'scratch', card: 'one-update' });
  const way = [];
  for (const phase of [...phases, ...phases]) {
    await press(page, 'Forward');
    await stateIs(page, { phase: /** @type {any} */ (phase) });
    way.push(await look(page));
  }
  expect(way.map(({ phase }) => phase)).toEqual([...phases, ...phases]);
  expect(way.map(({ at }) => at)).toEqual([...Array(9).fill(0), ...Array(9).fill(1)]);
  const cursor = async () => (await stateOf(page)).run.cursor;
  for (const before of way.slice(0, -1).reverse()) {
    const from = await cursor();
    await press(page, 'Back');
    await eventually(cursor).not.toEqual(from);
    // Between two updates lies a station of its own.
    if ((await stateOf(page)).phase === null) await press(page, 'Back');
    await stateIs(page, { phase: /** @type {any} */ (before.phase) });
    expect(await look(page)).toEqual(before);
  }
  await press(page, 'Back');
  await stateIs(page, { step: 0, phase: null });
  await expect(lab(page).getByRole('button', { name: 'Back', exact: true })).toBeDisabled();
});

test('a press on a segment of the phase row goes to that stop, and on to its second one', async ({
  page,
}) => {
  await open(page, { chapter: 'scratch', card: 'one-update' });
  const backward = lab(page).locator('.phases').getByRole('button', { name: 'backward' });
  await backward.click();
  await stateIs(page, { step: 0, phase: 'backward' });
  await expect(backward).toHaveAttribute('aria-current', 'step');
  await backward.click();
  await stateIs(page, { step: 0, phase: 'sum' });
});

test('numbers appear only when the update has come to them', async ({ page }) => {
  await open(page, { chapter: 'scratch', card: 'one-update' });
  const cells = lab(page).locator('table.parameters tbody tr').first().locator('td');
  await lab(page).locator('.phases').getByRole('button', { name: 'batch' }).click();
  await stateIs(page, { phase: 'batch' });
  await expect(cells).toHaveText(['0.0132', '·', '·', '·', '2']);
  await lab(page).locator('.phases').getByRole('button', { name: 'update' }).click();
  await stateIs(page, { phase: 'divide' });
  // The table is drawn a frame after the state is there.
  await expect(cells.nth(2)).toHaveText(/\d/);
  const { grad, move } = await cells.evaluateAll(([, second, third]) => ({
    grad: Number(second.textContent?.replace('\u2212', '-')),
    move: Number(third.textContent?.replace('\u2212', '-')),
  }));
  expect(Math.abs((grad * 0.03) / 10 - move)).toBeLessThan(1e-4);
  await expect(cells.nth(3)).toHaveText('·');
  await press(page, 'Forward');
  await stateIs(page, { phase: 'update' });
  // The notebook's first update leaves w₁ at 0.0402723476.
  await expect(cells.nth(3)).toHaveText('0.0403');
  await expect(cells.first()).toHaveText('0.0132');
  await press(page, 'Forward');
  await stateIs(page, { phase: 'zero' });
  // The line is the update: the gradient stays the one it was made with.
  expect(Number((await cells.nth(1).textContent())?.replace('\u2212', '-'))).toBeCloseTo(grad, 4);
});

test('the scrub bar reaches every step of the history, and keys walk on it', async ({ page }) => {
  await open(page, { chapter: 'scratch' });
  const end = await step(page, 'run');
  const bar = lab(page).getByRole('slider', { name: 'History' });
  await bar.fill('150');
  await stateIs(page, { step: 150, epoch: 1 });
  await expect(bar).toHaveAttribute('aria-valuetext', /^Update 150 of 300/);
  await bar.press('ArrowLeft');
  await stateIs(page, { step: 149 });
  await bar.press('End');
  const again = await stateIs(page, { step: 300 });
  expect(numbersOf(again)).toEqual(numbersOf(end));
  await bar.press('Home');
  await stateIs(page, { step: 0, status: 'ready' });
  const box = await bar.boundingBox();
  if (!box) throw new Error('no scrub bar');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await eventually(async () => (await stateOf(page)).step).toBeGreaterThan(140);
  expect((await stateOf(page)).step).toBeLessThan(160);
});

test('keys step, turn back, jump to both ends, reset, play and pause', async ({ page }) => {
  await open(page, { chapter: 'scratch' });
  await focusLab(page);
  for (const [key, wanted] of /** @type {[string, any][]} */ ([
    ['ArrowRight', { step: 1 }],
    ['ArrowRight', { step: 2 }],
    ['ArrowLeft', { step: 1 }],
    ['Shift+ArrowRight', { step: 100, epoch: 1 }],
    ['Shift+ArrowRight', { step: 200, epoch: 2 }],
    ['Shift+ArrowLeft', { step: 100 }],
    ['End', { step: 300, status: 'done' }],
    ['Home', { step: 0, status: 'ready' }],
    ['Space', { status: 'running' }],
    ['Space', { status: 'ready' }],
    ['r', { step: 0, status: 'ready' }],
  ])) {
    await page.keyboard.press(key);
    await stateIs(page, wanted);
    // It runs before its first step is done: without one, nothing would be left to reset.
    if (wanted.status === 'running')
      await eventually(async () => (await stateOf(page)).step).toBeGreaterThan(0);
  }
});

test('a learning rate changed in the past is an edit there, and undo brings the old run back', async ({
  page,
}) => {
  await open(page, { chapter: 'scratch' });
  const old = await step(page, 'run');
  await lab(page).getByRole('slider', { name: 'History' }).fill('150');
  const middle = await stateIs(page, { step: 150 });
  await press(page, 'Settings');
  const rate = lab(page).getByRole('textbox', { name: 'Learning rate' });
  await rate.fill('0.1');
  await rate.press('Enter');
  const edited = await stateIs(page, { step: 150, length: 150 });
  expect(edited.run.edits).toEqual([{ step: 150, change: { setting: 'lr', value: 0.1 } }]);
  expect(numbersOf(edited)).toEqual(numbersOf(middle));
  const other = await step(page, 'run');
  expect(other.step).toBe(300);
  expect(numbersOf(other)).not.toEqual(numbersOf(old));

  await press(page, 'Undo');
  await stateIs(page, { run: /** @type {any} */ (expect.objectContaining({ edits: [] })) });
  expect(numbersOf(await step(page, 'run'))).toEqual(numbersOf(old));
  await press(page, 'Redo');
  await stateIs(page, {
    run: /** @type {any} */ (expect.objectContaining({ edits: edited.run.edits })),
  });
  expect(numbersOf(await step(page, 'run'))).toEqual(numbersOf(other));
});

test('another seed starts a new run, says so, and the way back is beside the sentence', async ({
  page,
}) => {
  await open(page, { chapter: 'scratch' });
  const old = await step(page, 'epoch');
  await press(page, 'Settings');
  await press(page, 'Next seed');
  await stateIs(page, { step: 0 });
  const notice = lab(page).locator('.notice');
  await expect(notice).toContainText('New run');
  await notice.getByRole('button', { name: 'Undo' }).click();
  const back = await stateIs(page, { step: 100 });
  expect(back.run.settings).toEqual({});
  expect(numbersOf(back)).toEqual(numbersOf(old));
});

test('a press draws each picture once, and shows no state but the one asked for', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { prototype } = CanvasRenderingContext2D;
    const { clearRect } = prototype;
    /** @type {Map<HTMLCanvasElement, number>} */
    let drawn = new Map();
    prototype.clearRect = function (...area) {
      drawn.set(this.canvas, (drawn.get(this.canvas) ?? 0) + 1);
      clearRect.apply(this, area);
    };
    /** @type {any} */ (window).drawings = () => {
      const counts = [...drawn.values()];
      drawn = new Map();
      return counts;
    };
  });
  /** @type {() => Promise<number[]>} */
  const drawings = () => page.evaluate(() => /** @type {any} */ (window).drawings());
  for (const [chapter, card] of [
    ['by-hand', 'thousand'],
    ['descent', 'bowl'],
    ['scratch', 'learning-rates'],
  ]) {
    await open(page, { chapter, card });
    await drawn(page);
    await frames(page, 5);
    await drawings();
    await lab(page).evaluate((element) => {
      const seen = /** @type {any[]} */ (/** @type {any} */ (window).seen = []);
      const note = () => {
        const { step: at, phase } = /** @type {any} */ (element).getState();
        if (seen.at(-1) !== `${at} ${phase}`) seen.push(`${at} ${phase}`);
        requestAnimationFrame(note);
      };
      note();
    });
    for (const unit of /** @type {const} */ (['micro', 'micro', 'update'])) {
      await step(page, unit);
      await frames(page, 5);
      const counts = await drawings();
      expect(counts.length, card).toBeGreaterThan(1);
      expect(Math.max(...counts), `${unit} on ${card}`).toBe(1);
    }
    const [first, second] =
      (await stateOf(page)).run.experiment === 'regression'
        ? ['batch', 'forward']
        : chapter === 'by-hand'
          ? ['forward', 'residual']
          : ['forward', 'backward'];
    expect(await page.evaluate(() => /** @type {any} */ (window).seen)).toEqual([
      '0 null',
      `0 ${first}`,
      `0 ${second}`,
      '1 null',
    ]);
  }
});
