import { adoptStyles } from '../../draw/adopt-styles.js';
import { createCorner, createSegments } from '../../draw/segments.js';
import { parameterLabels } from '../../view/labels.js';
import { parameterNames } from '../../view/run-view.js';
import { planes } from './layout.js';
/** @import { MakeParts } from '../canvas-scene.js' */
/** @import { SceneContext } from '../scene-types.js' */
/** @import { GradientsFigure } from './layout.js' */

/** How long the arrows take to be laid head to tail, in milliseconds. */
const DURATION = 1800;
/** A picture narrower than this has room for the button's sign only. */
const NARROW = 420;

/** @typedef {import('../canvas-scene.js').Stage<GradientsFigure>} Stage */

/**
 * Which two parameters are looked at, and the button that lays the arrows head to tail, one after the
 * other. Where motion is not wanted there is none: the finished chain stands there anyway.
 * @type {MakeParts<GradientsFigure>}
 */
export function parts({ container, context, look, layout, redraw, signal }) {
  const { t, colours, reducedMotion } = context;
  const corner = createCorner(container);
  const button = layButton(corner, context);
  const choice = container.ownerDocument.createElement('div');
  corner.append(choice);
  let frame = 0;
  let offered = '';
  const stop = () => {
    cancelAnimationFrame(frame);
    look.laid = null;
  };
  signal.addEventListener('abort', stop, { once: true });
  button.addEventListener('click', () => {
    stop();
    const start = performance.now();
    const tick = () => {
      const share = Math.min(1, (performance.now() - start) / DURATION);
      look.laid = share < 1 ? share : null;
      if (share < 1) frame = requestAnimationFrame(tick);
      redraw();
    };
    tick();
  });

  return {
    follow: stop,
    place({ stage, picture }, view) {
      button.textContent = look.width < NARROW ? '▸' : `▸ ${t('gradients.lay')}`;
      button.hidden = reducedMotion || stage !== 'chain' || (picture?.parts.length ?? 0) < 2;
      const names = parameterNames(view);
      if (offered === names.join()) return;
      offered = names.join();
      choice.replaceChildren();
      const pairs = planes(names);
      if (pairs.length < 2) return;
      const labels = parameterLabels(view);
      createSegments(choice, {
        label: t('gradients.plane'),
        choices: pairs.map(([a, b], i) => [String(i), `${labels[a]} ${labels[b]}`]),
        value: String(look.plane),
        colours,
        pick(value) {
          look.plane = Number(value);
          layout();
        },
      });
    },
  };
}

/** @param {HTMLElement} corner @param {SceneContext} context */
function layButton(corner, { t, colours }) {
  adoptStyles(corner, STYLES);
  const button = corner.ownerDocument.createElement('button');
  button.type = 'button';
  button.className = 'gw-lay';
  button.setAttribute('aria-label', t('gradients.lay'));
  button.hidden = true;
  for (const name of /** @type {const} */ (['muted', 'ink', 'hair', 'accent'])) {
    button.style.setProperty(`--gw-${name}`, colours[name]);
  }
  corner.append(button);
  return button;
}

// As quiet as the row of choices beside it; what a finger meets is 44 px tall.
const STYLES = `
.gw-lay { all: unset; position: relative; cursor: pointer; padding: 0 7px; height: 18px;
  font: inherit; font-size: 12px; line-height: 18px; border: 1px solid var(--gw-hair);
  border-radius: 4px; color: var(--gw-muted); white-space: nowrap;
  -webkit-tap-highlight-color: transparent; }
.gw-lay[hidden] { display: none; }
.gw-lay::before { content: ''; position: absolute; inset: -13px -6px; }
.gw-lay:hover { color: var(--gw-ink); border-color: var(--gw-muted); }
.gw-lay:focus-visible { outline: 2px solid var(--gw-accent); outline-offset: 1px; }
`;
