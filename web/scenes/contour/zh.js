import landscape from '../shared/landscape/zh.js';

export default {
  ...landscape,
  'scene.contour.sample': '样本 {index}',
  'scene.minimum.solved': '最小点（解析解）',
  'scene.gradient': '−grad',
  'scene.gradient.batch': '−grad，这一批',
  'scene.gradient.full': '全部数据',
  'scene.left-picture': '第 {step} 步离开画面',
};
