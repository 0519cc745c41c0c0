import { expect, test } from 'vitest';
import { corruptionOf, corruptionPlan, trueLabel } from '../../src/core/corruption.ts';
import { blurImage } from '../../src/data/blurImage.ts';
import { corruptImages } from '../../src/data/corruptImages.ts';
import { syntheticShard } from '../engine/syntheticShard.ts';

const settings = { labelNoise: 0.2, duplicates: 0.1, blurred: 0.1, blank: 0.1, corruptionSeed: 1 };
const n = 250;
const plan = corruptionPlan(n, settings);
const { images, labels } = syntheticShard('train', 0, n);
/** Vitest compares long arrays slowly. */
const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;
const imageAt = (all: Uint8Array, i: number) => all.subarray(i * 3072, (i + 1) * 3072);

test('clean images stay as they are, and so does what was loaded', () => {
  const [pristine, pristineLabels] = [images.slice(), labels.slice()];
  const spoilt = corruptImages(plan, settings, { first: 0, images, labels, classes: 10 });
  expect(same(images, pristine)).toBe(true);
  expect(labels).toEqual(pristineLabels);
  for (let i = 0; i < n; i++) {
    if (corruptionOf(plan, i) !== null) continue;
    expect(same(imageAt(spoilt.images, i), imageAt(images, i))).toBe(true);
    expect(spoilt.labels[i]).toBe(labels[i]);
  }
});

test('each kind does what it says and no more', () => {
  const spoilt = corruptImages(plan, settings, { first: 0, images, labels, classes: 10 });
  for (let i = 0; i < n; i++) {
    const [before, after] = [imageAt(images, i), imageAt(spoilt.images, i)];
    switch (corruptionOf(plan, i)) {
      case 'mislabelled':
        expect(same(after, before)).toBe(true);
        expect(spoilt.labels[i]).not.toBe(labels[i]);
        expect(trueLabel(spoilt.labels[i]!, i, 10, 1)).toBe(labels[i]);
        break;
      case 'blank':
        expect(new Set(after).size).toBe(1);
        expect(spoilt.labels[i]).toBe(labels[i]);
        break;
      case 'blurred':
        expect(same(after, before)).toBe(false);
        expect(spoilt.labels[i]).toBe(labels[i]);
        break;
      default:
    }
  }
  const duplicates = Array.from(labels.keys()).filter((i) => corruptionOf(plan, i) === 'duplicate');
  expect(spoilt.copies).toEqual(duplicates.map((to) => ({ from: plan.originals[to], to })));
});

test('shard by shard is the same as all at once', () => {
  const whole = corruptImages(plan, settings, { first: 0, images, labels, classes: 10 });
  const parts = [
    [0, 77],
    [77, n],
  ].map(([from, to]) =>
    corruptImages(plan, settings, {
      first: from!,
      images: images.subarray(from! * 3072, to! * 3072),
      labels: labels.subarray(from, to),
      classes: 10,
    }),
  );
  expect(parts.flatMap((part) => [...part.labels])).toEqual([...whole.labels]);
  expect(parts.flatMap(({ copies }) => copies)).toEqual(whole.copies);
  expect(same(parts[1]!.images, whole.images.subarray(77 * 3072))).toBe(true);
});

test('a blur keeps a flat image and the mean, and takes the detail out', () => {
  const flat = new Uint8Array(3072).fill(77);
  blurImage(flat);
  expect(new Set(flat)).toEqual(new Set([77]));
  // A checkerboard is all detail: what is left of it is its mean.
  const board = Uint8Array.from({ length: 3072 }, (_, i) => (((i % 32) + Math.floor(i / 32)) % 2) * 200);
  blurImage(board);
  const middle = Array.from(board).filter(
    (_, i) => i % 32 > 8 && i % 32 < 24 && i % 1024 > 256 && i % 1024 < 768,
  );
  expect(Math.min(...middle)).toBeGreaterThan(97);
  expect(Math.max(...middle)).toBeLessThan(103);
});

test('a single bright pixel spreads as a Gaussian of 3.5 pixels would', () => {
  const image = new Uint8Array(3072);
  for (let y = 0; y < 32; y++) image[y * 32 + 16] = 255; // A line: the same blur along x in every row.
  blurImage(image);
  const row = Array.from(image.subarray(16 * 32, 17 * 32));
  const sum = row.reduce((total, value) => total + value, 0);
  const variance = row.reduce((total, value, x) => total + value * (x - 16) ** 2, 0) / sum;
  expect(Math.sqrt(variance)).toBeCloseTo(3.46, 1);
});
