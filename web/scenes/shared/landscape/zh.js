/** Words of the landscape pictures. */
export default {
  'scene.minimum': '最小点',
  'scene.column.parameter': '参数',
  'scene.column.value': '值',
  'scene.column.minimum': '最小点',
  'scene.larger': '更大的 {name}',
  'scene.smaller': '更小的 {name}',
  'scene.and': '、',
  'scene.landscape.describe.downhill': '下坡的方向是{ways}。',
  'scene.landscape.one-parameter': '只有一个参数，没有可走的地形。',
  'scene.landscape.held': '{name} = {value} 处',
  'scene.landscape.describe': '第 {step} 步，共 {total} 步：{place}，损失 {loss}。',
  'scene.landscape.describe.minimum': '最小点在 {minimum}。',
  'scene.landscape.of.loss': '损失随 {x} 和 {y} 的变化',
  'scene.landscape.of.function': 'f(x, y) = x² + y²',
};
