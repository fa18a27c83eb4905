import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createNewest } from '../../../web/embed/newest.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the live region says the newest sentence, at most one a second', () => {
  /** @type {string[]} */
  const said = [];
  const announcer = createNewest((sentence) => said.push(sentence), 1000);
  for (let k = 0; k < 40; k++) {
    announcer.tell(`sentence ${k}`);
    vi.advanceTimersByTime(100);
  }
  vi.advanceTimersByTime(2000);
  expect(said.length).toBeLessThanOrEqual(5);
  expect(said.at(-1)).toBe('sentence 39');
  announcer.tell('sentence 39');
  vi.advanceTimersByTime(2000);
  expect(said.filter((sentence) => sentence === 'sentence 39')).toHaveLength(1);
});

test('change events come at most four times a second, the last state never gets lost', () => {
  /** @type {{step: number}[]} */
  const sent = [];
  const events = createNewest((state) => sent.push(state), 250);
  for (let step = 1; step <= 100; step++) {
    events.tell({ step });
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(1000);
  expect(sent.length).toBeLessThanOrEqual(6);
  expect(sent.at(-1)).toEqual({ step: 100 });
});

test('a state that is told is a copy, and the same one is told once', () => {
  /** @type {any[]} */
  const sent = [];
  const events = createNewest((state) => sent.push(state), 250);
  const state = { parameters: [1] };
  events.tell(state);
  vi.advanceTimersByTime(500);
  events.tell({ parameters: [1] });
  vi.advanceTimersByTime(500);
  expect(sent).toHaveLength(1);
  expect(sent[0]).not.toBe(state);
});
