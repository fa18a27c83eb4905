import { adoptStyles } from './adopt-styles.js';

/**
 * A small card beside the pointer: what is under it, with all its digits. It is a picture for the
 * eye; screen readers get the scene's table.
 * @param {HTMLElement} container
 * @param {{paper: string, ink: string, muted: string, hair: string}} colours
 */
export function createTooltip(container, colours) {
  adoptStyles(container, STYLES);
  const element = container.ownerDocument.createElement('div');
  element.className = 'gw-tooltip';
  element.hidden = true;
  element.setAttribute('aria-hidden', 'true');
  const { paper: background, ink: color, hair: borderColor } = colours;
  Object.assign(element.style, { background, color, borderColor });
  container.append(element);
  return {
    /** @param {number} x @param {number} y @param {string[][]} rows  name and value */
    show(x, y, rows) {
      element.replaceChildren(
        ...rows.flatMap(([name, value]) => {
          const left = container.ownerDocument.createElement('span');
          const right = container.ownerDocument.createElement('b');
          left.textContent = name;
          left.style.color = colours.muted;
          right.textContent = value;
          return [left, right];
        }),
      );
      element.hidden = false;
      const { offsetWidth: width, offsetHeight: height } = element;
      const room = { width: container.clientWidth, height: container.clientHeight };
      const left = x + 14 + width <= room.width ? x + 14 : Math.max(0, x - 14 - width);
      const top = Math.min(Math.max(0, y - height - 10), Math.max(0, room.height - height));
      element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    },
    hide: () => void (element.hidden = true),
  };
}

const STYLES = `
.gw-tooltip { position: absolute; left: 0; top: 0; z-index: 3; pointer-events: none;
  display: grid; grid-template-columns: auto auto; gap: 0 10px; padding: 5px 9px;
  border: 1px solid; border-radius: 6px; font-size: 12px; line-height: 1.5; white-space: nowrap;
  font-variant-numeric: tabular-nums; }
.gw-tooltip[hidden] { display: none; }
.gw-tooltip b { font-weight: 400; text-align: right; }
`;
