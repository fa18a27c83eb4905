import { tokens } from './tokens.js';

/**
 * The colours as custom properties: `--paper`, `--grad-text` … on whatever carries `data-theme`.
 * @param {string} selector
 * @returns {string} rules
 */
export function tokenRules(selector) {
  return Object.entries(tokens)
    .map(([theme, colours]) => {
      const lines = Object.entries(colours).map(([name, value]) => `--${kebab(name)}: ${value};`);
      return `${selector}[data-theme='${theme}'] { color-scheme: ${theme}; ${lines.join(' ')} }`;
    })
    .join('\n');
}

/** @param {string} name */
function kebab(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
