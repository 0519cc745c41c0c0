// The head of the page: the controls of the training, its numbers, the tools.
export const header = {
  transport: {
    label: 'Training',
    play: 'Play',
    pause: 'Pause',
    again: 'Train again',
    playTitle: (action: string) => `${action} (Space)`,
    batch: 'Batch',
    batchTitle: 'Train one batch, then pause (Shift + right arrow)',
    epoch: 'Epoch',
    epochTitle: 'Train to the end of the epoch, then pause (right arrow)',
    restart: 'Restart',
    restartTitle: 'Start anew with the settings on the left (R)',
    speed: 'Speed',
    speedTitle:
      'How long an epoch is stretched, 1 to 30 s, or not at all. Takes effect at once; a slow epoch lets one watch the window slide.',
    fullSpeed: 'full speed',
    secondsAnEpoch: (seconds: string) => `${seconds} s an epoch`,
  },
  meters: {
    epoch: { name: 'epoch', title: 'Epoch at work, of all epochs' },
    step: { name: 'step', title: 'Batches trained in this epoch' },
    pace: { name: 'images/s', title: 'Images trained a second' },
    pruned: {
      name: 'pruned so far',
      title:
        'Share of the training work that was saved: 1 - images trained / images there, over all finished epochs',
    },
    time: { name: 'time left', title: 'Until the last epoch ends, at the present pace' },
  },
  toLight: 'Switch to the light theme',
  toDark: 'Switch to the dark theme',
  copyLink: 'Copy link',
};
