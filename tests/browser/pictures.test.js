import { expect, test } from './fixture.js';
import { inkOf } from './figures.js';
import {
  answered,
  drawn,
  eventually,
  lab,
  open,
  openCard,
  phone,
  stateIs,
  stateOf,
  step,
  wide,
} from './lab.js';
/** @import { Locator, Page } from '@playwright/test' */

test.use({ viewport: wide, contextOptions: { reducedMotion: 'reduce' } });

/** @param {Page} page @param {string} name */
const handle = (page, name) => lab(page).getByRole('slider', { name, exact: true });

/**
 * Takes hold in the middle and drags by so many pixels.
 * @param {Page} page
 * @param {Locator} what
 * @param {number} dx
 * @param {number} dy
 */
async function drag(page, what, dx, dy) {
  const box = await what.boundingBox();
  if (!box) throw new Error('nothing to drag');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let part = 1; part <= 4; part++)
    await page.mouse.move(x + (dx * part) / 4, y + (dy * part) / 4);
  await page.mouse.up();
}

/** The edits of points, the newest of each. @param {Page} page */
async function editedPoints(page) {
  const { run } = await stateOf(page);
  return Object.fromEntries(
    run.edits.flatMap(({ change }) => ('point' in change ? [[change.point, change]] : [])),
  );
}

test('what a picture says is said anew when a reader looks at it otherwise', async ({ page }) => {
  await open(page, { chapter: 'fashion-mnist', card: 'tinker' });
  await lab(page).getByRole('button', { name: 'evidence', exact: true }).click();
  await expect(lab(page).locator('figcaption .legend')).toContainText('this pixel speaks for');
});

test.describe('the points of "by-hand"', () => {
  test.beforeEach(async ({ page }) => {
    await open(page, { chapter: 'by-hand', card: 'loss' });
  });

  test('are dragged by the mouse, and the picture follows', async ({ page }) => {
    const before = await inkOf(page, 0);
    await drag(page, handle(page, 'point 2'), 0, -60);
    await eventually(async () => (await editedPoints(page))[1]?.y[0]).toBeGreaterThan(5.5);
    // The run is told of the way too: the last edit says where the point was let go.
    await answered(page);
    const { x, y } = (await editedPoints(page))[1];
    expect(x[0]).toBeCloseTo(2, 0);
    await expect(handle(page, 'point 2')).toHaveAttribute('aria-valuetext', `x ${x[0]}, y ${y[0]}`);
    expect(await inkOf(page, 0)).not.toBe(before);
  });

  test('are moved by arrow keys, further with Shift', async ({ page }) => {
    const point = handle(page, 'point 1');
    await expect(point).toHaveAttribute('aria-valuetext', 'x 1, y 3');
    await point.press('ArrowUp');
    await eventually(async () => (await editedPoints(page))[0]?.y[0]).toBeGreaterThan(3);
    const { y } = (await editedPoints(page))[0];
    const small = y[0] - 3;
    // The next key goes on from what the picture shows.
    await expect(point).toHaveAttribute('aria-valuetext', `x 1, y ${y[0]}`);
    await point.press('Shift+ArrowUp');
    await eventually(async () => (await editedPoints(page))[0].y[0]).toBeCloseTo(3 + 11 * small, 6);
    await point.press('ArrowRight');
    await eventually(async () => (await editedPoints(page))[0].x[0]).toBeGreaterThan(1);
    await answered(page);
    expect((await stateOf(page)).step).toBe(0);
  });

  test('are added and removed by buttons and by the Delete key', async ({ page }) => {
    const points = lab(page).getByRole('slider', { name: /^point \d+$/ });
    await expect(points).toHaveCount(3);
    await lab(page).getByRole('button', { name: 'Add a point' }).click();
    await expect(points).toHaveCount(4);
    await points.nth(3).press('Delete');
    await expect(points).toHaveCount(3);
    await lab(page).getByRole('button', { name: 'Remove a point' }).click();
    await expect(points).toHaveCount(2);
  });

  test('change what the run finds', async ({ page }) => {
    await handle(page, 'point 2').press('Shift+ArrowUp');
    await eventually(async () => (await stateOf(page)).run.edits.length).toBe(1);
    const end = await step(page, 'run');
    // Three points on a line would end at (2, 1).
    expect(Math.abs(Number(end.parameters.b) - 1)).toBeGreaterThan(0.05);
    expect(end.fullLoss).toBeGreaterThan(0.01);
  });
});

test('where the line is the answer, the points that it is asked for stay', async ({ page }) => {
  await open(page, { chapter: 'by-hand', card: 'by-eye' });
  await expect(handle(page, 'right end of the line')).toBeVisible();
  await expect(handle(page, 'point 2')).toHaveCount(0);
  await expect(lab(page).getByRole('button', { name: 'Add a point' })).toHaveCount(0);
  const canvas = await lab(page).locator('figure.large canvas').first().boundingBox();
  if (!canvas) throw new Error('no picture');
  await page.mouse.dblclick(canvas.x + canvas.width * 0.7, canvas.y + canvas.height * 0.7);
  await handle(page, 'right end of the line').press('ArrowUp');
  await eventually(async () => Object.keys((await stateOf(page)).run.settings)).toContain('w');
  expect((await stateOf(page)).run.edits).toEqual([]);
});

test('the line of "by-hand" is taken at its end: that is another start, and can be undone', async ({
  page,
}) => {
  await open(page, { chapter: 'by-hand', card: 'by-eye' });
  await handle(page, 'right end of the line').press('ArrowUp');
  await eventually(async () => Object.keys((await stateOf(page)).run.settings)).toContain('w');
  const { parameters } = await stateOf(page);
  expect(parameters.w[0]).toBeGreaterThan(1);
  await lab(page).locator('.notice').getByRole('button', { name: 'Undo' }).click();
  await stateIs(page, { parameters: { w: [1], b: [0] } });
});

test('the surface turns by mouse and by keys', async ({ page }) => {
  await open(page, { chapter: 'descent', card: 'why-negative', start: '1,1', x0: '1,1' });
  await lab(page).getByRole('button', { name: 'Loss surface: show it large' }).click();
  const knob = handle(page, 'turn the surface');
  const surface = lab(page).locator('figure.large', { hasText: 'Loss surface' });
  const canvas = surface.locator('canvas').first();
  const at = () => knob.getAttribute('aria-valuetext');
  // The surface itself comes after its frame, and would change the picture too.
  await answered(page);
  await drawn(page);
  const before = { text: await at(), ink: await inkOf(page, 0) };
  await drag(page, canvas, 120, 0);
  await eventually(at).not.toBe(before.text);
  await eventually(() => inkOf(page, 0)).not.toBe(before.ink);
  const turned = await at();
  await knob.press('ArrowLeft');
  await eventually(at).not.toBe(turned);
  const level = await at();
  await knob.press('ArrowUp');
  await eventually(at).not.toBe(level);
  // Turning is looking: the run stays.
  await answered(page);
  expect((await stateOf(page)).step).toBe(0);
});

test('pointing at a quantity in the code lights it in picture and table, and the reverse', async ({
  page,
}) => {
  await open(page, { chapter: 'scratch', card: 'one-update' });
  await step(page, 'update');
  const lit = (/** @type {string} */ place) => lab(page).locator(`${place} .lit`);
  const token = (/** @type {string} */ name) =>
    lab(page).locator(`.code [data-q="${name}"]`).first();
  await expect(lit('')).toHaveCount(0);

  await token('yHat').hover();
  await expect(lit('figure').first()).toBeVisible();
  await lab(page).locator('h2').first().hover();
  await expect(lit('')).toHaveCount(0);

  const cell = lab(page).locator('table.parameters [data-q="grad.w.0"]');
  await cell.hover();
  await expect(cell).toHaveClass(/lit/);
  await expect(lit('figure').first()).toBeVisible();
  await lab(page).locator('h2').first().hover();

  await lab(page).locator('figure [data-q^="grad.w"]').first().hover();
  await expect(cell).toHaveClass(/lit/);
});

test('a row that is followed stays lit on the next cards, and not in another chapter', async ({
  page,
}) => {
  await open(page, { chapter: 'scratch', card: 'data' });
  const row = lab(page).getByRole('button', { name: 'row 439' });
  await row.click();
  await expect(row).toHaveAttribute('aria-pressed', 'true');
  await page.mouse.move(5, 5);
  await openCard(page, 'one-update');
  await step(page, 'update');
  const lit = lab(page).locator('tr.lit');
  await expect(lit).toHaveAttribute('data-q', 'sample:439');
  await lab(page).evaluate((element) => element.setAttribute('chapter', 'by-hand'));
  await stateIs(page, { chapter: 'by-hand' });
  await lab(page).evaluate((element) => element.setAttribute('chapter', 'scratch'));
  await stateIs(page, { chapter: 'scratch' });
  await openCard(page, 'one-update');
  await step(page, 'update');
  await expect(lab(page).locator('tr.sample').first()).toBeVisible();
  await expect(lit).toHaveCount(0);
});

test('every quantity of the code that "one update" shows lights something in the picture', async ({
  page,
}) => {
  await open(page, { chapter: 'scratch', card: 'one-update' });
  await step(page, 'update');
  const tab = lab(page).getByRole('tab', { name: 'C++' });
  await tab.click();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  const tokens = lab(page).locator('.code [data-q]');
  const names = await tokens.evaluateAll((spans) => [
    ...new Set(spans.map((span) => span.getAttribute('data-q') ?? '')),
  ]);
  expect(names).toEqual(expect.arrayContaining(['X', 'y', 'yHat', 'loss']));
  for (const name of names) {
    await lab(page).locator(`.code [data-q="${name}"]`).first().hover();
    await expect.soft(lab(page).locator('figure .lit').first(), name).toBeVisible();
  }
});

test('pointing at a quantity in the code changes a picture that is a canvas', async ({ page }) => {
  await open(page, { chapter: 'by-hand', card: 'one-step' });
  await step(page, 'update');
  await lab(page).locator('h2').first().hover();
  await drawn(page);
  const before = await inkOf(page, 0);
  await lab(page).locator('.code [data-q="residual"]').first().hover();
  await eventually(() => inkOf(page, 0)).not.toBe(before);
  await lab(page).locator('h2').first().hover();
  await eventually(() => inkOf(page, 0)).toBe(before);
});

test.describe('under a finger', () => {
  test.use({ viewport: phone, hasTouch: true, isMobile: true });

  test('the page scrolls over pictures, and only handles are dragged', async ({ page }) => {
    await open(page, { chapter: 'by-hand', card: 'by-eye' });
    const actions = await lab(page).evaluate((element) => {
      const inside = element.shadowRoot?.querySelector('.scene')?.shadowRoot;
      const read = (/** @type {string} */ selector) =>
        [...(inside?.querySelectorAll(selector) ?? [])].map(
          (node) => getComputedStyle(node).touchAction,
        );
      return { canvas: read('canvas'), handles: read('[role=slider]') };
    });
    expect(actions.canvas.length).toBeGreaterThan(0);
    for (const value of actions.canvas) expect(value).not.toBe('none');
    expect(new Set(actions.handles)).toEqual(new Set(['none']));
  });

  test('a finger on a handle drags it, and a swipe over the text turns the card', async ({
    page,
  }) => {
    await open(page, { chapter: 'by-hand', card: 'loss' });
    const box = await handle(page, 'point 2').boundingBox();
    if (!box) throw new Error('no handle');
    const client = await page.context().newCDPSession(page);
    /** @param {'touchStart' | 'touchMove' | 'touchEnd'} type @param {number} x @param {number} y */
    const touch = (type, x, y) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
      });
    const [x, y] = [box.x + 22, box.y + 22];
    await touch('touchStart', x, y);
    await touch('touchMove', x, y - 20);
    await touch('touchMove', x, y - 40);
    await touch('touchEnd', x, y - 40);
    await eventually(async () => (await editedPoints(page))[1]?.y[0]).toBeGreaterThan(5);

    await touch('touchStart', 300, 600);
    for (const to of [260, 200, 120, 60]) await touch('touchMove', to, 602);
    await touch('touchEnd', 60, 602);
    await eventually(async () => (await stateOf(page)).card).toBe('turn-round');
  });

  test('whatever can be pressed is 44 px high or wide', async ({ page }) => {
    await open(page, { chapter: 'scratch', card: 'forgotten-lines' });
    await step(page, 'update');
    await drawn(page);
    const small = await page.evaluate(() => {
      /** @param {ParentNode} root @returns {Element[]} */
      const all = (root) =>
        [...root.querySelectorAll('*')].flatMap((node) => [
          node,
          ...(node.shadowRoot ? all(node.shadowRoot) : []),
        ]);
      return all(document)
        .filter(
          (node) =>
            node.matches('button, select, summary, a, input, [role=slider]') &&
            node.checkVisibility(),
        )
        .flatMap((node) => {
          // A label, or an invisible margin around it, may be what the finger meets.
          const { width, height } = (node.closest('label') ?? node).getBoundingClientRect();
          const margins = ['::before', '::after']
            .map((part) => getComputedStyle(node, part))
            .filter(({ content, position }) => content !== 'none' && position === 'absolute')
            .map((style) => Number.parseFloat(style.height));
          const size = Math.max(height, ...margins.filter(Number.isFinite));
          const name = node.getAttribute('aria-label') ?? node.textContent?.trim().slice(0, 30);
          return width > 0 && size < 43.5 ? [`${node.tagName} "${name}" ${Math.round(size)}`] : [];
        });
    });
    expect(small).toEqual([]);
  });
});
