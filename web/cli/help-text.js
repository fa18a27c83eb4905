import { write } from '../engine/settings.js';
import { general } from './arguments.js';
/** @import { Setting } from '../engine/types.js' */
/** @import { Translate } from '../i18n/index.js' */
/** @import { Chapter, Command } from './arguments.js' */

/**
 * @param {Translate} t
 * @param {readonly Chapter[]} chapters
 * @param {Command} command  with an experiment: its flags, too
 * @returns {string}
 */
export function helpText(t, chapters, { chapter, experiment }) {
  const about = (/** @type {string} */ id) => {
    const words = t(`cli.about.${id}`);
    return words === `cli.about.${id}` ? '' : words;
  };
  const width = Math.max(...chapters.map(({ id }) => id.length));
  const lines = [t('cli.usage'), t('cli.summary'), ''];
  if (chapter && experiment) {
    lines.push(t('cli.flags', { experiment: chapter.id }));
    lines.push(...table(experiment.settings.map((row) => [flag(row), explained(t, row)])));
  } else {
    lines.push(t('cli.experiments'));
    lines.push(...chapters.map(({ id }) => `  ${id.padEnd(width)}  ${about(id)}`.trimEnd()));
  }
  const rows = Object.entries(general).map(([name, example]) => [
    example === null ? `--${name}` : `--${name} ${name === 'steps' ? 'K' : example}`,
    t(`cli.help.${name}`),
  ]);
  lines.push('', t('cli.general'), ...table(rows), '', t('cli.exit'));
  return `${lines.join('\n')}\n`;
}

/** @param {Setting} setting */
function flag(setting) {
  const { name, kind, choices = [] } = setting;
  if (kind === 'flag') return `--${name}`;
  const value = kind === 'choice' ? choices.join('|') : write(setting, setting.default);
  return `--${name} ${value}`;
}

/** @param {Translate} t @param {Setting} setting */
function explained(t, { name, kind, min, max, default: initial }) {
  const words = t(`setting.${name}`);
  const facts = [];
  if (min !== undefined && max !== undefined) facts.push(t('cli.range', { min, max }));
  if (kind === 'choice') facts.push(t('cli.default', { value: initial }));
  return facts.length > 0 ? `${words} (${facts.join('; ')})` : words;
}

/** @param {string[][]} rows */
function table(rows) {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
