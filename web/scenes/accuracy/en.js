export default {
  'accuracy.epochs': 'epochs',
  'accuracy.epoch': 'epoch',
  'accuracy.trainLoss': 'train loss',
  'accuracy.trainAccuracy': 'train accuracy',
  'accuracy.testAccuracy': 'test accuracy',
  'accuracy.reference': 'right program',
  'accuracy.same': 'the same settings',
  'accuracy.legend': 'train: averaged while training; test: after each epoch',
  'accuracy.legend.beside': 'broad grey: {runs}',
  'accuracy.run': '{name}: {values}',
  'accuracy.beyond': '{name}: {value}, beyond the frame',
  'accuracy.describe': 'Update {step} of {total}: {values}.',
};
