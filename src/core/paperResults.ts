// What the paper reports, as numbers: Zhou, Gao, Wang, "Scale Efficient Training for Large Datasets", CVPR 2025,
// Tables 2, 9 and 13. Nothing here was measured by this project.

/** Accuracy in % on the test set. `pruned` in % of the training work; 0 for full training. */
export interface PaperPoint {
  readonly pruned: number;
  readonly accuracy: number;
}

export interface PaperSeries {
  readonly data: 'cifar10' | 'cifar100' | 'imagenet';
  readonly model: string;
  /** Id of the method on this page. */
  readonly method: string;
  readonly label: string;
  /** Which table of the paper. */
  readonly table: 2 | 9;
  readonly points: readonly PaperPoint[];
  /** What the paper says about where the numbers come from, or what is missing. */
  readonly note?: string;
}

const at = (...accuracies: readonly number[]): PaperPoint[] =>
  accuracies.map((accuracy, i) => ({ pruned: [30, 50, 70][i]!, accuracy }));

const table2 = (
  data: PaperSeries['data'],
  method: string,
  label: string,
  points: readonly PaperPoint[],
  note?: string,
): PaperSeries => ({ data, model: 'ResNet-18', method, label, table: 2, points, ...(note ? { note } : {}) });

const published = 'as InfoBatch published it';
const reproduced = 'run again by the authors of SeTa, with the same epochs for all';

const cifar: readonly PaperSeries[] = [
  table2('cifar10', 'full', 'Full', [{ pruned: 0, accuracy: 95.6 }]),
  table2('cifar10', 'static', 'Static random', at(94.6, 93.3, 90.2)),
  table2('cifar10', 'dynamic', 'Dynamic random', at(94.8, 94.5, 93.0)),
  table2('cifar10', 'epsilonGreedy', '\u03b5-greedy', at(95.2, 94.9, 94.1)),
  table2('cifar10', 'ucb', 'UCB', at(95.3, 94.7, 93.9)),
  table2('cifar10', 'infobatch', 'InfoBatch, published', at(95.6, 95.1, 94.7), published),
  table2('cifar10', 'infobatch', 'InfoBatch, reproduced', at(95.3, 95.0, 94.3), reproduced),
  table2('cifar10', 'seta', 'SeTa', at(95.7, 95.3, 95.0)),
  table2('cifar100', 'full', 'Full, published', [{ pruned: 0, accuracy: 78.2 }], published),
  table2('cifar100', 'full', 'Full, reproduced', [{ pruned: 0, accuracy: 79.3 }], reproduced),
  table2('cifar100', 'static', 'Static random', at(73.8, 72.1, 69.7)),
  table2('cifar100', 'dynamic', 'Dynamic random', at(77.3, 75.3), 'no result at 70 %'),
  table2('cifar100', 'epsilonGreedy', '\u03b5-greedy', at(76.4, 74.8), 'no result at 70 %'),
  table2('cifar100', 'ucb', 'UCB', at(77.3, 75.3), 'no result at 70 %'),
  table2('cifar100', 'infobatch', 'InfoBatch, published', at(78.2, 78.1, 76.5), published),
  table2(
    'cifar100',
    'infobatch',
    'InfoBatch, reproduced',
    at(79.2, 78.2),
    `${reproduced}; it did not reach 70 %`,
  ),
  table2('cifar100', 'seta', 'SeTa', at(79.4, 79.0, 77.7)),
];

/** ResNet-18 and ResNet-50 stand in Table 9 twice: what was trained on belongs to the name. */
const dataNames = { cifar10: 'CIFAR-10', cifar100: 'CIFAR-100', imagenet: 'ImageNet' } as const;

/** Backbones of Table 9: accuracy of full training, then SeTa's accuracy and pruned % at three settings. */
const backbones: readonly (readonly [
  PaperSeries['data'],
  string,
  number,
  ...(readonly [number, number][]),
])[] = [
  ['imagenet', 'ResNet-18', 69.5, [69.6, 36.1], [68.5, 44.2], [68.2, 55.3]],
  ['imagenet', 'ResNet-50', 78.6, [78.5, 30.0], [78.1, 45.5], [77.6, 52.7]],
  ['imagenet', 'MobileNetV3', 52.2, [52.2, 26.2], [52.0, 42.8], [51.3, 50.8]],
  ['imagenet', 'EfficientNet', 76.1, [76.3, 30.0], [75.7, 45.0], [75.6, 52.3]],
  ['imagenet', 'ViT', 73.3, [73.3, 24.6], [72.1, 38.3], [72.0, 44.8]],
  ['imagenet', 'Swin', 80.0, [80.0, 46.4], [79.3, 55.5], [79.2, 63.2]],
  ['imagenet', 'Vim', 75.7, [75.7, 30.0], [74.9, 44.8], [74.1, 55.8]],
  ['cifar100', 'ResNet-18', 79.3, [79.4, 41.6], [79.0, 54.9], [78.4, 60.6]],
  ['cifar100', 'ResNet-50', 80.6, [80.7, 40.9], [80.2, 54.1], [79.5, 68.3]],
];

const table9: readonly PaperSeries[] = backbones.map(([data, model, full, ...seta]) => ({
  data,
  model,
  method: 'seta',
  label: `SeTa, ${model}, ${dataNames[data]}`,
  table: 9,
  points: [{ pruned: 0, accuracy: full }, ...seta.map(([accuracy, pruned]) => ({ pruned, accuracy }))],
}));

export const paperResults: readonly PaperSeries[] = [...cifar, ...table9];

/** A row of Table 13: image captioning on NoCaps, overall CIDEr; with what changed against SeTa. */
export interface PaperAblation {
  readonly change: 'none' | 'hardToEasy' | 'continuous' | 'fullAnneal' | 'dynamic' | 'static' | 'full';
  /** In % of the training work; null for full training. */
  readonly pruned: number | null;
  readonly cider: number;
}

export const paperAblation: readonly PaperAblation[] = [
  { change: 'none', pruned: 31.7, cider: 71.5 },
  { change: 'hardToEasy', pruned: 27.0, cider: 69.6 },
  { change: 'continuous', pruned: 32.8, cider: 70.7 },
  { change: 'fullAnneal', pruned: 27.2, cider: 70.3 },
  { change: 'dynamic', pruned: 31.7, cider: 69.8 },
  { change: 'static', pruned: 31.7, cider: 69.4 },
  { change: 'full', pruned: null, cider: 70.5 },
];

/** How the paper trained on CIFAR (Section 4.1 and the authors' CIFAR example), in the words of RunConfig. */
export const paperRecipe = {
  model: 'resnet18',
  modelParams: { width: 64 },
  epochs: 200,
  batchSize: 128,
  optimizer: 'lars',
  learningRate: 5.2,
  schedule: 'authors',
  momentum: 0.9,
  weightDecay: 5e-4,
  labelSmoothing: 0.1,
  augment: true,
  trainCount: 50_000,
  testCount: 10_000,
} as const;
