// In what the authors' code would do something else than this run.
export const authorsCode = {
  otherData: (data: string) => `It reads CIFAR-10 and CIFAR-100, not ${data}.`,
  /** Why it cannot choose samples like this: whole sentences. */
  cannot: {
    hardToEasy:
      'The authors\u2019 code cannot choose samples like this: its window always slides from easy to hard.',
    continuous: 'The authors\u2019 code cannot choose samples like this: its window always falls back.',
    fullAnneal:
      'The authors\u2019 code cannot choose samples like this: its annealing epochs always drop the random share.',
    fixedDrop:
      'The authors\u2019 code cannot choose samples like this: it draws the random drop anew in every epoch.',
    mostDropped:
      'The authors\u2019 code cannot choose samples like this: it never drops more than 90 % at random.',
    otherMethod:
      'The authors\u2019 code cannot choose samples like this: it has Static, InfoBatch and SeTa only.',
  },
  weightsReset: 'Its weights are reset for annealing, because epochs x delta is a whole number.',
  weightsStay: 'Its last weights stay while annealing, because epochs x delta is no whole number.',
  staticFirst: 'Static keeps the first images of the data set, not random ones.',
  dynamicIsSeta: 'Dynamic random is SeTa with one group there.',
  fullIsInfoBatch:
    'Full training is InfoBatch with ratio 0 here: without --use_info_batch the script trains on everything as well, but its last lines ask for a count that only a pruned data set has.',
  otherModel: (model: string) =>
    `It has no ${model}: the command trains ResNet-18 (ResNet-50 and -101 are there as well).`,
  otherWidth: (width: string) => `Its ResNet-18 has a width of 64, this run's has ${width}.`,
  allImages: 'It always trains on all 50,000 images.',
  hundredOutputs: 'Its networks have 100 outputs for CIFAR-10 too; 90 stay unused.',
  otherSchedule:
    'Its schedule is OneCycle placed anew at every epoch, with the momentum cycling between 0.85 and 0.95; here: Schedule, OneCycle, authors\u2019 steps.',
  augments: 'It always mirrors and shifts the images.',
  spoilsNothing: 'It spoils no images: wrong labels, duplicates, blurred and blank images are left out.',
  otherF16: 'Its --fp16 is PyTorch\u2019s mixed precision, another thing than f16 here; it is left out.',
  noSeed: (seed: string) => `It has no argument for a seed (here ${seed}): every start has other weights.`,
};
