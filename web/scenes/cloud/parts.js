import { adoptStyles } from '../../draw/adopt-styles.js';
import { sizeOf, sizesOf } from './layout.js';
/** @import { View } from '../../engine/types.js' */
/** @import { MakeParts } from '../canvas-scene.js' */
/** @import { CloudFigure } from './layout.js' */

/** The slider of the batch size under the cloud. @type {MakeParts<CloudFigure>} */
export function parts({ container, context, look, layout }) {
  const { t, colours, format } = context;
  adoptStyles(container, STYLES);
  const document = container.ownerDocument;
  const label = document.createElement('label');
  label.className = 'gw-size';
  const name = document.createElement('span');
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.min = '0';
  label.append(name, slider);
  for (const token of /** @type {const} */ (['ink', 'muted', 'grad', 'hair'])) {
    label.style.setProperty(`--gw-${token}`, colours[token]);
  }
  container.append(label);
  /** @type {View | null} */
  let view = null;
  const say = () => {
    if (!view) return;
    const sizes = sizesOf(view);
    const size = sizeOf(view, look.size);
    const at = sizes.findIndex((one) => one >= size);
    slider.max = String(sizes.length - 1);
    slider.value = String(at);
    const words = t('cloud.size', { size: format.general(size) });
    slider.setAttribute('aria-valuetext', words);
    name.textContent = words;
  };
  slider.addEventListener('input', () => {
    if (!view) return;
    look.size = sizesOf(view)[Number(slider.value)];
    say();
    layout();
  });
  // The lab's own arrow keys step through the run.
  slider.addEventListener('keydown', (event) => event.stopPropagation());

  return {
    follow(next) {
      view = next;
      say();
    },
  };
}

const STYLES = `
.gw-size { position: absolute; left: 8px; right: 8px; bottom: 0; height: 44px; display: flex;
  align-items: center; gap: 12px; font-size: 13px; color: var(--gw-ink); }
.gw-size span { min-width: 9em; font-variant-numeric: tabular-nums; }
.gw-size input { flex: 1; min-width: 0; max-width: 420px; height: 44px; margin: 0; accent-color: var(--gw-grad); }
`;
