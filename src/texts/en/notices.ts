// Messages under the header: each says what happened and what to do.
export const notices = {
  /** By the kind of problem that stopped a run. */
  advice: {
    config: 'Correct the setting on the left, then restart.',
    memory: 'Use fewer images, a smaller batch or a smaller model, then restart.',
    deviceLost:
      'Another program or a sleeping computer may have taken the GPU. Try again goes on from the last checkpoint; if that does not help, reload the page.',
    checkpoint: 'Restart begins at the first epoch.',
    internal: 'This is a fault of the page. Restart; if it comes again, reload the page.',
  },
  diverged: {
    paused: 'Training is paused:',
    pausedRace: (name: string) => `The race is paused, because of ${name}:`,
    over: 'Training came to its end, but',
    advice: 'Play goes on all the same. Or restart with other settings, or go on from an earlier epoch.',
    adviceOver: 'Restart with other settings, or go on from an earlier epoch.',
  },
  refused: 'A restart is not possible like this.',
  stopped: 'Training stopped.',
  leftRace: (name: string) => `${name} left the race.`,
  tryAgain: 'Try again',
  restart: 'Restart',
  data: {
    missing: (parts: number, shown: string) =>
      parts === 1 ? 'A part of the data is missing.' : `${shown} parts of the data are missing.`,
    raceWaits: 'The race waits for all images: that is what makes it fair. Retry loads what is missing.',
    itsOwnWait:
      'This run goes on from a checkpoint and waits for all the images that it had. Retry loads what is missing; Restart begins anew with what is there.',
    cannotBegin: 'Training cannot begin without training images. Retry loads what is missing.',
    beginsWithout: 'As soon as the rest is here training begins without what is missing. Retry loads it.',
    goesOn: 'Training goes on with what is there.',
    nothingWaits: 'No run waits for what is missing. Retry loads it.',
    retry: 'Retry',
    loaded: 'Images loaded',
    here: (images: string) => `${images} training images are here`,
    hereWhileTraining: (loaded: string, all: string, ready: string, shards: string, images: string) =>
      `Loading: ${loaded} of ${all}, ${ready} of ${shards} shards; ${images} training images are here, the others join at the next epoch`,
  },
  software: {
    head: 'No GPU here: this runs on the CPU',
    adapter: 'a software adapter',
    ofAll: (images: string, all: string) => `${images} of ${all}`,
    set: (adapter: string, trained: string, tested: string, batchSize: string, learningRate: string) =>
      `(${adapter}), slowly: it trains on ${trained} images and tests on ${tested}, batch size ${batchSize}, learning rate ${learningRate}; change that in the settings.`,
  },
  link: {
    head: 'The link was not read as a whole.',
    more: (count: string) => `and ${count} more`,
    rest: 'The rest is set as the link says.',
  },
  crash: {
    head: 'The engine stopped working.',
    says: (message: string) => `The browser says: ${message}. Reload the page to go on; the images are kept.`,
    reload: 'Reload',
  },
  engine: {
    refused: { head: 'That cannot be done:', advice: 'Nothing has changed.' },
    internal: {
      head: 'Something went wrong that the page did not foresee:',
      advice: 'If training does not go on, restart; if it comes again, reload the page.',
    },
  },
  device: {
    lost: 'The GPU was lost',
    opening: (reason: string) =>
      `(${reason}). Another device is being opened; the images come from this browser\u2019s storage.`,
    reopened: 'The GPU was lost and opened again',
    fromCheckpoint: (reason: string, epoch: string) =>
      `(${reason}). Training went on at epoch ${epoch}, from its last checkpoint.`,
    fromStart: (reason: string, epoch: string) =>
      `(${reason}). Training went on at epoch ${epoch}, its first: there was no checkpoint yet.`,
  },
  arrival: {
    wentOn: (epoch: string, epochs: string) =>
      `Went on at epoch ${epoch} of ${epochs}, from this browser\u2019s storage.`,
    startAnew: 'Start anew',
    otherTab: 'Another tab trains the run that was begun last; this tab began one of its own.',
    otherAddress: 'The address asked for another set-up than that of the unfinished run.',
    offered: (name: string, epoch: string, epochs: string) => `${name}, epoch ${epoch} of ${epochs}.`,
    takeOver: 'Take it over',
    goOn: 'Go on with it',
  },
  release: {
    head: 'A newer version of the page is here.',
    training: 'Training goes on with this one; reload when it suits you.',
    still: 'Reload to go over to it; until then this one stays.',
    reload: 'Reload',
  },
};
