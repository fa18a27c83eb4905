/** The command line, and what only it can run into. */
export default {
  'cli.usage': 'Usage: gradient-walk <experiment> [flags]',
  'cli.summary': 'Trains with the engine of the page and prints the numbers a notebook prints.',
  'cli.experiments': 'Experiments:',
  'cli.flags': 'Flags of {experiment}:',
  'cli.general': 'For all experiments:',
  'cli.default': 'default {value}',
  'cli.range': '{min} to {max}',
  'cli.help.json': 'print one JSON object instead of text',
  'cli.help.steps': 'print the parameters after the first K updates',
  'cli.help.data':
    'folder of the four Fashion-MNIST files, else those of the package dataset-fashion-mnist',
  'cli.progress': 'update {step} of {total}',
  'cli.help.lang': 'language of the text: zh or en',
  'cli.help.help': 'print this help; with an experiment, its flags',
  'cli.help.version': 'print the version',
  'cli.exit':
    'Exit status: 0 done, 1 nothing could be computed or written, 2 wrong flags, 3 the run diverged.',
  'cli.not-written':
    'The output could not be written ({code}). Free some space, or write it somewhere else.',
  'cli.about.descent': 'downhill on f(x) = x² or x² + y²',
  'cli.about.by-hand': 'one line through a few points, by hand',
  'cli.about.model': 'linear regression on a small table, in matrices',
  'cli.about.scratch': 'linear regression from scratch',
  'cli.about.optimizers': 'SGD, momentum, Nesterov, Adagrad, Adam on a surface (also: race)',
  'cli.about.fashion-mnist': 'softmax regression on pictures of clothes',
  'cli.error.unknown-experiment':
    'Unknown experiment “{value}”: expected one of {choices}. Did you mean “{nearest}”?',
  'cli.error.one-experiment':
    'Expected one experiment, got “{value}” as well. Run them one at a time.',
  'cli.error.unknown-flag': 'Unknown flag {value} for {experiment}. Did you mean {nearest}?',
  'cli.error.no-value': '{value} needs a value, such as {example}.',
  'cli.error.steps':
    '--steps: expected a whole number from 0 on, got “{value}”. Write it in digits, such as 5.',
  'cli.error.lang': '--lang: expected one of {choices}, got “{value}”. Take one of these.',
  'cli.shapes': 'features {features}, labels {labels}',
  'cli.no-updates':
    '{experiment} makes no updates, so there is no run to print: its numbers stand on the page.',
  'cli.first-sample': 'first sample: features {features}, label {label}',
  'cli.error-w': 'error in estimating w: {value}',
  'cli.error-b': 'error in estimating b: {value}',
  'cli.held-out': 'held-out point x = {x}: prediction {prediction}, label {label}',
  'cli.diverged':
    'The run diverged: update {step} is not finite. Last finite parameters: {parameters}. Try a smaller --lr.',
  'error.no-gradient':
    '{parameter} has no gradient yet: nobody has called backward(). Call it first.',
  'error.not-scalar':
    'backward() needs a single number, but got a tensor of shape {value}. Take its sum or mean first.',
  'error.backward-twice':
    'backward() went through this graph before, and the graph is used up. Run the forward pass again first.',
  'cli.error.missing-bytes':
    'The files of {value} are not here. Install the package dataset-fashion-mnist, or name a folder with the four .gz files: --data DIR.',
  'error.engine-not-built':
    'The engine is not built yet: expected build/engine/engine.wasm. Run “npm run build:engine”.',
  'error.engine-broken':
    'The engine in build/engine does not start: {value}. Run “npm run build:engine”.',
};
