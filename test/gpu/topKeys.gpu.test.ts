import { expect, test } from 'vitest';
import { hash32 } from '../../src/core/hash.ts';
import { keyOf } from '../../src/core/scoreKey.ts';
import { createStorageFrom, readBuffer } from '../../src/gpu/buffers.ts';
import { openDevice } from '../../src/gpu/device.ts';
import { TopKeys } from '../../src/gpu/topKeys.ts';

const { device } = await openDevice();

/** [how many of the keys that equal the smallest wanted one are wanted, that key]. */
async function topOf(keys: Uint32Array<ArrayBuffer>, wanted: readonly number[]): Promise<number[][]> {
  const buffer = createStorageFrom(device, 'test.keys', keys);
  const topKeys = new TopKeys(device, buffer);
  const results: number[][] = [];
  for (const count of wanted) {
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    topKeys.encode(pass, keys.length, count);
    pass.end();
    device.queue.submit([encoder.finish()]);
    results.push([...new Uint32Array(await readBuffer(device, topKeys.result)).subarray(0, 2)]);
  }
  topKeys.destroy();
  buffer.destroy();
  return results;
}

function expectedTop(keys: Uint32Array, wanted: number): number[] {
  if (wanted === 0) return [0, 0xffffffff];
  const smallest = Uint32Array.from(keys).sort()[keys.length - wanted]!;
  return [wanted - keys.filter((key) => key > smallest).length, smallest];
}

const kinds: Record<string, (i: number) => number> = {
  'all over the range': (i) => hash32(i) >>> 1,
  'of losses': (i) => keyOf((hash32(i) / 2 ** 32) ** 6 * 5),
  'of a few values': (i) => keyOf(hash32(i) % 7),
  'all equal': () => keyOf(3),
};

for (const [kind, keyAt] of Object.entries(kinds)) {
  test.each([1, 63, 64, 65, 4097, 50_000])(
    `the top of %i keys ${kind} begins where a sort says`,
    async (n) => {
      const keys = Uint32Array.from({ length: n }, (_, i) => keyAt(i));
      const wanted = [...new Set([0, 1, Math.floor(n / 3), n - 1, n])];
      expect(await topOf(keys, wanted)).toEqual(wanted.map((count) => expectedTop(keys, count)));
    },
  );
}
