import './frame.js';
import { openScorm } from './scorm-api.js';
import { readSuspended, suspend } from './suspend-data.js';
/** @import { GradientWalkElement } from './element.js' */
/** @import { Scorm } from './scorm-api.js' */

/**
 * The page of a SCORM 1.2 package: the frame's page, which tells the learning platform how far its
 * learner has come, and takes up from there. Without a platform it is the lab alone.
 */
const lab = /** @type {GradientWalkElement} */ (document.querySelector('gradient-walk'));
/** What the package was told of its chapter: the ids of its checks, and of its cards. */
const [checks, cards] = ['checks', 'cards'].map(told);
const platform = openScorm(window);
if (platform) follow(platform);

/** @param {Scorm} platform */
async function follow({ get, set, close }) {
  addEventListener('pagehide', close);
  if (get('cmi.core.lesson_status') === 'not attempted')
    set({ 'cmi.core.lesson_status': 'incomplete' });
  const kept = readSuspended(get('cmi.suspend_data'));
  // Nothing is told before the learner stands where they left: it would take the place of what is kept.
  if (kept) await lab.setState({ ...kept, card: get('cmi.core.lesson_location') });
  lab.addEventListener('gradient-walk-change', () => {
    // As it is now: an event that was on its way may tell of the card before.
    const { card, done, answers } = lab.getState();
    set({
      'cmi.core.lesson_location': card,
      'cmi.suspend_data': suspend({ done, answers }),
      ...(checks.length > 0 && score(checks.filter((id) => id in answers).length)),
      // Not by the event: of a lab that comes back with nothing left to do there is none.
      ...(cards.every((id) => done.includes(id)) && { 'cmi.core.lesson_status': 'completed' }),
    });
  });
}

/** @param {string} name @returns {string[]} */
function told(name) {
  const content = document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
  return content.split(' ').filter(Boolean);
}

/** @param {number} right */
const score = (right) => ({
  'cmi.core.score.min': '0',
  'cmi.core.score.max': '100',
  'cmi.core.score.raw': String(Math.round((100 * right) / checks.length)),
});
