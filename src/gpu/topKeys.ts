// Finds where the largest keys begin, without sorting them.
import { createStorage } from './buffers.ts';
import { Kernel } from './kernel.ts';
import shader from './topKeys.wgsl?raw';
import { UniformWords } from './uniformWords.ts';
import scan from './workgroupScan.wgsl?raw';

const shifts = [24, 16, 8, 0] as const;
const mostParts = 512;
const partKeys = 2048;

interface DigitPass {
  readonly range: UniformWords;
  readonly count: Kernel;
  readonly descend: Kernel;
}

export class TopKeys {
  /** u32 [4]: how many of the keys that equal the smallest wanted one are wanted, then that key. */
  readonly result: GPUBuffer;
  private readonly digits: GPUBuffer;
  private readonly passes: readonly DigitPass[];

  /** @param keys u32 [n], all below 2^32 - 1 */
  constructor(device: GPUDevice, keys: GPUBuffer) {
    this.result = createStorage(device, 'topKeys.result', 16);
    this.digits = createStorage(device, 'topKeys.digits', 4 * 256);
    this.passes = shifts.map((shift) => {
      const range = new UniformWords(device, `topKeys.range${shift}`, 3);
      const bound = { 0: range.buffer, 2: this.digits, 3: this.result };
      const source = (entryPoint: string) => ({
        label: `topKeys.${entryPoint}`,
        code: [scan, shader],
        entryPoint,
      });
      return {
        range,
        count: new Kernel(device, source('count'), { ...bound, 1: keys }),
        descend: new Kernel(device, source('descend'), bound),
      };
    });
  }

  /** The `wanted` largest of the first `count` keys; `wanted` <= `count`. */
  encode(pass: GPUComputePassEncoder, count: number, wanted: number): void {
    const parts = Math.min(mostParts, Math.ceil(count / partKeys));
    for (const [place, { range, ...kernels }] of this.passes.entries()) {
      range.write(count, wanted, shifts[place]!);
      kernels.count.encode(pass, parts);
      kernels.descend.encode(pass, 1);
    }
  }

  destroy(): void {
    for (const { range } of this.passes) range.destroy();
    this.result.destroy();
    this.digits.destroy();
  }
}
