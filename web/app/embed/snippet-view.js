import { html, nothing } from 'lit/html.js';
import { copyText } from '../../controls/clipboard.js';
import { icon } from '../../controls/icons.js';
import { tabList } from '../../controls/tabs.js';
/** @import { Ui } from './panel.js' */

/** Sites that take a frame or the element, as the teacher likes. */
const BOTH = ['docusaurus', 'vitepress', 'myst', 'mkdocs'];

/** What to paste, for each kind of site; what the site needs once besides. @param {Ui} ui */
export function snippetView(ui) {
  const { t, snippets, tab, copied, panel } = ui;
  const open = snippets.find(({ id }) => id === tab) ?? snippets[0];
  const { site } = open;
  const once = site?.needed ? 'embed.once' : 'embed.once.optional';
  return html`<section class="snippet" aria-labelledby="embed-snippet">
    <h2 id="embed-snippet">${t('embed.snippet')}</h2>
    ${tabList({
      kind: 'tabs',
      name: t('embed.sites'),
      id: 'embed-tab',
      panel: 'embed-code',
      tabs: snippets.map(({ id }) => [id, t(`embed.site.${id}`)]),
      open: open.id,
      ends: true,
      choose: (id) => panel.set({ tab: id, copied: null }),
    })}
    <div role="tabpanel" id="embed-code" aria-labelledby="embed-tab-${open.id}">
      <div class="about">
        <p class="note">${t(`embed.note.${open.id}`)}</p>
        ${BOTH.includes(open.id) ? wayChoice(ui) : nothing}
      </div>
      ${part(ui, 'text', t('embed.in-text'), open.code)}
      ${site ? part(ui, 'site', t(once, { file: site.file }), site.code) : nothing}
    </div>
    <p class="sr" role="status">
      ${copied ? t(copied.done ? 'embed.copied.say' : 'embed.selected.say') : ''}
    </p>
  </section>`;
}

/** @param {Ui} ui */
function wayChoice({ t, way, panel }) {
  return html`<div class="way-in" role="group" aria-label=${t('embed.way')}>
    ${
      /** @type {const} */ (['frame', 'element']).map(
        (name) =>
          html`<button
            type="button"
            aria-pressed=${String(name === way)}
            @click=${() => panel.set({ way: name, copied: null })}
          >
            ${t(`embed.way.${name}`)}
          </button>`,
      )
    }
  </div>`;
}

/** @param {Ui} ui @param {'text' | 'site'} key @param {string} title @param {string} code */
function part({ t, copied, panel }, key, title, code) {
  const here = copied?.part === key ? copied : null;
  const word = here ? (here.done ? 'embed.copied' : 'embed.selected') : 'embed.copy';
  const press = async (/** @type {Event} */ event) => {
    const box = /** @type {Element} */ (event.currentTarget).closest('.part');
    const shown = box?.querySelector('code');
    if (shown) panel.sayCopied(key, await copyText(code, shown));
  };
  return html`<div class="part ${key}">
    <header>
      <h3 id="embed-part-${key}">${title}</h3>
      <button
        type="button"
        class="copy ${key === 'text' ? 'primary' : 'plain'}"
        aria-describedby="embed-part-${key}"
        @click=${press}
      >
        ${here?.done ? icon('check') : nothing}<span>${t(word)}</span>
      </button>
    </header>
    <pre><code>${code}</code></pre>
  </div>`;
}
