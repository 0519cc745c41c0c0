// "Why?": what the reader sees in the epoch shown, in sentences. `fromTo` is ' (1.20 to 1.35)', or empty.
export const explain = {
  title: 'Why?',
  name: 'Why',
  epoch: (epoch: string) => `epoch ${epoch}`,
  empty: 'Here: what the window does and why the curves move as they do.',
  fromTo: (before: string, now: string) => ` (${before} to ${now})`,
  stale:
    'An image that is left out keeps the loss it had when it was last trained, so the order is partly out of date.',
  byHand: 'The window stands where the hand holds it; by itself it would slide on with every epoch.',
  onePosition: 'The window covers the same groups in every epoch: it has only one position.',
  movedAndRises: (fromTo: string) =>
    `The window moved up: the images trained now are harder, so training loss rises${fromTo}. The network has not become worse: test accuracy tells that.`,
  moved:
    'The window moved up: the images trained now are harder. Expect a higher training loss: that says more about the images than about the network.',
  startsAndRises: (fromTo: string) =>
    `The window starts, so training loss rises${fromTo}. The network has not become worse: test accuracy tells that.`,
  starts: 'The window starts among the easy groups and will move up by one group an epoch.',
  fewHard: (images: string) => `The hardest groups are small: only ${images} images, so this epoch is short.`,
  fellBack: {
    /** By whether it fell all the way down, and what the loss did: not known yet, dropped, neither. */
    toEasiest: {
      willDrop:
        'The window reached the hardest groups and fell back to the easiest, so training loss will drop although the network is the same.',
      drops: (fromTo: string) =>
        `The window reached the hardest groups and fell back to the easiest, so training loss drops${fromTo} although the network is the same.`,
      plain: 'The window reached the hardest groups and fell back to the easiest.',
    },
    partly: {
      willDrop:
        'The window reached the hardest groups and fell back, so training loss will drop although the network is the same.',
      drops: (fromTo: string) =>
        `The window reached the hardest groups and fell back, so training loss drops${fromTo} although the network is the same.`,
      plain: 'The window reached the hardest groups and fell back.',
    },
  },
  sawTooth: (epochs: string) =>
    `This saw-tooth repeats every ${epochs} epochs. It keeps easy images from being forgotten.`,
  stays: 'The window stays where it was.',
  anneal:
    'In the last epochs the method stops choosing by loss, so that the network sees easy and hard images in their true proportion again.',
  annealLoss: 'No groups are formed; training loss now means the same in every epoch.',
  nothingKnown:
    'No image has been trained, so all share the same starting loss and nothing can be sorted. The groups are drawn by chance and all of them are used.',
  fromNextEpoch: 'From the next epoch on every image has a loss of its own.',
  coversAll: 'The window covers every group, so nothing is left out by loss.',
  smallerWindow: 'A smaller window would leave out the easiest and the hardest images in turn.',
};
