/**
 * The settings: their panel, the registry in words (labels, help, choices, switches as changes of the
 * code), what is refused, and what was mended in a link.
 */
export default {
  'settings.data': 'Data',
  'settings.data.note': 'A change starts a new run. It can be undone.',
  'settings.start': 'Start',
  'settings.start.note': 'A change starts a new run. It can be undone.',
  'settings.training': 'Training',
  'settings.training.note':
    'The learning rate and its like can change on the way; the rest start a new run.',
  'settings.variant': 'Broken variants',
  'settings.variant.note':
    'A switch takes effect at the next update; the right program is drawn beside it.',
  'settings.live': 'Change it on the way: it takes effect at the next update.',
  'settings.redo': 'Redo',
  'settings.close': 'Close the settings',
  'settings.defaults': 'Back to the defaults',
  'settings.in-text': 'Drag it, use the arrow keys, or type',
  'settings.next-seed': 'Next seed',
  'settings.not-a-number': 'Please type a number.',
  'settings.not-whole': 'Please type a whole number.',
  'settings.not-a-list': 'Please type {min} to {max} numbers, separated by commas.',
  'settings.not-a-list.exact': 'Please type {min} numbers, separated by commas.',
  'settings.not-a-table':
    'Please type rows of {min} to {max} numbers each, with a semicolon between rows.',
  'settings.one-number': 'One number, please.',
  'settings.doubt': '“{typed}”: is {readings} meant?',
  'settings.or': ' or ',
  'settings.waits':
    '{count} numbers here, {theirs} in “{other}”: both change as soon as there are as many.',

  'setting.x0': 'Starting point',
  'setting.x0.help':
    'Where the descent begins: one number for f(x) = x², two for f(x₁, x₂) = x₁² + x₂².',
  'setting.lr': 'Learning rate',
  'setting.lr.help':
    'How far a step goes for a given gradient. Too small crawls, too large runs away.',
  'setting.iterations': 'Iterations',
  'setting.iterations.help': 'Number of updates in the run.',
  'setting.surface': 'Surface',
  'setting.surface.help': 'The function that is walked on, over two parameters x₁ and x₂.',
  'setting.surface.ravine': 'ravine 0.1x₁² + 2x₂²',
  'setting.surface.bowl': 'bowl x₁² + x₂²',
  'setting.surface.saddle': 'saddle x₁² − x₂²',
  'setting.surface.line': 'line through three points',
  'setting.start': 'Start',
  'setting.start.help':
    'Where the run begins: x₁ and x₂, or one row with the weights, then the bias. Left empty, w is drawn and b is 0.',
  'setting.optimizer': 'Optimizer',
  'setting.optimizer.help': 'The rule that makes a step of the gradient, as in torch.optim.',
  'setting.optimizer.sgd': 'SGD',
  'setting.optimizer.momentum': 'Momentum',
  'setting.optimizer.nesterov': 'Nesterov',
  'setting.optimizer.adagrad': 'Adagrad',
  'setting.optimizer.adam': 'Adam',
  'setting.momentum': 'Momentum μ',
  'setting.momentum.help':
    'How much of the old step stays in the new one: v ← μv + g. At 1 nothing would ever be forgotten.',
  'setting.eps': 'ε',
  'setting.eps.help':
    'Added below the fraction, so that a gradient of zero does not divide by zero.',
  'setting.beta1': 'β₁',
  'setting.beta1.help': 'How slowly Adam forgets old gradients: m ← β₁m + (1 − β₁)g.',
  'setting.beta2': 'β₂',
  'setting.beta2.help': 'How slowly Adam forgets how large they were: v ← β₂v + (1 − β₂)g².',
  'setting.no-bias-correction': 'Leave out the bias correction',
  'setting.no-bias-correction.help':
    'Adam’s m and v begin at zero. Without the division by 1 − βᵗ the first steps are too long.',
  'setting.loss-factor': 'Loss times',
  'setting.loss-factor.help':
    'Multiplies the whole loss, and every gradient with it. The lowest point stays where it is.',
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
  'setting.pictures': 'Pictures',
  'setting.pictures.help':
    'The sample that comes with the page, or all 60,000 and 10,000 once they are loaded.',
  'setting.pictures.sample': 'the sample',
  'setting.pictures.all': 'all',
  'setting.scramble': 'Scramble the pixels',
  'setting.scramble.help':
    'One fixed other order of the 784 pixels, the same for every picture, and for the first weights.',
  'setting.weight-sd': 'Spread of the first weights',
  'setting.weight-sd.help': 'Standard deviation of the normal numbers that W begins with.',
  'setting.concise': 'With the library',
  'setting.concise.help':
    'Linear, CrossEntropyLoss and SGD of the library, with its own start, instead of the program from scratch.',
  'setting.raw-pixels': 'Leave pixels at 0 to 255',
  'setting.raw-pixels.help': 'Without ToTensor, which divides by 255.',
  'setting.softmax-twice': 'Softmax twice',
  'setting.softmax-twice.help':
    'Probabilities instead of scores handed to a loss that takes the softmax itself.',
  'setting.forget-zero-grad': 'Forget to zero the gradient',
  'setting.forget-zero-grad.help': 'Gradients of earlier batches stay in param.grad and add up.',
  'setting.forget-divide': 'Forget to divide by the batch size',
  'setting.forget-divide.help': 'The step becomes batch-size times as long.',
  'setting.drop-reshape': 'Drop the reshape',
  'setting.drop-reshape.help':
    'Labels of shape (B,) against predictions of shape (B, 1) broadcast to (B, B).',
  'setting.no-shuffle': 'Never shuffle',
  'setting.no-shuffle.help': 'Every epoch takes the rows in the order they stand.',
  'setting.operation': 'Operation',
  'setting.operation.help': 'What is done with the arrays.',
  'setting.operation.add': 'a + b',
  'setting.operation.dot': 'dot product',
  'setting.operation.matmul': 'matrix product',
  'setting.operation.sum': 'sum',
  'setting.way': 'Way',
  'setting.way.help': 'Element by element with a check, a plain loop, or the whole array at once.',
  'setting.way.checked': 'checked access',
  'setting.way.plain': 'plain loop',
  'setting.way.array': 'whole array',
  'setting.size': 'Size n',
  'setting.size.help': 'Numbers in an array; of matrices, the side.',
  'setting.term': 'Term',
  'setting.term.help': 'The number that is added again and again.',
  'setting.scores': 'Scores',
  'setting.scores.help': 'The scores o of one sample, one a class.',
  'setting.label': 'True class',
  'setting.label.help': 'Number of the true class, from 0 as in PyTorch; −1: nobody asks.',
  'setting.guess': 'Your guess',
  'setting.guess.help': 'What you expect, one number a class. Empty: no guess.',
  'setting.shift': 'Add to all scores',
  'setting.shift.help': 'A constant on every score. Mathematically it changes nothing.',
  'setting.subtract-max': 'Subtract the maximum',
  'setting.subtract-max.help': 'The largest score is taken off all of them before exp.',
  'setting.spread': 'Spread',
  'setting.spread.help': 'Standard deviation of each cloud; 0 puts its points in one place.',
  'setting.added': 'Points added',
  'setting.added.help': 'Rows of x₁, x₂ and class (0, 1 or 2) beside the data.',
  'setting.moved': 'Points moved',
  'setting.moved.help': 'Rows of point, x₁, x₂ and class: where points of the data lie now.',
  'setting.sd': 'Size of the first weights',
  'setting.sd.help': 'Standard deviation of the weights that training begins with.',
  'setting.double-softmax': 'Softmax twice',
  'setting.double-softmax.help':
    'Probabilities go through softmax once more, as in a loss that expects scores.',
  'setting.drop-keepdim': 'Drop keepdim',
  'setting.drop-keepdim.help':
    'The sums of the rows become (B,), which broadcasting lays across them.',
  'setting.p': 'Distribution P',
  'setting.p.help': 'How often each letter comes. The numbers add up to 1.',
  'setting.q': 'Belief Q',
  'setting.q.help': 'How often it is believed to come. Empty: Q is P.',
  'setting.unit': 'Unit',
  'setting.unit.help': 'Bits use the logarithm to base 2, nats the natural one.',
  'setting.unit.bits': 'bits',
  'setting.unit.nats': 'nats',
  'setting.code': 'Code',
  'setting.code.help': 'The code words: made for Q, all equally long, or as short as can be.',
  'setting.code.made': 'made for Q',
  'setting.code.equal': 'equal words',
  'setting.code.short': '0, 1, 00',
  'setting.letters': 'Letters sent',
  'setting.letters.help': 'Length of the message.',
  'setting.rounds': 'Rounds played',
  'setting.rounds.help': 'How many letters are drawn and guessed.',
  'setting.first': 'Asked first',
  'setting.first.help': 'The letter of the first question: 0 is A, 1 is B.',
  'switch.subtract-max': 'with O − O.max',
  'switch.double-softmax': 'with softmax twice',
  'switch.drop-keepdim': 'without keepdim=True',
  'switch.forget-zero-grad': 'without param.grad.zero_()',
  'switch.forget-divide': 'without “/ batch_size”',
  'switch.drop-reshape': 'without “.reshape(y_hat.shape)”',
  'switch.no-bias-correction': 'without “/ (1 − βᵗ)”',
  'switch.no-shuffle': 'without random.shuffle',
  'switch.zero-init': 'with w = zeros',
  'switch.peek': 'with one extra data_iter',
  'switch.scramble': 'X[:, order], W[order]',
  'switch.concise': 'with nn.Linear and CrossEntropyLoss',
  'switch.raw-pixels': 'without “/ 255”',
  'switch.softmax-twice': 'loss(softmax(O), y)',
  'switch.sorted': 'with rows sorted by label',

  'error.out-of-range':
    '{parameter}: expected a number from {min} to {max}, got {value}. Choose one in that range.',
  'error.not-one':
    '{parameter}: expected probabilities that add up to 1, these add up to {value}. Change one of them.',
  'error.shape-mismatch':
    'The shapes {value} do not fit together. Make them agree. (Sums without keepdim only fit batches of 3 rows here.)',
  'error.wrong-type':
    '{parameter}: got “{value}”, which is not a value of the right kind. Check how it is written.',
  'error.wrong-type.int':
    '{parameter}: expected a whole number, got “{value}”. Write it in digits, such as 10.',
  'error.wrong-type.real':
    '{parameter}: expected a number, got “{value}”. Write it in digits, such as 0.03.',
  'error.wrong-type.list':
    '{parameter}: expected numbers separated by commas, got “{value}”. Write it like 2,-3.4.',
  'error.wrong-type.flag':
    '{parameter}: expected true or false, got “{value}”. Leave the value out to switch it on.',
  'error.wrong-length':
    '{parameter}: expected {min} to {max} numbers, got {value}. Add or remove some.',
  'error.wrong-length.exact':
    '{parameter}: expected this many numbers: {min}; got {value}. Add or remove some.',
  'error.unknown-choice':
    '{parameter}: got “{value}”, which is not among the choices. Take one of them.',
  'error.unknown-choice.choice':
    '{parameter}: expected one of {choices}, got “{value}”. Take one of these.',
  'error.unknown-setting':
    'There is no setting “{parameter}” here. Leave it out or check its name.',
  'error.unknown-change':
    'This cannot be changed while the run goes on. Start a new run with it instead.',
  'note.clamped': '{parameter}: {value} is beyond the limit; {used} is used instead.',
  'note.defaulted': '{parameter}: “{value}” is no value for it; {used} is used instead.',
  'note.unreadable-run':
    'The run in this link cannot be read. The chapter starts from its beginning.',
  'note.other-version':
    'The run in this link is of another version ({value}). The chapter starts from its beginning.',
  'note.unknown-experiment':
    'The run in this link is of an experiment that is not here: “{value}”. The chapter starts from its beginning.',
  'note.dropped-edits': '{value} changes in this link do not fit this run and were left out.',
  'note.state-refused': 'What came is not a run that this chapter can show. The run here stays.',
};
