import tiles from '../shared/tiles/zh.js';

export default {
  ...tiles,
  'confusion.axes': '行：真正的类别；列：模型说的类别',
  'confusion.truth': '真正的类别',
  'confusion.said': '模型说',
  'confusion.count': '测试图片',
  'confusion.cell': '矩阵的一格',
  'confusion.right': '{truth}，认对了 {count} 张',
  'confusion.wrong': '{truth}，被认作{said}：{count} 张',
  'confusion.mistake': '{truth}，被认作{said}',
  'confusion.of': '这一类的测试图片共 {total} 张',
  'confusion.legend': '绿：认对；粉：认错，越多越深',
  'confusion.covered': '{total} 张测试图片认对 {right} 张。错误还盖着。',
  'confusion.describe':
    '{total} 张测试图片认对 {right} 张。最常见的错误：{truth}被认作{said}，{count} 张。',
};
