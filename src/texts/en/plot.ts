// What surrounds the charts: stacks, axes, legends, marks, the window's bracket.
export const plot = {
  lossStack: 'Charts over the loss',
  epochStack: 'Charts over epochs',
  /** Behind the title 'Losses of all images'. */
  beforeEpoch: (epoch: string) => `before epoch ${epoch}`,
  histogramEmpty:
    'Here: how many images have which loss, easy ones left, hard ones right, and the groups that are trained.',
  imagesEmpty: 'Here: real images of every group, the easiest on top.',
  firstPoint: 'The first point comes when epoch 1 is tested.',
  /** Where a chart has no value to read out yet. */
  notYet: 'not yet',
  /** Over the band of the last epochs. */
  annealing: 'annealing',
  /** Over the band of the epochs that began before all images were there. */
  growing: 'grew while loading',
  /** The horizontal axis by what it counts. */
  axisNames: { epoch: 'epoch', samples: 'images trained', time: 'working time of the run' },
  fates: { used: 'in use', left: 'left out', dropped: 'dropped at random' },
  options: {
    over: 'over',
    axes: { epoch: 'epochs', samples: 'images trained', time: 'time' },
    loss: 'loss',
    scales: { linear: 'linear', log: 'log' },
    smooth: 'smooth',
    smoothHelp: 'Each point the mean of itself and the epochs before it; the faint line is as measured',
    off: 'off',
    overEpochs: (epochs: string) => `${epochs} epochs`,
    key: 'ring: best, dot: newest',
  },
  cursor: {
    name: 'Epoch shown',
    epoch: (epoch: string) => `epoch ${epoch}`,
    live: (epoch: string) => `epoch ${epoch}, live`,
    recorded: (epoch: string) => `epoch ${epoch}, recorded`,
    help: 'Drag to look back; arrow keys move it, End makes it live',
    toLast: 'To the last epoch',
    toLive: 'Back to live',
    toNewest: 'Back to the newest',
  },
  centroids: {
    /** Left of the row of marks: 46 pixels. */
    row: 'centroid',
    ofGroup: (group: string, images: string, loss: string) =>
      `Group ${group}: ${images} images, mean loss ${loss}`,
  },
  bars: {
    piece: (category: string, images: string, all: string, from: string, to: string) =>
      `${category}: ${images} of ${all} images with a loss of ${from} to ${to}`,
    spoiltPiece: (category: string, images: string, all: string, from: string, to: string, spoilt: string) =>
      `${category}: ${images} of ${all} images with a loss of ${from} to ${to}, ${spoilt} of them spoilt`,
  },
  legend: {
    name: 'Run that the page shows',
    show: 'Show this run on the loss axis, in the header and on the right',
    stopped: 'stopped',
    done: 'done',
  },
  /** Rows of images that are no group, by kind: at most four letters wide. */
  rows: { dropped: 'drop', kept: 'kept', skipped: 'left', newcomer: 'new' },
};
