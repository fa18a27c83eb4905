import { beforeEach, describe, expect, it } from 'vitest';
import { Player } from '../../../web/session/player.js';
import { HALVING, openSession } from './open.js';
/** @import { Session } from '../../../web/session/session.js' */

/** @type {Session} */
let session;
/** @type {Player} */
let player;
/** @type {((now: number) => void) | null} */
let waiting;
let now = 0;
const page = Object.assign(new EventTarget(), { hidden: false });

/** @param {Record<string, any>} [settings] */
async function open(settings = {}) {
  ({ session } = await openSession({ settings: { ...HALVING, ...settings } }));
  waiting = null;
  player = new Player(session, {
    requestFrame: (tick) => ((waiting = tick), 1),
    cancelFrame: () => (waiting = null),
    page,
  });
}

/** Frames of 50 ms, each with time for the session to answer. @param {number} seconds */
async function pass(seconds) {
  for (let k = 0; k < seconds * 20; k++) {
    now += 50;
    waiting?.(now);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const step = () => session.view.state.step;

beforeEach(() => open());

describe('a player', () => {
  it('takes the first step at once, then so many a second', async () => {
    player.play();
    await pass(0.05);
    expect(step()).toBe(1);
    await pass(1);
    expect(step()).toBe(7);
    expect(session.view.state.status).toBe('running');
  });

  it('takes no step after a pause, not even one that was waiting for its turn', async () => {
    player.play();
    await pass(0.05);
    // Something else is asked of the engine; the next step queues behind it.
    const others = session.set({ x0: [3] });
    waiting?.((now += 1000));
    player.pause();
    await others;
    await pass(0.1);
    expect(step()).toBe(0);
  });

  it('goes faster and slower, within limits', async () => {
    player.speed = 0.5;
    player.play();
    await pass(1.05);
    expect(step()).toBe(4);
    player.speed = 100;
    expect(player.speed).toBe(16);
    player.speed = 0;
    expect(player.speed).toBe(0.5);
  });

  it('plays micro-steps, epochs and whole runs', async () => {
    player.unit = 'micro';
    player.play();
    await pass(0.05);
    expect(session.view.state.phase).toBe('forward');
    player.unit = 'epoch';
    await pass(1.05);
    expect(step()).toBe(1);
    player.pause();
    await open({ iterations: 800, lr: 0.001 });
    player.unit = 'run';
    player.play();
    await pass(4.05);
    expect(step()).toBeGreaterThan(390);
    expect(step()).toBeLessThan(410);
  });

  it('stops at the end, and plays again from the start', async () => {
    player.speed = 16;
    player.play();
    await pass(1);
    expect(step()).toBe(12);
    expect(player.playing).toBe(false);
    expect(session.view.state.status).toBe('done');
    player.speed = 1;
    player.play();
    await pass(0.2);
    expect(step()).toBeGreaterThan(0);
    expect(step()).toBeLessThan(4);
    expect(session.view.state.length).toBe(12);
  });

  it('stops where the run diverges', async () => {
    await open({ lr: 10, iterations: 10_000 });
    player.speed = 16;
    player.play();
    await pass(4);
    expect(session.view.state.status).toBe('diverged');
    expect(player.playing).toBe(false);
  });

  it('pauses while the page is hidden', async () => {
    player.play();
    await pass(0.2);
    page.hidden = true;
    page.dispatchEvent(new Event('visibilitychange'));
    page.hidden = false;
    expect(player.playing).toBe(false);
    const before = step();
    await pass(1);
    expect(step()).toBe(before);
  });

  it('does not leap after a long frame, and tells what changes', async () => {
    let told = 0;
    player.addEventListener('change', () => (told += 1));
    player.play();
    await pass(0.05);
    now += 60_000;
    await pass(0.05);
    expect(step()).toBeLessThan(4);
    player.pause();
    expect(player.playing).toBe(false);
    expect(told).toBe(2);
    player.close();
  });
});
