/**
 * The sentence for a failure or a note: what was expected, what came, what to do.
 *
 * @typedef {object} Facts  an ErrorInfo, or a Note
 * @property {string} name
 * @property {string} [parameter]
 * @property {any} [value]
 * @property {any} [used]
 * @property {number} [min]
 * @property {number} [max]
 */

/**
 * @param {import('./index.js').Translate} t
 * @param {Facts} facts
 * @param {object} [options]
 * @param {'error' | 'note'} [options.family]
 * @param {(parameter: string) => string} [options.label]  how the setting is called here (the command
 *   line says `--lr`)
 * @param {readonly import('../engine/types.js').Setting[]} [options.settings]  registry rows: for the
 *   limits and choices
 * @returns {string}
 */
export function errorSentence(t, facts, options = {}) {
  const { family = 'error', settings = [] } = options;
  const { label = (parameter) => labelOf(t, parameter) } = options;
  const row = settings.find(({ name }) => name === facts.parameter);
  const params = {
    parameter: facts.parameter === undefined ? '' : label(facts.parameter),
    value: plain(facts.value),
    used: plain(facts.used),
    min: plain(facts.min ?? row?.min),
    max: plain(facts.max ?? row?.max),
    minLength: plain(row?.minLength),
    maxLength: plain(row?.maxLength),
    choices: (row?.choices ?? []).join(', '),
  };
  const key = sentenceKey(`${family}.${facts.name}`, row?.kind);
  const sentence = t(key, params);
  return sentence === key ? t('error.unknown', { ...params, value: facts.name }) : sentence;
}

/** A wrong type has a sentence for each kind of setting. @param {string} key @param {string} [kind] */
function sentenceKey(key, kind) {
  return key === 'error.wrong-type' && kind ? `${key}.${kind}` : key;
}

/** @param {import('./index.js').Translate} t @param {string} parameter */
function labelOf(t, parameter) {
  const key = `setting.${parameter}`;
  const words = t(key);
  return words === key ? parameter : words;
}

/** @param {any} value @returns {string} */
function plain(value) {
  if (value === undefined || value === null) return '—';
  if (typeof value === 'string') return value.length > 60 ? `${value.slice(0, 57)}…` : value;
  if (Array.isArray(value)) return plain(value.join(', '));
  return typeof value === 'object' ? plain(JSON.stringify(value)) : String(value);
}
