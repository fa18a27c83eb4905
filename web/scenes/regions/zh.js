export default {
  'regions.truth': '类别',
  'regions.called': '判为',
  'regions.legend': '实心：判对；空心：判错',
  'regions.handle': '一个点；翻页键换点，1 到 3 改类别',
  'regions.point': '点 {index}：({x}, {y})，类别 {label}',
  'regions.add': '加一个点',
  'regions.remove': '去掉最后加的点',
  'regions.describe': '{classes} 类共 {count} 个点，判对 {right} 个，全部数据上的损失是 {loss}。',
};
