/**
 * SCORM 1.2, "Run-Time Environment": the platform's object `API` stands in a window around the page, or
 * around the one that opened it, and is called synchronously. Own code: the usual wrapper cannot be
 * installed without Git.
 *
 * @typedef {object} Scorm
 * @property {(name: string) => string} get  '' where the platform knows nothing
 * @property {(values: Record<string, string>) => void} set  what is another than before is sent and stored
 * @property {() => void} close  the session ends; later calls do nothing
 */

/** Windows above a page are looked through so far; the standard says seven. */
const DEPTH = 7;

/** @param {Window} page @returns {Scorm | null}  null: no platform, or it refuses a session */
export function openScorm(page) {
  const api = find(page) ?? (page.opener && find(page.opener));
  if (!api || !isTrue(api.LMSInitialize(''))) return null;
  /** @type {Map<string, string>} */
  const sent = new Map();
  let open = true;
  return {
    get: (name) => String(api.LMSGetValue(name) ?? ''),
    set(values) {
      const others = Object.entries(values).filter(([name, value]) => sent.get(name) !== value);
      if (!open || others.length === 0) return;
      for (const [name, value] of others) {
        if (isTrue(api.LMSSetValue(name, value))) sent.set(name, value);
        else
          console.warn(
            `gradient-walk: the platform did not take ${name}: ${api.LMSGetLastError()}`,
          );
      }
      api.LMSCommit('');
    },
    close() {
      if (!open) return;
      open = false;
      api.LMSFinish('');
    },
  };
}

/** @param {Window} window @returns {any} */
function find(window) {
  let at = window;
  for (let level = 0; level <= DEPTH; level++) {
    try {
      const { API } = /** @type {any} */ (at);
      if (API) return API;
    } catch {
      // Of another origin: no platform speaks from there.
      return null;
    }
    if (at.parent === at) return null;
    at = at.parent;
  }
  return null;
}

/** @param {unknown} answer */
const isTrue = (answer) => String(answer) === 'true';
