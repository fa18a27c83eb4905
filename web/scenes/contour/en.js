import landscape from '../shared/landscape/en.js';

export default {
  ...landscape,
  'scene.contour.sample': 'sample {index}',
  'scene.minimum.solved': 'minimum (closed form)',
  'scene.gradient': '−grad',
  'scene.gradient.batch': '−grad, this batch',
  'scene.gradient.full': 'all data',
  'scene.left-picture': 'leaves the picture at step {step}',
};
