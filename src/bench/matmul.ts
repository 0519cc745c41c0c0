// The best f32 matrix product on the adapter: what a step's GFLOP/s can be measured against.
import { hash32 } from '../core/hash.ts';
import { createStorage, createStorageFrom, readBuffer } from '../gpu/buffers.ts';
import type { OpenedDevice } from '../gpu/device.ts';
import { whenDone } from '../gpu/waits.ts';
import { fitProduct } from './fitProduct.ts';
import { createMatmulConv } from './matmulConv.ts';
import registersWgsl from './matmulRegisters.wgsl?raw';
import tiledWgsl from './matmulTiled.wgsl?raw';
import { medianGflops } from './medianGflops.ts';

export interface MatmulGflops {
  /** The best of three kernels of our own. */
  readonly own: number;
  /** null when tfjs was left out. */
  readonly tfjs: number | null;
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

type Encode = (pass: GPUComputePassEncoder) => void;

function numbers(size: number, seed: number): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: size * size }, (_, i) => hash32(i + seed) / 2 ** 31 - 1);
}

async function createKernel(
  device: GPUDevice,
  { name, code, tile }: Kernel,
  size: number,
  buffers: readonly GPUBuffer[],
): Promise<Encode> {
  const pipeline = await device.createComputePipelineAsync({
    label: name,
    layout: 'auto',
    compute: { module: device.createShaderModule({ label: name, code }), constants: { quads: size / 4 } },
  });
  const bindGroup = device.createBindGroup({
    layout: pipeline.getBindGroupLayout(0),
    entries: buffers.map((buffer, binding) => ({ binding, resource: { buffer } })),
  });
  return (pass) => {
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, bindGroup);
    pass.dispatchWorkgroups(size / tile[0], size / tile[1]);
  };
}

async function submit(device: GPUDevice, encode: Encode, repeats: number): Promise<void> {
  const encoder = device.createCommandEncoder({ label: 'matmul' });
  const pass = encoder.beginComputePass({ label: 'matmul' });
  for (let i = 0; i < repeats; i++) encode(pass);
  pass.end();
  device.queue.submit([encoder.finish()]);
  await whenDone(device);
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

/** Milliseconds of one product of zeros. */
async function tryProduct(device: GPUDevice, size: number): Promise<number> {
  const names = ['a', 'b', 'c'] as const;
  const buffers = names.map((name) => createStorage(device, `matmulTry.${name}`, size * size * 4));
  try {
    const encode = await createKernel(device, kernels[0]!, size, buffers);
    const started = performance.now();
    await submit(device, encode, 1);
    return performance.now() - started;
  } finally {
    for (const buffer of buffers) buffer.destroy();
  }
}

export async function measureMatmul(
  gpu: OpenedDevice,
  { rounds, tfjs }: { rounds: number; tfjs: boolean },
): Promise<MatmulGflops> {
  const { device } = gpu;
  const { size, repeats } = await fitProduct((tried) => tryProduct(device, tried), gpu.software ? 512 : 2048);
  const [a, b] = [numbers(size, 1), numbers(size, 1e9)];
  const result = createStorage(device, 'matmul.c', size * size * 4);
  const buffers = [
    createStorageFrom(device, 'matmul.a', a),
    createStorageFrom(device, 'matmul.b', b),
    result,
  ];
  const conv = await createMatmulConv(device, a, size);
  try {
    let own = await medianGflops(size, rounds, () => submit(device, conv.encode, repeats));
    for (const kernel of kernels) {
      const encode = await createKernel(device, kernel, size, buffers);
      const gflops = await medianGflops(size, rounds, () => submit(device, encode, repeats));
      checkProduct(kernel.name, a, b, new Float32Array(await readBuffer(device, result)), size);
      own = Math.max(own, gflops);
    }
    if (!tfjs) return { own: own * repeats, tfjs: null };
    const { measureTfjsMatmul } = await import('./matmulTfjs.ts');
    return { own: own * repeats, tfjs: await measureTfjsMatmul(gpu, { a, b, size, rounds, repeats }) };
  } finally {
    conv.destroy();
    for (const buffer of buffers) buffer.destroy();
  }
}
