import { expect, test } from 'vitest';
import type { ImagesEvent } from '../../src/protocol.ts';
import { createGalleryRebuild, fromEngine } from '../../src/state/galleryRebuild.ts';
import { applyRunEvents, beginRace, createRunStore } from '../../src/state/runStore.ts';
import { simulatedDefaults } from '../ui/simulatedCatalog.ts';

test('images of a past epoch whose pixels are gone are asked for by index, once, and come back', async () => {
  const runs = createRunStore();
  beginRace(runs, ['a'], { entrants: [simulatedDefaults], lockstep: 'epoch', seeds: [0] });
  const samples = [5, 9].map((index) => ({ index, label: 1, loss: 2, category: 0 }));
  const pixels = () => new ArrayBuffer(2 * 4096);
  const event = { type: 'gallery' as const, runId: 'a', epoch: 3, samples, pixels: pixels() };
  runs.setState(applyRunEvents(runs.getState(), [event]));
  const run = () => runs.getState().runs.a!;
  const asked: (readonly number[])[] = [];
  let answer: (event: ImagesEvent) => void = () => undefined;
  const rebuild = createGalleryRebuild(
    runs,
    (indices) => {
      asked.push(indices);
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    fromEngine,
  );
  rebuild('a', 3);
  rebuild('a', 4);
  expect(asked).toEqual([]);
  run().galleries.clear();
  rebuild('a', 3);
  rebuild('a', 3);
  expect(asked).toEqual([[5, 9]]);
  const version = run().galleryVersion;
  // While shards come in, only some of them can be had.
  answer({ type: 'images', requestId: 0, indices: [5], pixels: new ArrayBuffer(4096), losses: { a: [2] } });
  await Promise.resolve();
  expect(run().galleries.at(3)).toBeUndefined();
  rebuild('a', 3);
  // Another run is at work, on images of its own.
  answer({ type: 'images', requestId: 0, indices: [5, 9], pixels: pixels(), losses: { b: [1, 1] } });
  await Promise.resolve();
  expect(run().galleries.at(3)).toBeUndefined();
  rebuild('a', 3);
  expect(asked).toEqual([
    [5, 9],
    [5, 9],
    [5, 9],
  ]);
  answer({ type: 'images', requestId: 1, indices: [5, 9], pixels: pixels(), losses: { a: [2, 2] } });
  await Promise.resolve();
  expect(run().galleries.at(3)?.samples).toEqual(samples);
  expect(run().galleryVersion).toBe(version + 1);
});
