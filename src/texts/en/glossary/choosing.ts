// How losses, groups and the window choose the images.
export const choosingTerms = {
  loss: {
    name: 'Loss',
    says: 'How surprised the network was by the label of an image: 0 is no surprise, and more is harder.',
    letters: 'p: probability that the network gave to the right label; ln: natural logarithm',
  },
  label: {
    name: 'Label',
    says: 'The class that people gave to the image, such as cat or ship; the network learns to predict it.',
  },
  nats: {
    name: 'Nat',
    says: 'The unit of a loss taken with the natural logarithm; 1 nat is about 1.44 bits.',
  },
  lossHistogram: {
    name: 'Losses of all images',
    says: 'How many images have which loss, easy ones on the left, hard ones on the right.',
  },
  images: {
    name: 'Images',
    says: 'Some real training images of each group, each placed under the loss that it has.',
  },
  group: {
    name: 'Group',
    says: 'Images with a similar loss, found by k-means; group 1 is the easiest.',
  },
  kMeans: {
    name: 'k-means',
    says: 'Cuts the sorted losses into k groups so that the losses inside each group lie close together.',
    letters: 'the sum that k-means makes small; C: a group, c: its centroid, \u2113: a loss',
  },
  centroid: {
    name: 'Centroid',
    says: 'The mean loss of the images of one group.',
    letters: 'C: the images of group j, \u2113: their losses',
  },
  wcss: {
    name: 'Within-cluster sum of squares',
    says: 'How far the losses lie from the centroids of their groups, squared and summed: less means tighter groups.',
    letters: 'C: a group, c: its centroid, \u2113: a loss',
  },
  window: {
    name: 'Window',
    says: 'The neighbouring groups that one epoch trains on; it slides up by one group an epoch and falls back to the easiest.',
    letters: 't: number of earlier prune calls, k: groups, m: groups in the window',
  },
  windowScale: {
    name: 'Window scale',
    says: 'The share of the groups that the window covers, rounded to whole groups.',
    letters: 'k: groups, \u03b1: window scale; halves are rounded to the even neighbour',
  },
  sweep: {
    name: 'Sweep',
    says: 'One passage of the window from the easiest groups to the hardest; the fine ticks mark where it falls back.',
    letters: 'p: epochs of a sweep, k: groups, m: groups in the window',
  },
  windowMotion: {
    name: 'Window motion',
    says: 'What the window does at the hardest groups: fall back to the easiest, or turn round.',
  },
  groupOrder: {
    name: 'Order of groups',
    says: 'Whether the window slides from easy to hard, as SeTa does, or from hard to easy.',
  },
  randomDrop: {
    name: 'Random drop',
    says: 'The share of the images left out by chance, whatever their loss, before groups are formed.',
    letters: 'r: random drop, N: images; rounded down to a whole number',
  },
  fixedDrop: {
    name: 'Fixed random drop',
    says: 'The random drop is drawn once and kept for the whole run, so that some images are never trained.',
  },
  pruning: {
    name: 'Data pruning',
    says: 'Training an epoch on fewer images than there are; a method says which ones.',
  },
  pruneRatio: {
    name: 'Prune ratio',
    says: 'The share that a method leaves out of the images it may leave out; which those are depends on the method.',
  },
  pruneCall: {
    name: 'Prune call',
    says: 'One selection by loss; the first call of a run knows no losses and takes every group.',
  },
  selection: {
    name: 'Selection',
    says: 'Which images the coming epoch trains on; it is made on the GPU before the epoch begins.',
  },
  anneal: {
    name: 'Annealing',
    says: 'In the last epochs nothing is chosen by loss any more, so that easy and hard images come in their true proportion.',
    letters: 'e: epoch from 0, E: epochs, \u03b4: anneal start',
  },
  partialAnneal: {
    name: 'Partial annealing',
    says: 'SeTa goes on dropping its random share while it anneals; full annealing trains on all images.',
  },
  staleScore: {
    name: 'Stale score',
    says: 'The loss of an image that was not trained lately: it is the one from the last time it was, and may be out of date.',
  },
  savedRatio: {
    name: 'Saved',
    says: 'The share of the training work that was left out, over all epochs so far.',
    letters: 'S: images trained in epoch e, N: images there',
  },
};
