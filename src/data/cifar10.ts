// CIFAR-10: 60,000 small photographs in ten classes.
import { defineDataSet } from './dataSet.ts';

export default defineDataSet({
  id: 'cifar10',
  label: 'CIFAR-10',
  help: '50,000 training and 10,000 test photographs of 32 x 32 pixels in ten classes',
  source: 'Krizhevsky, Learning Multiple Layers of Features from Tiny Images, 2009',
  classes: ['airplane', 'automobile', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck'],
  trainCount: 50_000,
  testCount: 10_000,
});
