import { html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { figure } from '../controls/figures/figure.js';
import { icon } from '../controls/icons.js';
import { noticeBar, sentenceLine, trouble } from '../controls/telling.js';
import { parameterTable } from '../controls/parameter-table.js';
import { phaseRow } from '../controls/transport/phase-row.js';
import { plainSentence } from '../view/sentence.js';
import { transport } from '../controls/transport/transport.js';
import { speeds } from '../session/player.js';

/** @typedef {import('./ui.js').Ui} Ui */

/**
 * Which parts the stage has. The first screen has no controls but its button; where there are no updates
 * there is nothing to step through, and only the way to the settings is left of the controls.
 * @param {{hide: Set<string>, layout: string, canStep: boolean}} lab
 */
export function stageParts({ hide, layout, canStep }) {
  const controls = layout !== 'opening';
  const transport = controls && !hide.has('transport');
  const settings = transport && !hide.has('settings');
  return {
    sentence: canStep,
    phases: controls && canStep && !hide.has('phases'),
    parameters: controls && canStep && !hide.has('parameters'),
    transport: transport && canStep,
    settings,
    /** One of the two before. */
    controls: settings || (transport && canStep),
  };
}

/**
 * The picture with what belongs to it: the state in a sentence, the stops of the update, the figures,
 * the transport, the numbers.
 * @param {Ui} ui
 * @param {{withTransport: boolean}} place
 */
export function stageView(ui, { withTransport }) {
  const { t, view, phases, actions, stage } = ui;
  const waiting = t(ui.status === 'idle' ? 'stage.idle' : 'stage.loading');
  if (ui.error) {
    return html`<section class="stage" aria-label=${t('stage.label')}>
      ${trouble({ t, error: ui.error, retry: ui.retry })}
    </section>`;
  }
  return html`<section class="stage" aria-label=${t('stage.label')}>
    ${headline(ui, waiting)}
    ${stage.phases ? phaseRow({ t, view, phases, seek: actions.seek }) : nothing} ${figures(ui)}
    ${withTransport ? transportView(ui) : nothing} ${ui.wide ? parametersView(ui) : nothing}
    ${noticeBar({ t, notice: ui.notice, undo: actions.undo, dismiss: ui.dismiss })}
  </section>`;
}

/** The state in a sentence, and the way back to another run. @param {Ui} ui @param {string} waiting */
function headline(ui, waiting) {
  const { t, format, view, stage } = ui;
  const own = ui.canBringBack && stage.controls;
  if (!stage.sentence && !own) return nothing;
  return html`<div class="headline">
    ${stage.sentence ? sentenceLine({ t, format, view, waiting }) : nothing}
    ${own ? bringBack(ui) : nothing}
  </div>`;
}

/** The way back to the run that the reader left on another card. @param {Ui} ui */
function bringBack({ t, actions }) {
  return html`<button
    class="plain own-run"
    title=${t('stage.own-run.title')}
    @click=${actions.bringBack}
  >
    ${icon('undo')}<span>${t('stage.own-run')}</span>
  </button>`;
}

/** Under the picture where there is room, else after the text. @param {Ui} ui */
export function parametersView({ t, format, view, walk, stage }) {
  if (!stage.parameters) return nothing;
  return parameterTable({ t, format, view, expected: walk?.card.parameters ?? [] });
}

/** @param {Ui} ui */
export function transportView(ui) {
  const { t, format, view, stage } = ui;
  if (!stage.controls) return nothing;
  return transport({
    t,
    view,
    phases: ui.phases,
    playing: ui.playing,
    unit: ui.unit,
    speed: ui.speed,
    speeds,
    settingsOpen: ui.settingsWanted,
    withSteps: stage.transport,
    withSettings: stage.settings,
    busy: ui.busy,
    sentence: view ? plainSentence(view, t, format) : '',
    actions: {
      ...ui.actions,
      setUnit: ui.setUnit,
      setSpeed: ui.setSpeed,
      toggleSettings: ui.toggleSettings,
    },
  });
}

/**
 * The first picture is the large one. Where there is room for one only, tabs choose it.
 * @param {Ui} ui
 */
function figures(ui) {
  const { t, format, hosts, shown } = ui;
  const visible = ui.single ? hosts.filter((host) => host.id === shown) : hosts;
  return html`${ui.single && hosts.length > 1 ? pictureTabs(ui) : nothing}
    <div class="figures ${['none', 'one', 'two', 'three'][visible.length]}">
      ${repeat(
        visible,
        (host) => host.id,
        (host, k) =>
          figure({
            t,
            format,
            host,
            big: k === 0,
            id: `${ui.id}-${host.id}`,
            titled: !(ui.single && hosts.length > 1),
            changed: ui.changed,
          }),
      )}
      ${
        ui.asleep
          ? html`<button class="start plain" @click=${ui.start}>${t('stage.start')}</button>`
          : nothing
      }
    </div>`;
}

/** @param {Ui} ui */
function pictureTabs({ t, hosts, shown, showPicture }) {
  return html`<div class="picture-tabs" role="group" aria-label=${t('stage.pictures')}>
    ${hosts.map(
      (host) =>
        html`<button aria-pressed=${String(host.id === shown)} @click=${() => showPicture(host.id)}>
          ${t(host.label)}
        </button>`,
    )}
  </div>`;
}
