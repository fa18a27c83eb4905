export default {
  'cloud.none': 'the gradients are on their way',
  'cloud.full': 'full gradient',
  'cloud.ring': 'B = {size}: off by {radius}',
  'cloud.size': 'batch of {size}',
  'cloud.legend': 'spread {spread}, formula {expected}',
  'cloud.legend.angle': 'median angle {angle}°',
  'cloud.legend.opposed': '{opposed} of {draws} point away',
  'cloud.describe':
    'Gradients of {draws} minibatches of {size}. The full gradient is {length} long; they lie off it by {spread} in the root mean square, the formula says {expected}. The median angle is {angle}°, and {opposed} of them point away from it.',
  'cloud.column': 'minibatch',
};
