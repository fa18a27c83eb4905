export default {
  'minibatch.title': '{rows} {rows:row|rows} of data, 0 to {last}',
  'minibatch.legend.batch': '■ batch',
  'minibatch.legend.used': '▪ used this epoch',
  'minibatch.legend.left': '□ not yet',
  'minibatch.belt': 'row numbers, shuffled: the batch is the slice [{from}:{to}]',
  'minibatch.belt.in-order': 'row numbers, not shuffled: the batch is the slice [{from}:{to}]',
  'minibatch.progress': 'epoch {epoch}, batch {batch} of {batches}',
  'minibatch.progress.start': 'epoch {epoch}, {batches} {batches:batch|batches}',
  'minibatch.used': '{used} rows used, {left} to go',
  'minibatch.short': 'the last batch has only {size}',
  'minibatch.short.now': 'last batch: {size}, not {full}',
  'minibatch.describe.start':
    '{rows} {rows:row|rows} of data, {batchSize} a batch, {batches} {batches:batch|batches} an epoch. None is drawn yet.',
  'minibatch.describe':
    'Batch {batch} of {batches} in epoch {epoch}, {size} {size:row|rows}: {list}.',
};
