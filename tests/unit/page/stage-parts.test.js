import { describe, expect, test, vi } from 'vitest';
import { stepOf, keyHandler } from '../../../web/lab/gestures.js';
import { stageParts } from '../../../web/lab/stage-view.js';
import { hasUpdates } from '../../../web/view/run-view.js';
import { toyView } from '../toy-view.js';

const lab = (/** @type {boolean} */ canStep, /** @type {string[]} */ ...hide) =>
  stageParts({ hide: new Set(hide), layout: 'embed', canStep, inside: true });

describe('an experiment without updates', () => {
  test('is one whose run has no steps', () => {
    expect(hasUpdates(toyView({ steps: 0 }))).toBe(true);
    expect(hasUpdates(toyView({ steps: 0, totalSteps: 0 }))).toBe(false);
  });

  test('has no sentence, stops, transport and table; the way to its settings stays', () => {
    expect(lab(false)).toEqual({
      sentence: false,
      phases: false,
      unit: false,
      parameters: false,
      transport: false,
      settings: true,
      controls: true,
    });
    expect(lab(false, 'settings').controls).toBe(false);
    expect(lab(false, 'transport').controls).toBe(false);
  });

  test('has no keys that step, but the one that opens the list of keys', () => {
    vi.stubGlobal('Element', class {});
    const press = (/** @type {string} */ key, /** @type {boolean} */ canStep) => {
      const did = vi.fn();
      const actions = /** @type {any} */ ({
        toggle: did,
        forward: did,
        back: did,
        first: did,
        last: did,
        reset: did,
      });
      const [preventDefault, stopPropagation] = [vi.fn(), vi.fn()];
      const event = { key, preventDefault, stopPropagation, composedPath: () => [{}] };
      keyHandler(actions, did, () => ({ step: canStep, change: true }))(/** @type {any} */ (event));
      return did.mock.calls.length;
    };
    for (const key of [' ', 'ArrowRight', 'ArrowLeft', 'Home', 'End', 'r', 'R']) {
      expect(stepOf({ key, shiftKey: false }, /** @type {any} */ ({}))).not.toBeNull();
      expect([press(key, true), press(key, false)]).toEqual([1, 0]);
    }
    expect(press('?', false)).toBe(1);
    vi.unstubAllGlobals();
  });
});

test('with updates everything is there that is not hidden', () => {
  expect(Object.values(lab(true)).every(Boolean)).toBe(true);
  expect(lab(true, 'phases', 'parameters')).toMatchObject({ phases: false, parameters: false });
  expect(lab(true, 'transport')).toMatchObject({ transport: false, settings: false });
  expect(lab(true, 'settings')).toMatchObject({ transport: true, settings: false, controls: true });
});

test('stops and small steps are there only where a card is about them', () => {
  const card = { hide: new Set(), layout: 'page', canStep: true };
  expect(stageParts({ ...card, inside: true })).toMatchObject({ phases: true, unit: true });
  expect(stageParts({ ...card, inside: false })).toMatchObject({
    phases: false,
    unit: false,
    transport: true,
    parameters: true,
  });
});

test('the first screen has no controls but its button', () => {
  const card = { hide: new Set(), layout: 'opening', canStep: true };
  const parts = stageParts({ ...card, inside: true });
  expect(Object.entries(parts).filter(([, there]) => there)).toEqual([]);
});
