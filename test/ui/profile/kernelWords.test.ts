import { expect, test } from 'vitest';
import { kernelLines } from '../../../src/ui/profile/kernelWords.ts';

test('kinds that belong together are one line, in the order of a step', () => {
  const lines = kernelLines([
    { kind: 'conv', launches: 3, sumMs: 3 },
    { kind: 'blockReduce', launches: 3, sumMs: 1 },
    { kind: 'blockBackward', launches: 3, sumMs: 2 },
    { kind: 'gather', launches: 1, sumMs: 0.5 },
  ]);
  expect(lines).toEqual([
    { words: 'Images: gather, crop, flip', launches: 1, sumMs: 0.5 },
    { words: 'Convolution, forward', launches: 3, sumMs: 3 },
    { words: 'Norm, ReLU, add, pool: backward', launches: 6, sumMs: 3 },
  ]);
});

test('an unknown kind stands under its own name; a line with an untimed kind has no time', () => {
  expect(
    kernelLines([
      { kind: 'novel', launches: 1, sumMs: 1 },
      { kind: 'dense', launches: 1, sumMs: null },
      { kind: 'denseBackward', launches: 1, sumMs: 1 },
    ]),
  ).toEqual([
    { words: 'Dense layer', launches: 2, sumMs: null },
    { words: 'novel', launches: 1, sumMs: 1 },
  ]);
});
