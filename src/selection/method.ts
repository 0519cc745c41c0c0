// The contract of a pruning method: one file in this folder, found by the catalog, with nothing else to edit.
import type { ParamSpec, ParamValues } from '../core/params.ts';
import type { EpochRecord, SelectionCategory, SelectionPhase, WindowReport } from '../core/records.ts';
import type { CategoryTally } from '../gpu/tally.ts';

/** Where in the run a selection happens. All randomness is keyed by (seed, epoch). */
export interface SelectionContext {
  readonly seed: number;
  readonly epoch: number;
  readonly epochs: number;
  /** Number of earlier prune calls of this run. */
  readonly call: number;
  readonly phase: SelectionPhase;
  /** Samples that have been through an epoch: the method decides about [0, seen). */
  readonly seen: number;
  /** Samples present: [seen, present) are newcomers and all trained. Equal to `seen` unless data is still loading. */
  readonly present: number;
}

/** GPU buffers that a selection reads and writes, made once; n is the run's capacity. */
export interface SelectionBuffers {
  /** n: samples that the run has once all are here. */
  readonly capacity: number;
  /** f32 [n]: latest training loss of each sample, 3.0 before it is first seen. Read only. */
  readonly scores: GPUBuffer;
  /** u32 [n]: low byte the category, bit 8 set when chosen. Written by the method for every sample in [0, seen); beyond, nothing counts. */
  readonly fate: GPUBuffer;
  /** f32 [n], 1 at first: loss weight of each sample; [4] and never read unless the method is `weighted`. */
  readonly weights: GPUBuffer;
}

/** Bit of `fate` that says that the sample is trained in this epoch. */
export const chosenBit = 0x100;

/** What the selector has counted of one category once the passes are done. */
export type CategoryTallies = readonly CategoryTally[];

/** A category as the method names it; the selector adds what it has counted. */
export interface NamedCategory {
  /** Low byte of `fate`. */
  readonly value: number;
  readonly kind: SelectionCategory['kind'];
  readonly label: string;
  readonly selected: boolean;
}

/** The method's own words about one selection. */
export interface MethodReport {
  /** In the order of the report: groups first, in ascending order of loss. */
  readonly categories: readonly NamedCategory[];
  readonly window: WindowReport | null;
  readonly wcss: number | null;
}

/** A method at work in one run; owns its scratch buffers. */
export interface PruningMethod {
  /** Its categories are 0, ..., categoryCount - 1; at most 255, because newcomers get the next one. */
  readonly categoryCount: number;
  /**
   * Records compute passes that write `fate` (and `weights`) for samples [0, seen). Submitted at once, so that
   * uniforms may be written to the queue meanwhile. Not called when `seen` is 0.
   *
   * @throws RangeError with a sentence for the user when the settings do not fit the number of samples
   */
  encode(encoder: GPUCommandEncoder, context: SelectionContext): void;
  /** A small buffer of the method's own results, copied with the epoch's readback; null when it has none. */
  readonly summary: GPUBuffer | null;
  /** Turns the readback into the report; `tallies` by category value. */
  describe(summary: Uint32Array, tallies: CategoryTallies, context: SelectionContext): MethodReport;
  /**
   * Sets by hand what the method would decide, from the next selection on, with the values of `MethodDefinition.steering`;
   * null gives all of it back to the method. Absent where nothing can be steered.
   */
  steer?(values: ParamValues | null): void;
  /** Buffers whose contents live on from epoch to epoch, for checkpoints; none by default. */
  readonly state?: readonly GPUBuffer[];
  destroy(): void;
}

/** Something to say about a combination of settings; `param` is an id of `params`. */
export interface ParamProblem {
  readonly param: string;
  readonly message: string;
  readonly severity: 'error' | 'note';
}

/** A run that is to be, as far as its saving depends on it. */
export interface PlannedRun {
  readonly epochs: number;
  readonly samples: number;
  /** A finished run of the same method on the same kind of task, which tells what cannot be known before. */
  readonly finished?: { readonly params: ParamValues; readonly records: readonly EpochRecord[] } | undefined;
}

export interface ExpectedSaving {
  /** 1 - sum(selected) / (samples * epochs), annealing included. */
  readonly saved: number;
  /** What it rests on, as a clause: 'half of ...'; null where the counts are known exactly. */
  readonly assuming: string | null;
}

/** How a method's saving follows from its settings: "match pruned %" solves it for `param`. */
export interface Saving {
  /** The number setting that prunes more the higher it is. */
  readonly param: string;
  /** Never falls while `param` rises. */
  expected(params: ParamValues, run: PlannedRun): ExpectedSaving;
}

export interface MethodDefinition {
  readonly id: string;
  readonly label: string;
  /** One line of plain words. */
  readonly help: string;
  /** Where it is published. */
  readonly source: string;
  readonly params: readonly ParamSpec[];
  /** What may be set by hand while it runs, in place of the method; absent where nothing can be. */
  readonly steering?: readonly ParamSpec[];
  /** All that its reports can name, groups left out: what a translation must know. */
  readonly categories: readonly Pick<NamedCategory, 'kind' | 'label'>[];
  /** True when it writes `weights`. */
  readonly weighted: boolean;
  /** First epoch that anneals: the smallest e with e + 1 > epochs * delta; `epochs` when the method never anneals. */
  annealStart(params: ParamValues, epochs: number): number;
  /** What to say about settings that are each within their limits but do not go together. */
  check(params: ParamValues, trainCount: number): readonly ParamProblem[];
  /** Absent where nothing is pruned. */
  readonly saving?: Saving;
  create(device: GPUDevice, buffers: SelectionBuffers, params: ParamValues): PruningMethod;
}

export function defineMethod(method: MethodDefinition): MethodDefinition {
  return method;
}
