import { html, nothing } from 'lit/html.js';
import { icon } from '../../controls/icons.js';
/** @import { SitePart, Snippet } from '../../embed/snippets.js' */
/** @import { Ui } from './panel.js' */

/** Sites that take a frame or the element, as the teacher likes. */
const BOTH = ['docusaurus', 'vitepress', 'myst', 'mkdocs'];

/** What to paste, for each kind of site; what the site needs once besides. @param {Ui} ui */
export function snippetView(ui) {
  const { t, snippets, tab, copied, actions } = ui;
  const open = snippets.find(({ id }) => id === tab) ?? snippets[0];
  return html`<section class="snippet" aria-labelledby="embed-snippet">
    <h2 id="embed-snippet">${t('embed.snippet')}</h2>
    <div class="tabs" role="tablist" aria-label=${t('embed.sites')} @keydown=${walkTabs}>
      ${snippets.map(
        ({ id }) =>
          html`<button
            type="button"
            role="tab"
            id="embed-tab-${id}"
            aria-selected=${String(id === open.id)}
            aria-controls="embed-code"
            tabindex=${id === open.id ? 0 : -1}
            @click=${() => actions.openTab(id)}
          >
            ${t(`embed.site.${id}`)}
          </button>`,
      )}
    </div>
    <div role="tabpanel" id="embed-code" aria-labelledby="embed-tab-${open.id}">
      <div class="about">
        <p class="note">${t(`embed.note.${open.id}`)}</p>
        ${BOTH.includes(open.id) ? wayChoice(ui) : nothing}
      </div>
      ${part(ui, { key: 'text', title: t('embed.in-text'), code: open.code })}
      ${open.site ? part(ui, sitePart(ui, open.site)) : nothing}
    </div>
    <p class="sr" role="status">
      ${copied ? t(copied.done ? 'embed.copied.say' : 'embed.selected.say') : ''}
    </p>
  </section>`;
}

/** @param {Ui} ui */
function wayChoice({ t, way, actions }) {
  return html`<div class="way-in" role="group" aria-label=${t('embed.way')}>
    ${
      /** @type {const} */ (['frame', 'element']).map(
        (name) =>
          html`<button
            type="button"
            aria-pressed=${String(name === way)}
            @click=${() => actions.setWay(name)}
          >
            ${t(`embed.way.${name}`)}
          </button>`,
      )
    }
  </div>`;
}

/** @param {Ui} ui @param {SitePart} site */
function sitePart({ t }, { file, code, needed }) {
  const title = t(needed ? 'embed.once' : 'embed.once.optional', { file });
  return { key: 'site', title, code };
}

/** @param {Ui} ui @param {{key: string, title: string, code: string}} what */
function part({ t, copied, actions }, { key, title, code }) {
  const here = copied?.part === key ? copied : null;
  const word = here ? (here.done ? 'embed.copied' : 'embed.selected') : 'embed.copy';
  const press = async (/** @type {Event} */ event) => {
    const box = /** @type {Element} */ (event.currentTarget).closest('.part');
    const shown = box?.querySelector('code');
    if (shown) actions.copied(key, await copyText(code, shown));
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

/** @param {KeyboardEvent} event */
function walkTabs(event) {
  const list = /** @type {HTMLElement} */ (event.currentTarget);
  const tabs = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('[role=tab]')]);
  const at = tabs.indexOf(/** @type {HTMLElement} */ (event.target));
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
  if (to === undefined) return;
  const next = tabs[(to + tabs.length) % tabs.length];
  event.preventDefault();
  next.click();
  next.focus();
}

/**
 * Copies, or where the browser does not let us, selects what is to be copied by hand.
 * @param {string} text
 * @param {Element} shown  where it stands
 * @returns {Promise<boolean>} whether it was copied
 */
export async function copyText(text, shown) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    return false;
  }
}
