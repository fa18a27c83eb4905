/** Two listings side by side. */
export default {
  'listings.found':
    '{count} of {all} pairs found. Press a piece of one program, then its partner in the other.',
  'listings.not-these': 'Those two do different jobs.',
  'listings.all': 'All pairs found.',
  'listings.line': 'Place of the line {line}',
  'listings.after': 'after {line}',
  'listings.out': 'left out',
  'listings.bin': 'Left out:',
  'listings.up': 'Move the line up',
  'listings.down': 'Move the line down',
};
