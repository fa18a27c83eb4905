import tiles from '../shared/tiles/en.js';

export default {
  ...tiles,
  'weights.of': 'what is shown',
  'weights.of.weights': 'weights',
  'weights.of.ghosts': 'class sum − a tenth of all',
  'weights.handle': 'the pixel that is followed',
  'weights.sum': 'pixel ({row}, {column}): its ten weights add up to {sum}',
  'weights.sum.short': 'sum of the ten: {sum}',
  'weights.legend.signs': 'blue: ink here speaks for it; pink: against',
  'weights.legend.most': 'full colour at ±{most}',
  'weights.describe':
    'Ten pictures of 784 weights, one for each class, after {step} updates. The ten weights of pixel ({row}, {column}) add up to {sum}.',
};
