import { expect, test } from 'vitest';
import { imageBytes } from '../../src/data/dataSet.ts';
import { packedLength, packImages, unpackImages } from '../../src/data/imageResiduals.ts';
import { someImages } from './tinyDataSet.ts';

function unpack(packed: Uint8Array, count: number, imagesPerStep?: number): Uint8Array {
  const steps = unpackImages(packed, count, imagesPerStep);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function expectRoundTrip(images: Uint8Array): void {
  const before = images.slice();
  const packed = packImages(images);
  expect(images).toEqual(before);
  expect(unpack(packed, images.length / imageBytes)).toEqual(before);
}

test('smooth and noisy images come back byte for byte', () => {
  expectRoundTrip(someImages(20));
});

test('images of extreme values come back byte for byte', () => {
  for (const value of [0, 255]) expectRoundTrip(new Uint8Array(imageBytes).fill(value));
  expectRoundTrip(Uint8Array.from({ length: 2 * imageBytes }, (_, i) => (i % 2 ? 255 : 0)));
  expectRoundTrip(Uint8Array.from({ length: imageBytes }, (_, i) => (i < 1024 ? 255 : 0)));
});

test('no images at all are packed too', () => {
  expectRoundTrip(new Uint8Array(0));
});

test('unpacking pauses as often as asked', () => {
  const packed = packImages(someImages(5));
  let pauses = 0;
  for (const _ of unpackImages(packed, 5, 2)) pauses++;
  expect(pauses).toBe(2);
});

test('groups that do not add up to the images are refused', () => {
  const packed = packImages(someImages(2));
  packed[0] = packed[0]! + 1;
  expect(() => unpack(packed, 2)).toThrow(
    `holds ${2 * imageBytes + 1} pixel values, expected ${2 * imageBytes}`,
  );
  expect(() => unpack(packImages(someImages(2)), 3)).toThrow(`expected ${packedLength(3)}`);
});
