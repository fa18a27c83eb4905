export default {
  'cloud.none': '梯度正在路上',
  'cloud.full': '全部数据的梯度',
  'cloud.ring': '|B| = {size}：标准差 {radius}',
  'cloud.size': '批量 {size}',
  'cloud.legend': '标准差：量得 {spread}，公式 {expected}',
  'cloud.legend.angle': '夹角的中位数 {angle}°',
  'cloud.describe':
    '{draws} 个大小为 {size} 的小批量各有一个梯度。全部数据的梯度长 {length}；它们偏离它，均方根是 {spread}，公式给出 {expected}。夹角的中位数是 {angle}°。',
  'cloud.column': '小批量',
};
