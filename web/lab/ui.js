import { chapters } from '../chapters/index.js';
import { format } from '../i18n/format.js';
import { chapterNumber } from '../chapters/contents.js';
import { allPhases } from '../view/phases.js';
import { followSwipe } from './swipe.js';

/**
 * What the templates of one element see: the workbench at this moment and what only the DOM knows.
 * @typedef {ReturnType<typeof describeUi>} Ui
 *
 * @typedef {object} Around  what only the DOM knows
 * @property {string} id  unique on the page
 * @property {boolean} wide  text and picture beside each other
 * @property {boolean} single  room for one picture
 * @property {string} announcement
 * @property {string} shown  the picture chosen where there is room for one
 * @property {import('../controls/figures/figure-host.js').FigureHost[]} hosts
 * @property {import('./actions.js').Actions} actions
 * @property {() => void} start
 * @property {(chapter: string) => string | null} chapterAddress
 * @property {(id: string) => void} showPicture
 */

/**
 * @param {import('./workbench.js').Workbench} bench
 * @param {Around} around
 */
export function describeUi(bench, around) {
  const { lab, options } = bench;
  const change = (/** @type {Partial<typeof bench>} */ values) => {
    Object.assign(bench, values);
    bench.changed();
  };
  return {
    ...around,
    t: bench.t,
    format,
    view: bench.view,
    walk: bench.walk,
    number: chapterNumber(options?.chapter ?? ''),
    experiment: bench.chapter?.experiment ?? '',
    phases: bench.view?.experiment.phases ?? allPhases,
    status: lab.status,
    error: bench.error ?? lab.error,
    retry: bench.error ? null : () => lab.open(),
    playing: lab.player?.playing ?? false,
    unit: bench.unit,
    speed: bench.speed,
    code: bench.code,
    mode: bench.mode,
    notes: bench.notes,
    notice: bench.notice,
    readonly: bench.readonly,
    busy: bench.busy,
    links: options?.links ?? true,
    hide: new Set(options?.hide),
    scene: options?.scene ?? null,
    layout: options?.layout ?? 'embed',
    /** The first screen has no controls but its button. */
    quiet: options?.layout === 'opening',
    /** start=click, and not clicked yet. */
    asleep: options?.start === 'click' && lab.status === 'idle',
    nextChapter: nextChapter(bench, around),
    openCard: (/** @type {string | number} */ card) => bench.openCard(card),
    swipe: (/** @type {PointerEvent} */ event) =>
      followSwipe(event, (way) => bench.openCard((bench.walk?.index ?? 0) + way)),
    chooseCode: (/** @type {string} */ code) => change({ code }),
    setUnit: (/** @type {typeof bench.unit} */ unit) => {
      if (lab.player) lab.player.unit = unit;
      change({ unit });
    },
    setSpeed: (/** @type {number} */ speed) => {
      if (lab.player) lab.player.speed = speed;
      change({ speed });
    },
    toggleSettings: () => change({ mode: bench.mode === 'settings' ? 'card' : 'settings' }),
    dismiss: () => bench.say(null),
    enterChapter: () => bench.dispatchEvent(new Event('enter')),
    closeHelp: () => change({ helpOpen: false }),
    changed: () => bench.changed(),
  };
}

/**
 * The chapter after this one, where it exists and the page around has an address for it.
 * @param {import('./workbench.js').Workbench} bench
 * @param {Around} around
 */
function nextChapter({ options, t }, { chapterAddress }) {
  const next = chapters[chapters.findIndex(({ id }) => id === options?.chapter) + 1];
  const href = next ? chapterAddress(next.id) : null;
  return next && href ? { href, title: t(`chapter.${next.id}`) } : null;
}
