export default {
  'fit.feature': '看哪个特征',
  'fit.line': '预测',
  'fit.line.at': '{other} = 0 处的预测',
  'fit.line.others': '其余特征为 0 处的预测',
  'fit.legend.label': '● 标签',
  'fit.legend.prediction': '○ 预测',
  'fit.legend.residual': '线段是残差',
  'fit.legend.thinned': '每 {every} 个点画 1 个',
  'fit.describe': '{count} 个数据点，横轴是 {x}，纵轴是标签 y。预测线是 {line}。',
  'fit.describe.batch': '批里有 {count} 个样本，残差最大的是样本 {sample}：{residual}。',
  'fit.least-squares': '最小二乘',
};
