import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTextSetting } from '../../../web/controls/settings/text-setting.js';
import { loadWords, words } from '../../../web/i18n/index.js';
import { createContainer } from '../fake-element.js';
/** @import { Mock } from 'vitest' */

/** A setting that stands in the text as a number. */

const t = await loadWords('en', words.settings);
const rows = [
  { name: 'lr', kind: 'real', min: 0, max: 10, useful: [0.001, 3], default: 0.1 },
  { name: 'batch-size', kind: 'int', min: 1, max: 1000, useful: [1, 1000], default: 10 },
  { name: 'x0', kind: 'list', min: -9, max: 9, minLength: 1, maxLength: 2, default: [1, 2] },
];

/** What it asked for: value, and the gesture it belongs to. @type {Mock} */
let adjust;
/** @type {() => void} */
let followed = () => {};
beforeEach(() => {
  adjust = vi.fn(() => new Promise((done) => (followed = () => done(undefined))));
});

/** @param {Record<string, string>} data @param {object} [now] */
function make(data, now = {}) {
  const span = createContainer();
  span.dataset = data;
  const draw = createTextSetting(/** @type {any} */ (span));
  const show = (/** @type {object} */ more = {}) =>
    draw(
      /** @type {any} */ ({
        t,
        settings: rows,
        values: { lr: 0.1, 'batch-size': 10, x0: [1, 2] },
        readonly: false,
        adjust,
        ...now,
        ...more,
      }),
    );
  show();
  return { span, show };
}

/** The values that were asked for. */
const asked = () => adjust.mock.calls.map(([, value]) => value);
const settle = async () => {
  followed();
  await vi.waitFor(() => {});
};

describe('a setting in the text', () => {
  it('is a slider with its name and its number', () => {
    const { span, show } = make({ name: 'lr' });
    expect(span.textContent).toBe('0.1');
    expect(span.attributes).toMatchObject({
      role: 'slider',
      'aria-label': 'Learning rate',
      'aria-valuenow': '0.1',
      'aria-valuetext': '0.1',
      tabindex: '0',
    });
    show({ values: { lr: 0.5 } });
    expect(span.textContent).toBe('0.5');
    expect(make({ name: 'lr', digits: '4' }).span.textContent).toBe('0.1000');
    expect(make({ name: 'x0', entry: '2' }).span.textContent).toBe('2');
  });

  it('moves with arrow keys, ten steps with shift; keys in a row are one gesture', async () => {
    const { span } = make({ name: 'lr', to: 'end' });
    span.press('ArrowRight', { timeStamp: 1000 });
    expect(span.textContent).toBe('0.11');
    await settle();
    span.press('ArrowUp', { timeStamp: 1500, shiftKey: true });
    await settle();
    span.press('ArrowLeft', { timeStamp: 9000 });
    await settle();
    expect(asked()[0]).toBe(0.11);
    const gestures = adjust.mock.calls.map(([, , how]) => how.gesture);
    expect(gestures[0]).toBe(gestures[1]);
    expect(gestures[2]).not.toBe(gestures[1]);
    expect(adjust.mock.calls[0]).toMatchObject(['lr', 0.11, { to: 'end' }]);
  });

  it('goes to its least and its most with Home and End, where it has them', async () => {
    const { span } = make({ name: 'lr', max: '2' });
    for (const key of ['End', 'Home']) {
      span.press(key);
      await settle();
    }
    expect(asked()).toEqual([2, 0.001]);
    const endless = { settings: [{ name: 'x', kind: 'real' }], values: { x: 3 } };
    make({ name: 'x' }, endless).span.press('End');
    expect(asked()).toHaveLength(2);
  });

  it('follows a drag, one change at a time, the latest last', async () => {
    const { span } = make({ name: 'batch-size' });
    span.fire('pointerdown', { clientX: 100 });
    for (const x of [104, 112, 140]) span.fire('pointermove', { clientX: x });
    expect(span.textContent).toBe('20');
    expect(asked()).toEqual([11]);
    await settle();
    expect(asked()).toEqual([11, 20]);
    await settle();
    span.fire('pointerup', { clientX: 140 });
    expect(span.behind).toBeNull();
    const [one, other] = adjust.mock.calls.map(([, , how]) => how.gesture);
    expect(one).toBe(other);
  });

  it('opens a field at a press, and takes what is typed there as the settings take it', async () => {
    const { span } = make({ name: 'lr' });
    span.fire('pointerdown', { clientX: 100 });
    span.fire('pointerup', { clientX: 101 });
    span.fire('click', {});
    const field = span.behind;
    expect(field?.value).toBe('0.1');
    expect(span.hidden).toBe(true);
    if (field) field.value = 'abc';
    field?.press('Enter');
    expect(adjust).not.toHaveBeenCalled();
    expect(field?.attributes['aria-invalid']).toBe('true');
    expect(field?.behind?.textContent).toBe(t('settings.not-a-number'));
    if (field) field.value = '0.5';
    field?.press('Enter');
    expect(adjust.mock.calls).toMatchObject([['lr', 0.5, { gesture: null }]]);
    expect(span.hidden).toBe(false);
    expect(span.textContent).toBe('0.5');
  });

  it('asks where what is typed can be meant in two ways', () => {
    const { span } = make({ name: 'batch-size' });
    span.press('Enter');
    if (span.behind) span.behind.value = '1.000';
    const field = span.behind;
    field?.press('Enter');
    expect(adjust).not.toHaveBeenCalled();
    const [, thousand] = field?.behind?.children ?? [];
    const readings = field?.behind?.children.map(({ textContent }) => textContent);
    expect(readings).toEqual(['1', '1000']);
    thousand.fire('click', {});
    expect(adjust.mock.calls).toMatchObject([['batch-size', 1000, { gesture: null }]]);
    expect(span.hidden).toBe(false);
  });

  it('is left as it was by Escape, and by what is typed unchanged', () => {
    const { span } = make({ name: 'lr' });
    span.press('5');
    if (span.behind) span.behind.value = '7';
    span.behind?.press('Escape');
    span.press('Enter');
    span.behind?.fire('blur', {});
    expect(adjust).not.toHaveBeenCalled();
    expect(span.textContent).toBe('0.1');
  });

  it('of a list changes that one number', async () => {
    const { span } = make({ name: 'x0', entry: '1', step: '0.5' });
    span.press('ArrowLeft', { timeStamp: 0 });
    expect(asked()).toEqual([[0.5, 2]]);
  });

  it('cannot be changed where nothing can', () => {
    const { span } = make({ name: 'lr' }, { readonly: true });
    span.press('ArrowRight', { timeStamp: 0 });
    span.fire('pointerdown', { clientX: 100 });
    span.fire('pointerup', { clientX: 100 });
    span.fire('click', {});
    expect(adjust).not.toHaveBeenCalled();
    expect(span.behind).toBeNull();
    expect(span.attributes).toMatchObject({ 'aria-disabled': 'true', tabindex: '-1' });
  });
});
