import { expect, test } from './fixture.js';
import { frames, lab, open, openCard, phone, stateIs, wide, wordsIn } from './lab.js';

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

test('a loss curve is sketched before the run, by pointer and by keys, and stays beside it', async ({
  page,
}) => {
  await open(page, { chapter: 'by-hand', card: 'thousand' });
  const picture = lab(page).locator('figure', { hasText: 'Loss curve' }).locator('.drawing');
  const box = await picture.boundingBox();
  if (!box) throw new Error('no picture');
  const at = (/** @type {number} */ x, /** @type {number} */ y) =>
    /** @type {[number, number]} */ ([box.x + box.width * x, box.y + box.height * y]);
  await page.mouse.move(...at(0.2, 0.2));
  await page.mouse.down();
  await page.mouse.move(...at(0.5, 0.5), { steps: 5 });
  await page.mouse.move(...at(0.9, 0.6), { steps: 5 });
  await page.mouse.up();
  const handles = lab(page).getByRole('slider', { name: words('card.sketch.handle') });
  await expect(handles).toHaveCount(6);
  const said = lab(page).locator('figure .sr', { hasText: 'Your sketch' });
  await expect(said).toHaveCount(1);
  const before = await handles.nth(5).getAttribute('aria-valuetext');
  await handles.nth(5).press('ArrowUp');
  await expect(handles.nth(5)).not.toHaveAttribute('aria-valuetext', before ?? '');
  await lab(page).getByRole('button', { name: 'Walk 1000 steps' }).click();
  await stateIs(page, { status: 'done' });
  await expect(handles).toHaveCount(0);
  await expect(said).toHaveCount(1);
});

test('a place in the landscape is an answer, and what was answered wrongly stays marked', async ({
  page,
}) => {
  await open(page, { chapter: 'descent', card: 'bowl' });
  const handle = lab(page).getByRole('slider', { name: words('check.pick.place.label') });
  await expect(handle).toHaveAttribute('aria-valuetext', /^x₁ = 1, x₂ = 1$/);
  const canvas = lab(page).locator('figure canvas').first();
  const before = await canvas.evaluate((node) => /** @type {any} */ (node).toDataURL());
  await handle.focus();
  for (const key of ['ArrowLeft', 'ArrowDown'])
    for (let k = 0; k < 4; k++) await page.keyboard.press(key);
  const place = (await handle.getAttribute('aria-valuetext')) ?? '';
  const [x, y] = [...place.matchAll(/= ([\d.]+)/g)].map(([, number]) => Number(number));
  expect([x < 1, y < 1]).toEqual([true, true]);
  const form = lab(page).locator('form.check');
  await form.getByRole('textbox').fill('1.2, 1.2');
  await form.getByRole('button').click();
  await expect(form.locator('.named')).toContainText('Uphill');
  const marked = await canvas.evaluate((node) => /** @type {any} */ (node).toDataURL());
  expect(marked).not.toBe(before);
  await form.getByRole('textbox').fill('0,8; 0,8');
  await form.getByRole('button').click();
  await expect(form.locator('.verdict')).toBeVisible();
  // Answered: the point itself can be taken hold of again.
  const point = lab(page).getByRole('slider', { name: words('scene.start') });
  await expect(point).toHaveCount(1);
  await point.press('ArrowRight');
  await stateIs(page, { step: 0 });
  await expect(point).not.toHaveAttribute('aria-valuetext', /^x₁ = 1, /);
});

test('a curve is an answer: pressed in the picture, chosen from a list, or by arrow keys', async ({
  page,
}) => {
  await open(page, { chapter: 'minibatch', card: 'which' });
  const form = lab(page).locator('form.check');
  const list = form.getByRole('radio');
  await expect(list).toHaveCount(3);
  const handle = lab(page).getByRole('slider', { name: words('check.pick.thing.label') });
  await handle.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(form.locator('.named')).toBeVisible();
  await expect(list.nth(1)).toBeChecked();
  const place = await handle.boundingBox();
  if (!place) throw new Error('no handle');
  await handle.press('ArrowRight');
  const right = await handle.boundingBox();
  if (!right) throw new Error('no handle');
  await page.mouse.click(right.x + right.width / 2 - 3, right.y + right.height / 2);
  await expect(form).toHaveClass(/right|wrong/);
  await list.nth(2).check();
  if (await form.getByRole('button').isVisible()) await form.getByRole('button').click();
  await expect(form.locator('.verdict')).toBeVisible();
});

for (const hide of ['', 'hints,answers']) {
  test(`a wrong answer is told to be wrong, a right one to be right, with hide=${hide}`, async ({
    page,
  }) => {
    await open(page, { chapter: 'scratch', card: 'minibatches', ...(hide && { hide }) });
    const form = lab(page).locator('form.check');
    const entry = form.getByRole('textbox');
    await entry.fill('17');
    await entry.press('Enter');
    await expect(entry).toHaveAttribute('aria-invalid', 'true');
    await expect(form.locator('.hint').first()).toBeVisible({ visible: !hide });
    await entry.fill('16');
    await entry.press('Enter');
    await expect(form.locator('.verdict')).toBeVisible();
    await expect(form.locator('.reveal')).toBeVisible({ visible: !hide });
  });
}

test('what is typed and not checked is there when the reader comes back to the card', async ({
  page,
}) => {
  await open(page, { chapter: 'minibatch', card: 'cloud' });
  const entry = lab(page).locator('form.check').getByRole('textbox');
  await entry.fill('37');
  await openCard(page, 'floor');
  await expect(entry).toHaveValue('');
  await openCard(page, 'cloud');
  await expect(entry).toHaveValue('37');
  await openCard(page, 'collapse');
  const choice = lab(page).getByRole('radio').nth(1);
  await choice.check();
  await openCard(page, 'cloud');
  await openCard(page, 'collapse');
  await expect(choice).toBeChecked();
});

test('the explanation of what was measured asks for a new measurement where there is none', async ({
  page,
}) => {
  await open(page, { chapter: 'vectorization', card: 'python' });
  const form = lab(page).locator('form.check');
  await form.getByRole('textbox').fill('399');
  await form.getByRole('button').click();
  await expect(form.locator('.reveal')).toHaveText(/here \d/, { timeout: 30_000 });
  await openCard(page, 'sum');
  await openCard(page, 'python');
  await expect(form.locator('.verdict')).toBeVisible();
  await expect(form.locator('.reveal')).toHaveText(words('check.unmeasured'));
  await lab(page).getByRole('button', { name: 'Measure', exact: true }).click();
  await expect(form.locator('.reveal')).toHaveText(/here \d/, { timeout: 30_000 });
});

for (const [name, viewport] of Object.entries({ wide, phone })) {
  test(`what is said of a new run covers neither text nor picture, ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await open(page, { chapter: 'minibatch', card: 'cloud' });
    const room = () =>
      lab(page)
        .locator('.figures')
        .evaluate(({ clientWidth, clientHeight }) => [clientWidth, clientHeight]);
    const before = await room();
    const form = lab(page).locator('form.check');
    await form.getByRole('textbox').fill('20');
    await form.getByRole('button').click();
    await expect(form.locator('.feedback')).not.toBeEmpty();
    const notice = lab(page).locator('.notice');
    await expect(notice).toBeVisible();
    expect(await room()).toEqual(before);
    const covered = await notice.locator('span').evaluate((node) => {
      const { left, right, top, bottom } = node.getBoundingClientRect();
      const root = /** @type {ShadowRoot} */ (node.getRootNode());
      // A phone's text scrolls under the stage, where nobody reads it.
      const stage = root.querySelector('.stage')?.getBoundingClientRect();
      if (!stage || top < stage.top || bottom > stage.bottom) return ['what is beside the stage'];
      const others = root.querySelectorAll('.figures, .transport, .sentence');
      return [...others].flatMap((other) => {
        const box = other.getBoundingClientRect();
        const apart =
          box.left >= right || box.right <= left || box.top >= bottom || box.bottom <= top;
        return apart ? [] : [other.className];
      });
    });
    expect(covered).toEqual([]);
  });
}

test('an exercise of the run says that it is done, and of another end that it is not', async ({
  page,
}) => {
  await open(page, { chapter: 'optimizers', card: 'beat' });
  const walk = lab(page).getByRole('button', { name: 'Walk 20 steps' });
  const told = lab(page).locator('.card .told');
  await walk.click();
  await expect(told).toHaveText(words('card.not-yet'));
  await lab(page).locator('.card').getByRole('combobox').selectOption('adagrad');
  const lr = lab(page).locator('.card').getByLabel(words('setting.lr'), { exact: true }).last();
  await lr.fill('5');
  await lr.press('Enter');
  await walk.click();
  await expect(told).toContainText('These do it');
});

test('what a run comes to is told in lines as far apart as those of any text', async ({ page }) => {
  await open(page, { chapter: 'by-hand', card: 'limit' });
  await lab(page).getByRole('button', { name: 'Run it with 0.0602' }).click();
  const told = lab(page).locator('.card .told');
  await expect(told).toContainText('24899');
  const lines = await told.evaluate((node) => {
    const { height } = node.getBoundingClientRect();
    return height / Number.parseFloat(getComputedStyle(node).lineHeight);
  });
  expect(lines).toBeCloseTo(Math.round(lines), 1);
});
