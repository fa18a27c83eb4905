import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  add,
  doctestCounts,
  none,
  playwrightCounts,
  playwrightTimes,
  vitestCounts,
  vitestTimes,
} from '../../../web/tooling/counts.js';
import { inRoot } from '../../../web/tooling/paths.js';

let folder = '';
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'counts-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** @param {object} content @returns {string} file */
function report(content) {
  const file = path.join(folder, 'report.json');
  fs.writeFileSync(file, JSON.stringify(content));
  return file;
}

test('doctest: cases are counted, not assertions', () => {
  const output = `[doctest] test cases:     12 |     10 passed | 2 failed | 3 skipped
[doctest] assertions: 1728471 | 1728470 passed | 1 failed |`;
  expect(doctestCounts(output)).toEqual({ passed: 10, failed: 2 });
  expect(doctestCounts(output.replace(/\d+ passed/g, '\u001b[0;32m$&\u001b[0m')).passed).toBe(10);
  expect(() => doctestCounts('Segmentation fault')).toThrow('doctest printed no summary');
});

test('vitest: a file that cannot be loaded is a failure', () => {
  const good = { numPassedTests: 5, numFailedTests: 0, numFailedTestSuites: 0 };
  expect(vitestCounts(report(good))).toEqual({ passed: 5, failed: 0 });
  expect(vitestCounts(report({ ...good, numFailedTestSuites: 1 }))).toEqual({
    passed: 5,
    failed: 1,
  });
  // The groups around a failed test count as suites too.
  expect(vitestCounts(report({ ...good, numFailedTests: 1, numFailedTestSuites: 3 })).failed).toBe(
    1,
  );
  expect(() => vitestCounts('/nowhere/report.json')).toThrow('the test runner left no report');
});

test('Playwright: a test that passed at the second try only is a failure', () => {
  const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };
  expect(playwrightCounts(report({ stats, errors: [] }))).toEqual({ passed: 7, failed: 2 });
  const empty = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  expect(playwrightCounts(report({ stats: empty, errors: ['no server'] })).failed).toBe(1);
});

test('counts add up', () => {
  expect(
    [
      { passed: 2, failed: 1 },
      { passed: 3, failed: 0 },
    ].reduce(add, none),
  ).toEqual({
    passed: 5,
    failed: 1,
  });
});

test('the time of each test comes with its file and title', () => {
  const testResults = [
    {
      name: inRoot('tests/unit/a.test.js'),
      assertionResults: [{ fullName: 'group is so', duration: 1500 }, { fullName: 'is skipped' }],
    },
  ];
  expect(vitestTimes(report({ testResults }))).toEqual([
    { name: 'tests/unit/a.test.js › group is so', seconds: 1.5 },
    { name: 'tests/unit/a.test.js › is skipped', seconds: 0 },
  ]);
  const spec = (/** @type {string} */ title, /** @type {number[]} */ ...tries) => ({
    title,
    tests: [{ results: tries.map((duration) => ({ duration })) }],
  });
  const suite = {
    title: 'a.test.js',
    file: 'a.test.js',
    specs: [spec('alone', 2000)],
    suites: [{ title: 'group', specs: [spec('is so', 1000, 500)] }],
  };
  const config = { rootDir: inRoot('tests/browser') };
  expect(playwrightTimes(report({ config, suites: [suite] }))).toEqual([
    { name: 'tests/browser/a.test.js › alone', seconds: 2 },
    { name: 'tests/browser/a.test.js › group › is so', seconds: 1.5 },
  ]);
});
