export default {
  'scene.curve.more-parameters': 'Two parameters: their picture is the landscape.',
  'scene.camera': 'seen from {times} times as far',
  'scene.curve.outside': 'outside the picture: x = {x}',
  'scene.curve.describe': '{at}: x = {x}, f(x) = {f}, slope {slope}.',
  'scene.curve.describe.converges': 'With lr {lr} the steps shrink towards the minimum at 0.',
  'scene.curve.describe.lands': 'With lr {lr} one step lands on the minimum at 0.',
  'scene.curve.describe.bounces': 'With lr {lr} it bounces between the two sides for ever.',
  'scene.curve.describe.stays': 'With lr {lr} it stays where it is.',
  'scene.curve.describe.escapes': 'With lr {lr} every step lands further away.',
};
