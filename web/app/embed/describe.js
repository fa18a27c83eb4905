import { heights, widths } from '../../chapters/heights.js';
import { chapters } from '../../chapters/index.js';
import { parseAssignments } from '../../lab/starts.js';
import { snippets } from '../../embed/snippets.js';
import { same } from '../../engine/settings.js';
import { chosenSettings, textsOf, writeChoice } from './choice.js';
/** @import { SettingNote } from '../../controls/settings/typed-setting.js' */
/** @import { ErrorInfo, Experiment } from '../../engine/types.js' */
/** @import { Translate } from '../../i18n/index.js' */
/** @import { Choice } from './choice.js' */
/** @import { Texts } from './texts.js' */

/**
 * @typedef {object} PanelState
 * @property {Choice} choice
 * @property {string} unknown  a chapter that was asked for and is not there
 * @property {Texts | null} texts  null: on their way
 * @property {boolean} textsFailed
 * @property {Experiment[]} registry  empty: on its way
 * @property {ErrorInfo | null} error  of the engine
 * @property {Record<string, SettingNote | null>} notes
 * @property {number} width  of the preview, in px
 * @property {string} host
 * @property {string | null} typedHost  one that cannot be used
 * @property {string} tab
 * @property {'frame' | 'element'} way
 * @property {{part: string, done: boolean} | null} copied  done: false: only selected
 *
 * @typedef {ReturnType<typeof describePanel>} Described
 */

/** What one sees at once, in px: a picture with its transport, or some of the card below it. */
const HEIGHTS = { walk: 560, card: 560, picture: 496 };

/** @param {PanelState} state @param {Translate} t */
export function describePanel(state, t) {
  const { registry, texts, way, host } = state;
  const chapter = chapters.find(({ id }) => id === state.choice.chapter) ?? chapters[0];
  const experiment = registry.find(({ id }) => id === chapter.experiment) ?? null;
  const chosen = experiment
    ? chosenSettings(chapter, experiment, state.choice.settings)
    : { values: {}, texts: withWords(state.choice.settings, t) };
  const cards = texts?.cards ?? [];
  const card = cards.find(({ id }) => id === state.choice.card) ?? cards[0] ?? null;
  const own = parseAssignments(card?.set, experiment?.settings ?? []);
  const overruled = Object.keys(chosen.texts).filter(
    (name) => name in own && !same(own[name], chosen.values[name]),
  );
  const height = state.choice.height || proposedHeight(state, chapter.id, card?.id);
  const choice = { ...state.choice, height, settings: chosen.texts };
  const link = writeChoice(choice);
  if (choice.scope === 'picture' && experiment && overruled.length > 0) {
    // No button is there to set what the card wants: what it starts with is said, and what was chosen.
    const rows = experiment.settings.filter(({ name }) => name in own);
    const all = { ...textsOf(rows, own), ...chosen.texts };
    Object.assign(link, { card: null, settings: chosenSettings(chapter, experiment, all).texts });
  }
  const title = texts?.name(choice) ?? t(`chapter.${chapter.id}`);
  return {
    ...state,
    t,
    choice,
    link,
    experiment,
    values: chosen.values,
    cards,
    card,
    /** What the card itself sets, where that is something else. */
    overruled: Object.fromEntries(overruled.map((name) => [name, own[name]])),
    snippets: snippets({ link, title, height, way }, host),
  };
}

/**
 * Where no script may give the frame the height of its content, it is given that of the highest card that
 * can be turned to, at the width of the preview; else what one sees at once.
 * @param {PanelState} state
 * @param {string} chapter
 * @param {string} [card]  the one to begin with
 */
function proposedHeight({ choice: { scope }, tab, width }, chapter, card = '') {
  const rows = heights[chapter];
  if (tab !== 'lms' || scope === 'picture' || !rows) return HEIGHTS[scope];
  const wanted = scope === 'card' && rows[card] ? [rows[card]] : Object.values(rows);
  const at = widths.findLastIndex((known) => known <= width);
  return Math.max(...wanted.map((row) => row[Math.max(0, at)]));
}

/**
 * Without the registry a setting is what has a name in words: another may mean something to HTML.
 * @param {Record<string, string>} texts
 * @param {Translate} t
 */
function withWords(texts, t) {
  const isKnown = (/** @type {string} */ name) => t(`setting.${name}`) !== `setting.${name}`;
  return Object.fromEntries(Object.entries(texts).filter(([name]) => isKnown(name)));
}
