import tiles from '../shared/tiles/zh.js';

export default {
  ...tiles,
  'mistakes.legend': '测试图片，损失最大的在前',
  'mistakes.truth': '真正的类别',
  'mistakes.said': '模型说',
  'mistakes.confidence': '概率',
  'mistakes.loss': '损失',
  'mistakes.is': '其实是{truth}',
  'mistakes.none': '没有错误。',
  'mistakes.x': '图片的比例，最差的在前',
  'mistakes.y': '损失的比例',
  'mistakes.line': '最差的图片到这里为止',
  'mistakes.carried': '最差的 {share} 占了损失的 {carried}',
  'mistakes.describe': '{total} 张测试图片认错 {found} 张；{carried}。',
};
