// Why a run cannot begin, join, go on or be kept. Sentences without a full stop: the notice adds one.
export const engineProblems = {
  notLoaded: 'the engine could not be loaded',
  messageUnreadable: 'a message of the engine could not be read',
  noRace: 'there is no race to join; restart',
  raceFull: (most: string) => `a race has room for ${most} runs; restart with fewer`,
  lostTooOften: (times: string, reason: string) =>
    `the GPU device was lost ${times} times in a row (${reason})`,
  noOtherDevice: (reason: string, message: string) =>
    `the GPU device was lost (${reason}) and no other could be opened (${message})`,
  /** Stand in the place of the browser's own reason for a loss. */
  reasons: {
    openedByHand: 'opened again by hand',
    none: 'the browser gives no reason',
  },
  notKept: (epoch: string) =>
    `no checkpoint of this run at or before epoch ${epoch} is kept here any more; start it anew`,
  noRoom: (images: string, message: string) =>
    `the GPU has no room left: needed were ${images} for the images (${message})`,
  noRoomForRun: (run: string, images: string, message: string) =>
    `the GPU has no room left: needed were ${run} for the run and ${images} for the images (${message})`,
  imagesDoNotFit: (label: string, count: string, most: string) =>
    `${label}: ${count} images do not fit, this adapter holds ${most}; use fewer`,
  tooManyWorkgroups: (label: string, workgroups: string, most: string) =>
    `${label}: ${workgroups} workgroups, the device allows ${most} a side; lower the batch size`,
  noF16: (label: string) => `${label}: this device has no shader-f16; choose precision f32`,
  cannotSteer: (method: string) => `${method} cannot be steered by hand`,
  otherPlaces:
    'its images stand in another order than those of the other runs of this race, because parts of them came late: open it by itself',
  otherSizes: 'the checkpoint is of another kind of run: its sizes differ',
  diverged: (step: string, epoch: string, notFinite: string, rate: string) =>
    `training diverged at step ${step} of epoch ${epoch}: ${notFinite} losses are not finite; lower the learning rate (${rate})`,
  fork: {
    /** `field` is the setting's name in files. */
    otherImages: (field: string, was: string, got: string) =>
      `a run goes on with the images and the network that it has: ${field} was ${was}, got ${got}`,
    otherNetwork: (was: string, got: string) =>
      `a run goes on with the network that it has: its settings were ${was}, got ${got}`,
    tooFewEpochs: (behind: string, asked: string) =>
      `the checkpoint has ${behind} epochs behind it, the run should have ${asked}; raise Epochs`,
    imagesMissing: 'wait until all images are here',
    raceFull: (most: string) => `${most} runs train already; restart to begin with one again`,
    settingsDiffer: 'other images or another network need a restart; undo these changes on the left',
    settingsEnd: (epochs: string) => `the settings on the left end with epoch ${epochs}; raise Epochs`,
  },
  storageFull:
    'this browser\u2019s storage is full, so the newest checkpoint is kept in memory until the page is closed; ' +
    'delete kept runs or give the browser room',
  /** Clauses about the bytes of a checkpoint. */
  checkpoint: {
    headNotJson: 'checkpoint with a head that is not JSON',
    headLacksRun: 'checkpoint whose head does not tell configuration, epochs and records',
    headLacksSizes: 'checkpoint whose head does not tell the sizes of its parts',
    noCheckpoint: (magic: string) => `not a checkpoint: it does not begin with ${magic}`,
    otherVersion: (found: string, read: string) =>
      `checkpoint of version ${found}, this program reads version ${read}`,
    cutOff: (bytes: string, needed: string) =>
      `checkpoint cut off: ${bytes} bytes, its head alone needs ${needed}`,
    wrongLength: (bytes: string, expected: string) => `checkpoint of ${bytes} bytes, expected ${expected}`,
    lacksArrays: 'checkpoint without weights or scores',
  },
};
