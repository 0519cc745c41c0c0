import { expect, test } from 'vitest';
import { lossOrderOf } from '../../src/core/lossOrder.ts';
import { pickSamples } from '../../src/engine/gallery.ts';

test('each category shows its samples evenly from the lowest loss to the highest', () => {
  const scores = Float32Array.of(5, 1, 4, 2, 3, 9, 0);
  // Category value 1 has the losses 5, 1, 4, 2, 3; value 0 the other two; bit 8 is none of the gallery's business.
  const fate = Uint32Array.of(1, 0x101, 1, 1, 0x101, 0, 0);
  expect(pickSamples(fate, scores, lossOrderOf(scores), [1, 0, 7], 3)).toEqual([
    { index: 1, loss: 1, category: 0 },
    { index: 4, loss: 3, category: 0 },
    { index: 0, loss: 5, category: 0 },
    { index: 6, loss: 0, category: 1 },
    { index: 5, loss: 9, category: 1 },
  ]);
});
