// The methods, and how they are compared.
export const methodTerms = {
  seta: {
    name: 'SeTa',
    says: 'Drops some images at random, groups the rest by loss, and trains on a window that slides from easy to hard.',
  },
  infobatch: {
    name: 'InfoBatch',
    says: 'Leaves out a random part of the images below the mean loss and lets the rest of those count for more.',
    letters: 'w: weight, r: prune ratio, \u2113: loss, with a bar: mean loss',
  },
  rescaling: {
    name: 'Rescaling',
    says: 'InfoBatch weighs the easy images that it keeps by 1 / (1 - r), so that the gradient stays right on average.',
    letters: 'w: weight, r: prune ratio, \u2113: loss, with a bar: mean loss',
  },
  ucb: {
    name: 'UCB',
    says: 'Trains the images whose loss may be largest: its average plus a multiple of how much it varies.',
    letters: '\u03bc: moving average of the loss, \u03c3: its spread, c: confidence',
  },
  confidence: {
    name: 'Confidence',
    says: 'How much UCB favours images whose loss varies; at 0 only the average counts.',
    letters: '\u03bc: moving average of the loss, \u03c3: its spread, c: confidence',
  },
  epsilonGreedy: {
    name: 'Epsilon-greedy',
    says: 'Trains the images with the largest average loss, and a few of the others by chance.',
    letters: 'K: images trained in an epoch, \u03b5: share drawn by chance',
  },
  epsilon: {
    name: 'Epsilon',
    says: 'The share of an epoch\u2019s images that epsilon-greedy draws by chance.',
    letters: 'K: images trained in an epoch, \u03b5: share drawn by chance',
  },
  movingAverage: {
    name: 'Weight of the newest loss',
    says: 'How quickly an image\u2019s average loss follows its newest loss: at 1 only the newest counts.',
    letters: '\u03bc: average, a: weight of the newest loss, \u2113: newest loss',
  },
  staticRandom: {
    name: 'Static random',
    says: 'The same random part of the images in every epoch; the others are never trained.',
  },
  dynamicRandom: {
    name: 'Dynamic random',
    says: 'A new random part of the images in every epoch.',
  },
  fullTraining: {
    name: 'Full training',
    says: 'Every image in every epoch: what the other methods are measured against.',
  },
  race: {
    name: 'Race',
    says: 'Several methods trained side by side from the same first weights and images; only the choice of images differs.',
  },
  lockstep: {
    name: 'Lockstep',
    says: 'Who trains next in a race, so that all have done equally much when they are compared.',
  },
  equalPruned: {
    name: 'Equal pruned %',
    says: 'Sets the ratio of each entrant so that all leave out the same share of the work.',
  },
  deviation: {
    name: 'Standard deviation',
    says: 'How far the results of several seeds lie from their mean.',
    letters: 'n: seeds, x: a result, with a bar: their mean',
  },
  selectionMap: {
    name: 'Selection map',
    says: 'A column for each epoch and all training images from top to bottom: full colour was trained, pale was not.',
  },
};
