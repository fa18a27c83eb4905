export default {
  'scene.first-bad-step': 'step {step}: not finite',
  'scene.floor.noise': 'noise floor {loss}',
  'scene.floor.least': 'least possible {loss}',
  'scene.loss-curve.scale': 'scale of the loss',
  'scene.loss-curve.scale.log': 'log',
  'scene.loss-curve.scale.linear': 'linear',
  'scene.loss-curve.unit': 'horizontal axis',
  'scene.loss-curve.unit.updates': 'updates',
  'scene.loss-curve.unit.epochs': 'epochs',
  'scene.loss-curve.batch': 'minibatch',
  'scene.loss-curve.full': 'all data',
  'scene.loss-curve.reference': 'right program',
  'scene.loss-curve.function': 'f',
  'scene.loss-curve.curve': 'curve {number}',
  'scene.loss-curve.same': 'the same settings',
  'scene.loss-curve.legend.batch': 'dots: minibatches',
  'scene.loss-curve.legend.full': 'line: all data',
  'scene.loss-curve.legend.beside': 'dashed: {runs}',
  'scene.loss-curve.describe':
    'Step {step} of {total}: the loss over all data began at {start} and is {loss}.',
  'scene.loss-curve.describe.measured':
    'Step {step} of {total}: the loss over all data began at {start} and was {loss} when last measured, at step {measured}.',
  'scene.loss-curve.describe.function': 'Step {step} of {total}: f began at {start} and is {loss}.',
  'scene.loss-curve.describe.sketch':
    'Your sketch passes {first} after a quarter of the way, {middle} half-way, and ends at {last}.',
  'scene.loss-curve.describe.floor': 'This data allows no less than {loss}.',
};
