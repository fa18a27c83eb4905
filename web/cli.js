#!/usr/bin/env node
/**
 * `gradient-walk <experiment> [flags]`: the page's engine on the command line. Experiments are the
 * chapters that have one, flags the rows of the engine's registry.
 * Exit status: 0 done, 1 no engine or nowhere to write to, 2 wrong flags, 3 the run diverged. Whoever
 * reads only the beginning (`| head`) has what he wanted: that is no failure.
 */
import { readFileSync } from 'node:fs';
import { chapters } from './chapters/index.js';
import { readArguments } from './cli/arguments.js';
import { helpText } from './cli/help-text.js';
import { makeReport } from './cli/report.js';
import { reportText } from './cli/text.js';
import { UsageError } from './cli/usage-error.js';
import { errorInfo } from './engine/engine-error.js';
import { installedData } from './engine/installed-data.js';
import { createNodeClient } from './engine/node.js';
import { errorSentence } from './i18n/error-sentence.js';
import { chooseLanguage, loadWords, words } from './i18n/index.js';
import { Session } from './session/session.js';
/** @import { Experiment, Setting } from './engine/types.js' */
/** @import { Translate, Words } from './i18n/index.js' */

/** @type {Words} */
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
    await print(`${JSON.parse(readFileSync(file, 'utf8')).version}\n`);
    return 0;
  }
  const language = chooseLanguage(askedLanguage(args), shellLanguages(environment));
  const t = await loadWords(language, words.settings, words.data, ownWords);
  /** @type {Setting[]} */
  let settings = [];
  try {
    /** @type {string | null} */
    let folder = null;
    const client = await createNodeClient((name) => installedData(folder ?? undefined)(name));
    /** @type {Experiment[]} */
    const registry = await client.call('registry');
    settings = registry.flatMap((experiment) => experiment.settings);
    const runnable = chapters.filter((chapter) =>
      registry.some(({ id }) => id === chapter.experiment),
    );
    const command = readArguments(args, runnable, registry);
    const { chapter, experiment } = command;
    if (command.help || !chapter || !experiment) {
      await print(helpText(t, runnable, command));
      return 0;
    }
    settings = experiment.settings;
    const run = { client, experiment: experiment.id, settings: command.settings };
    folder = command.data;
    const session = await Session.open(run);
    const view = await withProgress(session, t);
    const report = makeReport(chapter.id, view, command.steps);
    const text = command.json ? `${JSON.stringify(report)}\n` : reportText({ view, report, t });
    await print(text);
    return view.state.status === 'diverged' ? 3 : 0;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${t(error.key, error.params)}\n`);
      return 2;
    }
    const { syscall, code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (syscall === 'write') {
      process.stderr.write(`${t('cli.not-written', { code })}\n`);
      return 1;
    }
    const info = errorInfo(error);
    const label = (/** @type {string} */ name) =>
      settings.some((setting) => setting.name === name) ? `--${name}` : name;
    const own = t(`cli.error.${info.name}`, { value: info.value });
    const said = own.startsWith('cli.') ? errorSentence(t, info, { label, settings }) : own;
    process.stderr.write(`${said}\n`);
    return info.name.startsWith('engine-') ? 1 : 2;
  }
}

/** @param {string} text @returns {Promise<void>} */
function print(text) {
  return new Promise((resolve, reject) => {
    process.stdout.once('error', () => {}); // told to the callback, too
    process.stdout.write(text, (error) => {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error ?? {});
      if (error && code !== 'EPIPE') reject(error);
      else resolve();
    });
  });
}

/**
 * To the end; on a terminal a line says how far it is.
 * @param {Session} session
 * @param {Translate} t
 */
async function withProgress(session, t) {
  const { isTTY } = process.stderr;
  let shown = false;
  const show = () => {
    const { step, totalSteps: total } = session.view.state;
    shown = true;
    process.stderr.write(`\r${t('cli.progress', { step, total })}`);
  };
  if (isTTY) session.addEventListener('change', show);
  const view = await session.forward('run');
  session.removeEventListener('change', show);
  if (shown) process.stderr.write('\r\x1b[K');
  return view;
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
