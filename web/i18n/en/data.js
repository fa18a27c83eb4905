/** Where pictures come from, and what can be wrong with a file. */
export default {
  'data.title': 'The pictures',
  'data.sample':
    'In use: a sample, the first {train} training and {test} test pictures of Fashion-MNIST.',
  'data.all': 'In use: all of it, {train} training and {test} test pictures.',
  'data.fetch': 'Get all pictures ({size} MB)',
  'data.fetch-from': 'Get all pictures ({size} MB from {host})',
  'data.progress': '{received} of {total} MB',
  'data.cancel': 'Cancel',
  'data.reading': 'Reading the files …',
  'data.pick': 'Choose the four files, or drop them here',
  'data.use-all': 'Use all pictures',
  'data.use-sample': 'Use the sample',
  'data.remove': 'Remove them from this device',
  'data.source':
    'Fashion-MNIST by Zalando Research, MIT licence, arXiv:1708.07747. What you choose here never leaves your device.',
  'data.swapped':
    'Going by their names, training and test files were swapped. The larger set is used for training.',
  'data.not-kept':
    'This device keeps no data for pages: next time the files have to be given again.',
  'error.file-short':
    '{parameter} is too short: expected {min} more bytes, {value} are there. Get the file again.',
  'error.file-magic':
    '{parameter} is no IDX file of pictures or labels: it begins with the number {value}. Choose the four Fashion-MNIST files.',
  'error.file-size':
    'The pictures in {parameter} are {value} pixels; expected 28x28. Choose the Fashion-MNIST files.',
  'error.file-count':
    '{parameter} holds {value} entries; expected {min} to {max}. Choose the Fashion-MNIST files.',
  'error.file-count.exact':
    '{parameter} holds {value} labels for {max} pictures. Choose files that belong together.',
  'error.file-label':
    '{parameter} has a label {value}; the ten classes go from {min} to {max}. Choose the Fashion-MNIST files.',
  'error.file-long': '{parameter} goes on for {value} bytes after its end. Get the file again.',
  'error.file-cut': '{parameter} breaks off, or is damaged inside. Get the file again.',
  'error.file-page':
    '{parameter} is a web page, not a data file: the address has no such file. Choose the files yourself.',
  'error.files-missing': 'Four files belong together; missing: {value}. Choose all four at once.',
  'error.files-many':
    '{value} files are too many: two with pictures and two with labels are needed. Choose these four.',
  'error.fetch-failed':
    '{parameter} could not be fetched ({value}). Check the connection and try again; the run goes on.',
  'error.fetch-stalled':
    '{parameter} stopped coming. Check the connection and try again; the run goes on.',
};
