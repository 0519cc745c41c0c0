// Sorts u32 keys: four stable passes of 8 bits, least significant first, reduce-then-scan without subgroups.
import { createStorage } from './buffers.ts';
import { Kernel, type KernelBindings } from './kernel.ts';
import shader from './radixSort.wgsl?raw';
import { UniformWords } from './uniformWords.ts';
import scan from './workgroupScan.wgsl?raw';

const tileKeys = 4096;
const digitValues = 256;
const passCount = 4;

interface SortPass {
  readonly range: UniformWords;
  readonly count: Kernel;
  readonly scan: Kernel;
  readonly scatter: Kernel;
}

export class RadixSort {
  private readonly scratch: readonly GPUBuffer[];
  private readonly passes: readonly SortPass[];

  /** @param keys u32 [n], sorted in place */
  constructor(device: GPUDevice, keys: GPUBuffer) {
    const tiles = Math.ceil(keys.size / 4 / tileKeys);
    const other = createStorage(device, 'radixSort.other', keys.size);
    const tileDigits = createStorage(device, 'radixSort.tileDigits', digitValues * tiles * 4);
    const digits = createStorage(device, 'radixSort.digits', digitValues * 4);
    this.scratch = [other, tileDigits, digits];
    this.passes = Array.from({ length: passCount }, (_, pass) => {
      const range = new UniformWords(device, `radixSort.range${pass}`, 3);
      const [from, to] = pass % 2 === 0 ? [keys, other] : [other, keys];
      const kernel = (entryPoint: string, bindings: KernelBindings) => {
        const source = { label: `radixSort.${entryPoint}`, code: [scan, shader], entryPoint };
        return new Kernel(device, source, { 0: range.buffer, 2: tileDigits, ...bindings });
      };
      return {
        range,
        count: kernel('count', { 1: from }),
        scan: kernel('scan', { 3: digits }),
        scatter: kernel('scatter', { 1: from, 3: digits, 4: to }),
      };
    });
  }

  /** Sorts the first `count` keys in ascending order. */
  encode(pass: GPUComputePassEncoder, count: number): void {
    if (count === 0) return;
    const tiles = Math.ceil(count / tileKeys);
    for (const [place, { range, ...kernels }] of this.passes.entries()) {
      range.write(count, tiles, 8 * place);
      kernels.count.encode(pass, tiles);
      kernels.scan.encode(pass, digitValues);
      kernels.scatter.encode(pass, tiles);
    }
  }

  destroy(): void {
    for (const { range } of this.passes) range.destroy();
    for (const buffer of this.scratch) buffer.destroy();
  }
}
