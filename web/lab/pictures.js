import { Figures } from '../controls/figures/figure-host.js';
import { format } from '../i18n/format.js';
import { readOrSay } from '../i18n/read-or-say.js';
import { scenes } from '../scenes/index.js';
import { tokens } from '../styles/tokens.js';
/** @import { FigureHost } from '../controls/figures/figure-host.js' */
/** @import { Shell } from '../embed/shell.js' */
/** @import { Asking, SceneContext } from '../scenes/scene-types.js' */
/** @import { Actions } from './actions.js' */
/** @import { Ui } from './ui.js' */
/** @import { Workbench } from './workbench.js' */

/** The pictures of the first screen. */
const OPENING = ['fit', 'loss-curve'];

/** What the table of the parameters and the sentence read of an update. */
const TABLE = ['before', 'grad', 'step', 'after'];
/** And the values beside lines of code. */
const CODE = ['X', 'y', 'yHat', 'residual', 'loss', 'gradPerSample'];

/** Which pictures an element shows, and what they are given. */
export class Pictures {
  #figures;
  #bench;
  #shell;
  #actions;
  /** @type {SceneContext | null} */ #context = null;
  #key = '';
  /** Those of the card. @type {string[]} */
  #ids = [];
  /** The same, the large one first. @type {string[]} */
  #places = [];

  /** @param {Workbench} bench @param {Shell} shell @param {Actions} actions */
  constructor(bench, shell, actions) {
    this.#bench = bench;
    this.#shell = shell;
    this.#actions = actions;
    this.#figures = new Figures(scenes, () => bench.changed());
  }

  /** What the templates want to know. @param {{single: boolean}} room  for one picture only */
  around({ single }) {
    const ids = this.#wanted();
    if (ids.join() !== this.#ids.join()) this.#places = ids;
    this.#ids = ids;
    // What settings answer, they answer of the data that the question names.
    const fixed = this.#bench.cards.walk?.blocks('check').some(({ as }) => as) ?? false;
    const hosts = this.#figures.show(this.#places, this.#contextNow());
    hosts.forEach((host, place) => {
      host.view = this.#bench.view;
      host.small = place > 0 && !single;
      host.asking = host.small ? null : this.#askingOf(host);
      host.formulas = this.#formulasIn(host);
      host.fog = this.#fogIn(host);
      host.fixed = fixed;
    });
    const drawn = hosts.flatMap(({ needs }) => needs);
    const read = this.#bench.cards.walk?.blocks('code').length ? CODE : [];
    this.#bench.lab.setTensors([...new Set([...TABLE, ...read, ...drawn])].sort());
    return {
      hosts,
      pictures: ids.filter((id) => hosts.some((host) => host.id === id)),
      showPicture: (/** @type {string} */ id) => this.#enlarge(id),
    };
  }

  /** The large picture and this one change places. @param {string} id */
  #enlarge(id) {
    const [large] = this.#places;
    this.#places = this.#places.map((other) =>
      other === id ? large : other === large ? id : other,
    );
    this.#bench.changed();
  }

  /** After the templates: each picture has its place. @param {Ui} ui */
  draw({ hosts }) {
    if (!this.#shell.visible) return;
    for (const host of hosts) host.draw();
  }

  close() {
    this.#figures.close();
    this.#context = null;
    this.#key = '';
  }

  /**
   * What the open card asks on a picture: the first question that is not answered, else the last one.
   * @param {FigureHost} host
   * @returns {Asking | null}
   */
  #askingOf(host) {
    const { text, cards } = this.#bench;
    const { walk } = cards;
    const checks = walk?.blocks('check').filter((check) => check.in === host.id) ?? [];
    const isOpen = (/** @type {{id: string}} */ { id }) => !walk?.isRight(id);
    const check = checks.find(isOpen) ?? checks.at(-1);
    if (!walk || !check?.asks) return this.#sketchIn(host);
    const { id, asks: kind, what } = check;
    const answer = (/** @type {string} */ given) =>
      void this.#actions.answer(check, given, host.picks(what));
    const { text: given, state } = walk.attempt(id);
    const label = text.t(`check.pick.${kind}.label`);
    return { id, kind, what, label, open: isOpen(check), mark: { text: given, state }, answer };
  }

  /** @param {{id: string}} host */
  #fogIn({ id }) {
    const { cards, view } = this.#bench;
    const { walk } = cards;
    return walk?.blocks('fog').some((fog) => fog.in === id && walk.inFog(fog, view)) ?? false;
  }

  /** The curves that the card draws there by formulas. @param {{id: string}} host */
  #formulasIn({ id }) {
    const { walk } = this.#bench.cards;
    const formulas = walk?.blocks('formula').filter((formula) => formula.in === id) ?? [];
    return formulas
      .filter(({ once }) => !once || walk?.answered)
      .map(({ of, label }) => ({ of, label }));
  }

  /** The curve that a reader draws there before the run begins. @param {{id: string}} host */
  #sketchIn({ id }) {
    const { text, cards, view } = this.#bench;
    const { walk } = cards;
    if (!view || !walk?.blocks('sketch').some((block) => block.in === id)) return null;
    const { step, phase } = view.state;
    const mark = { text: walk.sketches.get(walk.card.id) ?? '', state: 'open' };
    return {
      id: 'sketch',
      kind: /** @type {const} */ ('sketch'),
      label: text.t('card.sketch.handle'),
      open: step === 0 && phase === null,
      mark,
      answer: (/** @type {string} */ heights) => this.#actions.sketch(heights),
    };
  }

  #wanted() {
    const { options, cards } = this.#bench;
    if (options?.scene) return [options.scene];
    if (options?.layout === 'opening') return OPENING;
    const own = cards.walk?.blocks('scene').flatMap(({ ids }) => ids) ?? [];
    return own.length > 0 ? own.slice(0, 3) : this.#ids;
  }

  /** The same object while nothing in it differs: another one mounts all pictures anew. */
  #contextNow() {
    const bench = this.#bench;
    const { reducedMotion, shownTheme: theme, highlight } = this.#shell;
    const key = [bench.text.lang, theme, reducedMotion].join();
    if (this.#context && key === this.#key) return this.#context;
    this.#key = key;
    this.#context = {
      t: bench.text.t,
      lang: bench.text.lang,
      theme,
      colours: tokens[theme],
      reducedMotion,
      format,
      read: (typed, count) => readOrSay(bench.text.t, typed, { least: count, most: count }),
      highlight: (quantity) => highlight.set(quantity),
      onHighlight: (listener) => highlight.listen(listener),
      edit: (change) => bench.readonly || this.#actions.edit(change),
      set: (settings, gesture) => bench.readonly || this.#actions.put(settings, gesture),
      runTo: (settings) => void (bench.readonly || this.#actions.runTo(settings)),
      setAxis: (axis) => void this.#actions.setAxis(axis),
    };
    return this.#context;
  }
}
