import { expect, test } from 'vitest';
import { dataSets } from '../../src/data/dataSets.ts';

test('CIFAR-10 is found by its file', () => {
  const cifar10 = dataSets.get('cifar10')!;
  expect([cifar10.trainCount, cifar10.testCount, cifar10.classes.length]).toEqual([50_000, 10_000, 10]);
});

test('every data set stands under its own id', () => {
  for (const [id, source] of dataSets) expect(source.id).toBe(id);
});
