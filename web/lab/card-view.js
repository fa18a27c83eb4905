import { html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { codeTabs } from '../controls/card/code-tabs.js';
import { divergedBox, ranAway } from '../controls/card/diverged.js';
import { icon } from '../controls/icons.js';
import { printedLines } from '../controls/card/printed.js';
import { trouble } from '../controls/telling.js';
import { matters } from '../engine/settings.js';
import { cardList } from './card-list.js';
import { fellShort, isActive, isInForce } from './judging.js';
import { parseAssignments } from './starts.js';
/** @import { Setting } from '../engine/types.js' */
/** @import { Block, CheckBlock, FogBlock, ListingsBlock } from '../tooling/chapter-types.js' */
/** @import { RunBlock, TrialsBlock } from '../tooling/chapter-types.js' */
/** @import { Modules, PartName } from './parts.js' */
/** @import { Ui } from './ui.js' */

/**
 * The open card: one idea, and what there is to do. Its action is the one filled button; when it is
 * done, that is the way on.
 * @param {Ui} ui
 */
export function cardView(ui) {
  const { walk, number, view } = ui;
  if (!walk) return html`<article class="card waiting" aria-busy=${String(!ui.error)}></article>`;
  const { card, index, content } = walk;
  const done = walk.done.has(card.id);
  const blocks = card.blocks?.map((block, k) => ({ block, key: `${card.id}/${k}/${ui.given}` }));
  const first = card.blocks?.findIndex(({ type }) => type === 'run' || type === 'check');
  return html`<article class="card" aria-labelledby="${ui.id}-title">
    <header class="kicker">
      <span>${number ? html`<span class="number">${number}</span>` : nothing}${content.title}</span>
      ${cardList(ui)}
    </header>
    <h2 id="${ui.id}-title" tabindex="-1">${unsafeHTML(card.title)}</h2>
    ${foreign(ui)}
    <div class="idea">
      ${
        blocks
          ? repeat(
              blocks,
              ({ key }) => key,
              ({ block }, k) =>
                blockView(ui, block, { lead: k === first, done }, `${ui.id}-${index}-${k}`),
            )
          : toCome(ui)
      }
      ${view && ranAway(view) ? divergedBox({ ...ui, ...ui.actions, view }) : nothing}
    </div>
    ${onward(ui, done)}
  </article>`;
}

/**
 * @param {Ui} ui @param {Block} block
 * @param {{lead: boolean, done: boolean}} role  lead: this is the action of the card
 * @param {string} id
 */
function blockView(ui, block, { lead, done }, id) {
  const primary = lead && !done;
  const { t, view, actions } = ui;
  switch (block.type) {
    case 'html':
      return html`<div class="prose">${unsafeHTML(block.html)}</div>`;
    case 'code':
      return codeTabs({ ...ui, tabs: block.tabs, chosen: ui.code, id, choose: ui.chooseCode });
    case 'run':
      return html`<div class="go ${lead ? 'lead' : ''}">
          <button class=${primary ? 'primary' : 'plain'} @click=${() => actions.run(block)}>
            ${block.label}
          </button>
          ${
            lead && block.unit === 'micro'
              ? html`<span class="keys"
                  >${t('card.or-press')} <kbd>→</kbd> ${t('card.back')} <kbd>←</kbd></span
                >`
              : nothing
          }
        </div>
        ${block.reveal ? told(ui, block, block.reveal, done) : nothing}`;
    case 'trials':
      return trials(ui, block, primary);
    case 'preset':
      return html`<div class="presets" role="group" aria-label=${t('card.presets')}>
        ${block.presets.map(
          ({ set, label, to }) =>
            html`<button
              class="plain"
              aria-pressed=${String(view !== null && isInForce(set, { view }))}
              @click=${() => actions.preset(set, to)}
            >
              ${label}
            </button>`,
        )}
      </div>`;
    case 'switch':
    case 'control':
      return control(ui, block, id);
    case 'listings':
      return listingsView(ui, block);
    case 'print':
      return printedLines({ ...ui, errors: block.errors === 'yes' });
    case 'sketch':
      return sketch(ui);
    case 'fog':
      return fog(ui, block);
    case 'data':
      ui.data.look();
      return partView(ui, 'data', ({ dataSource }) => dataSource({ ...ui, id }), settingPlace);
    case 'check':
      return check(ui, block, primary);
    default:
      return nothing;
  }
}

/**
 * What is said of a run once the card is done; of the one it is about, that it did not come so far. Of a
 * run that a reader made differently nothing is said.
 * @param {Ui} ui @param {RunBlock} action
 * @param {string} words  HTML
 * @param {boolean} done
 */
function told({ t, view }, action, words, done) {
  const short = view !== null && fellShort(action, { view, edited: false });
  const said = done ? unsafeHTML(words) : t('card.not-yet');
  return html`<div role="status">
    ${done || short ? html`<div class="prose told">${said}</div>` : nothing}
  </div>`;
}

/** What is to be drawn by hand in the picture. @param {Ui} ui */
function sketch({ t, view, walk, actions }) {
  if (view && view.state.step > 0) return nothing;
  const again = html`<button class="plain" @click=${() => actions.sketch('')}>
    ${t('card.sketch.again')}
  </button>`;
  return html`<p class="sketching">
    ${t('card.sketch')} ${walk?.sketches.get(walk.card.id) ? again : nothing}
  </p>`;
}

/** The way out of the fog, and back. @param {Ui} ui @param {FogBlock} block */
function fog({ t, view, walk, actions }, block) {
  const lies = !walk || walk.inFog(block, view);
  return html`<p class="fog">
    <button class="plain" @click=${() => actions.lift(lies)}>
      ${t(lies ? 'card.fog.lift' : 'card.fog.fall')}
    </button>
  </p>`;
}

/**
 * A grid of runs: its button, and while they come how many there are, with the way to stop them.
 * @param {Ui} ui @param {TrialsBlock} block @param {boolean} primary
 */
function trials({ t, format, view, actions }, { label }, primary) {
  const { status = 'ready', done = 0, cells = [], ms = 0 } = view?.trials ?? {};
  const running = status === 'running';
  const left = status === 'cancelled' || status === 'failed';
  const words = { done, all: cells.length, seconds: format.fixed(ms / 1000, 1) };
  const failed = status === 'failed' ? t('trials.failed') : '';
  const progress = html`<span class="keys">${failed} ${t('trials.progress', words)}</span>`;
  return html`<div class="go">
    <button
      class=${primary && !running ? 'primary' : 'plain'}
      @click=${running ? actions.stopTrials : actions.startTrials}
    >
      ${running ? t('trials.stop') : left ? t('trials.go-on') : label}
    </button>
    ${status === 'ready' ? nothing : progress}
  </div>`;
}

/** In place of a card that has not come yet. @param {Ui} ui */
function toCome(ui) {
  if (ui.rest !== 'failed') return html`<div class="to-come" aria-busy="true"></div>`;
  return trouble({ ...ui, error: { name: 'cards-failed' }, retry: ui.loadRest });
}

/**
 * What a part that loads when it is used puts here; something else until it has come, and with a
 * sentence where it has not.
 * @template {PartName} K
 * @param {Ui} ui @param {K} name @param {(part: Modules[K]) => unknown} draw
 * @param {unknown} meanwhile
 */
function partView(ui, name, draw, meanwhile) {
  const part = ui.parts.use(name);
  if (part === 'loading') return meanwhile;
  return part === 'failed' ? html`${partFailed(ui, name)} ${meanwhile}` : draw(part);
}

/** @param {Ui} ui @param {PartName} name */
export function partFailed({ t, parts }, name) {
  const retry = () => void parts.load(name);
  return trouble({ t, error: { name: 'part-failed' }, retry });
}

/** @param {Ui} ui @param {CheckBlock} block @param {boolean} primary */
function check(ui, block, primary) {
  const { t, walk, actions } = ui;
  const attempt = walk?.attempt(block.id);
  const things = ui.hosts.find(({ id }) => id === block.in)?.picks(block.what) ?? [];
  const answer = (/** @type {string} */ text) => void actions.answer(block, text, things);
  const type = (/** @type {string} */ text) => walk?.type(block.id, text);
  // The figures of an earlier visit are gone.
  const unmeasured =
    block.reveal?.includes('now.trials') === true && ui.view?.trials?.status !== 'done';
  const draw = (/** @type {Modules['checks']} */ { checkBlock }) =>
    attempt && checkBlock({ t, check: block, things, attempt, primary, unmeasured, answer, type });
  const question = html`<div class="prose">${unsafeHTML(block.question)}</div>`;
  return partView(ui, 'checks', draw, question);
}

/** That the run has other data than the text speaks of. @param {Ui} ui */
function foreign({ t, foreignData }) {
  if (foreignData.length === 0) return nothing;
  return html`<p class="foreign">${t('card.foreign-data', { names: foreignData.join(', ') })}</p>`;
}

/** @param {Ui} ui @param {ListingsBlock} block */
function listingsView(ui, block) {
  const { walk, view, actions } = ui;
  const change = (/** @type {string} */ name, /** @type {string} */ value) =>
    void actions.set(parseAssignments(`${name}=${value}`, view?.experiment.settings ?? []));
  const place = html`<div class="listings waiting"></div>`;
  const draw = (/** @type {Modules['listings']} */ { listings }) =>
    walk && listings({ ...ui, block, reader: walk, finish: actions.finish, change });
  return partView(ui, 'listings', draw, place);
}

/** Where a setting will stand. */
const settingPlace = html`<div class="setting waiting"></div>`;

/**
 * One setting on a card, by its row of the registry, where it matters beside the others. Before there is
 * a run it stands there as it will.
 * @param {Ui} ui @param {{name: string, setting?: Setting}} block @param {string} id
 */
function control(ui, { name, setting: told }, id) {
  const { view, actions } = ui;
  const setting = view?.experiment.settings.find((row) => row.name === name) ?? told;
  if (!setting) return settingPlace;
  const known = view?.settings ?? chosenFirst(ui);
  const asked = setting.when?.split('=')[0] ?? '';
  if (asked in known && !matters(setting, known)) return nothing;
  const row = {
    ...ui,
    setting,
    value: view?.settings[name] ?? setting.default,
    settings: known,
    readonly: ui.readonly || !view,
    id,
    note: ui.notes[name] ?? null,
    change: (/** @type {any} */ to, /** @type {any} */ about) => actions.change(name, to, about),
  };
  return partView(ui, 'settings', ({ settingRow }) => settingRow(row), settingPlace);
}

/** The way back and the way on. @param {Ui} ui @param {boolean} done */
function onward({ t, walk, openCard, nextChapter, links }, done) {
  if (!walk) return nothing;
  const { cards } = walk.content;
  const [before, after] = [cards[walk.index - 1], cards[walk.index + 1]];
  const filled = done || !isActive(walk.card) ? 'primary' : '';
  const back = html`<button class="way" @click=${() => openCard(walk.index - 1)}>
    ${icon('previous')}<span>${unsafeHTML(before?.title)}</span>
  </button>`;
  const on = html`<button class="way ${filled}" @click=${() => openCard(walk.index + 1)}>
    <span>${unsafeHTML(after?.title)}</span>${icon('next')}
  </button>`;
  const further = html`<a class="way ${filled}" href=${nextChapter?.href ?? ''}>
    <span>${nextChapter?.title}</span>${icon('next')}
  </a>`;
  return html`<nav class="onward" aria-label=${t('card.ways')}>
    ${before ? back : html`<span></span>`} ${after ? on : nextChapter && links ? further : nothing}
  </nav>`;
}

/** What the controls of a card show before the engine has answered: their defaults. @param {Ui} ui */
function chosenFirst({ walk }) {
  const controls = walk?.blocks('control').filter(({ setting }) => setting) ?? [];
  return Object.fromEntries(controls.map(({ name, setting }) => [name, setting?.default]));
}
