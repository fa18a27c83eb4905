import { together } from '../controls/settings/together.js';
import { withDefaults } from '../engine/settings.js';
import { isUnfelt } from '../session/in-force.js';
import { quoting, valueNow } from '../view/outcome-path.js';
import { backAtStart, newRun } from './notices.js';
import { goToStart, parseAssignments } from './starts.js';
/** @import { Adjustment } from '../controls/settings/text-setting.js' */
/** @import { Change, Cursor } from '../engine/types.js' */
/** @import { Pick } from '../scenes/scene-types.js' */
/** @import { Axis } from '../session/company.js' */
/** @import { Unit } from '../session/moves.js' */
/** @import { Player } from '../session/player.js' */
/** @import { Session } from '../session/session.js' */
/** @import { CheckBlock as Check, RunBlock } from '../tooling/chapter-types.js' */
/** @import { Wanted } from '../view/outcome-path.js' */
/** @import { Walk } from './walk.js' */
/** @import { Workbench } from './workbench.js' */

/** @typedef {ReturnType<typeof createActions>} Actions */

/** An answer that is not judged in that time, in ms, is said to wait. */
const PATIENCE = 400;
/** Before a path: of the run that is seen. */
const NOW = 'now.';

/** Everything a reader can do, by button, key, picture or script. @param {Workbench} bench */
export function createActions(bench) {
  const { lab, cards, notices } = bench;

  /**
   * What plays has an end first.
   * @param {(session: Session) => unknown} move @param {{edited?: boolean}} [how]
   */
  const going = (move, how) => cards.act((session, player) => (player.pause(), move(session)), how);
  /** Notices of what was are over, too. @param {(session: Session) => unknown} move */
  const anew = (move) => {
    notices.clear();
    return going(move);
  };

  /** The drag that began the run at hand. @type {object | null} */
  let beginning = null;
  /**
   * Something is changed; a new run is said, with the way back, as long as the drag lasts that began it.
   * @param {(session: Session) => ReturnType<Session['set']>} change
   * @param {object | null} [gesture]
   */
  const changing = (change, gesture = null) =>
    going(
      async (session) => {
        const outcome = await change(session);
        if (outcome === 'restarted') beginning = gesture;
        const began = outcome === 'restarted' || (gesture !== null && gesture === beginning);
        if (session === lab.session) notices.say(began ? newRun : null);
      },
      { edited: true },
    );
  /** On top of those in force. @param {Record<string, any>} settings @param {object | null} [gesture] */
  const set = (settings, gesture = null) =>
    changing((session) => session.set(settings, gesture), gesture);

  /** Another go, where it is a new run: with what was changed at the end. @param {Session} session */
  const sayAgain = ({ view }) => {
    if (isUnfelt(view.state)) notices.say(newRun);
  };
  /** @param {Session} session */
  const again = (session) => (sayAgain(session), session.again());
  /** @param {Session} session @param {Player} player @param {Unit} unit */
  const playBy = (session, player, unit) => {
    sayAgain(session);
    player.unit = unit;
    player.speed = bench.speed;
    player.play();
  };
  let pauses = 0;
  /** Not where somebody paused while the run was being opened. */
  const play = () => {
    const before = pauses;
    return cards.act((session, player) => before === pauses && playBy(session, player, cards.unit));
  };

  /** Jumps there where motion is not wanted. @param {Session} session @param {Player} player */
  const playToEnd = (session, player) =>
    bench.reducedMotion || !cards.canStep ? session.forward('run') : playBy(session, player, 'run');

  let answers = 0;
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();
  /**
   * An act of several stages is done before the next of its kind begins: a second press goes on from
   * where the first one came to.
   * @param {(session: Session, player: Player) => Promise<void>} action
   * @param {{edited?: boolean}} [how]
   */
  const inTurn = (action, how) =>
    cards.act((session, player) => {
      const done = last.then(() => action(session, player));
      last = done.catch(() => {});
      return done;
    }, how);

  /** Also what is under way without a player: the way to the end of a long run. */
  const pause = () => {
    pauses++;
    lab.player?.pause();
    lab.session?.cancel();
  };

  return {
    first: () => going((session) => session.first()),
    last: () => going((session) => session.forward('run')),
    /** @param {Unit} [unit] */
    forward: (unit = cards.unit) => going((session) => session.forward(unit)),
    /** So many updates at once. @param {number} count */
    walk: (count) => going((session) => session.forward('update', count)),
    /** @param {Unit} [unit] */
    back: (unit = cards.unit) => going((session) => session.back(unit)),
    /** @param {number} step */
    scrub: (step) => going((session) => session.seek({ step, phase: null })),
    /** @param {Cursor} cursor */
    seek: (cursor) => going((session) => session.seek(cursor)),
    play,
    pause,
    toggle() {
      if (lab.player?.playing || lab.view?.state.status === 'running') pause();
      else play();
    },
    reset: () =>
      going(async (session) => {
        const edited = session.view.state.run.edits.length > 0;
        await session.reset();
        notices.say(edited ? backAtStart : null);
      }),

    set,
    /**
     * Settings that a picture was dragged to: where the card asks for them they are the answer as soon as
     * they are right, and till then stand in its field.
     * @param {Record<string, any>} settings @param {object | null} [gesture]
     */
    async put(settings, gesture) {
      const followed = set(settings, gesture);
      const [walk, view] = [cards.walk, bench.view];
      const check = walk?.blocks('check').find(({ as }) => as);
      const names = check?.as?.split(' ') ?? [];
      if (walk && check && !walk.isRight(check.id) && names.some((name) => name in settings)) {
        const text = names.map((name) => settings[name] ?? view?.settings[name]).join(', ');
        await judged(walk, check, text, [], true);
      }
      return followed;
    },
    /** @param {Change} change */
    edit: (change) => changing((session) => session.edit(change)),
    undo: () => anew((session) => session.undo()),
    redo: () => anew((session) => session.redo()),
    defaults: () => {
      const rows = bench.view?.experiment.settings ?? [];
      const standard = Object.fromEntries(rows.map((row) => [row.name, row.default]));
      notices.clear();
      return set({ ...standard, ...cards.settingsFor(bench.view?.experiment.id) });
    },
    /**
     * @param {string} name
     * @param {any} value  undefined: nothing usable was entered
     * @param {any} note
     */
    change(name, value, note) {
      notices.note({ [name]: note });
      const { view } = bench;
      if (value === undefined || !view) return;
      const { experiment, settings } = view;
      const next = together(experiment.settings, settings, notices.notes, name, value);
      notices.note(next.notes);
      notices.asked = next.set;
      if (Object.keys(next.set).length > 0) set(next.set);
    },
    /**
     * A setting that stands in the text, dragged, stepped or typed.
     * @param {string} name @param {any} value @param {Adjustment} how
     */
    adjust: (name, value, { to, gesture }) =>
      to
        ? going(
            async (session) => {
              await session.restart({ [name]: value }, gesture);
              await goToStart(session, to);
            },
            { edited: true },
          )
        : changing((session) => session.set({ [name]: value }, gesture), gesture),
    /** The run that diverged from its start, with a smaller learning rate. @param {number} lr */
    backTo: (lr) => set({ lr }),
    /** What the card asks is done, by something that is no run and no answer. */
    finish: () => cards.finish(),
    /** The reader's own run, which was left on another card. */
    bringBack: () => cards.bringBack(),

    /** The action of a card. @param {RunBlock} block */
    run: (block) =>
      inTurn(async (session, player) => {
        player.pause();
        await cards.begin(session, block.set);
        const { status } = session.view.state;
        if (status === 'done' || status === 'diverged') await again(session);
        if (block.unit === 'run') await playToEnd(session, player);
        else await session.forward(block.unit, block.count);
      }),
    /**
     * Starts afresh with other settings and shows what comes of them.
     * @param {string} text
     * @param {string} [to]  where it stands then; without it, at its end
     */
    preset: (text, to) =>
      inTurn(
        async (session, player) => {
          player.pause();
          await cards.begin(session, text);
          // What only lengthens a run that has ended goes on from there.
          if (!/=\+/.test(text)) await again(session);
          await (to ? goToStart(session, to) : playToEnd(session, player));
        },
        { edited: true },
      ),

    /** @param {Axis} axis  in what runs beside follow */
    setAxis: (axis) => cards.act((session) => session.setAxis(axis)),
    /** The grid of runs aside, around the run that is seen. */
    startTrials,
    stopTrials: () => lab.session?.trials.cancel(),
    /** A run with these settings, to its end. @param {Record<string, any>} settings */
    runTo: (settings) =>
      changing(async (session) => {
        const outcome = await session.set(settings);
        await session.forward('run');
        return outcome;
      }),

    /**
     * @param {Check} check @param {string} text
     * @param {Pick[]} [things]  of which one is to be picked
     */
    async answer(check, text, things = []) {
      const { walk } = cards;
      const checks = await bench.parts.load('checks');
      if (!walk || !checks || text.trim() === '') return;
      const turn = ++answers;
      const say = (/** @type {'waiting' | 'open'} */ state) => {
        walk.answer(check.id, text, { state, named: null });
        bench.changed();
      };
      const patience = setTimeout(say, PATIENCE, 'waiting');
      try {
        // What was asked first is judged no more when something else is.
        if (!(await readyFor(check)) || turn !== answers) return;
        await judged(walk, check, text, things);
      } finally {
        clearTimeout(patience);
        if (walk.attempt(check.id).state === 'waiting') say('open');
      }
      const rows = bench.view?.experiment.settings ?? [];
      const seen = checks.settingsIn(check, text);
      if (seen && !bench.readonly) set(parseAssignments(seen, rows));
      // What is told of measurements here comes after the verdict, which did not need them.
      const tells = check.reveal?.includes(`${NOW}trials`);
      if (tells && walk.isRight(check.id) && !isMeasured()) startTrials();
    },
    /** A curve drawn by hand on the open card. @param {string} heights  '': none any more */
    sketch(heights) {
      const { walk } = cards;
      walk?.sketches.set(walk.card.id, heights);
      bench.changed();
    },
    /** The fog of the open card. @param {boolean} lifted */
    lift(lifted) {
      const { walk } = cards;
      walk?.lifted.set(walk.card.id, lifted);
      bench.changed();
    },
    quote,
    outcome,
  };

  /**
   * @param {Walk} walk @param {Check} check @param {string} text @param {Pick[]} things
   * @param {boolean} [trying]  what is not right is no answer yet
   */
  async function judged(walk, check, text, things, trying = false) {
    const checks = await bench.parts.load('checks');
    if (!checks) return;
    const verdict = await checks.judge(
      check,
      text,
      (path, settings) => quote(path, settings ?? check.with),
      things,
    );
    if (trying && walk.isRight(check.id)) return;
    const open = /** @type {const} */ ({ state: 'open', named: null });
    walk.answer(check.id, text, trying && verdict.state !== 'right' ? open : verdict);
    if (walk.answered) cards.finish();
    bench.changed();
  }

  /**
   * What an answer is judged by has come: a grid of runs of the card is computed first, where it is
   * about what comes of them.
   * @param {Check} check
   */
  async function readyFor({ of, min, max, wrongs }) {
    const asked = JSON.stringify([of, min, max, wrongs]);
    if (!asked.includes(`${NOW}trials`) || isMeasured()) return true;
    await startTrials();
    return isMeasured();
  }

  function isMeasured() {
    return bench.view?.trials?.status === 'done';
  }

  function startTrials() {
    return going((session) => session.trials.start());
  }

  /**
   * A number that a card names: of a run aside, or of the one that is seen.
   * @param {string} path
   * @param {string} [text]  settings on top of the chapter's
   */
  async function quote(path, text) {
    if (!path.startsWith(NOW)) return quoting((wanted) => outcome(text, wanted))(path);
    await lab.open();
    await cards.settled;
    return bench.view ? valueNow(bench.view, path.slice(NOW.length)) : undefined;
  }

  /** @param {string | undefined} text  settings on top of the chapter's @param {Wanted} wanted */
  async function outcome(text, wanted) {
    await lab.open();
    await cards.settled;
    const { session } = lab;
    if (!session) throw new Error('no run');
    const { experiment } = session.view;
    const settings = {
      ...cards.settingsFor(experiment.id),
      ...parseAssignments(text, experiment.settings),
    };
    const found = await session.outcome({ settings, ...wanted });
    return { ...found, settings: withDefaults(experiment, settings) };
  }
}
