// Taking things away from the page: links, files, figures, the authors' command lines.
export const share = {
  export: 'Export',
  title: 'Share and export',
  setUp: {
    head: 'Set-up',
    copyLink: 'Copy link',
    copyFile: 'Copy as experiment file',
    saveFile: 'Save experiment file',
    /** Before a command of the command line. */
    help: 'As set on the left, changes that wait for a restart included. The file opens under Race, and with',
  },
  runs: {
    head: 'Runs',
    csv: 'Epochs as CSV',
    csvTitle:
      'One line an epoch of each run: losses, accuracies, images, rate, window, groups, and all settings',
    json: 'Everything as JSON',
    jsonTitle: 'Settings, records, selection reports with histograms, and the loss of every step',
    chosen: 'Images chosen, JSON for numpy',
    chosenTitle: 'The file says how numpy reads it: under "read"',
    none: 'The first epoch is not over yet.',
    some: (epochs: string) => `${epochs} epochs of all runs.`,
    chosenHelp: (size: string) =>
      `Images chosen: one bit an image and epoch, ${size} kB; the file itself holds the lines of Python that read it.`,
  },
  figures: {
    head: 'Figures',
    help: 'As they look now, with all settings as caption. SVG stays sharp, PNG has two pixels each.',
    unnamed: 'Figure',
    saveAs: (title: string, kind: string) => `${title} as ${kind}`,
    tooLarge: (width: string, height: string) =>
      `an image of ${width} x ${height} pixels is too large for this browser`,
  },
  /** What stands under an exported figure. */
  caption: {
    epoch: (epoch: string) => `epoch ${epoch}`,
    recorded: 'a recorded run',
    grew: (epochs: number, shown: string) =>
      epochs === 1 ? '1 epoch grew while loading' : `${shown} epochs grew while loading`,
    onAdapter: (adapter: string) => `on ${adapter}`,
    seeds: (count: number, seeds: string) => `Seed${count > 1 ? 's' : ''} ${seeds}.`,
    other: (name: string, settings: string) => `${name}: ${settings}; else as the first.`,
  },
  authors: {
    head: 'With the authors’ code, at full scale',
    run: 'Run',
    gpus: 'GPUs',
    copy: 'Copy lines',
    lines: 'Command lines',
    dividedBatch:
      'Each GPU takes a batch of its own, so the batch is divided; images left over at the end are skipped.',
    argumentsBefore: 'Arguments as',
    argumentsAfter: (version: string) =>
      `${version} reads them (examples/cifar/main.py). --use_info_batch switches pruning on, whatever the method: without it nothing is pruned.`,
  },
};
