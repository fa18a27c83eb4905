import js from '@eslint/js';
import globals from 'globals';
import { dependencyDirection } from './lint/dependency-direction.js';
/** @import { Linter } from 'eslint' */

/** A style attribute is dropped by a strict CSP, in Firefox even when Lit sets it. */
const noStyleAttributes = [
  {
    selector:
      'TaggedTemplateExpression > TemplateLiteral TemplateElement[value.raw=/\\sstyle\\s*=/]',
    message: 'No style= in templates: the CSP drops it. Set a class, or a property through CSSOM.',
  },
  {
    selector: "CallExpression[callee.property.name='setAttribute'][arguments.0.value='style']",
    message: 'No style attribute: the CSP drops it. Set a property through CSSOM.',
  },
  {
    selector: 'ImportDeclaration[source.value=/^lit\\/directives\\/style-map/]',
    message: 'styleMap writes style attributes, which the CSP drops.',
  },
];

/** @type {Linter.Config[]} */
export default [
  { ignores: ['build/', 'dist/', 'node_modules/', 'tests/**/fixtures/'] },
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { 'gradient-walk': { rules: { 'dependency-direction': dependencyDirection } } },
    rules: {
      'gradient-walk/dependency-direction': 'error',
      'max-lines': ['error', { max: 350 }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'no-console': ['error', { allow: ['warn'] }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...noStyleAttributes],
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
    },
  },
  { files: ['web/**/*.js'], languageOptions: { globals: globals.browser } },
  {
    files: ['web/scenes/**/*.js', 'web/draw/**/*.js'],
    rules: { 'no-restricted-globals': ['error', 'fetch', 'Worker', 'XMLHttpRequest'] },
  },
  {
    files: [
      'web/vite.config.js',
      'web/cli.js',
      'web/cli/**',
      'web/engine/node.js',
      'tests/**/*.js',
    ],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['web/tooling/**/*.js'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['tests/{browser,firefox,sites,bench}/**'],
    languageOptions: { globals: globals.browser },
  },
];
