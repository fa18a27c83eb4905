/** The registry in words: settings with their help and choices, switches as changes of the code. */
export default {
  'setting.x0': 'Starting point',
  'setting.x0.help':
    'Where the descent begins: one number for f(x) = x², two for f(x, y) = x² + y².',
  'setting.lr': 'Learning rate',
  'setting.lr.help':
    'How far a step goes for a given gradient. Too small crawls, too large runs away.',
  'setting.iterations': 'Iterations',
  'setting.iterations.help': 'Number of updates in the run.',
  'setting.x': 'Inputs x',
  'setting.x.help': 'The x of each data point, in order.',
  'setting.y': 'Labels y',
  'setting.y.help': 'The y of each data point; as many as there are x.',
  'setting.held-out': 'Held-out point',
  'setting.held-out.help': 'One point (x, y) that training never sees: can the line predict it?',
  'setting.w': 'Initial w',
  'setting.w.help': 'The slope before the first update.',
  'setting.b': 'Initial b',
  'setting.b.help': 'The intercept before the first update.',
  'setting.reduction': 'Loss of all points',
  'setting.reduction.help':
    'How the squared residuals become one number. The gradient scales along, so a learning rate means nothing without it.',
  'setting.reduction.sum': 'sum of squares',
  'setting.reduction.mean': 'mean of squares',
  'setting.reduction.half-mean': 'half the mean of squares',
  'setting.seed': 'Seed',
  'setting.seed.help':
    'Same seed, same data, same order, same numbers: here, in PyTorch, anywhere.',
  'setting.data': 'Own data',
  'setting.data.help':
    'Rows of numbers, the label last: 1,3; 2,5; 3,7. Empty: data made from the true parameters.',
  'setting.n': 'Number of samples',
  'setting.n.help': 'How many rows the synthetic data has.',
  'setting.true-w': 'True weights',
  'setting.true-w.help':
    'The weights the data is made with; their number is the number of features.',
  'setting.true-b': 'True bias',
  'setting.true-b.help': 'The bias the data is made with.',
  'setting.noise': 'Noise',
  'setting.noise.help': 'Standard deviation of the Gaussian noise added to each label.',
  'setting.sorted': 'Sort by label',
  'setting.sorted.help':
    'Rows in ascending order of their label: here it matters whether the data is shuffled.',
  'setting.batch-size': 'Batch size',
  'setting.batch-size.help':
    'How many samples one update looks at. The last batch of an epoch may be shorter.',
  'setting.epochs': 'Epochs',
  'setting.epochs.help': 'How often training goes through all the data.',
  'setting.peek': 'Peek at the first batch',
  'setting.peek.help':
    'Looking at a batch before training uses up one shuffle, and every batch after it is another.',
  'setting.zero-init': 'Start w at zero',
  'setting.zero-init.help':
    'Zeros instead of small random weights. Harmless here: only hidden layers need their symmetry broken.',
  'setting.forget-zero-grad': 'Forget to zero the gradient',
  'setting.forget-zero-grad.help': 'Gradients of earlier batches stay in param.grad and add up.',
  'setting.forget-divide': 'Forget to divide by the batch size',
  'setting.forget-divide.help': 'The step becomes batch-size times as long.',
  'setting.drop-reshape': 'Drop the reshape',
  'setting.drop-reshape.help':
    'Labels of shape (B,) against predictions of shape (B, 1) broadcast to (B, B).',
  'setting.no-shuffle': 'Never shuffle',
  'setting.no-shuffle.help': 'Every epoch takes the rows in the order they stand.',
  'switch.forget-zero-grad': 'without param.grad.zero_()',
  'switch.forget-divide': 'without “/ batch_size”',
  'switch.drop-reshape': 'without “.reshape(y_hat.shape)”',
  'switch.no-shuffle': 'without random.shuffle',
  'switch.zero-init': 'with w = zeros',
  'switch.peek': 'with one extra data_iter',
  'switch.sorted': 'with rows sorted by label',
};
