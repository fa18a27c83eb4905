export default {
  'map.none': '这里没有运行',
  'map.cell': '一格：按回车打开那次运行',
  'map.loss': '最后的损失',
  'map.to-come': '还没跑',
  'map.infinite': '不是有限的数',
  'map.mark': '记号',
  'map.mark.none': '没有：比开始的 {start} 好',
  'map.mark.worse': '×：不比开始的 {start} 好',
  'map.mark.infinite': '×：越跑越远',
  'map.limit': '全部数据的 2/λmax',
  'map.limit.kinder': '{limit}：已经超过，这几批碰巧平缓',
  'map.limit.steeper': '{limit}：没有超过，可有的批更陡',
  'map.legend': '颜色：最后的损失',
  'map.legend.lost': '×：不比开始好',
  'map.describe':
    '{all} 次运行，跑完了 {done} 次。最后的损失最小是 {least}；有 {lost} 次跑完还不如开始。',
  'map.describe.empty': '{all} 次运行排成的格子，还一次都没跑。',
};
