import { expect, test } from './fixture.js';
import { frames, lab, open, wide, wordsIn } from './lab.js';

/** Questions with an answer that is checked: on the picture, by keys, in writing. */

test.use({ viewport: wide, contextOptions: { reducedMotion: 'reduce' } });

const words = wordsIn('en');

test('an answer is given by a press on the picture; a wrong one that has a name is told so', async ({
  page,
}) => {
  await open(page, { chapter: 'descent', card: 'next-x' });
  const canvas = lab(page).locator('figure canvas').first();
  const handle = lab(page).getByRole('slider', { name: words('check.pick.place.label') });
  await expect(handle).toHaveAttribute('aria-valuetext', 'x = 0.5');
  const [box, at] = [await canvas.boundingBox(), await handle.boundingBox()];
  if (!box || !at) throw new Error('nothing to press on');
  // Of the same length as the step, to the other side: the axis is symmetric around its middle.
  const middle = { x: at.x + at.width / 2, y: at.y + at.height / 2 };
  const zero = await canvas.evaluate((node) => node.getBoundingClientRect().left);
  expect(zero).toBeLessThan(middle.x);
  await handle.focus();
  for (let k = 0; k < 10; k++) await page.keyboard.press('ArrowRight');
  await expect(handle).toHaveAttribute('aria-valuetext', 'x = 0.6');
  const wrong = await handle.boundingBox();
  await page.keyboard.press('Enter');
  await expect(lab(page).locator('.check .named')).toContainText('That climbs');
  await expect(lab(page).locator('.check .hint')).toHaveCount(0);
  // The right place lies as far to the other side.
  const right = middle.x - ((wrong?.x ?? 0) + at.width / 2 - middle.x);
  await page.mouse.click(right, middle.y);
  await expect(lab(page).locator('.check .verdict')).toBeVisible();
  await expect(lab(page).locator('.check .named')).toHaveCount(0);
  await expect(handle).toHaveCount(0);
});

test('what is answered on the picture can be typed, too', async ({ page }) => {
  await open(page, { chapter: 'descent', card: 'next-x' });
  const form = lab(page).locator('form.check');
  await form.getByRole('textbox').fill('0.49');
  await form.getByRole('button').click();
  await expect(form.locator('.named')).toContainText('twice');
  await form.getByRole('textbox').fill('0.41');
  await form.getByRole('button').click();
  await expect(form.locator('.verdict')).toBeVisible();
  await frames(page, 1);
});
