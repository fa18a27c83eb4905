import { heights, widths } from '../../chapters/heights.js';
import { experimentsOf } from '../../chapters/contents.js';
import { write } from '../../engine/settings.js';
import { escapeHtml } from '../code/quantities.js';
/** @import { Experiment, Setting } from '../../engine/types.js' */
/** @import { Translate } from '../../i18n/index.js' */
/** @import { Words } from './words.js' */

/**
 * The guide's tables that are made, not written: what the engine's registry and the chapters say.
 *
 * @typedef {object} ChapterFacts
 * @property {string} id
 * @property {string} experiment
 * @property {string[]} [also]  other experiments of its cards
 * @property {string} title
 * @property {{id: string, title: string, scenes: string[]}[]} cards  titles are HTML
 *
 * @typedef {object} Facts
 * @property {readonly Experiment[]} registry
 * @property {readonly ChapterFacts[]} chapters  in reading order
 * @property {Translate} t
 * @property {Words} words
 */

/** Beyond this nobody means a limit. */
const ENDLESS = 2 ** 53;

/**
 * Settings of one experiment, or of all that the chapters run.
 * @param {Facts} facts
 * @param {string} [only]  id of an experiment
 * @returns {string} HTML
 */
export function settingsTables(facts, only) {
  const { registry, chapters, words, t } = facts;
  const wanted = only === undefined ? new Set(chapters.flatMap(experimentsOf)) : [only];
  return [...wanted]
    .map((id) => {
      const experiment = registry.find((row) => row.id === id);
      if (!experiment) throw new Error(`there is no experiment ${id}`);
      const users = chapters
        .filter((row) => experimentsOf(row).includes(id))
        .map((row) => code(row.id));
      const rows = experiment.settings.map((setting) => [
        code(setting.name),
        `<b>${escapeHtml(t(`setting.${setting.name}`))}</b><br>${help(setting, t)}`,
        limits(setting, words),
        initial(setting, words),
      ]);
      return table(words.settingsOf(users.join(', ')), words.settings, rows, 'settings');
    })
    .join('\n');
}

/**
 * The cards of every chapter, each list behind its title.
 * @param {Facts} facts
 * @returns {string} HTML
 */
export function chapterTables({ chapters, words }) {
  return chapters
    .map(({ id, title, cards }) => {
      const rows = cards.map((card) => [
        code(card.id),
        card.title,
        card.scenes.map(code).join(' '),
      ]);
      return `<details><summary>${code(id)} ${escapeHtml(title)}</summary>
${table(words.cardsOf(code(id)), words.cards, rows, 'cards')}</details>`;
    })
    .join('\n');
}

/**
 * How high frames have to be, by chapter and width: for the first card, and for the highest.
 * @param {Facts} facts
 * @returns {string} HTML
 */
export function heightsTable({ chapters, words }) {
  const measured = chapters.filter(({ id }) => id in heights);
  const rows = measured.map(({ id }) => {
    const cards = Object.values(heights[id]);
    const cells = widths.map((_, k) => {
      const column = cards.map((row) => row[k]);
      return `${column[0]} – ${Math.max(...column)}`;
    });
    return [code(id), ...cells];
  });
  const heads = [words.heights.chapter, ...widths.map((width) => `${width} px`)];
  return table(words.heights.caption, heads, rows, 'heights');
}

/**
 * Roles are said, since a narrow page lays the rows out as blocks.
 * @param {string} caption  HTML
 * @param {string[]} heads
 * @param {string[][]} rows  HTML
 * @param {string} kind  a class
 */
function table(caption, heads, rows, kind) {
  const head = heads.map((text) => `<th role="columnheader" scope="col">${text}</th>`).join('');
  const body = rows.map((cells) => {
    const inner = cells.map((cell, at) => `<td role="cell" data-label="${heads[at]}">${cell}</td>`);
    return `<tr role="row">${inner.join('')}</tr>`;
  });
  return `<table role="table" class="${kind}"><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">
${body.join('\n')}
</tbody></table>`;
}

/** @param {Setting} setting @param {Facts['t']} t */
function help({ name, choices }, t) {
  const each = choices?.map((id) => `${code(id)} ${escapeHtml(t(`setting.${name}.${id}`))}`);
  return [escapeHtml(t(`setting.${name}.help`)), ...(each ?? [])].join('<br>');
}

/** @param {Setting} setting @param {Words} words */
function limits(setting, words) {
  const { kind, min = -Infinity, max = Infinity, minLength, maxLength, choices = [] } = setting;
  if (kind === 'flag') return words.flag;
  if (kind === 'choice') return choices.map(code).join(' ');
  if (kind === 'int' && max >= ENDLESS) return words.whole;
  const range = words.range(number(min), number(max));
  if (kind === 'int') return words.wholeRange(range);
  if (kind !== 'list' && kind !== 'table') return range;
  if (kind === 'table')
    return words.table(
      `${minLength}–${maxLength}`,
      `${setting.minColumns}–${setting.maxColumns}`,
      range,
    );
  const count = minLength === maxLength ? `${minLength}` : `${minLength}–${maxLength}`;
  return words.list(count, range);
}

/** @param {Setting} setting @param {Words} words */
function initial(setting, words) {
  if (setting.kind === 'flag' && setting.default === false) return words.off;
  return code(write(setting, setting.default));
}

/** @param {number} value */
const number = (value) => String(value).replace('-', '−');

/** @param {string} text */
const code = (text) => `<code>${escapeHtml(text)}</code>`;
