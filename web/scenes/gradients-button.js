import { adoptStyles } from '../draw/adopt-styles.js';

/** How long the arrows take to be laid head to tail, in milliseconds. */
const DURATION = 1800;

/**
 * The button that lays the arrows head to tail, one after the other. Where motion is not wanted there
 * is none: the finished chain stands there anyway.
 * @param {HTMLElement} bar
 * @param {import('./scene-types.js').SceneContext} context
 * @param {(share: number | null) => void} move  0 … 1 while they are on their way, null at the end
 */
export function createLayButton(bar, { t, colours, reducedMotion }, move) {
  adoptStyles(bar, STYLES);
  const element = bar.ownerDocument.createElement('button');
  element.type = 'button';
  element.className = 'gw-lay';
  element.setAttribute('aria-label', t('gradients.lay'));
  element.hidden = true;
  element.style.setProperty('--gw-muted', colours.muted);
  element.style.setProperty('--gw-ink', colours.ink);
  element.style.setProperty('--gw-hair', colours.hair);
  element.style.setProperty('--gw-accent', colours.accent);
  let frame = 0;
  element.addEventListener('click', () => {
    cancelAnimationFrame(frame);
    const start = performance.now();
    const tick = () => {
      const share = Math.min(1, (performance.now() - start) / DURATION);
      frame = share < 1 ? requestAnimationFrame(tick) : 0;
      move(share < 1 ? share : null);
    };
    tick();
  });
  bar.append(element);
  return {
    /** @param {boolean} shown @param {boolean} narrow  only the sign has room */
    offer(shown, narrow) {
      element.textContent = narrow ? '▸' : `▸ ${t('gradients.lay')}`;
      element.hidden = !shown || reducedMotion;
    },
    stop() {
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
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
