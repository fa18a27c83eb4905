import { beforeEach, expect, test } from 'vitest';
import { keepSettled } from '../../../web/controls/settings/settled.js';

/** An input shows what is in force, but not under the hands of someone. */

/** @type {EventTarget & {value: string, checked: boolean}} */
let input;
/** @type {ReturnType<typeof keepSettled>} */
let draw;

beforeEach(() => {
  input = Object.assign(new EventTarget(), { value: '', checked: false });
  draw = keepSettled(input);
});

/** @param {string} value */
function type(value) {
  input.value = value;
  input.dispatchEvent(new Event('input'));
}

const enter = () => input.dispatchEvent(new Event('change'));

test('what is in force is written at each drawing, so that what was refused goes', () => {
  draw('1', false);
  expect(input.value).toBe('1');
  type('99');
  enter();
  draw('1', false);
  expect(input.value).toBe('1');
});

test('what is being typed stays until it is entered or left', () => {
  type('12');
  draw('1', false);
  expect(input.value).toBe('12');
  input.dispatchEvent(new Event('blur'));
  draw('1', false);
  expect(input.value).toBe('1');
});

test('what was entered stays while it is under way, and then what came of it', () => {
  type('12');
  enter();
  draw('1', true);
  expect(input.value).toBe('12');
  draw('10', false);
  expect(input.value).toBe('10');
  draw('11', true);
  expect(input.value).toBe('11');
});

test('a switch that was thrown does not go back before the answer, however often it is drawn', () => {
  draw(false, false);
  input.checked = true;
  for (const type of ['input', 'change']) input.dispatchEvent(new Event(type));
  for (let k = 0; k < 3; k++) draw(false, true);
  expect(input.checked).toBe(true);
  draw(false, false);
  expect(input.checked).toBe(false);
});
