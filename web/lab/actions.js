import { isRight, parseNumbers } from '../controls/card/answers.js';
import { parseAssignments } from './assignments.js';
import { newRun } from './workbench.js';
import { valueIn, wantedFor } from '../view/outcome-path.js';

/**
 * @typedef {import('./workbench.js').Workbench} Workbench
 * @typedef {import('../session/moves.js').Unit} Unit
 * @typedef {import('../session/session.js').Session} Session
 * @typedef {import('../session/player.js').Player} Player
 * @typedef {import('../tooling/chapter-types.js').RunBlock} RunBlock
 * @typedef {import('../controls/card/answers.js').Check} Check
 * @typedef {ReturnType<typeof createActions>} Actions
 */

/** @type {import('../controls/notice.js').Notice} */
const reset = { words: (t) => t('notice.reset'), undo: true };

/**
 * Everything a reader can do, by button, key, picture or script.
 * @param {Workbench} bench
 */
export function createActions(bench) {
  const { lab } = bench;

  /**
   * Settings on top of those in force; a new run is said, with the way back.
   * @param {Record<string, any>} settings
   */
  const set = (settings) =>
    bench.act(
      async (session, player) => {
        player.pause();
        const outcome = await session.set(settings);
        bench.say(outcome === 'restarted' ? newRun : null);
      },
      { edited: true },
    );

  /** @param {Player} player @param {Unit} unit */
  const playBy = (player, unit) => {
    player.unit = unit;
    player.speed = bench.speed;
    player.play();
  };
  const play = () => bench.act((_, player) => playBy(player, bench.unit));

  /** Jumps there where motion is not wanted. @param {Session} session @param {Player} player */
  const playToEnd = (session, player) =>
    bench.reducedMotion ? session.forward('run') : playBy(player, 'run');

  /** @type {Promise<unknown>} */
  let last = Promise.resolve();
  /**
   * An act of several stages is done before the next of its kind begins: a second press goes on from
   * where the first one came to.
   * @param {(session: Session, player: Player) => Promise<void>} action
   * @param {{edited?: boolean}} [how]
   */
  const inTurn = (action, how) =>
    bench.act((session, player) => {
      const done = last.then(() => action(session, player));
      last = done.catch(() => {});
      return done;
    }, how);

  return {
    first: () => bench.act((session, player) => (player.pause(), session.first())),
    last: () => bench.act((session, player) => (player.pause(), session.forward('run'))),
    /** @param {Unit} [unit] */
    forward: (unit = bench.unit) =>
      bench.act((session, player) => (player.pause(), session.forward(unit))),
    /** @param {Unit} [unit] */
    back: (unit = bench.unit) =>
      bench.act((session, player) => (player.pause(), session.back(unit))),
    /** @param {number} step */
    scrub: (step) =>
      bench.act((session, player) => (player.pause(), session.seek({ step, phase: null }))),
    /** @param {import('../engine/types.js').Cursor} cursor */
    seek: (cursor) => bench.act((session, player) => (player.pause(), session.seek(cursor))),
    play,
    pause: () => lab.player?.pause(),
    toggle() {
      if (lab.player?.playing) lab.player.pause();
      else play();
    },
    reset: () =>
      bench.act(async (session, player) => {
        player.pause();
        const edited = session.view.state.run.edits.length > 0;
        await session.reset();
        bench.say(edited ? reset : null);
      }),

    set,
    /** @param {import('../engine/types.js').Change} change */
    edit: (change) =>
      bench.act((session, player) => (player.pause(), session.edit(change)), { edited: true }),
    undo: () => {
      bench.say(null);
      return bench.act((session, player) => (player.pause(), session.undo()));
    },
    redo: () => bench.act((session, player) => (player.pause(), session.redo())),
    defaults: () => {
      const rows = bench.view?.experiment.settings ?? [];
      const standard = Object.fromEntries(rows.map((row) => [row.name, row.default]));
      bench.notes = {};
      return set({ ...standard, ...bench.chapter?.settings });
    },
    /**
     * @param {string} name
     * @param {any} value  undefined: nothing usable was entered
     * @param {any} note
     */
    change(name, value, note) {
      bench.notes = { ...bench.notes, [name]: note };
      if (value === undefined) bench.changed();
      else set({ [name]: value });
    },
    /** The same run from its start with a smaller learning rate. @param {number} lr */
    async backTo(lr) {
      await bench.startWith(`lr=${lr}`);
    },

    /** The action of a card. @param {RunBlock} block */
    run: (block) =>
      inTurn(async (session, player) => {
        player.pause();
        await bench.begin(session, block.set);
        const { status } = session.view.state;
        if (status === 'done' || status === 'diverged') await session.first();
        if (block.unit === 'run') await playToEnd(session, player);
        else await session.forward(block.unit, block.count);
      }),
    /** Starts afresh with other settings and shows what comes of them. @param {string} text */
    preset: (text) =>
      inTurn(
        async (session, player) => {
          player.pause();
          await bench.begin(session, text);
          await session.first();
          await playToEnd(session, player);
        },
        { edited: true },
      ),

    /**
     * @param {Check} check
     * @param {string} text
     */
    async answer(check, text) {
      const { walk } = bench;
      if (!walk || text.trim() === '') return;
      const before = walk.attempt(check.id);
      const state = await judge(check, text);
      const wrong = before.wrong + (state === 'wrong' ? 1 : 0);
      walk.attempts.set(check.id, { text, wrong, state });
      if (state === 'right' && checksOf(walk).every((id) => walk.attempt(id).state === 'right')) {
        bench.finishCard();
      }
      bench.changed();
    },
    outcome,
  };

  /**
   * @param {string | undefined} text  settings on top of the chapter's
   * @param {import('../view/outcome-path.js').Wanted} wanted
   */
  async function outcome(text, wanted) {
    await lab.open();
    const { session } = lab;
    if (!session) throw new Error('no run');
    const settings = parseAssignments(text, session.view.experiment.settings);
    return session.outcome({ settings: { ...bench.chapter?.settings, ...settings }, ...wanted });
  }

  /**
   * @param {Check} check
   * @param {string} text
   * @returns {Promise<'right' | 'wrong' | 'malformed'>}
   */
  async function judge(check, text) {
    if (check.kind === 'choice') return check.choices[Number(text)]?.right ? 'right' : 'wrong';
    const given = parseNumbers(text);
    if (!given) return 'malformed';
    const quote = async (/** @type {string} */ path) =>
      Number(valueIn(await outcome(check.with, wantedFor(path)), path));
    const expected = check.of
      ? await Promise.all(check.of.split(/[\s,]+/).map(quote))
      : (parseNumbers(check.answer ?? '') ?? []);
    return isRight(check, given, expected) ? 'right' : 'wrong';
  }
}

/** @param {import('./walk.js').Walk} walk */
function checksOf(walk) {
  return walk.card.blocks.flatMap((block) => (block.type === 'check' ? [block.id] : []));
}
