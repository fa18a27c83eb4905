export default {
  'map.none': 'no runs here',
  'map.cell': 'Cell: Enter opens its run',
  'map.loss': 'loss at the end',
  'map.to-come': 'not run yet',
  'map.lost': '{loss}, no better than the start',
  'map.legend': 'colour: loss at the end',
  'map.legend.lost': '×: lost',
  'map.describe':
    '{done} of {all} runs are done. The least loss at the end is {least}; {lost} runs ended no better than they began.',
  'map.describe.empty': 'A grid of {all} runs, none of them done yet.',
};
