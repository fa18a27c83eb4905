/** Words for people: one flat table per language, the same keys in each (a test compares them). */
export default {
  // app, element, transport, controls

  // settings and switches

  // errors

  // scenes: curve, contour, surface, loss-curve
  'scene.curve': 'The curve',
  'scene.contour': 'Loss landscape',
  'scene.surface': 'Loss surface',
  'scene.loss-curve': 'Loss curve',
  'scene.step': 'step',
  'scene.loss': 'loss',
  'scene.minimum': 'minimum',
  'scene.minimum.solved': 'minimum (closed form)',
  'scene.gradient': '−grad',
  'scene.gradient.batch': '−grad, this batch',
  'scene.gradient.full': 'all data',
  'scene.left-picture': 'leaves the picture at step {step}',
  'scene.column.parameter': 'parameter',
  'scene.column.value': 'value',
  'scene.column.minimum': 'minimum',
  'scene.separator': ' · ',
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
  'scene.loss-curve.legend': 'dots: minibatches, line: all data',
  'scene.loss-curve.legend.reference': 'dashed: the right program',
  'scene.loss-curve.describe':
    'Step {step} of {total}: the loss over all data began at {start} and is {loss}.',
  'scene.loss-curve.describe.floor': 'This data allows no less than {loss}.',
  'scene.loss-curve.describe.diverged':
    'The run diverged: update {step} is the first that is not finite.',
  'scene.curve.more-parameters': 'Two parameters: their picture is the landscape.',
  'scene.curve.outside': 'outside the picture: x = {x}',
  'scene.curve.describe': 'Step {step} of {total}: x = {x}, f(x) = {f}, slope {slope}.',
  'scene.curve.describe.converges': 'With lr {lr} the steps shrink towards the minimum at 0.',
  'scene.curve.describe.bounces': 'With lr {lr} it bounces between the two sides for ever.',
  'scene.curve.describe.escapes': 'With lr {lr} every step lands further away.',
  'scene.landscape.one-parameter': 'One parameter only: there is no landscape to walk on.',
  'scene.landscape.held': '{names} held at {values}',
  'scene.landscape.of.descent': 'f(x, y) = x² + y²',
  'scene.landscape.of.by-hand': 'loss over w and b',
  'scene.landscape.of.regression': 'loss over w and b',
  'scene.landscape.describe':
    'Step {step} of {total}: {place}, loss {loss}. The minimum is at {minimum}.',

  // scenes: points, fit, features, minibatch, update-anatomy, gradients
  'scene.update-anatomy': 'One update, taken apart',
  'anatomy.legend': 'update {step}',
  'anatomy.sample': 'sample',
  'anatomy.left': '⋯ {count} more',
  'anatomy.phase.batch': 'batch',
  'anatomy.phase.forward': 'forward',
  'anatomy.phase.residual': 'residual',
  'anatomy.phase.loss': 'loss',
  'anatomy.phase.backward': 'backward, by sample',
  'anatomy.phase.sum': 'sum',
  'anatomy.phase.divide': 'divide',
  'anatomy.phase.update': 'update',
  'anatomy.phase.zero': 'zero',
  'anatomy.foot.mean': 'mean of l',
  'anatomy.foot.total': 'sum of l',
  'anatomy.foot.before': 'w, b before',
  'anatomy.foot.after': 'before − step = w, b after',
  'anatomy.foot.zero': 'grad ← 0',
  'anatomy.foot.kept': 'not zeroed: left for the next batch',
  'anatomy.foot.own': '{product} of this batch',
  'anatomy.foot.added': 'grad = what was left + {product}',
  'anatomy.row.loss': 'loss',
  'anatomy.row.own': 'gradient of this batch',
  'anatomy.row.sum': 'grad',
  'anatomy.row.step': 'step',
  'anatomy.row.before': 'before',
  'anatomy.row.after': 'after',
  'anatomy.row.zero': 'grad after zeroing',
  'anatomy.reading.sample': 'sample {sample}: ',
  'anatomy.reading.loss': 'loss = {loss}',
  'anatomy.say.start':
    'No update yet. w and b hold their initial values; the rest waits to be filled in.',
  'anatomy.say.batch':
    '{count} samples are drawn: each row of X holds the features of one, y its label.',
  'anatomy.say.forward':
    'ŷ = Xw + b: the features of each row times the weights, added up, plus the bias. One prediction for each sample.',
  'anatomy.say.residual':
    'e = ŷ − y: positive where the guess is too high, negative where it is too low.',
  'anatomy.say.loss':
    'l = ½e²: the further off, the dearer. The mean of the {count} is {loss}, the loss of this minibatch.',
  'anatomy.say.backward':
    'xᵢ·eᵢ: the gradient of each sample, the direction in which its loss grows. Taken apart here for the eye.',
  'anatomy.say.sum':
    'Each column added up: w.grad = Xᵀe, b.grad = 1ᵀe. Automatic differentiation computes the sums at once.',
  'anatomy.say.divide':
    'Times the learning rate {lr}, divided by the batch size {size}: the step to take.',
  'anatomy.say.update':
    'Before minus step gives the new w and b. Minus, since the gradient points to where the loss grows.',
  'anatomy.say.zero':
    'grad goes back to zero. Otherwise the gradients of the next batch would be added to it.',
  'anatomy.say.finished': 'Update {step} is done: {changes}.',
  'anatomy.say.forward.by-hand': 'ŷ = wx + b: one prediction for each point.',
  'anatomy.say.residual.by-hand':
    'e = ŷ − y: positive where the guess is too high, negative where it is too low.',
  'anatomy.say.loss.by-hand': 'The loss of each point; together they make {loss}.',
  'anatomy.say.backward.by-hand':
    'The chain rule: the derivative of the loss of each point with respect to w and to b.',
  'anatomy.say.sum.by-hand': 'Each column added up is the gradient of the whole loss.',
  'anatomy.say.update.by-hand':
    'The gradient times the learning rate {lr}, taken off the old values: the new w and b.',
  'anatomy.say.zero.by-hand': 'The gradient goes back to zero; the next one is added up afresh.',
  'anatomy.say.residual.drop-reshape':
    '(B, 1) minus (B,) broadcasts to {square}: every prediction minus every label. Only the diagonal was meant.',
  'anatomy.say.loss.drop-reshape':
    'All {square} differences count, not only those on the diagonal.',
  'anatomy.say.backward.drop-reshape':
    'The gradient of each sample uses the sum of its whole row: it is pulled towards the mean of all labels.',
  'anatomy.say.divide.forget-divide':
    'Only times the learning rate {lr}; the division by the batch size {size} is missing: the step is {size} times as long.',
  'anatomy.say.sum.forget-zero-grad':
    'The gradient of this batch is added to what grad still held: the direction has old batches in it.',
  'anatomy.say.zero.forget-zero-grad':
    'Not zeroed. The gradients of the next batch will be added to it.',

  // command line
};
