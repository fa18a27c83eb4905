import { createCorner, createSegments } from '../../draw/segments.js';

/**
 * How the axes count, as two rows of buttons; where there is no room for both, that of the loss alone.
 * @type {import('../canvas-scene.js').MakeParts<import('./layout.js').LossFigure>}
 */
export function parts({ container, context, look, layout }) {
  const { t, colours } = context;
  const corner = createCorner(container, '6px');
  /** @param {'scale' | 'unit'} name @param {string[]} choices */
  const segments = (name, choices) =>
    createSegments(corner, {
      label: t(`scene.loss-curve.${name}`),
      choices: choices.map((choice) => [choice, t(`scene.loss-curve.${name}.${choice}`)]),
      value: look[name],
      colours,
      pick(value) {
        look[name] = value;
        layout();
      },
    });
  const units = segments('unit', ['updates', 'epochs']);
  segments('scale', ['log', 'linear']);
  let measured = 0;
  let roomy = true;

  return {
    place(figure, { state }) {
      if (look.width !== measured) {
        measured = look.width;
        units.hidden = false;
        roomy = corner.offsetWidth <= look.width;
      }
      units.hidden = state.updatesPerEpoch <= 1 || !roomy;
    },
  };
}
