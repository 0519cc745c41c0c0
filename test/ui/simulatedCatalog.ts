// A catalog as the engine would tell it, for pages and tests without an engine.
import type { ParamSpec } from '../../src/core/params.ts';
import type { Catalog, RunConfig } from '../../src/protocol.ts';

const classes = ['airplane', 'automobile', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck'];

const number = (
  kind: 'number' | 'integer',
  id: string,
  label: string,
  help: string,
  [min, max, step, standard]: readonly [number, number, number, number],
): ParamSpec => ({ id, label, help, kind, min, max, step, default: standard });

const setaParams: readonly ParamSpec[] = [
  number(
    'number',
    'pruneRatio',
    'Random drop',
    'Share of the images left out by chance in each epoch.',
    [0, 0.9, 0.05, 0.1],
  ),
  number('integer', 'groups', 'Groups', 'How many groups the losses are cut into.', [1, 64, 1, 10]),
  number(
    'number',
    'windowScale',
    'Window',
    'Share of the groups that one epoch trains on.',
    [0, 1, 0.05, 0.5],
  ),
  number(
    'number',
    'delta',
    'Anneal from',
    'From this share of the epochs on nothing is sorted.',
    [0, 1, 0.005, 0.875],
  ),
  {
    id: 'order',
    label: 'Order',
    help: '',
    kind: 'choice',
    default: 'easyToHard',
    choices: [
      {
        value: 'easyToHard',
        label: 'easy to hard',
        help: 'The window slides from the easy groups to the hard.',
      },
      {
        value: 'hardToEasy',
        label: 'hard to easy',
        help: 'The window slides from the hard groups to the easy.',
      },
    ],
  },
];

export const simulatedDefaults: RunConfig = {
  data: 'cifar10',
  trainCount: 50_000,
  testCount: 10_000,
  ...{ labelNoise: 0, duplicates: 0, blurred: 0, blank: 0, corruptionSeed: 0 },
  model: 'cnn3',
  modelParams: { channels1: 16 },
  method: 'seta',
  methodParams: { pruneRatio: 0.1, groups: 10, windowScale: 0.5, delta: 0.875, order: 'easyToHard' },
  epochs: 20,
  batchSize: 128,
  learningRate: 0.1,
  momentum: 0.9,
  weightDecay: 5e-4,
  labelSmoothing: 0,
  augment: true,
  schedule: 'oneCycle',
  seed: 0,
  optimizer: 'sgd',
  engine: 'compiled',
  precision: 'f32',
};

export function simulatedCatalog(change: Partial<RunConfig> = {}): Catalog {
  return {
    data: [
      { id: 'cifar10', label: 'CIFAR-10', classes, trainCount: 50_000, testCount: 10_000 },
      {
        ...{ id: 'cifar100', label: 'CIFAR-100', classes: [], trainCount: 50_000, testCount: 10_000 },
        archive: {
          ...{ file: 'cifar-100-binary.tar.gz', page: 'https://www.cs.toronto.edu/~kriz/cifar.html' },
          ...{ missing: ['train.bin', 'test.bin'], imported: false },
        },
      },
    ],
    models: [
      {
        id: 'cnn3',
        label: 'CNN, 3 convolutions',
        help: 'Three 3x3 convolutions with batch norm: small and quick.',
        params: [
          number(
            'integer',
            'channels1',
            'Channels first',
            'Filters of the first convolution.',
            [1, 256, 1, 16],
          ),
        ],
      },
      { id: 'resnet8', label: 'ResNet-8', help: 'Three residual blocks.', params: [] },
    ],
    methods: [
      {
        id: 'seta',
        label: 'SeTa',
        help: 'Sorts images by loss and trains on a sliding window of groups.',
        source: 'Zhou et al., CVPR 2025',
        params: setaParams,
      },
      {
        id: 'infobatch',
        label: 'InfoBatch',
        help: 'Leaves out a random part of the images whose loss is below the mean.',
        source: 'Qin et al., ICLR 2024',
        params: [setaParams[0] as ParamSpec, setaParams[3] as ParamSpec],
      },
      { id: 'full', label: 'Full', help: 'Every image in every epoch: nothing is pruned.', params: [] },
      {
        id: 'static',
        label: 'Static random',
        help: 'One random part of the images, the same in every epoch.',
        params: [setaParams[0] as ParamSpec],
      },
    ],
    schedules: [{ id: 'oneCycle', label: 'OneCycle', help: 'Up, then down to almost nothing.', params: [] }],
    runParams: [
      number('integer', 'epochs', 'Epochs', 'How often the run goes through the data.', [1, 1000, 1, 20]),
      number('integer', 'batchSize', 'Batch size', 'Images in one step.', [1, 4096, 1, 128]),
      number('number', 'learningRate', 'Learning rate', 'The highest of the schedule.', [0, 10, 0.001, 0.1]),
      number('number', 'momentum', 'Momentum', 'How much of the last step goes on.', [0, 1, 0.01, 0.9]),
      number('number', 'weightDecay', 'Weight decay', 'Pulls the weights to 0.', [0, 1, 0.0001, 0.0005]),
      number('number', 'labelSmoothing', 'Label smoothing', 'Softens the labels.', [0, 0.5, 0.01, 0]),
      { id: 'augment', label: 'Augment', help: 'Random flip and crop.', kind: 'boolean', default: true },
      number('integer', 'seed', 'Seed', 'The same seed gives the same run.', [0, 2 ** 31, 1, 0]),
    ],
    defaults: { ...simulatedDefaults, ...change },
  };
}
