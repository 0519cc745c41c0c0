// The best f32 matrix product on the adapter: what a step's GFLOP/s can be measured against.
import { hash32 } from '../core/hash.ts';
import { createStorage, createStorageFrom, readBuffer } from '../gpu/buffers.ts';
import type { OpenedDevice } from '../gpu/device.ts';
import registersWgsl from './matmulRegisters.wgsl?raw';
import tiledWgsl from './matmulTiled.wgsl?raw';
import { median } from './median.ts';

export interface MatmulGflops {
  /** The better of two kernels of our own. */
  readonly own: number;
  readonly tfjs: number;
}

interface Kernel {
  readonly name: string;
  readonly code: string;
  /** Columns and rows that a workgroup makes. */
  readonly tile: readonly [number, number];
}

const kernels: readonly Kernel[] = [
  { name: 'matmulTiled', code: tiledWgsl, tile: [64, 64] },
  { name: 'matmulRegisters', code: registersWgsl, tile: [64, 32] },
];

function numbers(size: number, seed: number): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: size * size }, (_, i) => hash32(i + seed) / 2 ** 31 - 1);
}

/** GFLOP/s of one product a `run`, in the median; `run` resolves when the GPU has done it. */
export async function medianGflops(size: number, rounds: number, run: () => Promise<void>): Promise<number> {
  await run();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    await run();
    times.push(performance.now() - started);
  }
  return (2 * size ** 3) / median(times) / 1e6;
}

/** @throws Error when a product is wrong: its speed would say nothing */
function checkProduct(name: string, a: Float32Array, b: Float32Array, c: Float32Array, size: number): void {
  for (const place of [0, size * size - 1, hash32(size) % (size * size)]) {
    const [row, column] = [Math.floor(place / size), place % size];
    let wanted = 0;
    for (let k = 0; k < size; k++) wanted += a[row * size + k]! * b[k * size + column]!;
    if (!(Math.abs(c[place]! - wanted) < 1e-4 * size)) {
      throw new Error(`${name}: element ${place} is ${c[place]}, expected ${wanted}`);
    }
  }
}

/** @param size rows and columns, a multiple of 64 */
export async function measureMatmul(gpu: OpenedDevice, size: number, rounds: number): Promise<MatmulGflops> {
  const { device } = gpu;
  const [a, b] = [numbers(size, 1), numbers(size, 1e9)];
  const buffers = [createStorageFrom(device, 'matmul.a', a), createStorageFrom(device, 'matmul.b', b)];
  const result = createStorage(device, 'matmul.c', size * size * 4);
  // Several products a submit, so that a fast adapter is not measured by how fast it answers.
  const repeats = gpu.software ? 1 : 10;
  let own = 0;
  for (const { name, code, tile } of kernels) {
    const pipeline = await device.createComputePipelineAsync({
      label: name,
      layout: 'auto',
      compute: { module: device.createShaderModule({ label: name, code }), constants: { quads: size / 4 } },
    });
    const bindGroup = device.createBindGroup({
      layout: pipeline.getBindGroupLayout(0),
      entries: [...buffers, result].map((buffer, binding) => ({ binding, resource: { buffer } })),
    });
    const gflops = await medianGflops(size, rounds, async () => {
      const encoder = device.createCommandEncoder({ label: name });
      const pass = encoder.beginComputePass({ label: name });
      pass.setPipeline(pipeline);
      pass.setBindGroup(0, bindGroup);
      for (let i = 0; i < repeats; i++) pass.dispatchWorkgroups(size / tile[0], size / tile[1]);
      pass.end();
      device.queue.submit([encoder.finish()]);
      await device.queue.onSubmittedWorkDone();
    });
    checkProduct(name, a, b, new Float32Array(await readBuffer(device, result)), size);
    own = Math.max(own, gflops * repeats);
  }
  for (const buffer of [...buffers, result]) buffer.destroy();

  const { measureTfjsMatmul } = await import('./matmulTfjs.ts');
  const tfjs = await measureTfjsMatmul(gpu, { a, b, size, rounds, repeats });
  return { own, tfjs };
}
