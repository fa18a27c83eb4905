export default {
  'constant.none': '这张图讲的是：只用一个常数来预测。',
  'constant.axis': '损失',
  'constant.cost.squared': 'c = {c} 处 Σ(y − c)² = {cost}',
  'constant.cost.absolute': 'c = {c} 处 Σ|y − c| = {cost}',
  'constant.slope': '斜率 {slope}',
  'constant.legend': '圆点是标签 y，绿线是切线，箭头是 c 走的每一步',
  'constant.describe': '{at}：{numbers}。',
  'constant.list': '，',
  'constant.column.sample': '样本',
};
