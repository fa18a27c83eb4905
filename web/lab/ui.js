import { chapters } from '../chapters/index.js';
import { format } from '../i18n/format.js';
import { chapterNumber } from '../chapters/contents.js';
import { followSwipe } from './gestures.js';
import { stageParts } from './stage-view.js';
import { allPhases } from '../view/phases.js';
/** @import { FigureHost } from '../controls/figures/figure-host.js' */
/** @import { Actions } from './actions.js' */
/** @import { Workbench } from './workbench.js' */

/**
 * What the templates of one element see: the workbench at this moment and what only the DOM knows.
 * @typedef {ReturnType<typeof describeUi>} Ui
 *
 * @typedef {object} Around  what only the DOM knows
 * @property {string} id  unique on the page
 * @property {boolean} wide  text and picture beside each other
 * @property {boolean} single  room for one picture
 * @property {string[]} pictures  of the card, in its order
 * @property {FigureHost[]} hosts  the large one first
 * @property {Actions} actions
 * @property {() => void} start
 * @property {{view: (ui: Ui) => unknown, sentence: (ui: Ui) => string,
 *   sketch: (id: string) => unknown} | null} opening  the first screen of the page around, where that is
 *   what is shown; sketch: what stands in the place of a picture until it is drawn
 * @property {(chapter: string) => string | null} chapterAddress
 * @property {(id: string) => void} showPicture  makes it the large one
 */

/** @param {Workbench} bench @param {Around} around */
export function describeUi(bench, around) {
  const { lab, options, cards, text, parts, notices } = bench;
  const { unit, walk } = cards;
  const change = (/** @type {Partial<typeof bench>} */ values) => {
    Object.assign(bench, values);
    bench.changed();
  };
  const hide = new Set(options?.hide);
  const layout = options?.layout ?? 'embed';
  const inside = options?.scene ? true : cards.stopsInside;
  const { step = 0, phase = null } = bench.view?.state ?? {};
  /** The card begins somewhere on the way. */
  const further = walk?.blocks('start').some(({ to }) => to) ?? false;
  return {
    ...around,
    t: text.t,
    format,
    view: bench.view,
    walk,
    rest: text.rest,
    number: chapterNumber(options?.chapter ?? ''),
    phases: bench.view?.experiment.phases ?? allPhases,
    status: lab.status,
    error: bench.error ?? lab.error,
    retry: bench.retry,
    playing: lab.player?.playing || bench.view?.state.status === 'running',
    unit,
    speed: bench.speed,
    code: bench.code,
    /** They are opened when they have come; until then the card stays. */
    mode: bench.mode === 'settings' && parts.get('settings') ? bench.mode : 'card',
    settingsWanted: bench.mode === 'settings',
    notes: notices.notes,
    notice: notices.current,
    /** The numbers in the text are of these. */
    given: JSON.stringify(cards.settingsFor(bench.view?.experiment.id)),
    foreignData: cards.foreignData,
    canBringBack: cards.canBringBack && !bench.readonly,
    readonly: bench.readonly,
    data: bench.data,
    busy: cards.busy,
    links: options?.links ?? true,
    hide,
    layout,
    stage: stageParts({ hide, layout, canStep: cards.canStep, inside }),
    /** Some picture lies in it. */
    fog: walk?.blocks('fog').some((fog) => walk.inFog(fog, bench.view)) ?? false,
    /** Picture without text. */
    bare: hide.has('text') || Boolean(options?.scene),
    /** The numbers of the update as a table: as the reader chose, else where it is taken apart. */
    unfolded: bench.unfolded ?? (inside && (step > 0 || phase !== null || further)),
    unfold: (/** @type {boolean} */ unfolded) => change({ unfolded }),
    /** start=click, and not clicked yet. */
    asleep: options?.start === 'click' && lab.status === 'idle',
    nextChapter: nextChapter(bench, around),
    parts,
    loadRest: () => cards.loadRest(),
    openCard: (/** @type {string | number} */ card) => bench.openCard(card),
    swipe: (/** @type {PointerEvent} */ event) =>
      followSwipe(event, (way) => bench.openCard((walk?.index ?? 0) + way)),
    chooseCode: (/** @type {string} */ code) => bench.chooseCode(code),
    setUnit: (/** @type {typeof unit} */ to) => {
      if (lab.player) lab.player.unit = to;
      cards.unit = to;
      bench.changed();
    },
    setSpeed: (/** @type {number} */ speed) => {
      if (lab.player) lab.player.speed = speed;
      change({ speed });
    },
    toggleSettings: () => change({ mode: bench.mode === 'settings' ? 'card' : 'settings' }),
    dismiss: () => notices.say(null),
    enterChapter: () => bench.tell('enter', {}),
    changed: () => bench.changed(),
  };
}

/**
 * The chapter after this one, where it exists and the page around has an address for it.
 * @param {Workbench} bench @param {Around} around
 */
function nextChapter({ options, text }, { chapterAddress }) {
  const next = chapters[chapters.findIndex(({ id }) => id === options?.chapter) + 1];
  const href = next ? chapterAddress(next.id) : null;
  return next && href ? { href, title: text.t(`chapter.${next.id}`) } : null;
}
