/** What cannot work here, as a sentence: what was expected, what came, what to do. */
export default {
  'error.unknown-experiment': 'There is no experiment “{value}”. Check the name.',
  'error.unknown-chapter': 'There is no chapter “{value}”. Choose one from the contents.',
  'error.unknown-scene':
    'No card of this chapter has the picture “{value}”. These can be shown: {choices}.',
  'error.chapter-failed':
    'The text of chapter “{value}” could not be loaded. Check the connection and load the page again.',
  'error.cards-failed':
    'The rest of the chapter could not be loaded. Check the connection and try again; nothing is lost.',
  'error.part-failed': 'This part could not be loaded. Check the connection and try again.',
  'error.unknown-step':
    '{parameter}: expected a step from {min} to {max}, got {value}. Choose one that has been computed.',
  'error.unknown-question':
    'This experiment does not answer “{value}”. Ask one of the questions it lists.',
  'error.missing-bytes.choice':
    'These pictures are not here yet. The second card of the chapter has a button that gets them.',
  'error.missing-bytes': 'The data “{value}” are not here yet. Load them first, then try again.',
  'error.no-memory':
    'This device has no room for {value} bytes more. Go on with less data, or close other pages.',
  'error.unknown-run': 'This run is no longer in the engine. Load the page again.',
  'error.unknown-method':
    'The engine does not know “{value}”: page and engine are of different versions. Load the page again.',
  'error.engine-lost':
    'The engine stopped and could not be started again. Try once more, or load the page again.',
  'error.engine-failed':
    'The engine failed: {value}. Try smaller settings, or load the page again.',
  'error.engine-refused':
    'This browser or page does not let WebAssembly run. Use a current browser, or ask whoever runs the page to allow it (CSP: wasm-unsafe-eval, worker-src blob:).',
  'error.engine-untrusted':
    'This page requires Trusted Types and does not allow the policy “{value}”. Use the frame here, or ask whoever runs the page to add it (CSP: trusted-types lit-html {value}).',
  'error.engine-missing': 'The engine could not be loaded. Check the connection and try again.',
  'error.connect-refused':
    'The policy of this page does not let the lab fetch its files. One line is missing in it (CSP): connect-src {value}. Ask whoever runs the page to add it, or use the frame here.',
  'error.engine-closed': 'This engine has been closed. Load the page again.',
  'error.unexpected':
    'Something went wrong: {name} {parameter} {value}. Try again, or load the page again.',
  'error.retry': 'Try again',
};
