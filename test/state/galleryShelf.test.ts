import { expect, test } from 'vitest';
import { GalleryShelf } from '../../src/state/galleryShelf.ts';

const event = (epoch: number, images: number) => ({
  type: 'gallery' as const,
  runId: 'run-1',
  epoch,
  samples: [],
  pixels: new ArrayBuffer(images * 4096),
});

test('the oldest images go when the budget is spent, the newest never', () => {
  const shelf = new GalleryShelf(10 * 4096);
  shelf.add(event(0, 4));
  shelf.add(event(1, 4));
  shelf.add(event(2, 4));
  expect(shelf.at(0)).toBeUndefined();
  expect(shelf.oldestEpoch).toBe(1);
  shelf.add(event(3, 20));
  expect(shelf.oldestEpoch).toBe(3);
  expect(shelf.at(3)?.pixels.byteLength).toBe(20 * 4096);
});
