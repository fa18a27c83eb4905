export default {
  'scene.memory.updates': 'updates',
  'scene.memory.none': 'This program keeps nothing from one update to the next.',
  'scene.memory.legend': 'sticks: gradient g; line: {kept}',
  'scene.memory.legend.none': 'sticks: gradient g; SGD keeps nothing',
  'scene.memory.describe.start': 'No update of {total} yet: nothing is remembered.',
  'scene.memory.describe': 'Update {step} of {total}: {numbers}.',
};
