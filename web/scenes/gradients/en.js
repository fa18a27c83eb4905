export default {
  'gradients.plane': 'Parameters shown',
  'gradients.lay': 'lay them one by one',
  'gradients.none': 'no gradient yet: it comes with backward',
  'gradients.sum': 'grad, the sum',
  'gradients.grad': 'grad',
  'gradients.left': 'left from before',
  'gradients.mean': 'grad / {size}',
  'gradients.full': 'gradient of all data',
  'gradients.cut': '{arrow}, longer than the picture',
  'gradients.step': 'the step: −lr·grad/B',
  'gradients.step.sum': 'the step: −lr·grad',
  'gradients.legend': '{count} {count:sample|samples}, {count} {count:arrow|arrows}',
  'gradients.legend.angle': '{angle}° off the gradient of all data',
  'gradients.describe.parts':
    '{count} {count:sample|samples}, each with a gradient with respect to ({names}).',
  'gradients.describe.sum':
    '{count} {count:sample|samples}: the gradients with respect to ({names}) add up to {sum}.',
  'gradients.describe.angle': ' It makes an angle of {angle}° with the gradient of all data.',
  'gradients.describe.angle.plane':
    ' In the plane drawn it makes an angle of {angle}° with the gradient of all data, over all parameters {whole}°.',
  'gradients.row.step': 'step',
};
