#!/usr/bin/env node
/**
 * `gradient-walk <experiment> [flags]`: the page's engine on the command line. Experiments are the
 * chapters that have one, flags the rows of the engine's registry.
 * Exit status: 0 done, 1 no engine, 2 wrong flags, 3 the run diverged.
 */
import { readFileSync } from 'node:fs';
import { chapters } from './chapters/index.js';
import { readArguments } from './cli/arguments.js';
import { helpText } from './cli/help-text.js';
import { makeReport } from './cli/report.js';
import { reportText } from './cli/text.js';
import { UsageError } from './cli/usage-error.js';
import { createNodeClient } from './engine/node.js';
import { errorSentence } from './i18n/error-sentence.js';
import { chooseLanguage, loadWords, words } from './i18n/index.js';
import { Session } from './session/session.js';

/** @type {import('./i18n/index.js').Words} */
const ownWords = { zh: () => import('./cli/zh.js'), en: () => import('./cli/en.js') };

process.exitCode = await run(process.argv.slice(2), process.env);

/**
 * @param {string[]} args
 * @param {Record<string, string | undefined>} environment
 * @returns {Promise<number>} the exit status
 */
async function run(args, environment) {
  if (args.includes('--version')) {
    const file = new URL('../package.json', import.meta.url);
    process.stdout.write(`${JSON.parse(readFileSync(file, 'utf8')).version}\n`);
    return 0;
  }
  const language = chooseLanguage(askedLanguage(args), shellLanguages(environment));
  const t = await loadWords(language, words.settings, ownWords);
  /** @type {import('./engine/types.js').Setting[]} */
  let settings = [];
  try {
    const client = await createNodeClient();
    /** @type {import('./engine/types.js').Experiment[]} */
    const registry = await client.call('registry');
    settings = registry.flatMap((experiment) => experiment.settings);
    const runnable = chapters.filter((chapter) =>
      registry.some(({ id }) => id === chapter.experiment),
    );
    const command = readArguments(args, runnable, registry);
    const { chapter, experiment } = command;
    if (command.help || !chapter || !experiment) {
      process.stdout.write(helpText(t, runnable, command));
      return 0;
    }
    settings = experiment.settings;
    const run = { client, experiment: experiment.id, settings: command.settings };
    const session = await Session.open(run);
    const view = await session.forward('run');
    const report = makeReport(chapter.id, view, command.steps);
    const text = command.json ? `${JSON.stringify(report)}\n` : reportText({ view, report, t });
    process.stdout.write(text);
    return view.state.status === 'diverged' ? 3 : 0;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${t(error.key, error.params)}\n`);
      return 2;
    }
    const { info } = /** @type {{info?: import('./engine/types.js').ErrorInfo}} */ (error);
    if (!info) throw error;
    const label = (/** @type {string} */ name) => `--${name}`;
    process.stderr.write(`${errorSentence(t, info, { label, settings })}\n`);
    return info.name.startsWith('engine-') ? 1 : 2;
  }
}

/** Wanted before the flags are checked, since it is the language in which they are found wrong. @param {string[]} args */
function askedLanguage(args) {
  const at = args.findIndex((arg) => /^--lang(=|$)/.test(arg));
  return at < 0 ? null : (args[at].split('=')[1] ?? args[at + 1]);
}

/** @param {Record<string, string | undefined>} environment */
function shellLanguages({ LC_ALL, LC_MESSAGES, LANG }) {
  return [LC_ALL || LC_MESSAGES || LANG || ''];
}
