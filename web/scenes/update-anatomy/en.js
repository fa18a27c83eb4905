export default {
  'anatomy.legend': 'update {step}',
  'anatomy.phase.batch': 'batch',
  'anatomy.phase.data': 'data',
  'anatomy.phase.forward': 'forward',
  'anatomy.phase.residual': 'residual',
  'anatomy.phase.softmax': 'softmax',
  'anatomy.phase.loss': 'loss',
  'anatomy.phase.backward': 'backward, by sample',
  'anatomy.phase.sum': 'sum',
  'anatomy.phase.divide': 'divide',
  'anatomy.phase.state': 'memory',
  'anatomy.phase.update': 'update',
  'anatomy.phase.zero': 'zero',
  'anatomy.foot.mean': 'mean of l',
  'anatomy.foot.total': 'sum of l',
  'anatomy.foot.before': 'before',
  'anatomy.foot.after': 'before − step = after',
  'anatomy.foot.zero': 'grad ← 0',
  'anatomy.foot.kept': 'not zeroed: left for the next batch',
  'anatomy.foot.own': '{product} of this batch',
  'anatomy.foot.added': 'grad = what was left + {product}',
  'anatomy.row.loss': 'loss',
  'anatomy.row.own': 'gradient of this batch',
  'anatomy.row.sum': 'grad',
  'anatomy.row.step': 'step',
  'anatomy.row.v': 'v',
  'anatomy.row.s': 's',
  'anatomy.row.m': 'm',
  'anatomy.row.mHat': 'm̂',
  'anatomy.row.vHat': 'v̂',
  'anatomy.row.before': 'before',
  'anatomy.row.after': 'after',
  'anatomy.row.zero': 'grad after zeroing',
  'anatomy.reading.sample': 'sample {sample}: ',
  'anatomy.reading.loss': 'loss = {loss}',
  'anatomy.say.start':
    'No update yet. w and b hold their initial values; the rest waits to be filled in.',
  'anatomy.say.batch':
    '{count} {count:sample is|samples are} drawn: each row of X holds the features of one, y its label.',
  'anatomy.say.forward':
    'ŷ = Xw + b: the features of each row times the weights, added up, plus the bias. One prediction for each sample.',
  'anatomy.say.residual':
    'e = ŷ − y: positive where the guess is too high, negative where it is too low.',
  'anatomy.say.loss':
    'l = ½e²: the further off, the more it costs. The mean of the {count} is {loss}, the loss of this minibatch.',
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
  'anatomy.say.forward.concise':
    'net(X) = XWᵀ + b: the layer turns its weight and computes one prediction for each sample.',
  'anatomy.say.loss.concise':
    'The loss of each sample, no ½ in it. The reduction makes one number of the {count}: {loss}.',
  'anatomy.say.backward.concise':
    'The slope of the whole loss at each sample, already divided by the size of the batch.',
  'anatomy.say.sum.concise': 'Each column added up: that is what backward() leaves in grad.',
  'anatomy.say.update.concise':
    'step() takes off lr·grad with the learning rate {lr}. Nothing is left to divide.',
  'anatomy.say.zero.concise':
    'zero_grad() sweeps out what the last batch left in grad, before backward() fills it again.',
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
  'anatomy.say.state.sgd':
    'Plain descent remembers nothing: the gradient goes straight into the step.',
  'anatomy.say.state.momentum':
    'v keeps μ times what it was and takes the new gradient in. What keeps its sign piles up.',
  'anatomy.say.state.nesterov':
    'The same v as momentum’s; but the step will look one push further, g + μv.',
  'anatomy.say.state.adagrad': 's adds the square of each gradient and never gives any of it back.',
  'anatomy.say.state.adam':
    'm averages the gradients, v their squares; divided by 1 − βᵗ they no longer show that they began at zero.',
  'anatomy.say.update.sgd': 'The step is the gradient times the learning rate {lr}.',
  'anatomy.say.update.momentum': 'The step is v, not g, times the learning rate {lr}.',
  'anatomy.say.update.nesterov': 'The step is g + μv times the learning rate {lr}.',
  'anatomy.say.update.adagrad':
    'The gradient over √s is about 1 or less: the step is at most {lr} long in each coordinate.',
  'anatomy.say.update.adam':
    'm̂ over √v̂ is about 1 or less: the step is about {lr} long in each coordinate.',
  'anatomy.say.start.descent': 'No update yet: this is the start.',
  'anatomy.say.forward.descent': 'Forward: the value of the function here, {loss}.',
  'anatomy.say.backward.descent': 'Backward: the derivative goes into grad.',
  'anatomy.say.update.descent':
    'The derivative times the learning rate {lr} is taken off the old value.',
  'anatomy.say.zero.descent': 'grad goes back to zero; the next derivative starts afresh.',
  'anatomy.say.start.softmax': 'No update yet. W holds small random numbers, b zeros.',
  'anatomy.say.forward.softmax': 'o = xW + b: three scores for each row.',
  'anatomy.say.softmax':
    'exp, then each row divided by its sum: three positive shares that add up to 1.',
  'anatomy.say.softmax.drop-keepdim':
    'The sums have shape (B,), so column j is divided by the sum of row j: rows no longer add up to 1.',
  'anatomy.say.loss.softmax':
    'Only the share of the true class is charged: −log ŷ_y. The mean of the {count} is {loss}.',
  'anatomy.say.backward.softmax':
    'What flows back into the scores: the share minus the label. Every class is pushed down by its share, the true one up by what it lacks.',
  'anatomy.say.backward.drop-keepdim':
    'What flows back into the scores: through the wrong sums it is no longer ŷ − y.',
  'anatomy.say.sum.drop-keepdim':
    'Each column added up: b.grad. W.grad is Xᵀ times the same table.',
  'anatomy.say.sum.softmax': 'Each column added up: b.grad. W.grad is Xᵀ(ŷ − y).',
  'anatomy.say.divide.softmax':
    'Times the learning rate {lr}, divided by the batch size {size}: the step to take.',
  'anatomy.say.update.softmax': 'Before minus step gives the new b, and W likewise.',
  'anatomy.say.zero.softmax': 'grad goes back to zero for the next batch.',
};
