/** Words of the landscape pictures. */
export default {
  'scene.minimum': 'minimum',
  'scene.column.parameter': 'parameter',
  'scene.column.value': 'value',
  'scene.column.minimum': 'minimum',
  'scene.larger': 'larger {name}',
  'scene.smaller': 'smaller {name}',
  'scene.and': ', ',
  'scene.landscape.describe.downhill': 'Downhill is towards {ways}.',
  'scene.landscape.one-parameter': 'One parameter only: there is no landscape to walk on.',
  'scene.landscape.held': 'at {name} = {value}',
  'scene.landscape.describe': 'Step {step} of {total}: {place}, loss {loss}.',
  'scene.landscape.describe.minimum': 'The minimum is at {minimum}.',
  'scene.landscape.of.loss': 'loss over {x} and {y}',
  'scene.landscape.of.function': 'f(x, y) = x² + y²',
};
