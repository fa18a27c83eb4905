/** The titles of the pictures, and the words that several of them share. */
export default {
  'scene.curve': 'The curve',
  'scene.contour': 'Loss landscape',
  'scene.surface': 'Loss surface',
  'scene.loss-curve': 'Loss curve',
  'scene.points': 'Points and squares',
  'scene.fit': 'Data and prediction',
  'scene.features': 'Each feature against the label',
  'scene.minibatch': 'Minibatch',
  'scene.update-anatomy': 'One update, taken apart',
  'scene.gradients': 'The gradient, sample by sample',
  'scene.step': 'step',
  'scene.loss': 'loss',
  'scene.sentences': '{first} {second}',
  'scene.describe.diverged': 'The run diverged: update {step} is the first that is not finite.',
  'scene.sample': 'sample',
  'scene.more': '⋯ {count} more',
};
