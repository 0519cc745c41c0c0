// What is wrong with settings, or worth knowing about them; said at the control.
export const settingProblems = {
  limits: {
    onOff: (label: string, got: string) => `${label} is on or off, got ${got}`,
    oneOf: (label: string, allowed: string, got: string) => `${label}: one of ${allowed}, got ${got}`,
    outside: (label: string, min: string, max: string, got: string) =>
      `${label}: ${min} to ${max}, got ${got}`,
    notWhole: (label: string, min: string, max: string, got: string) =>
      `${label}: ${min} to ${max} in whole numbers, got ${got}`,
  },
  unknown: {
    data: (id: string, known: string) => `no data set is called "${id}"; there are ${known}`,
    model: (id: string, known: string) => `no model is called "${id}"; there are ${known}`,
    method: (id: string, known: string) => `no method is called "${id}"; there are ${known}`,
  },
  sgdDiverges: (rate: string) =>
    `SGD is likely to diverge at ${rate}; about 0.1 suits it, 5.2 is the authors' rate for LARS`,
  larsHardlyMoves: (rate: string) => `LARS hardly moves at ${rate}; the authors' rate is 5.2`,
  tooFewImages: (data: string, there: string, got: string) =>
    `${data} has ${there} training images, got ${got}`,
  f16OfCompiledStep: 'TensorFlow.js trains in f32; f16 is of the compiled step',
  batchTooLarge: (batch: string, images: string) =>
    `a batch of ${batch} needs as many training images, there are ${images}`,
  spoilt: (count: string, all: string) =>
    `${count} of the ${all} training images are spoilt on purpose; test images stay as they are`,
  /** `field` is the setting's name in files. */
  otherImages: (field: string, first: string, got: string) =>
    `all runs of a race share the same images: ${field} is ${first} for the first, got ${got}`,
  cost: {
    note: (about: {
      readonly model: string;
      readonly batch: string;
      readonly parameters: string;
      /** The bytes are a lower bound, else an estimate. */
      readonly atLeast: boolean;
      readonly bytes: string;
      readonly flop: string;
      readonly time: string;
      /** The rate was measured, else it is assumed. */
      readonly measured: boolean;
      readonly rate: string;
    }) =>
      `${about.model} at batch ${about.batch}: ${about.parameters} parameters, ${about.atLeast ? 'at least' : 'about'} ` +
      `${about.bytes} on the GPU; needs ${about.flop} a step, ` +
      `about ${about.time} an epoch over all images at ${about.measured ? 'the measured' : 'an assumed'} ${about.rate}/s`,
    tooLargeSmallerBatch: (model: string, batch: string, needed: string, limit: string, fitting: string) =>
      `${model} at batch ${batch} needs a buffer of ${needed}, this GPU allows ${limit}; a batch of ${fitting} would fit`,
    tooLargeSmallerNet: (model: string, batch: string, needed: string, limit: string) =>
      `${model} at batch ${batch} needs a buffer of ${needed}, this GPU allows ${limit}; take a smaller network`,
    bytes: 'bytes',
    millions: (count: string) => `${count} M`,
  },
  selection: {
    tooFewForGroups: (groups: string, kept: string) =>
      `k-means: ${groups} groups need more than ${groups} samples after the random drop, got ${kept}; lower Groups or the random drop`,
    emptyWindow: (groups: string, scale: string) =>
      `${groups} groups x ${scale} rounds to a window of 0, which would train on nothing; raise the window or the groups`,
    wholeWindow: (groups: string, scale: string) =>
      `${groups} groups x ${scale} rounds to a window of ${groups}, all of them: it never slides`,
    oneGroup: 'One group has nothing to slide over: this is random dropping alone',
    wellLearnedKept: (ratio: string) =>
      `At least 10 % of the well learned are kept, as in the authors' code: ${ratio} acts as 0.9`,
    nothingKept: (ratio: string, samples: string) =>
      `A prune ratio of ${ratio} leaves none of ${samples} samples; lower it`,
  },
  /** How much a method saves. What an expectation rests on is a clause that follows 'if'. */
  saving: {
    evenGroups: (percent: string) =>
      `${percent} % of the grouped samples stand in the window, as if all groups were of one size`,
    finishedGroups: (percent: string) =>
      `${percent} % of the grouped samples stand in the window, as in the finished run`,
    usualMean: (percent: string) => `${percent} % of the samples lie below the mean loss`,
    finishedMean: (percent: string) =>
      `${percent} % of the samples lie below the mean loss, as in the finished run`,
    prunesNothing: (method: string) => `${method} prunes nothing`,
    outOfReach: (method: string, least: string, most: string, epochs: string, target: string) =>
      `${method} saves ${least} to ${most} of ${epochs} epochs with its other settings, not ${target}`,
  },
};
