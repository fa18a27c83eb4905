import { beforeEach, expect, test, vi } from 'vitest';
import { createHandle } from '../../../web/draw/handle.js';
import { createContainer } from '../fake-element.js';

/** Exact numbers for what is taken hold of on a picture. */

/** @type {any} */
let container;
/** @type {any} */
let handle;
const take = vi.fn((/** @type {string} */ text) => (text === '2' ? 'Two numbers, please.' : null));
const step = vi.fn();

beforeEach(() => {
  take.mockClear();
  container = createContainer();
  const typed = { label: 'x and y', text: () => '2, 5', take, colours: /** @type {any} */ ({}) };
  const how = { label: 'point', colour: '', drag: () => {}, step };
  handle = createHandle(container, { ...how, typed }).element;
});

/** The open entry and what is said below it. */
const open = () => container.children.at(-1).children;
const isOpen = () => container.children.length > 1;

test.each([
  ['Enter', '2, 5'],
  ['7', '7'],
  ['-', '-'],
])('%s opens an entry with %j in it', (key, text) => {
  handle.press(key);
  const [entry] = open();
  expect(entry.value).toBe(text);
  expect(entry.attributes['aria-label']).toBe('x and y');
});

test('what is taken closes it, and the focus goes back', () => {
  handle.press('Enter');
  const [entry] = open();
  handle.focus = vi.fn();
  entry.value = '3, 4';
  entry.press('Enter');
  expect(take).toHaveBeenCalledWith('3, 4');
  expect(isOpen()).toBe(false);
  expect(handle.focus).toHaveBeenCalledOnce();
});

test('what is not taken stays in it with its sentence, until Escape leaves it', () => {
  handle.press('Enter');
  const [entry, told] = open();
  entry.value = '2';
  entry.press('Enter');
  expect(entry.value).toBe('2');
  expect(told.textContent).toBe('Two numbers, please.');
  expect(entry.attributes['aria-invalid']).toBe('true');
  entry.press('Escape');
  expect(isOpen()).toBe(false);
});

test('left with another text it takes it, left as it was it does not', () => {
  handle.press('Enter');
  open()[0].fire('blur', {});
  expect(take).not.toHaveBeenCalled();
  handle.press('Enter');
  const [entry] = open();
  entry.value = '3, 4';
  entry.fire('blur', {});
  expect(take).toHaveBeenCalledOnce();
  expect(isOpen()).toBe(false);
});

test('arrow keys move the handle as before', () => {
  handle.press('ArrowRight');
  expect(step).toHaveBeenCalledWith(1, 0);
  expect(isOpen()).toBe(false);
});
