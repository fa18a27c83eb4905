import { errorSentence } from '../i18n/error-sentence.js';
import { checkRun, checkTexts } from '../session/check-run.js';

/**
 * What a chapter's lab starts with: the run of the link where there is a good one for this chapter, else
 * the chapter's settings with those of the link or the attributes on top.
 * @param {import('../chapters/index.js').ChapterEntry} chapter
 * @param {import('../embed/options.js').Options} options
 * @param {import('../engine/types.js').Experiment[]} registry
 * @returns {{start: import('./lab.js').Start, notes: import('../session/check-run.js').Note[]}}
 */
export function planStart(chapter, { settings: texts, run: linked, unreadable }, registry) {
  const experiment = registry.find(({ id }) => id === chapter.experiment);
  /** @type {import('../session/check-run.js').Note[]} */
  const notes = unreadable ? [{ name: 'unreadable-run', value: '' }] : [];
  if (linked && experiment) {
    const checked = checkRun(linked, registry);
    notes.push(...checked.notes);
    if (checked.run?.experiment === experiment.id) return { start: checked.run, notes };
  }
  const given = experiment ? checkTexts(texts, experiment) : { settings: {}, notes: [] };
  return {
    start: { experiment: chapter.experiment, settings: { ...chapter.settings, ...given.settings } },
    notes: [...notes, ...given.notes],
  };
}

/**
 * What of it a reader is told; a default that stood in is for the console only.
 * @param {import('../session/check-run.js').Note[]} notes
 * @returns {import('../controls/notice.js').Notice | null}
 */
export function noticeOf(notes) {
  const said = notes.filter(({ name }) => name !== 'defaulted');
  if (said.length === 0) return null;
  return {
    words: (t) => said.map((note) => errorSentence(t, note, { family: 'note' })).join(' '),
    undo: false,
  };
}
