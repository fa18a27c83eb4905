export default {
  'map.none': '这里没有运行',
  'map.cell': '一格：按回车打开那次运行',
  'map.loss': '最后的损失',
  'map.to-come': '还没跑',
  'map.lost': '{loss}，不比开始好',
  'map.legend': '颜色：最后的损失',
  'map.legend.lost': '×：跑坏了',
  'map.describe':
    '{all} 次运行，跑完了 {done} 次。最后的损失最小是 {least}；有 {lost} 次跑完还不如开始。',
  'map.describe.empty': '{all} 次运行排成的格子，还一次都没跑。',
};
