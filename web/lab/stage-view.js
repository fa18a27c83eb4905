import { html, nothing } from 'lit/html.js';
import { figure, smallFigure } from '../controls/figures/figure.js';
import { icon } from '../controls/icons.js';
import { noticeBar, sentenceLine, trouble } from '../controls/telling.js';
import { parameters } from '../controls/parameters/parameters.js';
import { phaseRow } from '../controls/transport/phase-row.js';
import { plainSentence } from '../view/sentence.js';
import { transport } from '../controls/transport/transport.js';
import { speeds } from '../session/player.js';
/** @import { Ui } from './ui.js' */

/**
 * Which parts the stage has. The first screen tells its numbers itself; where there are no updates there
 * is nothing to step through, and only the way to the settings is left of the controls; the stops of an
 * update, and steps as small as that, belong to the cards that are about them.
 * @param {{hide: Set<string>, layout: string, canStep: boolean, inside: boolean}} lab
 */
export function stageParts({ hide, layout, canStep, inside }) {
  const controls = layout !== 'opening';
  const transport = controls && !hide.has('transport');
  const settings = transport && !hide.has('settings');
  return {
    sentence: controls && canStep,
    phases: controls && canStep && inside && !hide.has('phases'),
    unit: transport && canStep && inside,
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
 * @param {Ui} ui @param {{withTransport: boolean}} place
 */
export function stageView(ui, { withTransport }) {
  const { t, error, actions, stage } = ui;
  if (error) {
    return html`<section class="stage" aria-label=${t('stage.label')}>
      ${notice(ui)} ${trouble({ ...ui, error })}
    </section>`;
  }
  return html`<section class="stage" translate="no" aria-label=${t('stage.label')}>
    ${headline(ui)} ${stage.phases ? phaseRow({ ...ui, seek: actions.seek }) : nothing}
    ${figures(ui)} ${ui.wide ? parametersView(ui) : nothing}
    ${withTransport ? transportView(ui) : nothing}
  </section>`;
}

/** @param {Ui} ui */
const notice = (ui) => noticeBar({ ...ui, undo: ui.actions.undo });

/** The state in a sentence, what just happened, and the way back to another run. @param {Ui} ui */
function headline(ui) {
  const { t, stage } = ui;
  const waiting = t(ui.status === 'idle' ? 'stage.idle' : 'stage.loading');
  const own = ui.canBringBack && stage.controls;
  if (!stage.sentence && !own && !ui.notice) return nothing;
  return html`<div class="headline">
    ${stage.sentence ? sentenceLine({ ...ui, waiting }) : nothing} ${notice(ui)}
    ${own ? bringBack(ui) : nothing}
  </div>`;
}

/** The way back to the run that the reader left on another card. @param {Ui} ui */
function bringBack({ t, actions }) {
  const title = t('stage.own-run.title');
  return html`<button class="plain own-run" title=${title} @click=${actions.bringBack}>
    ${icon('undo')}<span>${t('stage.own-run')}</span>
  </button>`;
}

/** Under the picture where there is room, else after the text. @param {Ui} ui */
export function parametersView(ui) {
  if (!ui.stage.parameters) return nothing;
  const expected = ui.walk?.card.parameters ?? [];
  return parameters({ ...ui, expected, id: `${ui.id}-parameters` });
}

/** @param {Ui} ui */
export function transportView(ui) {
  const { t, format, view, stage, actions, setUnit, setSpeed, toggleSettings } = ui;
  if (!stage.controls) return nothing;
  return transport({
    ...ui,
    speeds,
    settingsOpen: ui.settingsWanted,
    withSteps: stage.transport,
    withUnit: stage.unit,
    withSettings: stage.settings,
    sentence: view ? plainSentence(view, t, format) : '',
    actions: { ...actions, setUnit, setSpeed, toggleSettings },
  });
}

/**
 * One large picture; the others stand small beside it and change places with it at a press. Where there
 * is room for one only, tabs choose it.
 * @param {Ui} ui
 */
function figures(ui) {
  const { t, hosts, showPicture } = ui;
  const [large, ...others] = hosts;
  const small = ui.single ? [] : others;
  const sketch = large && ui.opening?.sketch(large.id);
  const idOf = (/** @type {{id: string}} */ host) => `${ui.id}-${host.id}`;
  const titled = !(ui.single && hosts.length > 1);
  const smalls = html`<div class="smalls" role="group" aria-label=${t('stage.others')}>
    ${small.map((host) =>
      smallFigure({ t, host, id: idOf(host), enlarge: () => showPicture(host.id) }),
    )}
  </div>`;
  const start = html`<button class="start plain" @click=${ui.start}>${t('stage.start')}</button>`;
  // By place, not by picture: who pressed one finds the focus where it was.
  return html`${titled ? nothing : pictureTabs(ui)}
    <div class="figures ${small.length > 0 ? 'more' : ''}">
      ${large ? figure({ ...ui, host: large, id: idOf(large), titled, sketch }) : nothing}
      ${small.length > 0 ? smalls : nothing} ${ui.asleep ? start : nothing}
    </div>`;
}

/** In the order of the card. @param {Ui} ui */
function pictureTabs({ t, pictures, hosts, showPicture }) {
  return html`<div class="picture-tabs" role="group" aria-label=${t('stage.pictures')}>
    ${pictures.map(
      (id) =>
        html`<button aria-pressed=${String(id === hosts[0].id)} @click=${() => showPicture(id)}>
          ${t(`scene.${id}`)}
        </button>`,
    )}
  </div>`;
}
