/** 两份并排的程序。 */
export default {
  'listings.found':
    '配好 {count} 对，共 {all} 对。先按一份程序里的一段，再按另一份里与它对应的一段。',
  'listings.not-these': '这两段做的不是一件事。',
  'listings.all': '全部配好了。',
  'listings.line': '{line} 这一行的位置',
  'listings.after': '在 {line} 之后',
  'listings.out': '不写',
  'listings.bin': '不写这一行：',
  'listings.up': '上移一行',
  'listings.down': '下移一行',
};
