import fs from 'node:fs';
import path from 'node:path';
import { experimentsOf } from '../chapters/contents.js';
import { chapters } from '../chapters/index.js';
import { errorInfo } from '../engine/engine-error.js';
import { createNodeClient } from '../engine/node.js';
import { RemoteRun } from '../engine/remote-run.js';
import { createHighlighter } from './code/highlight.js';
import { cutExcerpt } from './code/excerpt.js';
import { escapeHtml } from './code/quantities.js';
import { compileChapter } from './markdown/compile.js';
import { engineFolder, inRoot, shown } from './paths.js';
/** @import { Experiment } from '../engine/types.js' */
/** @import { Chapter } from './chapter-types.js' */

/** Where the sources shown to students stand. */
const FOLDERS = { cpp: inRoot('cpp'), python: inRoot('tests/parity') };
const LANGUAGES = { cpp: 'cpp', 'c++': 'cpp', python: 'python', py: 'python' };

const highlighter = createHighlighter();

/**
 * @typedef {object} Compiled
 * @property {Chapter} chapter
 * @property {string[]} sources  the files that its listings were cut from
 */

/** @type {Map<string, {stamp: string, compiled: Compiled}>} file → as it was compiled last */
const known = new Map();

/**
 * Reads and compiles one chapter file, when it or a source that it shows has changed.
 * @param {string} file  absolute
 * @returns {Promise<Compiled>}
 */
export async function readChapter(file) {
  const last = known.get(file);
  if (last && last.stamp === stampOf([file, ...last.compiled.sources])) return last.compiled;
  const compiled = await compile(file);
  known.set(file, { stamp: stampOf([file, ...compiled.sources]), compiled });
  return compiled;
}

/** @param {string[]} files */
const stampOf = (files) =>
  files.map((file) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs).join();

/** @param {string} file @returns {Promise<Compiled>} */
async function compile(file) {
  const highlight = await highlighter;
  const entry = chapters.find(({ id }) => id === path.basename(path.dirname(file)));
  /** @type {Set<string>} */
  const sources = new Set();
  const engine = entry ? await askEngine() : null;
  /** @type {Promise<void>[]} */
  const expected = [];
  const chapter = compileChapter(fs.readFileSync(file, 'utf8'), shown(file), {
    known: engine &&
      entry && {
        registry: engine.registry,
        experiments: experimentsOf(entry),
        about(card, { experiment, settings }) {
          const all = { ...(experiment.id === entry.experiment && entry.settings), ...settings };
          const tell = (/** @type {string[]} */ names) => void (card.parameters = names);
          expected.push(engine.parametersOf(experiment, all).then(tell));
        },
      },
    cut(lang, excerpt) {
      const [name, id] = excerpt.split('#');
      const source = path.join(FOLDERS[lang], name);
      sources.add(source);
      if (!fs.existsSync(source)) throw new Error(`there is no ${shown(source)}`);
      const lines = cutOrName(source, id);
      const html = highlight(lines.map(({ text }) => text).join('\n'), lang);
      return {
        lang,
        file: shown(source),
        lines: lines.map(({ phases }, at) => ({ html: html[at], phases })),
        ...(lang === 'python' && !usesTorch(source) ? { plain: true } : {}),
      };
    },
    highlight(code, info) {
      const lang = Object.hasOwn(LANGUAGES, info) ? LANGUAGES[/** @type {'cpp'} */ (info)] : null;
      const text = code.replace(/\n$/, '');
      return lang ? highlight(text, /** @type {'cpp'} */ (lang)).join('\n') : escapeHtml(text);
    },
  });
  await Promise.all(expected);
  return { chapter, sources: [...sources] };
}

/** @type {{stamp: string, engine: ReturnType<typeof openEngine>} | null} */
let asked = null;

/** The engine, anew when it was built anew. */
function askEngine() {
  const stamp = stampOf([path.join(engineFolder, 'engine.wasm')]);
  if (asked?.stamp !== stamp) asked = { stamp, engine: openEngine() };
  return asked.engine;
}

/** What experiments and settings there are, and what a run of them has. */
async function openEngine() {
  const client = await createNodeClient();
  /** @type {Experiment[]} */
  const registry = await client.call('registry');
  return {
    registry,
    /**
     * Flat names of those that are columns: 'w.0', 'w.1', 'b.0'; none where the data are not on this machine.
     * @param {Experiment} experiment
     * @param {Record<string, any>} settings
     * @returns {Promise<string[]>}
     */
    async parametersOf(experiment, settings) {
      const run = new RemoteRun(client, experiment);
      try {
        await run.open({ settings });
      } catch (error) {
        if (errorInfo(error).name === 'missing-bytes') return [];
        throw error;
      }
      const columns = new Set(run.columns.names);
      run.close();
      return run.parameters
        .flatMap(({ name, shape }) =>
          Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, k) => `${name}.${k}`),
        )
        .filter((name) => columns.has(name));
    },
  };
}

/** @returns {string[]} every chapter's Markdown file, absolute */
export function listChapters() {
  const folder = inRoot('web/chapters');
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(folder, name))
    .sort();
}

/** @param {string} source */
function usesTorch(source) {
  return /^(import|from) torch\b/m.test(fs.readFileSync(source, 'utf8'));
}

/** @param {string} source @param {string} id */
function cutOrName(source, id) {
  try {
    return cutExcerpt(fs.readFileSync(source, 'utf8'), id);
  } catch (error) {
    throw new Error(`${shown(source)}: ${/** @type {Error} */ (error).message}`, { cause: error });
  }
}
