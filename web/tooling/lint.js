/** `npm run lint`: dependency direction and common mistakes (ESLint), formatting, types. */
import fs from 'node:fs';
import path from 'node:path';
import { runNodeTool } from './node-tool.js';
import { inRoot, shown } from './paths.js';
import { isProgram, main } from './run.js';
import { setUp } from './setup.js';

export async function lint() {
  await runNodeTool(
    'eslint',
    ['--config', 'web/tooling/eslint.config.js', '--max-warnings=0', '.'],
    {
      failure: 'ESLint found the mistakes above',
    },
  );
}

export async function checkFormat() {
  const failure = 'Some files are not formatted: run npm run format';
  await runNodeTool('prettier', ['--check', '--log-level=warn', '.'], { failure });
  await runNodeTool('clang-format', ['--dry-run', '--Werror', ...cppFiles()], { failure });
}

export async function format() {
  await runNodeTool('prettier', ['--write', '--log-level=warn', '.']);
  await runNodeTool('clang-format', ['-i', ...cppFiles()]);
}

export async function checkTypes() {
  await runNodeTool('typescript', ['-p', 'web'], {
    bin: 'tsc',
    failure: 'The types do not fit: see above',
  });
}

function cppFiles() {
  return ['cpp', 'tests'].flatMap((folder) =>
    fs
      .readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(cpp|h)$/.test(name))
      .map((name) => shown(path.join(inRoot(folder), name))),
  );
}

if (isProgram(import.meta)) {
  await main(async () => {
    await setUp('sources');
    if (process.argv.includes('--write')) return format();
    await lint();
    await checkFormat();
    await checkTypes();
  });
}
