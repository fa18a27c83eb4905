import { expect, test } from './fixture.js';
import { eventually, wordsIn } from './lab.js';

/**
 * A page around a lab may show it smaller or larger: what is dragged stays under the pointer.
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').Locator} Locator
 */

const words = wordsIn('en');

test.use({ viewport: { width: 1200, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

/** As slides, previews and zoomed pages do. */
const shown = ['scale(0.6)', 'scale(1.23)', 'zoom 1.23'];

/**
 * What can be taken hold of, each kind once: where it is, what it is called, and along what it goes.
 * @type {{card: string, name: string | RegExp, along: ('x' | 'y')[]}[]}
 */
const held = [
  { card: 'by-hand/by-eye', name: words('points.handle', { index: 1 }), along: ['y'] },
  { card: 'by-hand/by-eye', name: words('points.line.right'), along: ['y'] },
  { card: 'by-hand/turn-round', name: words('scene.start'), along: ['x', 'y'] },
  { card: 'descent/downhill', name: words('scene.start'), along: ['x'] },
  { card: 'softmax/before', name: words('regions.handle'), along: ['x', 'y'] },
  { card: 'model/bell', name: words('likelihood.mu'), along: ['x'] },
  { card: 'information/entropy', name: /./, along: ['x', 'y'] },
  { card: 'fashion-mnist/pixel', name: words('weights.handle'), along: ['x', 'y'] },
  { card: 'fashion-mnist/mistakes', name: words('mistakes.line'), along: ['x'] },
];

/** @param {Page} page @param {string} card  with its chapter @param {string} how */
async function open(page, card, how) {
  const [chapter, id] = card.split('/');
  await page.goto(`embed/1/${chapter}.html?lang=en&start=eager&card=${id}`);
  await page.evaluate((text) => {
    const { style } = document.body;
    if (text.startsWith('zoom')) style.zoom = text.slice(5);
    else Object.assign(style, { transform: text, transformOrigin: '0 0', width: '760px' });
  }, how);
  await expect(page.locator('gradient-walk .drawing svg.sketch')).toHaveCount(0);
  await eventually(() =>
    page.locator('gradient-walk').evaluate((own) => /** @type {any} */ (own).getState().status),
  ).toMatch(/ready|done/);
}

/** @param {Locator} place @returns {Promise<{x: number, y: number}>} its middle, on the screen */
async function middle(place) {
  const box = await place.boundingBox();
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: NaN, y: NaN };
}

for (const how of shown) {
  for (const { card, name, along } of held) {
    test(`in ${how}, what is dragged stays under the pointer: ${card}, ${name}`, async ({
      page,
    }) => {
      await open(page, card, how);
      const handle = page
        .locator('gradient-walk')
        .getByRole('slider', { name })
        .and(page.locator('.gw-handle'))
        .first();
      await handle.scrollIntoViewIfNeeded();
      const from = await middle(handle);
      const to = { x: from.x + 30, y: from.y - 36 };
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 5 });
      await eventually(async () => {
        const now = await middle(handle);
        return Math.max(...along.map((axis) => Math.abs(now[axis] - to[axis])));
      }).toBeLessThan(8);
      await page.mouse.up();
    });
  }

  test(`in ${how}, a double click puts a point where it is`, async ({ page }) => {
    await open(page, 'softmax/before', how);
    const handle = page
      .locator('gradient-walk')
      .getByRole('slider', { name: words('regions.handle') });
    await handle.scrollIntoViewIfNeeded();
    const picture = await handle.evaluate((own) => {
      const { left, top, width, height } = /** @type {Element} */ (
        own.parentElement
      ).getBoundingClientRect();
      return { x: left + width * 0.4, y: top + height * 0.3 };
    });
    await page.mouse.dblclick(picture.x, picture.y);
    await eventually(() =>
      page
        .locator('gradient-walk')
        .evaluate((own) => /** @type {any} */ (own).getState().run.settings.added?.length),
    ).toBe(1);
    // The handle goes to the point under the pointer.
    await page.mouse.move(picture.x + 100, picture.y + 100);
    await page.mouse.move(picture.x, picture.y);
    await eventually(async () => {
      const now = await middle(handle);
      return Math.hypot(now.x - picture.x, now.y - picture.y);
    }).toBeLessThan(4);
  });
}
