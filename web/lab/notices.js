import { shown } from '../engine/settings.js';
import { errorSentence } from '../i18n/error-sentence.js';
/** @import { SettingNote } from '../controls/settings/typed-setting.js' */
/** @import { Notice } from '../controls/telling.js' */
/** @import { ErrorInfo, Setting } from '../engine/types.js' */
/** @import { Translate } from '../i18n/index.js' */
/** @import { Note } from '../session/check-run.js' */
/** @import { Workbench } from './workbench.js' */

/** Long enough to read a sentence twice and to reach its button. */
const TIME = 12_000;

/** @type {Notice} */
export const newRun = { words: (t) => t('notice.restarted'), undo: true };
/** @type {Notice} */
export const backAtStart = { words: (t) => t('notice.reset'), undo: true };

/**
 * What a lab says besides its text: a sentence beside the picture, notes under settings. What cannot
 * work at all is told to the page around, once, and not before there are words to say it with.
 */
export class Notices {
  /** @type {Notice | null} */ current = null;
  /** @type {Record<string, SettingNote | null>}  by setting */ notes = {};

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** What was asked of settings last, by name. @type {Record<string, any>} */
  asked = {};
  /** @type {ErrorInfo | null} */ #told = null;
  /** @type {ErrorInfo | null} */ #untold = null;

  /** @param {Workbench} bench */
  constructor(bench) {
    this.#bench = bench;
  }

  #bench;

  /** @param {Notice | null} notice  goes by itself; the way back is also in the settings */
  say(notice) {
    clearTimeout(this.#timer);
    this.current = notice;
    if (notice) this.#timer = setTimeout(() => this.say(null), TIME);
    this.#bench.changed();
  }

  /** @param {Record<string, SettingNote | null>} notes  by setting; the others stay */
  note(notes) {
    this.notes = { ...this.notes, ...notes };
    this.#bench.changed();
  }

  clear() {
    this.notes = {};
    this.say(null);
  }

  /**
   * What the engine did not take; the run is as it was, or was opened with `used` instead.
   * @param {ErrorInfo & {used?: any}} info @param {object} where
   * @param {Setting[]} [where.settings]  of the experiment
   * @param {boolean} where.inPanel  the settings are open, so it stands under the one that it is about
   */
  refuse(info, { settings, inPanel }) {
    const { used } = info;
    const note = { ...info, name: used === null ? 'left-out' : 'clamped' };
    const words = (/** @type {Translate} */ t) =>
      used === undefined
        ? errorSentence(t, info, { settings })
        : errorSentence(t, note, { family: 'note', settings });
    // Of numbers in a list it may be about one, or about their sum: all that was typed stays.
    const value = this.asked[info.parameter ?? ''] ?? info.value;
    const typed = value === undefined ? undefined : shown(value);
    if (info.parameter && inPanel) this.note({ [info.parameter]: { words, wrong: true, typed } });
    else this.say({ words, undo: false });
  }

  /** @param {ErrorInfo | null} error  that ended the run, or the chapter */
  trouble(error) {
    if (error && error !== this.#told) this.#told = this.#untold = error;
    const { t, ready } = this.#bench.text;
    const untold = this.#untold;
    if (!untold || !ready) return;
    this.#untold = null;
    this.#bench.tell('error', { ...untold, message: errorSentence(t, untold) });
  }
}

/**
 * What a reader is told of a link; a default that stood in is for the console only.
 * @param {Note[]} notes
 * @param {Setting[]} settings  that there are
 * @returns {Notice | null}
 */
export function noticeOf(notes, settings) {
  const refused = notes.filter(({ name }) => name === 'state-refused');
  const said = refused.length > 0 ? refused : notes.filter(({ name }) => name !== 'defaulted');
  if (said.length === 0) return null;
  return {
    words: (t) =>
      said.map((note) => errorSentence(t, note, { family: 'note', settings })).join(' '),
    undo: false,
  };
}
