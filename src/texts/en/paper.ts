// Beside the paper: its series, and what is different about one's own runs.
export const paper = {
  title: 'Beside the paper',
  unit: {
    yours: (table: string) => `Zhou et al., CVPR 2025, ${table}; lines: published, large marks: your runs`,
    recorded: (table: string) =>
      `Zhou et al., CVPR 2025, ${table}; lines: published, large marks: recorded runs`,
  },
  tables: { two: 'Table 2, ResNet-18', nine: 'Table 9' },
  data: 'Data',
  sheets: { cifar10: 'CIFAR-10', cifar100: 'CIFAR-100', backbones: 'other backbones' },
  shownAs: 'Shown as',
  scales: { accuracy: 'accuracy', againstFull: 'against full training' },
  pruned: 'pruned %',
  otherData: 'Your runs are on other data and are not drawn here.',
  marksMove: (epochs: string) => `The marks move until all ${epochs} epochs are trained.`,
  needsFull: 'Your runs need full training in the race to be placed here.',
  list: {
    yours: (name: string) => `${name}, yours`,
    recorded: (name: string) => `${name}, recorded`,
    /** What was reached, and for how much less work. */
    at: (value: string, pruned: string) => `${value} at ${pruned} %`,
    head: (columns: string) => `at ${columns} % pruned`,
    nothing: 'nothing to compare with',
  },
  /** Series and notes of the tables, by their English names; others are shown as they are. */
  series: {
    Full: 'Full',
    'Full, published': 'Full, published',
    'Full, reproduced': 'Full, reproduced',
    'Static random': 'Static random',
    'Dynamic random': 'Dynamic random',
    'InfoBatch, published': 'InfoBatch, published',
    'InfoBatch, reproduced': 'InfoBatch, reproduced',
  },
  notes: {
    'as InfoBatch published it': 'as InfoBatch published it',
    'run again by the authors of SeTa, with the same epochs for all':
      'run again by the authors of SeTa, with the same epochs for all',
    'run again by the authors of SeTa, with the same epochs for all; it did not reach 70 %':
      'run again by the authors of SeTa, with the same epochs for all; it did not reach 70 %',
    'no result at 70 %': 'no result at 70 %',
  },
  /** `who`: of which entrants, where not of all. */
  same: (who: string | null) =>
    who === null
      ? 'The same model, epochs and recipe as in the paper.'
      : `${who}: the same model, epochs and recipe as in the paper.`,
  differs: (who: string | null, differences: string) =>
    `${who === null ? 'Not' : `${who}, not`} the paper\u2019s experiment: ${differences}.`,
  shapes: 'Compare the shapes of the curves, not their heights.',
  difference: (name: string, own: string, paper: string) => `${name} ${own} instead of ${paper}`,
  /** What the paper has. */
  theirs: { model: 'ResNet-18', optimizer: 'LARS', schedule: 'OneCycle, authors\u2019 steps' },
  settings: {
    model: 'model',
    width: 'width',
    epochs: 'epochs',
    trainCount: 'training images',
    testCount: 'test images',
    optimizer: 'optimiser',
    learningRate: 'highest learning rate',
    schedule: 'schedule',
    batchSize: 'batch size',
    momentum: 'momentum',
    weightDecay: 'weight decay',
    labelSmoothing: 'label smoothing',
    spoilt: 'spoilt training images',
    augment: 'augmentation',
  },
  augment: { on: 'flip and crop', off: 'none' },
};
