export default {
  'scene.curve.more-parameters': '有两个参数，请看损失地形。',
  'scene.camera': '镜头退到 {times} 倍远',
  'scene.curve.outside': '已在画面外：x = {x}',
  'scene.curve.describe': '{at}：x = {x}，f(x) = {f}，坡度 {slope}。',
  'scene.curve.describe.converges': '学习率 {lr} 时，步子越来越小，走向最小点 0。',
  'scene.curve.describe.lands': '学习率 {lr} 时，一步就落在最小点 0 上。',
  'scene.curve.describe.bounces': '学习率 {lr} 时，永远在两侧来回弹。',
  'scene.curve.describe.stays': '学习率 {lr} 时，它停在原地。',
  'scene.curve.describe.escapes': '学习率 {lr} 时，每一步都落得更远。',
};
