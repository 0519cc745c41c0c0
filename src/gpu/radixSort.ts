// Sorts u32 keys: four stable passes of 8 bits, least significant first, without subgroups.
import { createStorage } from './buffers.ts';
import { Kernel, type KernelBindings } from './kernel.ts';
import shader from './radixSort.wgsl?raw';
import { UniformWords } from './uniformWords.ts';
import scan from './workgroupScan.wgsl?raw';

/** Keys that a tile moves in one round: 2 rows of 64. */
const roundKeys = 128;
const digitValues = 256;
const passCount = 4;
/** One workgroup adds the digits of all tiles up: more of them would cost more than they bring in parallelism. */
const mostTiles = 256;

/** Rounds in a tile: 8, or more when there would be too many tiles. */
function roundsFor(count: number): number {
  return Math.max(8, Math.ceil(count / (roundKeys * mostTiles)));
}

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
    const other = createStorage(device, 'radixSort.other', keys.size);
    const tileDigits = createStorage(device, 'radixSort.tileDigits', mostTiles * digitValues * 4);
    this.scratch = [other, tileDigits];
    this.passes = Array.from({ length: passCount }, (_, pass) => {
      const range = new UniformWords(device, `radixSort.range${pass}`, 4);
      const [from, to] = pass % 2 === 0 ? [keys, other] : [other, keys];
      const kernel = (entryPoint: string, bindings: KernelBindings) => {
        const source = { label: `radixSort.${entryPoint}`, code: [scan, shader], entryPoint };
        return new Kernel(device, source, { 0: range.buffer, 2: tileDigits, ...bindings });
      };
      return {
        range,
        count: kernel('count', { 1: from }),
        scan: kernel('scan', {}),
        scatter: kernel('scatter', { 1: from, 3: to }),
      };
    });
  }

  /** Sorts the first `count` keys in ascending order. */
  encode(pass: GPUComputePassEncoder, count: number): void {
    if (count === 0) return;
    const rounds = roundsFor(count);
    const tiles = Math.ceil(count / (rounds * roundKeys));
    for (const [place, { range, ...kernels }] of this.passes.entries()) {
      range.write(count, tiles, rounds, 8 * place);
      kernels.count.encode(pass, tiles);
      kernels.scan.encode(pass, 1);
      kernels.scatter.encode(pass, tiles);
    }
  }

  destroy(): void {
    for (const { range } of this.passes) range.destroy();
    for (const buffer of this.scratch) buffer.destroy();
  }
}
