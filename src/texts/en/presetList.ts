// Set-ups worth a click: a name, and in one line what one sees in it.
export const presetList = {
  kinds: {
    start: 'Start here',
    class: 'In class',
    break: 'Break it',
    scale: 'Full scale',
  },
  sets: {
    fast: {
      label: 'Fast demo',
      shows:
        'Twelve epochs on 2,048 images: the window has three positions and falls back every third epoch.',
    },
    race: {
      label: 'SeTa, InfoBatch, full training',
      shows: 'Same images, weights and shuffling: what each one saves and what that costs.',
    },
    slow: {
      label: 'Watch the window',
      shows:
        'Ten seconds an epoch: time to say what the window will do next. The loss rises and falls with it.',
    },
    redundancy: {
      label: 'Is random enough?',
      shows: '30 % left out at random, anew each epoch or the same images for good, beside full training.',
    },
    order: {
      label: 'Easy first or hard first?',
      shows: 'The same window sliding up, sliding down, and turning round instead of falling back.',
    },
    equal: {
      label: 'Equal savings',
      shows: 'Random dropping and InfoBatch set to save as much as SeTa: is it the choice that matters?',
    },
    tinyWindow: {
      label: 'Window too small',
      shows: 'One group of ten at a time: the network is tested on what it has not seen for epochs.',
    },
    noAnneal: {
      label: 'No annealing',
      shows: 'The last epochs train on whatever the window holds; beside it the same with annealing.',
    },
    tooMuch: {
      label: 'Dropping too much',
      shows: '80 % dropped at random before the groups are made, beside the usual 10 %.',
    },
    diverge: {
      label: 'Learning rate too high',
      shows: 'Steps of LARS\u2019 size with plain SGD: the losses leave the scale and the groups with them.',
    },
    paper: {
      label: 'The paper\u2019s settings',
      shows:
        'ResNet-18, LARS, 200 epochs, 5 groups, window 0.9: as the authors run it. Many hours on most GPUs.',
    },
  },
};
