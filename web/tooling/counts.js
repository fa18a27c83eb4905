import fs from 'node:fs';
import path from 'node:path';
import { shown } from './paths.js';
import { Problem } from './run.js';

/**
 * What the runners report about themselves, read from their own output.
 * @typedef {{passed: number, failed: number}} Counts
 * @typedef {{name: string, seconds: number}} Timed  a test: its file and title
 */

/** @type {Counts} */
export const none = { passed: 0, failed: 0 };

/** @param {Counts} one @param {Counts} other @returns {Counts} */
export const add = (one, other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
});

/** @param {string} output  of a doctest binary @returns {Counts} */
export function doctestCounts(output) {
  const match = /test cases:\s*\d+ \|\s*(\d+) passed \|\s*(\d+) failed/.exec(stripColour(output));
  if (!match) throw new Problem('doctest printed no summary');
  return { passed: Number(match[1]), failed: Number(match[2]) };
}

/** @param {string} file  vitest's JSON report @returns {Counts} */
export function vitestCounts(file) {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = readReport(file);
  // A file that cannot be loaded fails as a suite without a test.
  return { passed: numPassedTests, failed: numFailedTests || numFailedTestSuites };
}

/** @param {string} file  Playwright's JSON report @returns {Counts} */
export function playwrightCounts(file) {
  const { stats, errors } = readReport(file);
  return {
    passed: stats.expected,
    failed: Math.max(stats.unexpected + stats.flaky, errors.length),
  };
}

/** @param {string} file  vitest's JSON report @returns {Timed[]} */
export function vitestTimes(file) {
  return readReport(file).testResults.flatMap((/** @type {any} */ { name, assertionResults }) =>
    assertionResults.map((/** @type {any} */ { fullName, duration }) => ({
      name: `${shown(name)} › ${fullName}`,
      seconds: (duration ?? 0) / 1000,
    })),
  );
}

/** @param {string} file  Playwright's JSON report @returns {Timed[]} */
export function playwrightTimes(file) {
  const { config, suites } = readReport(file);
  /** @param {any} suite @param {string[]} around @returns {Timed[]} */
  const timesIn = (suite, around) => [
    ...(suite.specs ?? []).map((/** @type {any} */ { title, tests }) => ({
      name: [...around, title].join(' › '),
      seconds:
        tests
          .flatMap((/** @type {any} */ { results }) => results)
          .reduce(
            (/** @type {number} */ sum, /** @type {any} */ { duration }) => sum + duration,
            0,
          ) / 1000,
    })),
    ...(suite.suites ?? []).flatMap((/** @type {any} */ inner) =>
      timesIn(inner, [...around, inner.title]),
    ),
  ];
  return suites.flatMap((/** @type {any} */ suite) =>
    timesIn(suite, [shown(path.join(config.rootDir, suite.file))]),
  );
}

/** @param {string} file */
function readReport(file) {
  if (!fs.existsSync(file)) throw new Problem('the test runner left no report');
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

/** @param {string} text */
// eslint-disable-next-line no-control-regex
const stripColour = (text) => text.replace(/\u001b\[[0-9;]*m/g, '');
