import { html, nothing } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { cardView, partFailed } from './card-view.js';
import { parametersView, stageView, transportView } from './stage-view.js';
/** @import { Ui } from './ui.js' */

/**
 * Everything inside the element. Beside each other the text comes first, above each other the picture,
 * for eye, keyboard and screen reader alike.
 * @param {Ui} ui
 */
export function labView(ui) {
  // On the app's own page the transport of a phone stays at the thumb, below the text.
  const thumb = ui.layout !== 'embed' && ui.single && !ui.error && ui.stage.controls;
  const stage = { key: 'stage', view: () => stageView(ui, { withTransport: !thumb }) };
  const text = { key: 'text', view: () => textView(ui) };
  const parts = ui.wide ? [text, stage] : [stage, text];
  const shown = ui.bare ? [stage] : parts;
  return html`<div
      class="lab ${ui.wide ? 'wide' : 'stacked'} ${ui.layout} ${ui.bare ? 'bare' : ''} ${hasCode(ui) ? 'with-code' : ''} ${hidden(ui.hide)}"
    >
      ${repeat(
        shown,
        ({ key }) => key,
        ({ view }) => view(),
      )}
      ${thumb ? html`<div class="thumb" translate="no">${transportView(ui)}</div>` : nothing}
    </div>
    ${ui.parts.get('help')?.helpDialog(ui) ?? nothing}`;
}

/** Listings want wider lines than prose. @param {Ui} ui */
const hasCode = ({ walk }) => walk && walk.blocks('code').length > 0;

/** @param {Ui} ui */
function textView(ui) {
  if (ui.opening) return html`<div class="text">${ui.opening.view(ui)}</div>`;
  const { view, actions } = ui;
  const panel = ui.settingsWanted && view ? ui.parts.use('settings') : null;
  if (view && panel && panel !== 'loading' && panel !== 'failed') {
    const id = `${ui.id}-settings`;
    const all = { ...actions, close: ui.toggleSettings };
    const model = { ...ui, view, id, change: actions.change, actions: all };
    return html`<div class="text">${panel.settingsPanel(model)}</div>`;
  }
  // Until the settings have come the card stays as it is.
  return html`<div class="text" @pointerdown=${ui.swipe}>
    ${panel === 'failed' ? partFailed(ui, 'settings') : nothing} ${cardView(ui)}
    ${ui.wide || ui.error ? nothing : parametersView(ui)}
  </div>`;
}

/** What hide= names and no template leaves out is hidden by a class. @param {Set<string>} names */
const hidden = (names) => [...names].map((name) => `hide-${name}`).join(' ');
