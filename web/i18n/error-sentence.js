/** @import { ErrorInfo, Setting } from '../engine/types.js' */
/** @import { Params, Translate } from './index.js' */

/** Their value is a sentence of somebody else's, put into one of ours. */
const REASONS = ['engine-failed', 'unexpected'];

/**
 * The sentence for a failure or a note: what was expected, what came, what to do. Where there is one of
 * its own for the kind of setting (`error.wrong-type.int`), or for one value allowed only (`….exact`), it
 * is preferred.
 * @param {Translate} t
 * @param {ErrorInfo & {used?: any}} facts
 * @param {object} [options]
 * @param {'error' | 'note'} [options.family]
 * @param {(parameter: string) => string} [options.label]  how the setting is called here (the command
 *   line says `--lr`)
 * @param {readonly Setting[]} [options.settings]  registry rows: for the limits and choices
 */
export function errorSentence(t, facts, options = {}) {
  const { family = 'error', settings = [] } = options;
  const { label = (parameter) => said(t, `setting.${parameter}`, {}) ?? parameter } = options;
  const row = settings.find(({ name }) => name === facts.parameter);
  const params = {
    name: facts.name === 'unexpected' ? '' : facts.name,
    parameter: facts.parameter === undefined ? '' : label(facts.parameter),
    value: REASONS.includes(facts.name)
      ? plain(facts.value).replace(/\.$/, '')
      : plain(facts.value),
    used: plain(facts.used),
    min: plain(facts.min ?? row?.min),
    max: plain(facts.max ?? row?.max),
    minLength: plain(row?.minLength),
    maxLength: plain(row?.maxLength),
    minColumns: plain(row?.minColumns),
    maxColumns: plain(row?.maxColumns),
    choices: (facts.choices ?? row?.choices ?? []).join(', '),
  };
  const exact = facts.min !== undefined && facts.min === facts.max ? 'exact' : undefined;
  return (
    [exact, row?.kind]
      .map((variant) => variant && said(t, `${family}.${facts.name}.${variant}`, params))
      .find(Boolean) ??
    said(t, `${family}.${facts.name}`, params) ??
    t('error.unexpected', params)
  );
}

/** @param {Translate} t @param {string} key @param {Params} params */
function said(t, key, params) {
  const sentence = t(key, params);
  return sentence === key ? undefined : sentence;
}

/** @param {any} value @returns {string} */
function plain(value) {
  if (value === undefined || value === null) return '—';
  if (Math.abs(value) === Infinity) return value > 0 ? '∞' : '−∞';
  if (typeof value === 'string') return value.length > 60 ? `${value.slice(0, 57)}…` : value;
  if (Array.isArray(value)) return plain(value.join(', '));
  return typeof value === 'object' ? plain(JSON.stringify(value)) : String(value);
}
