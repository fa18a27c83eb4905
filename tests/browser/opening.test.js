import { expect, test } from './fixture.js';
import { eventually, lab, open, stateIs, stateOf, wide } from './lab.js';
/** @import { Page } from '@playwright/test' */

/** The first screen: a step at a press, and a walk while the button is held. */
test.use({ viewport: wide, contextOptions: { reducedMotion: 'reduce' } });

const button = (/** @type {Page} */ page) => lab(page).locator('.opening-card .go button');
/** The numbers as they are read out. @param {Page} page */
const numbers = (page) => lab(page).locator('.belief > .sr').allTextContents();

test('a press is one step, and says which numbers moved the right way', async ({ page }) => {
  await open(page, {});
  await eventually(() => numbers(page)).toEqual(['w₁ = 0.01', 'w₂ = 0.00', 'b = 0.00']);
  await button(page).click();
  await stateIs(page, { step: 1 });
  await eventually(() => numbers(page)).toEqual(['w₁ = 0.04', 'w₂ = 0.01', 'b = 0.10']);
  await expect(lab(page).locator('.belief.away')).toHaveCount(1);
  await expect(lab(page).locator('.verdict')).toHaveText(
    'w₁ and b moved the right way, w₂ the wrong way, and still the loss fell.',
  );
});

test('held, it walks faster and faster to the end; then the way into the walk is the filled one', async ({
  page,
}) => {
  await open(page, {});
  await button(page).hover();
  await page.mouse.down();
  await stateIs(page, { step: 300, status: 'done' });
  await page.mouse.up();
  // To let go is not to start again.
  await lab(page).evaluate((element) => /** @type {any} */ (element).set({}));
  await eventually(() => numbers(page)).toEqual(['w₁ = 2.00', 'w₂ = −3.40', 'b = 4.20']);
  await expect(lab(page).locator('.primary')).toHaveText('Begin: Downhill');
});

test('a key that is held walks, and stops when it is let go', async ({ page }) => {
  await open(page, {});
  await button(page).focus();
  await page.keyboard.down('Enter');
  await eventually(async () => (await stateOf(page)).step).toBeGreaterThan(3);
  await page.keyboard.up('Enter');
  // What was asked for by now is done; nothing follows.
  const { step } = await lab(page).evaluate(async (element) => {
    const own = /** @type {any} */ (element);
    await own.set({});
    return own.getState();
  });
  expect(step).toBeLessThan(300);
  await button(page).press('Enter');
  await stateIs(page, { step: step + 1 });
});
