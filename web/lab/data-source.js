import { errorInfo } from '../engine/engine-error.js';
import { newRun } from './notices.js';
/** @import { DataFile } from '../datasets/unpack.js' */
/** @import { ErrorInfo } from '../engine/types.js' */
/** @import { Workbench } from './workbench.js' */

/** Loaded when a lab has use for it. */
const dataset = () => import('../datasets/fashion-mnist.js');

/**
 * The pictures of a lab: the sample that comes with the page, or all of them, fetched or given by the
 * reader. What is wrong with a file is said here, and the run goes on as it is.
 */
export class DataSource {
  /** Where all can be had, and their bytes; null: the reader has to give them. @type {{size: number | null, host: string | null} | null} */
  source = null;
  /** All pictures are at hand. */
  has = false;
  /** Bytes that have come; null: nothing is on its way. @type {number | null} */
  received = null;
  /** Files are being read. */
  reading = false;
  /** @type {ErrorInfo | null} */ error = null;
  /** A sentence besides, by its key: 'data.swapped', 'data.not-kept'. */
  note = '';

  #bench;
  #fetching = new AbortController();
  #asked = false;

  /** @param {Workbench} bench */
  constructor(bench) {
    this.#bench = bench;
  }

  /** Somebody is going to see it: looks once what there is. */
  async look() {
    if (this.#asked) return;
    this.#asked = true;
    const { hasAll, source } = await dataset();
    this.#become({ source, has: await hasAll() });
  }

  async fetch() {
    this.#fetching = new AbortController();
    const { signal } = this.#fetching;
    this.#become({ received: 0, error: null, note: '' });
    try {
      const { fetchAll } = await dataset();
      const files = await fetchAll(signal, (received) => this.#become({ received }));
      this.#become({ received: null });
      await this.give(files);
    } catch (error) {
      this.#become({ received: null, error: signal.aborted ? null : errorInfo(error) });
    }
  }

  cancel() {
    this.#fetching.abort();
  }

  /** @param {DataFile[]} files */
  async give(files) {
    if (this.reading) return;
    this.#become({ reading: true, error: null, note: '' });
    try {
      const { take, ALL } = await dataset();
      const taken = await take(files);
      try {
        await this.#use('all', { anew: true });
      } catch (error) {
        taken.putBack();
        await this.#bench.lab.forget(ALL);
        throw error;
      }
      this.#become({ has: true, reading: false, note: taken.swapped ? 'data.swapped' : '' });
      if (!(await taken.keep())) this.#become({ note: 'data.not-kept' });
    } catch (error) {
      this.#become({ reading: false, error: errorInfo(error) });
    }
  }

  /** @param {'sample' | 'all'} pictures */
  async choose(pictures) {
    this.#become({ reading: true, error: null, note: '' });
    const error = await this.#use(pictures).then(() => null, errorInfo);
    this.#become({ reading: false, error });
  }

  /** Off the device. */
  async remove() {
    const { remove } = await dataset();
    await remove();
    await this.choose('sample');
    this.#become({ has: false });
  }

  /**
   * A new run with these pictures; they stay in force on the cards to come.
   * @param {'sample' | 'all'} pictures
   * @param {{anew?: boolean}} [how]  anew: the engine forgets those it has
   */
  async #use(pictures, { anew = false } = {}) {
    const { lab, cards, notices } = this.#bench;
    const { ALL } = await dataset();
    let refused = /** @type {unknown} */ (null);
    let acted = false;
    let walked = false;
    await lab.act(async (session, player) => {
      acted = true;
      const { playing } = player;
      player.pause();
      if (anew) await lab.forget(ALL);
      walked = session.view.state.step > 0;
      await session.restart({ pictures }).catch((error) => {
        refused = error;
        if (playing) player.play();
      });
    });
    if (refused) throw refused;
    cards.hold({ pictures });
    notices.say(walked ? newRun : null);
    // Without a sample there was no run yet: it begins with these.
    if (!acted) this.#bench.begin({ pictures });
  }

  /** @param {Partial<DataSource>} values */
  #become(values) {
    Object.assign(this, values);
    this.#bench.changed();
  }
}
