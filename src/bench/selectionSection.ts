// Section `selection`: a whole selection of SeTa at the sizes of real data sets, and how good its groups are.
import { hash32 } from '../core/hash.ts';
import { median } from '../core/median.ts';
import { defaultsOf } from '../core/params.ts';
import { methods } from '../engine/catalog.ts';
import { createStorageFrom, readBuffer } from '../gpu/buffers.ts';
import type { OpenedDevice } from '../gpu/device.ts';
import { Selector } from '../selection/selector.ts';
import type { SelectionResult } from './benchResult.ts';
import { exactWcss } from './exactWcss.ts';

export const selectionSizes = [50_000, 500_000, 3_000_000] as const;
const groups = 10;

export interface SelectionOptions {
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly report: (line: string) => void;
  readonly fail: (sentence: string) => void;
  /** Milliseconds that scikit-learn needs to cluster the losses; null where there is none. */
  readonly sklearnMs?: ((losses: Float32Array, groups: number) => Promise<number | null>) | undefined;
}

/** Losses as halfway through training: most small, a long tail, some never trained (3.0), some alike. */
export function syntheticLosses(n: number): Float32Array<ArrayBuffer> {
  const unit = (i: number, draw: number) => (hash32(hash32(i) ^ draw) + 0.5) / 2 ** 32;
  return Float32Array.from({ length: n }, (_, i) => {
    const kind = unit(i, 1);
    if (kind < 0.04) return 3;
    const normal = Math.sqrt(-2 * Math.log(unit(i, 2))) * Math.cos(2 * Math.PI * unit(i, 3));
    const loss = Math.exp(-1.2 + 1.1 * normal);
    return kind < 0.07 ? Math.round(loss * 64) / 64 : loss;
  });
}

/**
 * Within-cluster sum of squares of the groups as they were made, in float64, and the losses that were grouped.
 *
 * @param fate u32 [n], low byte the group, `groups` and above: not grouped
 */
export function wcssOfFate(losses: Float32Array, fate: Uint32Array): { wcss: number; kept: Float32Array } {
  const counts = new Float64Array(groups);
  const sums = new Float64Array(groups);
  const kept = new Float32Array(losses.length);
  let count = 0;
  for (let i = 0; i < losses.length; i++) {
    const group = fate[i]! & 0xff;
    if (group >= groups) continue;
    counts[group]!++;
    sums[group]! += losses[i]!;
    kept[count++] = losses[i]!;
  }
  let wcss = 0;
  for (let i = 0; i < losses.length; i++) {
    const group = fate[i]! & 0xff;
    if (group < groups) wcss += (losses[i]! - sums[group]! / counts[group]!) ** 2;
  }
  return { wcss, kept: kept.subarray(0, count) };
}

async function measureSize(
  { device }: OpenedDevice,
  n: number,
  { rounds, report, sklearnMs }: SelectionOptions,
): Promise<SelectionResult> {
  report(`selection: ${n} samples`);
  const method = methods.get('seta')!;
  const losses = syntheticLosses(n);
  const scores = createStorageFrom(device, 'bench.losses', losses);
  const selector = new Selector(device, n, method, { ...defaultsOf(method.params), groups }, scores);
  try {
    const select = (epoch: number) =>
      selector.select({ seed: 0, epoch, epochs: 1000, call: epoch, phase: 'prune', seen: n, present: n });
    await select(0); // Compiles the pipelines.
    const times: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      const started = performance.now();
      await select(round);
      times.push(performance.now() - started);
    }
    report(`selection: ${n} samples, exact optimum`);
    await new Promise((resolve) => setTimeout(resolve)); // Seconds of pure arithmetic: let a page say so first.
    const fate = new Uint32Array(await readBuffer(device, selector.fate));
    const { wcss, kept } = wcssOfFate(losses, fate);
    const sorted = Float32Array.from(kept).sort();
    const wcssRatio = wcss / exactWcss(sorted, groups);
    const sklearn = sklearnMs ? await sklearnMs(kept, groups) : null;
    return { n, k: groups, ms: median(times), wcssRatio, sklearnMs: sklearn };
  } finally {
    selector.destroy();
    scores.destroy();
  }
}

/** Sizes that fail are told to `fail`; the others are still measured. */
export async function measureSelection(
  gpu: OpenedDevice,
  options: SelectionOptions,
): Promise<SelectionResult[]> {
  const results: SelectionResult[] = [];
  for (const n of options.sizes) {
    try {
      results.push(await measureSize(gpu, n, options));
    } catch (error) {
      options.fail(`selection: ${n} samples failed: ${(error as Error).message}`);
    }
  }
  return results;
}
