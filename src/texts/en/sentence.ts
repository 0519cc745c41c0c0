// The sentence under the header: what is happening at this moment.
export const sentence = {
  /** Before any run, when the engine has gone. */
  noEngine: 'The engine does not run.',
  opening: 'Opening the GPU and looking for the images.',
  loading: (loaded: string, all: string, ready: string, shards: string) =>
    `Loading images: ${loaded} of ${all}, ${ready} of ${shards} shards.`,
  loadingStored: (loaded: string, all: string, ready: string, shards: string) =>
    `Loading images from this browser\u2019s storage: ${loaded} of ${all}, ${ready} of ${shards} shards.`,
  /** By what the run waits for; 'all': it has trained before. */
  begins: {
    first: 'Training begins with the first shard and the test images.',
    obtainable: 'Training waits for all images.',
    all: 'The run goes on when all its images are here.',
  },
  settingUp: 'The images are here. The network is being set up on the GPU.',
  /** What one selection chose; stands in other sentences behind 'Epoch 3: '. */
  chosen: {
    images: (selected: string, present: string) => `${selected} of ${present} images`,
    all: (present: string) => `all ${present} images`,
    annealAll: (present: string) => `annealing on all ${present} images, nothing is sorted any more`,
    annealSome: (selected: string, present: string) =>
      `annealing on ${selected} of ${present} images, drawn at random from all, nothing is sorted any more`,
    /** groups: 'groups 3 to 7'; place: 'the middle'; images: as `images` above. */
    window: (groups: string, of: string, place: string, images: string) =>
      `window on ${groups} of ${of}, ${place}; ${images}`,
    windowByHand: (groups: string, of: string, place: string, images: string) =>
      `window held by hand on ${groups} of ${of}, ${place}; ${images}`,
    everyGroup: (images: string) => `every group is used; ${images}`,
    noLossYet: (images: string) => `no loss is known yet, every group is used; ${images}`,
    nothingYet: 'nothing chosen yet',
  },
  saved: (share: string) => `${share} saved so far.`,
  choosingFirst: 'Epoch 1: choosing the first images; no loss is known yet.',
  sorting: (epoch: string) => `Epoch ${epoch}: sorting the images by the loss they had last.`,
  training: (epoch: string, chosen: string) => `Epoch ${epoch}: ${chosen}.`,
  testing: (epoch: string, images: string) =>
    `Epoch ${epoch}: testing on ${images} images that are never trained.`,
  setUp: (epoch: string) => `Set up on the GPU, to go on with epoch ${epoch}.`,
  waiting: (epoch: string, accuracy: string) =>
    `Epoch ${epoch} is tested: test accuracy ${accuracy}. Waiting for the others of the race.`,
  pausedBefore: (epoch: string) => `Paused, ready to go on with epoch ${epoch}.`,
  pausedIn: (epoch: string, done: string, steps: string, chosen: string) =>
    `Paused in epoch ${epoch} after ${done} of ${steps} steps: ${chosen}.`,
  ready: 'Ready. Nothing trained yet.',
  finished: (epochs: string, accuracy: string, saved: string) =>
    `Finished after ${epochs} epochs: test accuracy ${accuracy}, ${saved} of the training work saved.`,
  finishedUntested: 'Finished.',
  stopped: (epoch: string) => `Stopped in epoch ${epoch}.`,
};
