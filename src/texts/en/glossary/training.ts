// What training is made of: the network, its steps, its data and its settings.
export const trainingTerms = {
  epoch: {
    name: 'Epoch',
    says: 'One round of training: each selected image is used once, then the network is tested.',
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
  },
  trainAccuracy: {
    name: 'Training accuracy',
    says: 'The share of the images trained in an epoch whose label the network gave as its first guess.',
  },
  testAccuracy: {
    name: 'Test accuracy',
    says: 'The share of the test images, never trained on, whose label the network gives as its first guess.',
  },
  testLoss: {
    name: 'Test loss',
    says: 'The mean loss of the test images, which are never trained on.',
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
  },
  momentum: {
    name: 'Momentum',
    says: 'A step keeps this share of the direction of the steps before it.',
    letters: 'g: gradient, v: velocity, \u03b2: momentum, \u03b7: learning rate, w: weights',
  },
  weightDecay: {
    name: 'Weight decay',
    says: 'Each step also pulls the weights a little towards zero.',
    letters: 'g: gradient, \u03bb: weight decay, w: weights',
  },
  labelSmoothing: {
    name: 'Label smoothing',
    says: 'A part of the target goes to all classes alike, so that the network is never asked to be fully certain.',
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
  labelNoise: {
    name: 'Label noise',
    says: 'Training images whose label is wrong on purpose: the network is told that a cat is a ship, and its loss on them stays high.',
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
  },
  trainCount: {
    name: 'Training images',
    says: 'The images that the network may learn from; a method leaves some of them out in each epoch.',
  },
  testCount: {
    name: 'Test images',
    says: 'Images that are never trained on and only measure what was learned.',
  },
  redundancy: {
    name: 'Redundancy',
    says: 'Many images teach nearly the same thing, so that some can be left out of an epoch at little cost.',
  },
  gradient: {
    name: 'Gradient',
    says: 'The direction in which the weights would have to move for the loss to rise fastest; a step goes against it.',
    letters: 'the mean over a random part S is right on average; g: gradient of one image, N: all images',
  },
};
