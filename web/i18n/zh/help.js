/** The list of keys. */
export default {
  'help.title': '快捷键',
  'help.when': '先点一下实验区，快捷键就归它。',
  'help.play': '播放或暂停',
  'help.step': '后退、前进一步',
  'help.epoch': '后退、前进一轮',
  'help.ends': '到起点、到终点',
  'help.reset': '重来：回到起点',
  'help.undo': '撤销一次改动',
  'help.redo': '重做',
  'help.help': '打开这页说明',
  'help.more': '图、代码和表格里同一个量会一起亮起。每张图都能换成表格来看。',
  'help.close': '关闭',
};
