export default {
  'features.feature': '特征',
  'features.line': '直线',
  'features.spread': '离直线的距离（均方根）',
  'features.noise': '噪声',
  'features.spread.noise': '上下 {size}：噪声',
  'features.spread.other': '上下 {size}：{other} 和噪声',
  'features.spread.others': '上下 {size}：其余特征和噪声',
  'features.legend': '虚线的斜率是这个特征的权重',
  'features.legend.some': '{all} 个特征中的前 {shown} 个',
  'features.describe': '{count} 个数据点，每个特征一张图，纵轴都是标签 y。',
  'features.describe.one': '{x}：{line}，{spread}。',
};
