import { tokens } from './tokens.js';

/**
 * The colours as custom properties: `--paper`, `--grad-text` … on whatever carries `data-theme`. Paper
 * is light, so what is printed has the light theme.
 * @param {string} selector
 * @returns {string} rules
 */
export function tokenRules(selector) {
  const rule = (/** @type {'light' | 'dark'} */ theme, carried = theme) => {
    const lines = Object.entries(tokens[theme]).map(
      ([name, value]) => `--${kebab(name)}: ${value};`,
    );
    return `${selector}[data-theme='${carried}'] { color-scheme: ${theme}; ${lines.join(' ')} }`;
  };
  return `${rule('light')}
${rule('dark')}
@media print { ${rule('light', 'dark')} }`;
}

/** @param {string} name */
function kebab(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
