// CIFAR-10: 60,000 small photographs in ten classes.
import { defineDataSet } from './dataSet.ts';

const classes = ['airplane', 'automobile', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck'];

export default defineDataSet({
  id: 'cifar10',
  label: 'CIFAR-10',
  help: '50,000 training and 10,000 test photographs of 32 x 32 pixels in ten classes.',
  source: 'Krizhevsky, Learning Multiple Layers of Features from Tiny Images, 2009',
  classes,
  trainCount: 50_000,
  testCount: 10_000,
  archive: {
    file: 'cifar-10-binary.tar.gz',
    fileBytes: 170_052_171,
    page: 'https://www.cs.toronto.edu/~kriz/cifar.html',
    parts: [
      ...[1, 2, 3, 4, 5].map((batch) => ({
        file: `data_batch_${batch}.bin`,
        split: 'train' as const,
        first: (batch - 1) * 10_000,
        count: 10_000,
      })),
      { file: 'test_batch.bin', split: 'test', first: 0, count: 10_000 },
    ],
    nameFiles: [{ file: 'batches.meta.txt', names: classes }],
  },
});
