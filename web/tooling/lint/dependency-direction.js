import path from 'node:path';
import { layers } from './layers.js';
/** @import { Rule } from 'eslint' */

/**
 * ESLint rule: an import of one of our own files must go in the direction that layers.js allows.
 * Static imports, re-exports and import() are all looked at.
 *
 * @type {Rule.RuleModule}
 */
export const dependencyDirection = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { forbidden: '{{from}} may not import {{to}} (web/tooling/lint/layers.js).' },
  },
  create(context) {
    const from = underWeb(context.filename);
    if (from === null) return {};
    const layer = layers.find(({ files }) => files.test(from));

    /** @param {{source?: any}} node */
    const check = (node) => {
      const name = node.source?.value;
      if (typeof name !== 'string' || !name.startsWith('.')) return;
      const to = underWeb(path.resolve(path.dirname(context.filename), name.replace(/\?.*$/, '')));
      if (to !== null && layer?.may.some((pattern) => pattern.test(to))) return;
      const target = to ?? name;
      context.report({ node: node.source, messageId: 'forbidden', data: { from, to: target } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

/** @param {string} file @returns {string | null} the path below web/, null when it is elsewhere */
function underWeb(file) {
  const match = /(?:^|\/)web\/((?!.*\/web\/).*)$/.exec(file.split(path.sep).join('/'));
  return match ? match[1] : null;
}
