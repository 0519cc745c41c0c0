import { expect, test } from 'vitest';
import { hasArchive } from '../../src/data/archives/recordFormat.ts';
import { imagesIdOf } from '../../src/data/dataSet.ts';
import { dataSets } from '../../src/data/dataSets.ts';

test('CIFAR-10 is found by its file', () => {
  const cifar10 = dataSets.get('cifar10')!;
  expect([cifar10.trainCount, cifar10.testCount, cifar10.classes.length]).toEqual([50_000, 10_000, 10]);
});

test('every data set stands under its own id', () => {
  for (const [id, source] of dataSets) expect(source.id).toBe(id);
});

test('the parts of an archive cover both splits without gap or overlap, and its classes share them evenly', () => {
  for (const source of [...dataSets.values()].filter(hasArchive)) {
    for (const split of ['train', 'test'] as const) {
      let next = 0;
      for (const part of source.archive.parts.filter((one) => one.split === split)) {
        expect(part.first).toBe(next);
        next += part.count;
      }
      expect(next).toBe(split === 'train' ? source.trainCount : source.testCount);
      expect(next % source.classes.length).toBe(0);
    }
  }
});

test('a set of coarser labels maps every class of the set whose images it shares', () => {
  for (const source of dataSets.values()) {
    if (!source.coarserOf) continue;
    const { labelOf } = source.coarserOf;
    expect(labelOf).toHaveLength(dataSets.get(imagesIdOf(source))!.classes.length);
    expect(new Set(labelOf).size).toBe(source.classes.length);
  }
});

// From the published label files; the source derives both from the table of superclasses.
test('CIFAR-100’s classes stand in the order of its label files', () => {
  const { classes } = dataSets.get('cifar100')!;
  expect([0, 1, 23, 39, 46, 47, 66, 71, 72, 99].map((label) => classes[label])).toEqual([
    ...['apple', 'aquarium fish', 'cloud', 'keyboard', 'man', 'maple tree', 'raccoon', 'sea', 'seal', 'worm'],
  ]);
});

test('CIFAR-100’s superclasses go with its classes as published', () => {
  const published = [
    ...[4, 1, 14, 8, 0, 6, 7, 7, 18, 3, 3, 14, 9, 18, 7, 11, 3, 9, 7, 11, 6, 11, 5, 10, 7],
    ...[6, 13, 15, 3, 15, 0, 11, 1, 10, 12, 14, 16, 9, 11, 5, 5, 19, 8, 8, 15, 13, 14, 17, 18, 10],
    ...[16, 4, 17, 4, 2, 0, 17, 4, 18, 17, 10, 3, 2, 12, 12, 16, 12, 1, 9, 19, 2, 10, 0, 1, 16],
    ...[12, 9, 13, 15, 13, 16, 19, 2, 4, 6, 19, 5, 5, 8, 19, 18, 1, 2, 15, 6, 0, 17, 8, 14, 13],
  ];
  expect(dataSets.get('cifar100')!.archive!.superclassOf).toEqual(published);
  const { classes } = dataSets.get('cifar100coarse')!;
  expect([0, 4, 9, 12, 13, 19].map((label) => classes[label])).toEqual([
    ...['aquatic mammals', 'fruit and vegetables', 'large man-made outdoor things', 'medium mammals'],
    ...['non-insect invertebrates', 'vehicles 2'],
  ]);
});
