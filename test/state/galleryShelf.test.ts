import { expect, test } from 'vitest';
import { GalleryShelf } from '../../src/state/galleryShelf.ts';

const event = (epoch: number, images: number) => ({
  type: 'gallery' as const,
  runId: 'run-1',
  epoch,
  samples: Array.from({ length: images }, (_, i) => ({
    ...{ index: 70_000 + 10 * epoch + i, label: i % 10, loss: 0.5 + i / 4, category: i % 3 },
  })),
  pixels: new Uint8Array(images * 4096).fill(epoch).buffer,
});

test('the oldest pixels go when the budget is spent, the newest never', () => {
  const shelf = new GalleryShelf(10 * 4096);
  for (const epoch of [0, 1, 2]) shelf.add(event(epoch, 4));
  expect([0, 1, 2].map((epoch) => shelf.at(epoch) !== undefined)).toEqual([false, true, true]);
  shelf.add(event(3, 20));
  expect([1, 2, 3].map((epoch) => shelf.at(epoch) !== undefined)).toEqual([false, false, true]);
  expect(shelf.at(3)?.pixels.byteLength).toBe(20 * 4096);
});

test('which images an epoch showed is known without their pixels, to the digit', () => {
  const shelf = new GalleryShelf(4096);
  for (const epoch of [0, 1]) shelf.add(event(epoch, 4));
  expect(shelf.at(0)).toBeUndefined();
  expect(shelf.samplesAt(0)).toEqual(event(0, 4).samples);
});

test('pixels that come back are placed by index, images that could not be had are left out', () => {
  const shelf = new GalleryShelf(4 * 4096);
  for (const epoch of [0, 1]) shelf.add(event(epoch, 4));
  const pixels = new Uint8Array(2 * 4096);
  pixels.fill(7, 0, 4096);
  pixels.fill(9, 4096);
  shelf.restore(0, [70_002, 70_000], pixels.buffer);
  const gallery = shelf.at(0)!;
  expect(gallery.samples.map(({ index }) => index)).toEqual([70_000, 70_002]);
  expect([gallery.pixels[0], gallery.pixels[4096]]).toEqual([9, 7]);
});

test('a copy goes its own way', () => {
  const shelf = new GalleryShelf();
  for (const epoch of [0, 1, 2]) shelf.add(event(epoch, 2));
  const twin = shelf.copy();
  twin.cutAt(1);
  twin.add(event(1, 3));
  expect([twin.samplesAt(1)?.length, twin.samplesAt(2)]).toEqual([3, undefined]);
  expect([shelf.samplesAt(1)?.length, shelf.samplesAt(2)?.length]).toEqual([2, 2]);
});
