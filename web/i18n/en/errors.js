/** What went wrong, as a sentence: what was expected, what came, what to do; notes on links. */
export default {
  'error.out-of-range':
    '{parameter}: expected a number from {min} to {max}, got {value}. Choose one in that range.',
  'error.wrong-type':
    '{parameter}: got “{value}”, which is not a value of the right kind. Check how it is written.',
  'error.wrong-type.int':
    '{parameter}: expected a whole number, got “{value}”. Write it in digits, such as 10.',
  'error.wrong-type.real':
    '{parameter}: expected a number, got “{value}”. Write it in digits, such as 0.03.',
  'error.wrong-type.list':
    '{parameter}: expected numbers separated by commas, got “{value}”. Write it like 2,-3.4.',
  'error.wrong-type.flag':
    '{parameter}: expected true or false, got “{value}”. Leave the value out to switch it on.',
  'error.wrong-length':
    '{parameter}: expected {min} to {max} numbers, got {value}. Add or remove some.',
  'error.wrong-length.exact':
    '{parameter}: expected this many numbers: {min}; got {value}. Add or remove some.',
  'error.unknown-choice':
    '{parameter}: got “{value}”, which is not among the choices. Take one of them.',
  'error.unknown-choice.choice':
    '{parameter}: expected one of {choices}, got “{value}”. Take one of these.',
  'error.unknown-setting':
    'There is no setting “{parameter}” here. Leave it out or check its name.',
  'error.unknown-experiment': 'There is no experiment “{value}”. Check the name.',
  'error.unknown-chapter': 'There is no chapter “{value}”. Choose one from the contents.',
  'error.chapter-failed':
    'The text of chapter “{value}” could not be loaded. Check the connection and load the page again.',
  'error.unknown-change':
    'This cannot be changed while the run goes on. Start a new run with it instead.',
  'error.unknown-step':
    '{parameter}: expected a step from {min} to {max}, got {value}. Choose one that has been computed.',
  'error.unknown-question':
    'This experiment does not answer “{value}”. Ask one of the questions it lists.',
  'error.shape-mismatch': '{parameter}: the shapes {value} do not fit together. Make them agree.',
  'error.no-gradient':
    '{parameter} has no gradient yet: nobody has called backward(). Call it first.',
  'error.not-scalar':
    'backward() needs a single number, but got a tensor of shape {value}. Take its sum or mean first.',
  'error.backward-twice':
    'backward() went through this graph before, and the graph is used up. Run the forward pass again first.',
  'error.unknown-run': 'This run is no longer in the engine. Load the page again.',
  'error.unknown-method':
    'The engine does not know “{value}”: page and engine are of different versions. Load the page again.',
  'error.engine-lost':
    'The engine stopped and could not be started again. Try once more, or load the page again.',
  'error.engine-failed':
    'The engine failed: {value}. Try smaller settings, or load the page again.',
  'error.engine-refused':
    'This browser or page does not let WebAssembly run. Use a current browser, or ask whoever runs the page to allow it (CSP: wasm-unsafe-eval, worker-src blob:).',
  'error.engine-missing': 'The engine could not be loaded. Check the connection and try again.',
  'error.engine-closed': 'This engine has been closed. Load the page again.',
  'error.engine-not-built':
    'The engine is not built yet: expected build/engine/engine.wasm. Run “npm run build:engine”.',
  'error.engine-broken':
    'The engine in build/engine does not start: {value}. Run “npm run build:engine”.',
  'error.unexpected':
    'Something went wrong: {name} {parameter} {value}. Try again, or load the page again.',
  'error.retry': 'Try again',
  'note.clamped': '{parameter}: {value} is beyond the limit; {used} is used instead.',
  'note.defaulted': '{parameter}: “{value}” is no value for it; {used} is used instead.',
  'note.unreadable-run':
    'The run in this link cannot be read. The chapter starts from its beginning.',
  'note.other-version':
    'The run in this link is of another version ({value}). The chapter starts from its beginning.',
  'note.unknown-experiment':
    'The run in this link is of an experiment that is not here: “{value}”. The chapter starts from its beginning.',
  'note.dropped-edits': '{value} changes in this link make no sense here and were left out.',
};
