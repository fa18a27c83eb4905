import fs from 'node:fs';
import path from 'node:path';
import { experimentsOf } from '../chapters/contents.js';
import { chapters } from '../chapters/index.js';
import { createNodeClient } from '../engine/node.js';
import { createHighlighter } from './code/highlight.js';
import { cutExcerpt } from './code/excerpt.js';
import { escapeHtml } from './code/quantities.js';
import { compileChapter } from './markdown/compile.js';
import { engineFolder, inRoot, shown } from './paths.js';

/** Where the sources shown to students stand. */
const FOLDERS = { cpp: inRoot('cpp'), python: inRoot('tests/parity') };
const LANGUAGES = { cpp: 'cpp', 'c++': 'cpp', python: 'python', py: 'python' };

const highlighter = createHighlighter();

/**
 * @typedef {object} Compiled
 * @property {import('./chapter-types.js').Chapter} chapter
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
  const chapter = compileChapter(fs.readFileSync(file, 'utf8'), shown(file), {
    known: entry ? { registry: await askRegistry(), experiments: experimentsOf(entry) } : null,
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
      };
    },
    highlight(code, info) {
      const lang = Object.hasOwn(LANGUAGES, info) ? LANGUAGES[/** @type {'cpp'} */ (info)] : null;
      const text = code.replace(/\n$/, '');
      return lang ? highlight(text, /** @type {'cpp'} */ (lang)).join('\n') : escapeHtml(text);
    },
  });
  return { chapter, sources: [...sources] };
}

/** @type {{stamp: string, answer: Promise<import('../engine/types.js').Experiment[]>} | null} */
let asked = null;

/** What experiments and settings there are; asked again when the engine was built anew. */
function askRegistry() {
  const stamp = stampOf([path.join(engineFolder, 'engine.wasm')]);
  if (asked?.stamp !== stamp) {
    const ask = async () => {
      const client = await createNodeClient();
      return client.call('registry').finally(() => client.close());
    };
    asked = { stamp, answer: ask() };
  }
  return asked.answer;
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

/** @param {string} source @param {string} id */
function cutOrName(source, id) {
  try {
    return cutExcerpt(fs.readFileSync(source, 'utf8'), id);
  } catch (error) {
    throw new Error(`${shown(source)}: ${/** @type {Error} */ (error).message}`, { cause: error });
  }
}
