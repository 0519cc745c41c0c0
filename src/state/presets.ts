// Set-ups worth a click, each as the link that opens it: what it differs in from the defaults, its race, its speed.

export interface Preset {
  readonly id: string;
  readonly label: string;
  /** What one sees in it: one line. */
  readonly shows: string;
  readonly kind: 'Start here' | 'In class' | 'Break it' | 'Full scale';
  /** A link's hash without '#'; images that are not named stay as many as the adapter starts with. */
  readonly link: string;
}

const quick = 'epochs=12&method.groups=5&method.windowScale=0.6';

export const presets: readonly Preset[] = [
  {
    id: 'fast',
    label: 'Fast demo',
    shows: 'Twelve epochs on 2,048 images: the window has three positions and falls back every third epoch.',
    kind: 'Start here',
    link: `v=1&trainCount=2048&testCount=512&batchSize=64&${quick}`,
  },
  {
    id: 'race',
    label: 'SeTa, InfoBatch, full training',
    shows: 'Same images, weights and shuffling: what each one saves and what that costs.',
    kind: 'Start here',
    link: 'v=1&vs=infobatch&vs=full',
  },
  {
    id: 'slow',
    label: 'Watch the window',
    shows:
      'Ten seconds an epoch: time to say what the window will do next. The loss rises and falls with it.',
    kind: 'In class',
    link: 'v=1&trainCount=2048&testCount=512&batchSize=64&epochs=18&speed=10',
  },
  {
    id: 'redundancy',
    label: 'Is random enough?',
    shows: '30 % left out at random, anew each epoch or the same images for good, beside full training.',
    kind: 'In class',
    link: 'v=1&method=full&vs=dynamic,pruneRatio:0.3&vs=static,pruneRatio:0.3',
  },
  {
    id: 'order',
    label: 'Easy first or hard first?',
    shows: 'The same window sliding up, sliding down, and turning round instead of falling back.',
    kind: 'In class',
    link: 'v=1&method.groups=5&method.windowScale=0.6&vs=seta,groups:5,windowScale:0.6,order:hardToEasy&vs=seta,groups:5,windowScale:0.6,motion:continuous',
  },
  {
    id: 'equal',
    label: 'Equal savings',
    shows: 'Random dropping and InfoBatch set to save as much as SeTa: is it the choice that matters?',
    kind: 'In class',
    link: 'v=1&vs=infobatch&vs=dynamic&equalPruned=true',
  },
  {
    id: 'tinyWindow',
    label: 'Window too small',
    shows: 'One group of ten at a time: the network is tested on what it has not seen for epochs.',
    kind: 'Break it',
    link: 'v=1&method.windowScale=0.1&vs=seta',
  },
  {
    id: 'noAnneal',
    label: 'No annealing',
    shows: 'The last epochs train on whatever the window holds; beside it the same with annealing.',
    kind: 'Break it',
    link: 'v=1&method.windowScale=0.3&method.delta=1&vs=seta,windowScale:0.3',
  },
  {
    id: 'tooMuch',
    label: 'Dropping too much',
    shows: '80 % dropped at random before the groups are made, beside the usual 10 %.',
    kind: 'Break it',
    link: 'v=1&method.pruneRatio=0.8&vs=seta',
  },
  {
    id: 'diverge',
    label: 'Learning rate too high',
    shows: 'Steps of LARS\u2019 size with plain SGD: the losses leave the scale and the groups with them.',
    kind: 'Break it',
    link: 'v=1&learningRate=5.2',
  },
  {
    id: 'paper',
    label: 'The paper\u2019s settings',
    shows:
      'ResNet-18, LARS, 200 epochs, 5 groups, window 0.9: as the authors run it. Many hours on most GPUs.',
    kind: 'Full scale',
    link: 'v=1&trainCount=50000&testCount=10000&model=resnet18&method.groups=5&method.windowScale=0.9&epochs=200&batchSize=128&optimizer=lars&learningRate=5.2&schedule=authors&labelSmoothing=0.1',
  },
];
