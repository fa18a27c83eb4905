import { expect, test } from './fixture.js';
import { eventually } from './lab.js';
/** @import { Locator, Page } from '@playwright/test' */

/** A page around a lab may show it smaller or larger: what is dragged stays under the pointer. */

test.use({ viewport: { width: 1200, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

/** As slides and previews do, and pages that are enlarged. */
const shown = ['scale(0.6)', 'scale(1.23)', 'zoom 1.23'];

/**
 * What can be taken hold of, each kind once: where it is, what it is called, and how far it is dragged; null
 * where it does not go.
 * @type {{card: string, name: string | RegExp, by: {x: number | null, y: number | null}}[]}
 */
const held = [
  { card: 'by-hand/loss', name: 'point 1', by: { x: 30, y: -36 } },
  { card: 'optimizers/ravine', name: /the point where the run stands/, by: { x: 20, y: 20 } },
  { card: 'descent/one-step', name: /the point where the run stands/, by: { x: 30, y: null } },
  { card: 'softmax/before', name: /a point; page keys/, by: { x: 30, y: -36 } },
  { card: 'model/bell', name: 'middle of the curve', by: { x: 30, y: null } },
  { card: 'information/entropy', name: /border between A and B/, by: { x: 30, y: null } },
  { card: 'fashion-mnist/pixel', name: /pixel/, by: { x: 12, y: -12 } },
  { card: 'fashion-mnist/mistakes', name: /cut off/, by: { x: 30, y: null } },
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
  for (const { card, name, by } of held) {
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
      const to = { x: from.x + (by.x ?? 0), y: from.y + (by.y ?? 0) };
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 5 });
      await eventually(async () => {
        const now = await middle(handle);
        return Math.max(
          by.x === null ? 0 : Math.abs(now.x - to.x),
          by.y === null ? 0 : Math.abs(now.y - to.y),
        );
      }).toBeLessThan(8);
      await page.mouse.up();
    });
  }

  test(`in ${how}, a line goes through the pointer that drags its end`, async ({ page }) => {
    await open(page, 'by-hand/by-eye', how);
    const [left, right] = ['left end of the line', 'right end of the line'].map((name) =>
      page.locator('gradient-walk').getByRole('slider', { name }),
    );
    const from = await middle(right);
    const to = { x: from.x - 10, y: from.y + 30 };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await eventually(async () => {
      const [a, b] = [await middle(left), await middle(right)];
      const across = (b.x - a.x) * (to.y - a.y) - (b.y - a.y) * (to.x - a.x);
      return Math.abs(across) / Math.hypot(b.x - a.x, b.y - a.y);
    }).toBeLessThan(4);
    await page.mouse.up();
  });

  test(`in ${how}, a double click puts a point where it is`, async ({ page }) => {
    await open(page, 'softmax/before', how);
    const handle = page
      .locator('gradient-walk')
      .getByRole('slider', { name: /a point; page keys/ });
    await handle.scrollIntoViewIfNeeded();
    const picture = await handle.evaluate((own) => {
      const { left, top, width, height } = /** @type {Element} */ (
        own.parentElement
      ).getBoundingClientRect();
      return { x: left + width * 0.44, y: top + height * 0.3 };
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
