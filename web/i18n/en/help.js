/** The list of keys. */
export default {
  'help.title': 'Keys',
  'help.when': 'They work while the lab has the focus: click into it first.',
  'help.play': 'play or pause',
  'help.step': 'one step back or forward',
  'help.epoch': 'one epoch back or forward',
  'help.ends': 'to the start, to the end',
  'help.reset': 'reset: back to the start',
  'help.undo': 'undo a change',
  'help.redo': 'redo it',
  'help.help': 'open this page',
  'help.more':
    'The same quantity lights up in picture, code and table. Every picture can be seen as a table.',
  'help.close': 'Close',
};
