// Every term of the page, one plain sentence each.
import type { GlossaryEntry } from '../glossaryEntry.ts';

const seta = 'Zhou, Gao, Wang: SeTa, CVPR 2025';
const infobatch = 'Qin et al.: InfoBatch, ICLR 2024';
const raju = 'Raju et al., arXiv 2111.12621';

export const glossary = {
  loss: {
    name: 'Loss',
    says: 'How surprised the network was by the label of an image: 0 is no surprise, and more is harder.',
    formula: 'loss',
    letters: 'p: probability that the network gave to the right label; ln: natural logarithm',
    lesson: 1,
  },
  label: {
    name: 'Label',
    says: 'The class that people gave to the image, such as cat or ship; the network learns to predict it.',
    lesson: 1,
  },
  nats: {
    name: 'Nat',
    says: 'The unit of a loss taken with the natural logarithm; 1 nat is about 1.44 bits.',
    lesson: 1,
  },
  lossHistogram: {
    name: 'Losses of all images',
    says: 'How many images have which loss, easy ones on the left, hard ones on the right.',
    lesson: 1,
  },
  images: {
    name: 'Images',
    says: 'Some real training images of each group, each placed under the loss that it has.',
    lesson: 1,
  },
  group: {
    name: 'Group',
    says: 'Images with a similar loss, found by k-means; group 1 is the easiest.',
    lesson: 3,
    source: seta,
  },
  kMeans: {
    name: 'k-means',
    says: 'Cuts the sorted losses into k groups so that the losses inside each group lie close together.',
    formula: 'wcss',
    letters: 'the sum that k-means makes small; C: a group, c: its centroid, \u2113: a loss',
    lesson: 3,
  },
  centroid: {
    name: 'Centroid',
    says: 'The mean loss of the images of one group.',
    formula: 'centroid',
    letters: 'C: the images of group j, \u2113: their losses',
    lesson: 3,
  },
  wcss: {
    name: 'Within-cluster sum of squares',
    says: 'How far the losses lie from the centroids of their groups, squared and summed: less means tighter groups.',
    formula: 'wcss',
    letters: 'C: a group, c: its centroid, \u2113: a loss',
    lesson: 3,
  },
  window: {
    name: 'Window',
    says: 'The neighbouring groups that one epoch trains on; it slides up by one group an epoch and falls back to the easiest.',
    formula: 'window',
    letters: 't: number of earlier prune calls, k: groups, m: groups in the window',
    lesson: 4,
    source: seta,
  },
  windowScale: {
    name: 'Window scale',
    says: 'The share of the groups that the window covers, rounded to whole groups.',
    formula: 'windowSize',
    letters: 'k: groups, \u03b1: window scale; halves are rounded to the even neighbour',
    lesson: 4,
  },
  sweep: {
    name: 'Sweep',
    says: 'One passage of the window from the easiest groups to the hardest; the fine ticks mark where it falls back.',
    formula: 'positions',
    letters: 'p: epochs of a sweep, k: groups, m: groups in the window',
    lesson: 4,
  },
  windowMotion: {
    name: 'Window motion',
    says: 'What the window does at the hardest groups: fall back to the easiest, or turn round.',
    lesson: 4,
    source: seta,
  },
  groupOrder: {
    name: 'Order of groups',
    says: 'Whether the window slides from easy to hard, as SeTa does, or from hard to easy.',
    lesson: 7,
    source: seta,
  },
  randomDrop: {
    name: 'Random drop',
    says: 'The share of the images left out by chance, whatever their loss, before groups are formed.',
    formula: 'keep',
    letters: 'r: random drop, N: images; rounded down to a whole number',
    lesson: 2,
  },
  fixedDrop: {
    name: 'Fixed random drop',
    says: 'The random drop is drawn once and kept for the whole run, so that some images are never trained.',
    lesson: 2,
  },
  pruning: {
    name: 'Data pruning',
    says: 'Training an epoch on fewer images than there are; a method says which ones.',
    lesson: 2,
  },
  pruneRatio: {
    name: 'Prune ratio',
    says: 'The share that a method leaves out of the images it may leave out; which those are depends on the method.',
    lesson: 2,
  },
  pruneCall: {
    name: 'Prune call',
    says: 'One selection by loss; the first call of a run knows no losses and takes every group.',
    lesson: 4,
  },
  selection: {
    name: 'Selection',
    says: 'Which images the coming epoch trains on; it is made on the GPU before the epoch begins.',
    lesson: 3,
  },
  anneal: {
    name: 'Annealing',
    says: 'In the last epochs nothing is chosen by loss any more, so that easy and hard images come in their true proportion.',
    formula: 'anneal',
    letters: 'e: epoch from 0, E: epochs, \u03b4: anneal start',
    lesson: 5,
  },
  partialAnneal: {
    name: 'Partial annealing',
    says: 'SeTa goes on dropping its random share while it anneals; full annealing trains on all images.',
    lesson: 5,
    source: seta,
  },
  staleScore: {
    name: 'Stale score',
    says: 'The loss of an image that was not trained lately: it is the one from the last time it was, and may be out of date.',
    formula: 'stale',
    lesson: 5,
  },
  savedRatio: {
    name: 'Saved',
    says: 'The share of the training work that was left out, over all epochs so far.',
    formula: 'savedRatio',
    letters: 'S: images trained in epoch e, N: images there',
    lesson: 2,
  },
  epoch: {
    name: 'Epoch',
    says: 'One round of training: each selected image is used once, then the network is tested.',
    lesson: 1,
  },
  step: {
    name: 'Step',
    says: 'One change of the weights, computed from one batch of images.',
  },
  batch: {
    name: 'Batch',
    says: 'The images whose losses are averaged for one step.',
  },
  imagesPerSecond: {
    name: 'Images per second',
    says: 'How many training images go through the network each second, forward and backward.',
  },
  trainLoss: {
    name: 'Training loss',
    says: 'The mean loss of the images trained in an epoch, so it also tells which images these were.',
    lesson: 4,
  },
  trainAccuracy: {
    name: 'Training accuracy',
    says: 'The share of the images trained in an epoch whose label the network gave as its first guess.',
    lesson: 4,
  },
  testAccuracy: {
    name: 'Test accuracy',
    says: 'The share of the test images, never trained on, whose label the network gives as its first guess.',
    lesson: 2,
  },
  testLoss: {
    name: 'Test loss',
    says: 'The mean loss of the test images, which are never trained on.',
    lesson: 1,
  },
  learningRate: {
    name: 'Learning rate',
    says: 'How far a step moves the weights; the schedule makes it rise and fall over the run.',
  },
  schedule: {
    name: 'Schedule',
    says: 'The plan by which the learning rate changes over the run.',
  },
  optimizer: {
    name: 'Optimiser',
    says: 'The rule that turns gradients into steps.',
    source: 'LARS: You, Gitman, Ginsburg, arXiv 1708.03888',
  },
  momentum: {
    name: 'Momentum',
    says: 'A step keeps this share of the direction of the steps before it.',
    formula: 'momentum',
    letters: 'g: gradient, v: velocity, \u03b2: momentum, \u03b7: learning rate, w: weights',
  },
  weightDecay: {
    name: 'Weight decay',
    says: 'Each step also pulls the weights a little towards zero.',
    formula: 'weightDecay',
    letters: 'g: gradient, \u03bb: weight decay, w: weights',
  },
  labelSmoothing: {
    name: 'Label smoothing',
    says: 'A part of the target goes to all classes alike, so that the network is never asked to be fully certain.',
    formula: 'labelSmoothing',
    letters: 's: label smoothing',
  },
  augmentation: {
    name: 'Augmentation',
    says: 'Each time an image is trained it is shifted and mirrored by chance, so that it never looks quite the same.',
  },
  corruption: {
    name: 'Spoilt images',
    says: 'Training images that are given a wrong label, replaced by a copy, blurred or made blank on purpose, so that one can judge which of them a method leaves out; test images never are.',
  },
  seed: {
    name: 'Seed',
    says: 'The number that all chance of a run comes from: the same seed repeats the run on the same kind of device.',
  },
  engine: {
    name: 'Engine',
    says: 'The code that trains: this project\u2019s own compiled step, or TensorFlow.js as the yardstick.',
  },
  precision: {
    name: 'Precision',
    says: 'The number format in which activations and filters are stored: 32 or 16 bits.',
  },
  network: {
    name: 'Network',
    says: 'The function that is learned: layers of weights that turn an image into one probability for each class.',
  },
  weights: {
    name: 'Weights',
    says: 'The numbers inside the network that training changes.',
  },
  channels: {
    name: 'Channels',
    says: 'How many different patterns a layer looks for; more of them learn more and take longer.',
  },
  dataSet: {
    name: 'Data set',
    says: 'The labelled images: CIFAR-10 has ten classes of 32 by 32 pixels, 50,000 to train on and 10,000 to test with.',
    source: 'Krizhevsky, 2009',
  },
  trainCount: {
    name: 'Training images',
    says: 'The images that the network may learn from; a method leaves some of them out in each epoch.',
  },
  testCount: {
    name: 'Test images',
    says: 'Images that are never trained on and only measure what was learned.',
    lesson: 2,
  },
  redundancy: {
    name: 'Redundancy',
    says: 'Many images teach nearly the same thing, so that some can be left out of an epoch at little cost.',
    lesson: 2,
  },
  gradient: {
    name: 'Gradient',
    says: 'The direction in which the weights would have to move for the loss to rise fastest; a step goes against it.',
    formula: 'sampleMean',
    letters: 'the mean over a random part S is right on average; g: gradient of one image, N: all images',
    lesson: 2,
  },
  seta: {
    name: 'SeTa',
    says: 'Drops some images at random, groups the rest by loss, and trains on a window that slides from easy to hard.',
    lesson: 4,
    source: seta,
  },
  infobatch: {
    name: 'InfoBatch',
    says: 'Leaves out a random part of the images below the mean loss and lets the rest of those count for more.',
    formula: 'rescaling',
    letters: 'w: weight, r: prune ratio, \u2113: loss, with a bar: mean loss',
    lesson: 6,
    source: infobatch,
  },
  rescaling: {
    name: 'Rescaling',
    says: 'InfoBatch weighs the easy images that it keeps by 1 / (1 - r), so that the gradient stays right on average.',
    formula: 'rescaling',
    letters: 'w: weight, r: prune ratio, \u2113: loss, with a bar: mean loss',
    lesson: 6,
    source: infobatch,
  },
  ucb: {
    name: 'UCB',
    says: 'Trains the images whose loss may be largest: its average plus a multiple of how much it varies.',
    formula: 'ucb',
    letters: '\u03bc: moving average of the loss, \u03c3: its spread, c: confidence',
    source: raju,
  },
  confidence: {
    name: 'Confidence',
    says: 'How much UCB favours images whose loss varies; at 0 only the average counts.',
    formula: 'ucb',
    letters: '\u03bc: moving average of the loss, \u03c3: its spread, c: confidence',
    source: raju,
  },
  epsilonGreedy: {
    name: 'Epsilon-greedy',
    says: 'Trains the images with the largest average loss, and a few of the others by chance.',
    formula: 'epsilonGreedy',
    letters: 'K: images trained in an epoch, \u03b5: share drawn by chance',
    source: raju,
  },
  epsilon: {
    name: 'Epsilon',
    says: 'The share of an epoch\u2019s images that epsilon-greedy draws by chance.',
    formula: 'epsilonGreedy',
    letters: 'K: images trained in an epoch, \u03b5: share drawn by chance',
    source: raju,
  },
  movingAverage: {
    name: 'Weight of the newest loss',
    says: 'How quickly an image\u2019s average loss follows its newest loss: at 1 only the newest counts.',
    formula: 'movingAverage',
    letters: '\u03bc: average, a: weight of the newest loss, \u2113: newest loss',
    source: raju,
  },
  staticRandom: {
    name: 'Static random',
    says: 'The same random part of the images in every epoch; the others are never trained.',
    lesson: 2,
  },
  dynamicRandom: {
    name: 'Dynamic random',
    says: 'A new random part of the images in every epoch.',
    lesson: 2,
  },
  fullTraining: {
    name: 'Full training',
    says: 'Every image in every epoch: what the other methods are measured against.',
    lesson: 2,
  },
  race: {
    name: 'Race',
    says: 'Several methods trained side by side from the same first weights and images; only the choice of images differs.',
    lesson: 6,
  },
  lockstep: {
    name: 'Lockstep',
    says: 'Who trains next in a race, so that all have done equally much when they are compared.',
    lesson: 6,
  },
  equalPruned: {
    name: 'Equal pruned %',
    says: 'Sets the ratio of each entrant so that all leave out the same share of the work.',
    lesson: 6,
  },
  deviation: {
    name: 'Standard deviation',
    says: 'How far the results of several seeds lie from their mean.',
    formula: 'deviation',
    letters: 'n: seeds, x: a result, with a bar: their mean',
  },
  selectionMap: {
    name: 'Selection map',
    says: 'A column for each epoch and all training images from top to bottom: full colour was trained, pale was not.',
    lesson: 5,
  },
} as const satisfies Record<string, GlossaryEntry>;
