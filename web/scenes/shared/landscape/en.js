/** Words of the landscape pictures. */
export default {
  'scene.minimum': 'minimum',
  'scene.valley': 'valley floor',
  'scene.column.parameter': 'parameter',
  'scene.column.value': 'value',
  'scene.column.minimum': 'minimum',
  'scene.column.before': 'before the update',
  'scene.column.downhill': '−grad there',
  'scene.larger': 'larger {name}',
  'scene.smaller': 'smaller {name}',
  'scene.and': ', ',
  'scene.landscape.describe.arrow': 'The arrow, −grad, points to {ways}.',
  'scene.landscape.describe.arrow.before':
    'The arrow, −grad before the update, starts at {place} and points to {ways}.',
  'scene.landscape.one-parameter': 'One parameter only: there is no landscape to walk on.',
  'scene.landscape.held': 'at {name} = {value}',
  'scene.landscape.describe': 'Step {step} of {total}: {place}, loss {loss}.',
  'scene.landscape.describe.function': 'Step {step} of {total}: {place}, f = {loss}.',
  'scene.landscape.describe.minimum': 'The minimum is at {minimum}.',
  'scene.landscape.describe.valley':
    'This data does not settle on one minimum: the floor of the valley is equally low all along.',
  'scene.landscape.of.loss': 'loss over {x} and {y}',
  'scene.landscape.of.function': 'f(x, y) = x² + y²',
};
