// The left column: settings, presets, the race's set-up, archives of images.
export const controls = {
  notYet: 'Here: data, method, model and optimiser, as soon as the engine has told what it can do.',
  whenSpeed: 'Speed takes effect now.',
  whenRest: 'Everything here takes effect at the next restart.',
  sections: { data: 'Data', method: 'Method', model: 'Model', optimiser: 'Optimiser', seed: 'Seed' },
  /** Head of the seldom used settings, by their names. */
  more: (names: string) => `More: ${names}`,
  /** A setting's name in the middle of a line. */
  nameInLine: (name: string) => name.toLowerCase(),
  changed: (settings: string) => `(${settings} changed)`,
  notHere: (dataSet: string) => `${dataSet} (not here yet)`,
  dataSet: { label: 'Data set', help: 'The images that are learned.' },
  trainCount: { label: 'Training images', help: 'The first images of the data set, as many as this.' },
  testCount: { label: 'Test images', help: 'Images for the test at each epoch\u2019s end.' },
  network: 'Network',
  method: 'Method',
  schedule: 'Schedule',
  on: 'on',
  off: 'off',
  limits: (least: string, most: string) => `${least} to ${most}.`,
  slider: (name: string) => `${name}, slider`,
  resetTitle: (value: string) => `Back to the default, ${value}`,
  reset: (name: string, value: string) => `Reset ${name} to ${value}`,
  runningWith: (value: string) => `Running with ${value} until the restart.`,
  presets: {
    head: 'Presets',
    help: 'Each sets everything below; the race begins at the next restart.',
  },
  restartBar: {
    cannotStart: (settings: number, shown: string) =>
      `${settings === 1 ? 'One setting' : `${shown} settings`} cannot start; see the mark above.`,
    waits: (changes: number, shown: string) =>
      `${changes === 1 ? 'One change waits' : `${shown} changes wait`} for a restart.`,
    undo: 'Undo',
    restart: 'Restart',
  },
  archive: {
    offeredBefore: 'Its authors offer it at',
    offeredAfter: '. This page never asks for it itself.',
    read: 'Archive read',
    stop: 'Stop',
    load: 'Load archive',
    loadTitle: (archives: string) => `${archives}, or the files in it`,
    orDrop: 'or drop it here',
    input: 'Archive',
    progress: (file: string, read: string, all: string, images: string) =>
      `${file}: ${read} of ${all}, ${images} images`,
    partMissing: (name: string, files: string) => `A part of ${name} is here; still missing: ${files}.`,
    here: (name: string, train: string, test: string) =>
      `${name} is here: ${train} training and ${test} test images.`,
    notStored:
      'The browser did not store it (no room, or a private window): it stays until this page is closed.',
  },
  race: {
    head: 'Race',
    start: (others: string) => `Race against ${others}`,
    startHelp:
      'Several methods side by side: same seed, same first weights, same images, flips, crops and order. Only the choice of images differs.',
    add: 'Add an entrant',
    entrants: 'Entrants beside the run above',
    methodOf: (place: string) => `Method of entrant ${place}`,
    remove: (name: string) => `Take ${name} out of the race`,
    itsSettings: 'Its settings',
    fromFile: (settings: string) => `From the file, different here: ${settings}.`,
    lockstep: {
      label: 'Lockstep',
      epoch: { label: 'by epoch', help: 'All finish an epoch before any begins the next.' },
      samples: { label: 'by samples', help: 'Who has trained the fewest images goes next.' },
      time: { label: 'by time', help: 'Who has used the least time of the GPU goes next.' },
    },
    equal: {
      label: 'Equal pruned %',
      help: "A ratio means something else in every method: solves for each one's, so that all save as much.",
    },
    repeats: {
      label: 'Seeds',
      help: 'The same race again with the next seeds, one after the other: the curves become bands.',
    },
    target: (share: string) => `All are to save ${share}, as the run above.`,
    /** assuming: a condition as the engine words it. */
    targetIf: (share: string, assuming: string) =>
      `All are to save ${share}, as the run above if ${assuming}.`,
    match: (name: string, value: string, saved: string) => `${name} ${value}: saves ${saved}.`,
    matchIf: (name: string, value: string, saved: string, assuming: string) =>
      `${name} ${value}: saves ${saved} if ${assuming}.`,
  },
  file: {
    head: 'Experiment file',
    copy: 'Copy',
    save: 'Save',
    open: 'Open',
    runs: (file: string, runs: number, shown: string) =>
      `${file}: ${runs === 1 ? 'one run' : `${shown} runs`}.`,
  },
  /** Settings by their ids, where the catalog of the engine has no name for them. */
  names: {
    data: 'Data',
    model: 'Model',
    method: 'Method',
    trainCount: 'Training images',
    testCount: 'Test images',
    schedule: 'Schedule',
    engine: 'Engine',
    seed: 'Seed',
    epochs: 'Epochs',
    batchSize: 'Batch size',
    learningRate: 'Learning rate',
    momentum: 'Momentum',
    weightDecay: 'Weight decay',
    labelSmoothing: 'Label smoothing',
    augment: 'Augmentation',
    optimizer: 'Optimizer',
    precision: 'Precision',
  },
};
