export default {
  'cloud.none': 'the gradients are on their way',
  'cloud.full': 'full gradient',
  'cloud.ring': 'B = {size}: off by {radius}',
  'cloud.size': 'batch of {size}',
  'cloud.legend': 'spread {spread}, formula {expected}',
  'cloud.legend.angle': 'median angle {angle}°',
  'cloud.describe':
    'Gradients of {draws} minibatches of {size}. The full gradient is {length} long; they lie off it by {spread} in the root mean square, the formula says {expected}. The median angle is {angle}°.',
  'cloud.column': 'minibatch',
};
