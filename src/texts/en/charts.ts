// The charts of both stacks, by id: their titles, what they count in, what they say for themselves.
export const charts = {
  clusterHistogram: { title: 'Losses of all images', unit: 'easy to hard, log count', lossAxis: 'loss' },
  samples: {
    title: 'Images',
    unit: 'a row a group, each image under its loss; bright: trained in this epoch',
    name: (groups: string, epoch: string) =>
      `Images of ${groups} groups in epoch ${epoch}; arrow keys choose one`,
    thinned: (rows: string) => `${rows} rows have room, chosen evenly`,
    fetchedAgain: (images: string, epoch: string) =>
      `The ${images} images of epoch ${epoch} are fetched again.`,
    empty: 'Here: real images of every group, the easiest on top. They follow the selection.',
  },
  centroidPaths: {
    title: 'Centroids',
    unit: 'mean loss of each group; band: the window',
    empty: 'Here: the mean loss of every group over epochs.',
    noGroups: 'This method forms no groups.',
    ofGroup: (group: string, loss: string) => `group ${group}: ${loss}`,
    window: (from: string, to: string) => `${from} to ${to}`,
    noWindow: 'no window',
  },
  trainLoss: { title: 'Training loss', unit: 'nats, mean of the images trained; faint: within the epoch' },
  trainAccuracy: {
    title: 'Training accuracy',
    unit: 'of the images trained, so it falls when they are hard',
  },
  testAccuracy: { title: 'Test accuracy', unit: 'of images that are never trained' },
  savedRatio: { title: 'Saved', unit: 'of the training work so far' },
  catchRecall: {
    title: 'Spoilt images left out',
    unit: 'share of all spoilt ones: recall; thin: leaving out as many at random',
  },
  catchPrecision: {
    title: 'Left out and spoilt',
    unit: 'share of all left out: precision; thin: leaving out at random',
    noneOut: 'none out',
  },
};
