import { createHandle } from '../../draw/handle.js';
import { createCorner, createSegments } from '../../draw/segments.js';
/** @import { Handle } from '../../draw/handle.js' */
/** @import { Change } from '../../engine/types.js' */
/** @import { MakeParts } from '../canvas-scene.js' */
/** @import { BarsFigure } from './figure.js' */

/**
 * Tops and borders can be taken hold of; a guess can be laid beside the answer.
 * @type {MakeParts<BarsFigure>}
 */
export function parts({ container, context, look, figure, layout }) {
  const { t, colours } = context;
  /** @type {Handle[]} */
  const handles = [];
  let held = false;
  const compare = createSegments(createCorner(container), {
    label: t('bars.compare.label'),
    choices: [
      ['guess', t('bars.compare.guess')],
      ['both', t('bars.compare.both')],
    ],
    value: 'guess',
    colours,
    pick(value) {
      look.compare = value === 'both';
      layout();
    },
  });
  compare.hidden = true;

  /** @param {Change | null | undefined} change */
  const edit = (change) => {
    if (change) context.edit(change);
  };
  /** @param {number} k */
  const handleOf = (k) =>
    createHandle(container, {
      label: figure()?.holds[k]?.label ?? '',
      colour: colours.pred,
      drag(x, y, stage) {
        held = stage !== 'end';
        if (stage === 'move') edit(figure()?.holds[k]?.drag(x, y));
      },
      step: (dx, dy) => edit(figure()?.holds[k]?.step(dx, dy)),
    });

  return {
    place({ holds, guessed }) {
      compare.hidden = !guessed;
      while (handles.length < holds.length) handles.push(handleOf(handles.length));
      for (const spare of handles.splice(holds.length)) spare.destroy();
      holds.forEach((hold, k) => {
        handles[k].element.setAttribute('aria-label', hold.label);
        handles[k].place(hold.x, hold.y);
        // Of those that lie on one another the first is taken hold of.
        handles[k].element.style.zIndex = String(holds.length - k);
        handles[k].say(hold);
      });
    },
    busy: () => held,
  };
}
