import { createSegments } from '../draw/segments.js';
import { symbol } from '../view/symbols.js';

/**
 * Which feature a picture shows, as a quiet row of buttons in its top right corner. It begins with
 * the second one, whose slope is the steeper in the course's example.
 * @param {HTMLElement} container
 * @param {import('./scene-types.js').SceneContext} context
 * @param {() => void} changed
 */
export function createFeatureChoice(container, { t, colours }, changed) {
  let feature = 1;
  let count = 0;
  /** @type {HTMLElement | null} */
  let buttons = null;
  return {
    feature: () => Math.min(feature, Math.max(0, count - 1)),
    /** @param {number} features  how many there are */
    offer(features) {
      if (features === count) return;
      count = features;
      buttons?.remove();
      buttons = null;
      if (count < 2) return;
      buttons = createSegments(container, {
        label: t('fit.feature'),
        choices: Array.from({ length: count }, (_, k) => [String(k), symbol('x', k, count)]),
        value: String(Math.min(feature, count - 1)),
        colours,
        pick(value) {
          feature = Number(value);
          changed();
        },
      });
      Object.assign(buttons.style, { position: 'absolute', top: '0', right: '0' });
    },
    destroy: () => buttons?.remove(),
  };
}
