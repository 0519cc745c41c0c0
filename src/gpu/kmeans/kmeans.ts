// Optimal 1-D k-means of sorted keys: bins between different keys, dynamic programming over bins, and back.
import { createStorage } from '../buffers.ts';
import { Kernel } from '../kernel.ts';
import { RadixSort } from '../radixSort.ts';
import scoreKey from '../scoreKey.wgsl?raw';
import { UniformWords } from '../uniformWords.ts';
import scan from '../workgroupScan.wgsl?raw';
import binMomentsShader from './binMoments.wgsl?raw';
import closeGapsShader from './closeGaps.wgsl?raw';
import clustering from './clustering.wgsl?raw';
import cutsShader from './cuts.wgsl?raw';
import groupsShader from './groups.wgsl?raw';
import layerShader from './layer.wgsl?raw';
import mergedBins from './mergedBins.wgsl?raw';
import refineShader from './refine.wgsl?raw';
import scaled from './scaled.wgsl?raw';

/** WGSL of `struct Clustering`, to be put before a shader that reads `KMeans.result`. */
export const clusteringWgsl = clustering;

export const mostGroups = 64;
const mostBins = 2048;
const tileKeys = 4096;
/** Bins in a workgroup of binMoments.wgsl. */
const binsTogether = 16;
const clusteringBytes = (8 + mostGroups) * 4;
/** Uniform ranges begin at multiples of this. */
const uniformAlignment = 256;

/** The first words of `struct Clustering`. */
export interface ClusteringResult {
  /** At most as many as were asked for: fewer different keys make fewer groups. */
  readonly groups: number;
  /** Places of the order in each group where all scores are equal and nothing could be clustered, else 0. */
  readonly chunk: number;
  /** Lowest key of each group, ascending; meaningless when `chunk` > 0. */
  readonly floors: readonly number[];
}

export function clusteringFrom(words: Uint32Array): ClusteringResult {
  const groups = words[0]!;
  return { groups, chunk: words[1]!, floors: [...words.subarray(8, 8 + groups)] };
}

/**
 * The keys of at most `groups` intervals whose within-cluster sum of squares is least, after Wang and Song,
 * "Ckmeans.1d.dp", R Journal 2011. Exact for up to 2,048 different keys, else within 1 % of the optimum.
 */
export class KMeans {
  /** `struct Clustering`; copied with a readback it is read by `clusteringFrom`. */
  readonly result: GPUBuffer;
  private readonly wanted: UniformWords;
  private readonly cuts: GPUBuffer;
  private readonly scratch: readonly GPUBuffer[];
  private readonly sort: RadixSort;
  private readonly countRuns: Kernel;
  private readonly placeCuts: Kernel;
  private readonly closeGaps: Kernel;
  private readonly binMoments: Kernel;
  private readonly refine: Kernel;
  private readonly layers: readonly Kernel[];
  private readonly toGroups: Kernel;

  /**
   * @param keys    u32 [n] as scoreKey.wgsl makes them; sorted in place
   * @param groups  1 to 64
   */
  constructor(
    device: GPUDevice,
    keys: GPUBuffer,
    private readonly groups: number,
  ) {
    const storage = (name: string, count: number) => createStorage(device, `kmeans.${name}`, count * 4);
    this.result = createStorage(device, 'kmeans.result', clusteringBytes);
    this.cuts = storage('cuts', mostBins);
    const tileRuns = storage('tileRuns', Math.ceil(keys.size / 4 / tileKeys));
    const binStarts = storage('binStarts', mostBins + 1);
    const bins = storage('bins', 4 * mostBins);
    const costs = storage('costs', groups * (mostBins + 1));
    const lastStarts = storage('lastStarts', groups * (mostBins + 1));
    const layerNumbers = layerUniform(device, groups);
    this.scratch = [tileRuns, binStarts, bins, costs, lastStarts, layerNumbers];
    this.wanted = new UniformWords(device, 'kmeans.wanted', 2);
    this.sort = new RadixSort(device, keys);

    const common = [scoreKey, clustering, scaled];
    const cuts = (entryPoint: string) => {
      return { label: `kmeans.${entryPoint}`, code: [...common, scan, cutsShader], entryPoint };
    };
    const counted = { 0: this.wanted.buffer, 1: keys, 2: this.result, 3: tileRuns };
    this.countRuns = new Kernel(device, cuts('countRuns'), counted);
    this.placeCuts = new Kernel(device, cuts('placeCuts'), { ...counted, 4: this.cuts });
    const gaps = { label: 'kmeans.closeGaps', code: [clustering, scan, closeGapsShader] };
    this.closeGaps = new Kernel(device, gaps, { 0: this.cuts, 1: this.result, 2: binStarts });
    const moments = { label: 'kmeans.binMoments', code: [...common, mergedBins, binMomentsShader] };
    this.binMoments = new Kernel(device, moments, { 0: keys, 1: this.result, 2: binStarts, 3: bins });
    const refine = { label: 'kmeans.refine', code: [...common, scan, refineShader] };
    const refined = { 0: keys, 1: this.result, 2: bins, 3: binStarts, 4: this.cuts };
    this.refine = new Kernel(device, refine, refined);
    const layer = { label: 'kmeans.layer', code: [clustering, mergedBins, layerShader] };
    this.layers = Array.from({ length: groups }, (_, i) => {
      const number = { buffer: layerNumbers, offset: i * uniformAlignment, size: 16 };
      return new Kernel(device, layer, { 0: number, 1: this.result, 2: bins, 3: costs, 4: lastStarts });
    });
    const groupsSource = { label: 'kmeans.groups', code: [...common, mergedBins, groupsShader] };
    const grouped = { 0: this.wanted.buffer, 1: keys, 2: this.result, 3: binStarts, 4: bins, 5: lastStarts };
    this.toGroups = new Kernel(device, groupsSource, grouped);
  }

  /** To be called before the pass that `encode` records into. */
  prepare(encoder: GPUCommandEncoder): void {
    encoder.clearBuffer(this.result);
    encoder.clearBuffer(this.cuts);
  }

  /** Clusters the first `count` keys. */
  encode(pass: GPUComputePassEncoder, count: number): void {
    this.wanted.write(count, this.groups);
    if (this.groups > 1 && count > 0) {
      const tiles = Math.ceil(count / tileKeys);
      this.sort.encode(pass, count);
      this.countRuns.encode(pass, tiles);
      this.placeCuts.encode(pass, tiles);
      this.closeGaps.encode(pass, 1);
      const bins = Math.min(count, mostBins);
      this.binMoments.encode(pass, Math.ceil(bins / binsTogether));
      // Twice, because a bin of few keys cannot use all the parts that it is given at first.
      for (let round = 0; round < 2; round++) {
        this.refine.encode(pass, 1);
        this.binMoments.encode(pass, Math.ceil(bins / binsTogether));
      }
      for (const layer of this.layers) layer.encode(pass, Math.ceil(bins / 64));
    }
    this.toGroups.encode(pass, 1);
  }

  destroy(): void {
    this.sort.destroy();
    this.wanted.destroy();
    for (const buffer of [this.result, this.cuts, ...this.scratch]) buffer.destroy();
  }
}

/** The numbers 0, 1, ... of the layers, each in a uniform range of its own. */
function layerUniform(device: GPUDevice, layers: number): GPUBuffer {
  const usage = GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST;
  const buffer = device.createBuffer({ label: 'kmeans.layers', size: layers * uniformAlignment, usage });
  const words = new Uint32Array(buffer.size / 4);
  for (let layer = 0; layer < layers; layer++) words[(layer * uniformAlignment) / 4] = layer;
  device.queue.writeBuffer(buffer, 0, words);
  return buffer;
}
