export default {
  'product.none': '这张图属于线性模型。',
  'product.legend.predictions': '行 × 列 = 一个预测，全是 1 的那一列带上 b',
  'product.legend.gradient': 'Xᵀ 的一行就是 X 的一列，grad 是按损失的约定缩放后的 Xᵀe',
  'product.legend.normal': '秩 {rank}，共 {columns} 列：只有一个解',
  'product.legend.singular': '秩 {rank}，共 {columns} 列：许多解中的一个',
  'product.legend.repeat': '有的列在重复别的列',
  'product.describe.singular':
    '秩 {rank}，共 {columns} 列：有的列在重复别的列，这是许多解中的一个。',
  'product.describe.predictions': '预测：{shapes}。',
  'product.describe.gradient': '梯度：{shapes}。',
  'product.describe.normal': '解析解：{shapes}。',
  'product.column.cell': '元素',
  'product.column.sum': '求和',
  'product.column.value': '值',
};
