// CIFAR-100 under its twenty superclasses: the same photographs, an easier question.
import cifar100, { superclasses, superclassOf } from './cifar100.ts';
import { defineDataSet } from './dataSet.ts';

export default defineDataSet({
  id: 'cifar100coarse',
  label: 'CIFAR-100, 20 superclasses',
  help: 'The photographs of CIFAR-100 in twenty classes, each of five kinds.',
  source: cifar100.source,
  classes: superclasses,
  trainCount: cifar100.trainCount,
  testCount: cifar100.testCount,
  archiveOnly: true,
  coarserOf: { id: cifar100.id, labelOf: superclassOf },
});
