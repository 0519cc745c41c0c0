// The life of one image.
export const biography = {
  image: 'Image',
  number: (number: string) => `image no. ${number}`,
  lossTitle: 'Loss at each selection',
  lossUnit: 'nats',
  chart: (epochs: string) => `Loss of the image over ${epochs} epochs`,
  key: { trained: 'trained', left: 'left out', dropped: 'dropped at random' },
  recordedGaps: 'A recorded run keeps no network and not every loss: gaps are what it did not keep.',
  nearest: {
    title: 'Nearest by loss',
    unit: 'at the newest selection',
    image: 'image',
    ofClass: (label: string) => `class ${label}`,
    one: (name: string, number: string, loss: string) => `${name}, no. ${number}, loss ${loss}`,
    spoiltOne: (name: string, number: string, loss: string, kind: string) =>
      `${name}, no. ${number}, loss ${loss}, spoilt: ${kind}`,
  },
  prediction: {
    title: 'Prediction now',
    again: 'Look again',
    beforeFirst: (loss: string) => `before the first step; loss ${loss}`,
    afterEpoch: (epoch: string, loss: string) => `after epoch ${epoch}; loss ${loss}`,
    afterStep: (step: string, steps: string, epoch: string, loss: string) =>
      `after step ${step} of ${steps} of epoch ${epoch}; loss ${loss}`,
    label: 'label',
    givenLabel: 'given label',
    trueLabel: 'true label',
  },
  /** 'Spoilt on purpose: wrong label, truly CAT.', 'Spoilt on purpose: duplicate of IMAGE.' */
  spoilt: {
    onPurpose: (kind: string) => `Spoilt on purpose: ${kind}`,
    trulyBefore: ', truly ',
    trulyAfter: '.',
    copyBefore: ' of ',
    copyAfter: '.',
    number: (number: string) => `no. ${number}`,
  },
  kinds: { mislabelled: 'wrong label', duplicate: 'duplicate', blurred: 'blurred', blank: 'blank' },
  /** `epochs` decides between one and several. */
  epochs: (written: string, epochs: number) => `${written} ${epochs === 1 ? 'epoch' : 'epochs'}`,
  step: {
    head: (epoch: string, loss: string, age: string) => `Epoch ${epoch}: loss ${loss} (${age})`,
    notKept: (epoch: string, age: string) => `Epoch ${epoch}: loss not kept (${age})`,
    trained: 'trained',
    left: 'left out',
  },
  age: {
    unknown: 'age not known',
    never: 'not trained before',
    fresh: 'fresh from the epoch before',
    old: (written: string, epochs: number) => `${written} ${epochs === 1 ? 'epoch' : 'epochs'} old`,
  },
  sum: {
    unknown: 'Which epochs trained it is not known.',
    always: (trained: string, all: string) => `Trained in ${trained} of ${all}, never left out.`,
    paused: (trained: string, all: string, pause: string) =>
      `Trained in ${trained} of ${all}; longest pause ${pause}.`,
    stale: (age: string) => `The newest choice went by a score ${age} old.`,
  },
};
