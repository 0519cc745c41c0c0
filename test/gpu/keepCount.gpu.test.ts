import { expect, test } from 'vitest';
import { hash32 } from '../../src/core/hash.ts';
import { keepCount, ratioWords } from '../../src/core/keep.ts';
import { createStorage, createStorageFrom, readBuffer } from '../../src/gpu/buffers.ts';
import { openDevice } from '../../src/gpu/device.ts';
import keepCountWgsl from '../../src/gpu/keepCount.wgsl?raw';
import { Kernel } from '../../src/gpu/kernel.ts';
import words96 from '../../src/gpu/words96.wgsl?raw';

const shader = `
@group(0) @binding(0) var<storage, read> ratios: array<RatioWords>;
@group(0) @binding(1) var<storage, read> counts: array<u32>;
@group(0) @binding(2) var<storage, read_write> kept: array<u32>;
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x < arrayLength(&counts)) { kept[id.x] = keepCountOf(ratios[id.x], counts[id.x]); }
}`;

test('counts are floored on the GPU as float64 floors them', async () => {
  const { device } = await openDevice();
  const pairs: (readonly [number, number])[] = [];
  // 1 - r for the ratios that the form offers, with all small counts: many products are whole or just below.
  for (let step = 0; step <= 18; step++) {
    for (let count = 0; count < 600; count++) pairs.push([Math.max(0.1, 1 - step * 0.05), count]);
  }
  for (let i = 0; i < 20_000; i++) {
    pairs.push([0.1 + 0.9 * (hash32(2 * i) / 2 ** 32), hash32(2 * i + 1) >>> (1 + (i % 16))]);
  }
  const words = pairs.flatMap(([ratio]) => {
    const { low, high, shift } = ratioWords(ratio);
    return [low, high, shift];
  });
  const ratios = createStorageFrom(device, 'ratios', Uint32Array.from(words));
  const counts = createStorageFrom(
    device,
    'counts',
    Uint32Array.from(pairs, ([, count]) => count),
  );
  const kept = createStorage(device, 'kept', pairs.length * 4);
  const kernel = new Kernel(device, { label: 'keepCount', code: [words96, keepCountWgsl, shader] }, [
    ratios,
    counts,
    kept,
  ]);
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  kernel.encode(pass, Math.ceil(pairs.length / 64));
  pass.end();
  device.queue.submit([encoder.finish()]);
  const actual = new Uint32Array(await readBuffer(device, kept));
  expect([...actual]).toEqual(pairs.map(([ratio, count]) => keepCount(ratio, count)));
  expect(() => ratioWords(0.05)).toThrow('0.1 to 1');
  device.destroy();
});
