// The panel of times: where a training step's time goes.
export const profile = {
  title: 'Profile',
  about: "where a training step's time goes",
  step: { name: 'a step takes', title: 'By the clock, from the pace: everything counts, waiting too' },
  encode: { name: 'encode', title: "JavaScript's time to record and submit one step" },
  run: { name: 'run', title: 'GPU memory of this run: weights, activations, gradients, scores' },
  shared: { name: 'images, shared', title: 'GPU memory of the images and labels, once for all runs' },
  noSample: 'The first sample comes within a second of training.',
  noKernels: (engine: string) =>
    `${engine} does not tell its kernels; pace, encode time and memory are measured.`,
  thisEngine: 'This engine',
  noTimestamps:
    'This device has no timestamps: launches are counted, and the clock tells what a whole step takes.',
  mean: (steps: number, shown: string) =>
    `Mean of ${shown} ${steps === 1 ? 'step' : 'steps'}, one a second, each recorded launch by launch: a little slower than the others.`,
  rounded:
    'This browser rounds GPU times to 0.1 ms, so short kernels need many samples; chrome://flags/#enable-webgpu-developer-features gives exact ones.',
  table: {
    caption: 'A training step by kind of kernel',
    kernel: 'Kernel',
    share: 'share',
    timeTitle: 'GPU time of one step',
    launches: 'launches',
    launchesTitle: 'Compute dispatches of one step',
    step: 'Step',
  },
  kernels: {
    gather: 'Images: gather, crop, flip',
    conv: 'Convolution, forward',
    norm: 'Batch-norm statistics',
    block: 'Norm, ReLU, add, pool: forward',
    dense: 'Dense layer',
    loss: 'Loss',
    blockBackward: 'Norm, ReLU, add, pool: backward',
    filterGradient: 'Convolution, gradient of filters',
    inputGradient: 'Convolution, gradient of inputs',
    update: 'Update of the weights',
  },
  pace: {
    title: 'Pace',
    unit: 'images/s, over seconds since this panel was opened',
    notYet: 'not yet',
    lineLater: 'The line begins with the next training steps.',
  },
};
