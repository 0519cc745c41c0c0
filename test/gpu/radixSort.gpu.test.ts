import { expect, test } from 'vitest';
import { hash32 } from '../../src/core/hash.ts';
import { createStorageFrom, readBuffer } from '../../src/gpu/buffers.ts';
import { openDevice } from '../../src/gpu/device.ts';
import { RadixSort } from '../../src/gpu/radixSort.ts';

const { device } = await openDevice();

/** The keys after the first `count` of them were sorted. */
async function sortOnGpu(keys: Uint32Array<ArrayBuffer>, count: number): Promise<Uint32Array> {
  const buffer = createStorageFrom(device, 'test.keys', keys);
  const sort = new RadixSort(device, buffer);
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  sort.encode(pass, count);
  pass.end();
  device.queue.submit([encoder.finish()]);
  const sorted = new Uint32Array(await readBuffer(device, buffer)).subarray(0, keys.length);
  sort.destroy();
  buffer.destroy();
  return sorted;
}

const kinds: Readonly<Record<string, (i: number) => number>> = {
  random: (i) => hash32(i),
  equal: () => 0xbf800000,
  'of four values': (i) => [0, 0xffffffff, 0x80000000, 7][hash32(i) % 4]!,
  descending: (i) => 0xffffffff - i,
  'different in the lowest byte only': (i) => 0xbf800000 + (hash32(i) & 255),
};

for (const [kind, keyAt] of Object.entries(kinds)) {
  test.each([1, 63, 64, 65, 1023, 1025, 4097, 20_000])(`%i keys, ${kind}, are sorted`, async (n) => {
    const keys = Uint32Array.from({ length: n }, (_, i) => keyAt(i));
    expect(await sortOnGpu(keys, n)).toEqual(keys.slice().sort());
  });
}

test('of 300,001 keys each tile has several rounds', async () => {
  const keys = Uint32Array.from({ length: 300_001 }, (_, i) => hash32(i));
  const expected = keys.slice().sort();
  const sorted = await sortOnGpu(keys, keys.length);
  expect(sorted.findIndex((key, i) => key !== expected[i])).toBe(-1);
});

test('keys behind the count stay where they are, and none may be sorted', async () => {
  const keys = Uint32Array.from({ length: 500 }, (_, i) => hash32(i));
  const sorted = await sortOnGpu(keys, 200);
  expect(sorted.subarray(0, 200)).toEqual(keys.slice(0, 200).sort());
  expect(sorted.subarray(200)).toEqual(keys.subarray(200));
  expect(await sortOnGpu(keys, 0)).toEqual(keys);
});
