import fs from 'node:fs';
import path from 'node:path';
import { chapters } from '../../chapters/index.js';
import { createNodeClient } from '../../engine/node.js';
import { inRoot } from '../paths.js';
/** @import { Experiment, Setting } from '../../engine/types.js' */

/** Attributes that are not settings, with their meaning. */
const OWN = {
  chapter: `which chapter: ${chapters.map(({ id }) => id).join(', ')}`,
  scene: 'just this picture, without the text',
  card: 'the card to start with',
  lang: 'zh or en; else the language of the page, else the browser’s',
  theme: 'auto (follows the page), light or dark',
  start: 'visible (when scrolled near), click or eager',
  hide: 'controls to leave out, separated by commas',
  readonly: 'settings and points cannot be changed',
  links: '0: no links that lead away',
  id: 'is echoed in messages',
};

const METHODS = {
  run: 'plays to the end of the run',
  pause: 'stops playing',
  step: "one step: 'micro', 'update' (default), 'epoch' or 'run'",
  reset: 'back to step 0',
  set: 'other settings for the run as it is, by name',
  getState: 'everything that is on the screen, as plain JSON',
  setState: 'goes on from what getState() gave',
  showHelp: 'opens the list of keys',
};

const EVENTS = {
  ready: 'the engine has answered: {chapter, cards}',
  change: 'at most four times a second: {state}',
  done: 'the reader did what a card asks: {chapter, card}',
  complete: 'all cards are done: {chapter, done, total, right, checks}',
  error: 'something cannot work here: {name, message, …}',
};

/**
 * Writes custom-elements.json, which editors read, and the types beside the element. The settings are
 * the engine's own list.
 * @param {string} folder
 */
export async function describeElement(folder) {
  const manifest = await elementManifest();
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  fs.writeFileSync(path.join(folder, 'custom-elements.json'), text);
  fs.copyFileSync(inRoot('web/embed/gradient-walk.d.ts'), path.join(folder, 'gradient-walk.d.ts'));
}

/** https://github.com/webcomponents/custom-elements-manifest */
export async function elementManifest() {
  const client = await createNodeClient();
  /** @type {Experiment[]} */
  const registry = await client.call('registry');
  client.close();
  const named = (/** @type {Record<string, string>} */ rows) =>
    Object.entries(rows).map(([name, description]) => ({ name, description }));
  return {
    schemaVersion: '1.0.0',
    modules: [
      {
        kind: 'javascript-module',
        path: 'gradient-walk.js',
        declarations: [
          {
            kind: 'class',
            customElement: true,
            name: 'GradientWalkElement',
            tagName: 'gradient-walk',
            superclass: { name: 'HTMLElement' },
            attributes: [...named(OWN), ...settingRows(registry)],
            members: named(METHODS).map((row) => ({ kind: 'method', ...row })),
            events: named(EVENTS).map(({ name, description }) => ({
              name: `gradient-walk-${name}`,
              description,
              type: { text: 'CustomEvent' },
            })),
          },
        ],
        exports: [
          {
            kind: 'custom-element-definition',
            name: 'gradient-walk',
            declaration: { name: 'GradientWalkElement', module: 'gradient-walk.js' },
          },
        ],
      },
    ],
  };
}

/**
 * One row a name; what it means in which experiment stands in its description.
 * @param {Experiment[]} registry
 */
function settingRows(registry) {
  /** @type {Map<string, string[]>} */
  const rows = new Map();
  for (const { id, settings } of registry) {
    for (const setting of settings) {
      rows.set(setting.name, [...(rows.get(setting.name) ?? []), `${id}: ${limitsOf(setting)}`]);
    }
  }
  return [...rows].map(([name, lines]) => ({ name, description: lines.join('; ') }));
}

/** @param {Setting} setting */
function limitsOf({ kind, min, max, choices, default: standard }) {
  const range = choices ? choices.join('|') : min === undefined ? '' : `${min} … ${max}`;
  return [kind, range, `default ${standard}`].filter(Boolean).join(', ');
}
