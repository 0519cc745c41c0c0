// Counts over fate and scores, category by category, small enough for the epoch's readback.
import { scoreOf } from '../core/scoreKey.ts';
import { createStorage } from './buffers.ts';
import { Kernel } from './kernel.ts';
import histogramShader from './lossHistogram.wgsl?raw';
import moments from './moments.wgsl?raw';
import scoreKey from './scoreKey.wgsl?raw';
import shader from './tally.wgsl?raw';
import { UniformWords } from './uniformWords.ts';

/** Bins of the loss histogram. */
export const histogramBins = 96;

const momentsWords = 8;
/** That a workgroup of lossHistogram.wgsl counts. */
const categoriesTogether = 16;
/** Two tiles of the shader. */
const partSamples = 1024;
const mostParts = 256;

/** What a category holds; the extremes, mean and spread are those of the finite scores, null when there are none. */
export interface CategoryTally {
  readonly count: number;
  readonly chosen: number;
  readonly nonFinite: number;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly mean: number | null;
  /** Sum of squared differences from the mean. */
  readonly deviation: number;
  /** Equal-width bins over the finite scores of all categories; non-finite ones in the last. */
  readonly histogram: readonly number[];
}

export class Tally {
  /** Bytes that `encodeCopy` copies and `read` takes. */
  readonly byteLength: number;
  private readonly totals: GPUBuffer;
  private readonly histogram: GPUBuffer;
  private readonly range: UniformWords;
  private readonly parts: GPUBuffer;
  private readonly kernels: { readonly tally: Kernel; readonly total: Kernel; readonly histogram: Kernel };

  /**
   * @param scores      f32 [n]
   * @param fate        u32 [n], low byte < `categories`, bit 8: chosen
   * @param categories  at most 256
   */
  constructor(
    device: GPUDevice,
    scores: GPUBuffer,
    fate: GPUBuffer,
    private readonly categories: number,
  ) {
    this.totals = createStorage(device, 'tally.totals', categories * momentsWords * 4);
    this.histogram = createStorage(device, 'tally.histogram', categories * histogramBins * 4);
    this.byteLength = this.totals.size + this.histogram.size;
    this.parts = createStorage(device, 'tally.parts', mostParts * categories * momentsWords * 4);
    this.range = new UniformWords(device, 'tally.range', 3);
    const source = (entryPoint: string) => ({
      label: `tally.${entryPoint}`,
      code: [scoreKey, moments, shader],
      entryPoint,
    });
    const histogramSource = {
      label: 'lossHistogram',
      code: [scoreKey, moments, histogramShader],
      constants: { bins: histogramBins },
    };
    const bound = { 0: this.range.buffer, 1: scores, 2: fate };
    this.kernels = {
      tally: new Kernel(device, source('tally'), { ...bound, 3: this.parts }),
      total: new Kernel(device, source('total'), { 0: this.range.buffer, 3: this.parts, 4: this.totals }),
      histogram: new Kernel(device, histogramSource, { ...bound, 3: this.totals, 4: this.histogram }),
    };
  }

  /** Counts samples [0, present). */
  encode(encoder: GPUCommandEncoder, present: number): void {
    encoder.clearBuffer(this.totals);
    encoder.clearBuffer(this.histogram);
    const parts = Math.min(mostParts, Math.ceil(present / partSamples));
    this.range.write(present, parts, this.categories);
    const pass = encoder.beginComputePass({ label: 'tally' });
    this.kernels.tally.encode(pass, parts);
    this.kernels.total.encode(pass, this.categories);
    this.kernels.histogram.encode(pass, parts, Math.ceil(this.categories / categoriesTogether));
    pass.end();
  }

  encodeCopy(encoder: GPUCommandEncoder, target: GPUBuffer, byteOffset: number): void {
    encoder.copyBufferToBuffer(this.totals, 0, target, byteOffset, this.totals.size);
    const histogramOffset = byteOffset + this.totals.size;
    encoder.copyBufferToBuffer(this.histogram, 0, target, histogramOffset, this.histogram.size);
  }

  /** The categories 0, 1, ... from what `encodeCopy` has copied. */
  read(copy: ArrayBuffer, byteOffset: number): CategoryTally[] {
    const words = new Uint32Array(copy, byteOffset, this.byteLength / 4);
    const floats = new Float32Array(copy, byteOffset, this.byteLength / 4);
    const histogramStart = this.totals.size / 4;
    return Array.from({ length: this.categories }, (_, category) => {
      const at = category * momentsWords;
      const [count, chosen, nonFinite] = [words[at]!, words[at + 1]!, words[at + 2]!];
      const some = count > nonFinite;
      const bins = histogramStart + category * histogramBins;
      return {
        count,
        chosen,
        nonFinite,
        lowest: some ? scoreOf(words[at + 3]!) : null,
        highest: some ? scoreOf(words[at + 4]!) : null,
        mean: some ? floats[at + 5]! : null,
        deviation: floats[at + 6]!,
        histogram: [...words.subarray(bins, bins + histogramBins)],
      };
    });
  }

  destroy(): void {
    this.range.destroy();
    this.parts.destroy();
    this.totals.destroy();
    this.histogram.destroy();
  }
}
