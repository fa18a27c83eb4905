import tiles from '../shared/tiles/en.js';

export default {
  ...tiles,
  'mistakes.legend': 'test pictures, the costliest first',
  'mistakes.truth': 'it is',
  'mistakes.said': 'the model says',
  'mistakes.confidence': 'with probability',
  'mistakes.loss': 'loss',
  'mistakes.is': 'is: {truth}',
  'mistakes.none': 'No mistakes.',
  'mistakes.x': 'share of the pictures, worst first',
  'mistakes.y': 'share of the loss',
  'mistakes.line': 'where the worst pictures are cut off',
  'mistakes.carried': 'the worst {share} carry {carried} of the loss',
  'mistakes.describe': '{found} of {total} test pictures are wrong; {carried}.',
};
