import fs from 'node:fs';
import path from 'node:path';
import { fashionMnistFolder } from '../engine/installed-data.js';

/**
 * What the project needs beside npm's packages.
 * @typedef {object} Tool
 * @property {string} name  with the oldest version that is known to work
 * @property {string} why
 * @property {string} apt  Debian's package
 * @property {string} [brew]  Homebrew's
 * @property {() => boolean} found
 * @property {string} [without]  what is so where it cannot be had; a tool without this must be there
 */

/** @type {Tool[]} */
const forEngine = [
  {
    name: 'Emscripten ≥ 3.1.6 (emcc)',
    why: 'compiles the engine to WebAssembly',
    apt: 'emscripten',
    brew: 'emscripten',
    found: () => has('emcc'),
  },
  {
    name: 'CMake ≥ 3.16',
    why: 'describes the build of the engine',
    apt: 'cmake',
    brew: 'cmake',
    found: () => has('cmake'),
  },
  {
    name: 'Ninja',
    why: 'runs the build of the engine',
    apt: 'ninja-build',
    brew: 'ninja',
    found: () => has('ninja'),
  },
  {
    name: 'Eigen 3.4',
    why: 'linear algebra headers of the engine',
    apt: 'libeigen3-dev',
    brew: 'eigen',
    // Elsewhere CMake finds it, or fetches it.
    found: () => !isDebian || fs.existsSync('/usr/include/eigen3/Eigen/Core'),
  },
];

/** @type {Tool[]} */
const forData = [
  {
    name: 'Fashion-MNIST',
    why: 'the pictures that a network learns to tell apart',
    apt: 'dataset-fashion-mnist',
    found: () => fashionMnistFolder() !== null,
    without:
      'The page goes without these pictures, and everything else is there. ' +
      'FASHION_MNIST_DIR names a folder with the four official .gz files, where there is one.',
  },
];

/** What `npm run build` needs for the chapters' posters; elsewhere than on Debian it goes without. @type {Tool[]} */
const forPosters = [
  {
    name: 'Chromium',
    why: 'takes the pictures of the chapters',
    apt: 'chromium',
    found: () => !isDebian || chromium() !== null,
  },
  {
    name: 'a font with Chinese characters',
    why: 'there are Chinese pages among them',
    apt: 'fonts-noto-cjk',
    found: () => !isDebian || CJK_FONTS.some((folder) => fs.existsSync(folder)),
  },
];

/** @type {Tool[]} */
const forNativeTests = [
  {
    name: 'a C++17 compiler',
    why: 'builds the engine natively, to compare the two builds',
    apt: 'g++',
    found: () => has('c++') || has('g++') || has('clang++'),
  },
  {
    name: 'doctest',
    why: 'runs the native tests',
    apt: 'doctest-dev',
    found: () => !isDebian || fs.existsSync('/usr/include/doctest/doctest.h'),
  },
  {
    name: 'nlohmann/json',
    why: 'reads the reference runs in the native tests',
    apt: 'nlohmann-json3-dev',
    found: () => !isDebian || fs.existsSync('/usr/include/nlohmann/json.hpp'),
  },
];

/** @type {Tool[]} */
const forTests = [
  ...forNativeTests,
  {
    name: 'Chromium',
    why: 'runs the browser tests',
    apt: 'chromium',
    brew: '--cask chromium',
    found: () => chromium() !== null,
  },
  {
    name: 'Firefox',
    why: 'runs the browser tests',
    apt: 'firefox-esr',
    brew: '--cask firefox',
    found: () => firefox() !== null,
  },
  {
    name: "Chromium's headless shell",
    why: 'runs the browser tests in two thirds of the time',
    apt: 'chromium-headless-shell',
    found: () => !isDebian || headlessShell() !== null,
    without: 'The browser tests run in Chromium itself.',
  },
];

/** What `npm run fuzz` needs beside the engine's. @type {Tool[]} */
const forFuzzing = [
  {
    name: 'clang',
    why: 'builds the engine with libFuzzer and the sanitizers',
    apt: 'clang',
    found: () => has('clang++'),
  },
  {
    name: 'Valgrind',
    why: 'runs the native tests once more',
    apt: 'valgrind',
    found: () => has('valgrind'),
    without: 'The native tests run under the sanitizers only.',
  },
];

/** What `npm run test:sites` needs beside that, by what it is for. @type {Record<string, Tool[]>} */
export const siteTools = {
  mkdocs: [
    packaged('mkdocs', 'builds a site of MkDocs'),
    packaged('mkdocs-material', 'is the theme of that site'),
  ],
  sphinx: [
    packaged('python3-sphinx', 'builds a site of Sphinx'),
    packaged('python3-myst-parser', 'reads the Markdown of that site'),
    packaged('furo', 'is the theme of that site'),
  ],
  hugo: [packaged('hugo', 'builds a site of Hugo')],
  jekyll: [packaged('jekyll', 'builds a site of Jekyll')],
  webkit: [
    packaged('webkit2gtk-driver', 'runs pages in WebKit'),
    packaged('xvfb', 'is the screen that WebKit draws on'),
  ],
};

const isDebian = fs.existsSync('/etc/debian_version');
const CJK_FONTS = ['/usr/share/fonts/opentype/noto', '/usr/share/fonts/truetype/wqy'];

/**
 * What shall be done: checking and formatting the sources, building the engine, serving the page,
 * making dist/, fuzzing the engine, testing everything.
 * @typedef {'sources' | 'engine' | 'page' | 'site' | 'fuzz' | 'tests'} Goal
 */

/** @param {Goal} goal @returns {Tool[]} */
export function neededTools(goal) {
  if (goal === 'sources') return [];
  if (goal === 'engine') return forEngine;
  if (goal === 'page') return [...forEngine, ...forData];
  if (goal === 'site') return [...forEngine, ...forData, ...forPosters];
  if (goal === 'fuzz') return [...forEngine, ...forNativeTests, ...forFuzzing];
  const others = forPosters.filter(({ apt }) => !forTests.some((tool) => tool.apt === apt));
  return [...forEngine, ...forData, ...others, ...forTests];
}

/** @returns {string | null} the Chromium to test with; CHROMIUM names another */
export function chromium() {
  return process.env.CHROMIUM ?? firstOnPath('chromium', 'google-chrome', 'chromium-browser');
}

/**
 * The Chromium without the window that nobody sees, for the many pages that tests open.
 * @returns {string | null}
 */
export function headlessChromium() {
  return process.env.CHROMIUM ?? headlessShell() ?? chromium();
}

const headlessShell = () => firstOnPath('chromium-headless-shell');

/** @returns {string | null} the Firefox to test with; FIREFOX names another */
export function firefox() {
  return process.env.FIREFOX ?? firstOnPath('firefox-esr', 'firefox');
}

/**
 * What only Debian's own package is good for.
 * @param {string} name
 * @param {string} why
 * @returns {Tool}
 */
function packaged(name, why) {
  const found = () => fs.existsSync(`/var/lib/dpkg/info/${name}.list`);
  return { name, why, apt: name, found };
}

/** @param {string[]} commands */
function firstOnPath(...commands) {
  for (const command of commands) {
    const file = onPath(command);
    if (file) return file;
  }
  return null;
}

/** @param {string} command */
const has = (command) => onPath(command) !== undefined;

/** @param {string} command @returns {string | undefined} */
function onPath(command) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, command))
    .find((file) => fs.existsSync(file));
}
