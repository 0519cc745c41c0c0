// What a bench leaves behind, as JSON: made to be kept and compared, so names carry their units.

export interface StepResult {
  readonly model: string;
  readonly batch: number;
  /** Median wall time of a whole training step; null when that library was left out or failed. */
  readonly oursMs: number;
  readonly tfjsMs: number | null;
  readonly jaxMs: number | null;
  /** Their time over ours: above 1 we are faster. */
  readonly ratioTfjs: number | null;
  readonly ratioJax: number | null;
  /** Kernel launches of one step. */
  readonly launches: number;
  readonly launchesTfjs: number | null;
  readonly launchesJax: number | null;
  /** JavaScript time to record and submit one of our steps. */
  readonly encodeMs: number;
  /** Ours: exact multiply-adds of convolutions and dense layers, two operations each, over `oursMs`. */
  readonly gflops: number;
  /** The best square matrix product measured here, ours or that of tfjs. */
  readonly matmulGflops: number;
  readonly matmulGflopsOwn: number;
  readonly matmulGflopsTfjs: number | null;
  /** All that took part saw the same losses over five steps from the same weights; null when we were alone. */
  readonly lossAgreement: boolean | null;
  /** Largest relative difference of a loss from ours. */
  readonly lossDifference: number | null;
}

export interface SelectionResult {
  readonly n: number;
  readonly k: number;
  /** Median wall time of a whole selection, its one readback included. */
  readonly ms: number;
  /** Within-cluster sum of squares of the groups as made, over the exact optimum. */
  readonly wcssRatio: number;
  /** scikit-learn's k-means on the same kept losses; null without python3 and scikit-learn. */
  readonly sklearnMs: number | null;
}

export interface InputResult {
  /** Gathered, cropped, mirrored and normalised. */
  readonly imagesPerSecond: number;
  /** Share of a cnn3 step at batch 128 that this takes. */
  readonly stepShare: number;
}

export interface MemoryResult {
  /** Bytes of all buffers that one run makes (cnn3, batch 128, 50,000 images), the shared images not counted. */
  readonly runBytes: number;
  /** Bytes more after 20 epochs than after the first. */
  readonly driftBytes: number;
}

export interface BenchResult {
  readonly adapter: { vendor: string; architecture: string; device: string; description: string };
  readonly software: boolean;
  /** Where it ran: the browser or Node. */
  readonly host: string;
  readonly date: string;
  readonly rounds: number;
  readonly step?: readonly StepResult[];
  readonly selection?: readonly SelectionResult[];
  readonly input?: InputResult;
  readonly memory?: MemoryResult;
  /** One sentence for everything that failed or does not agree; empty when all is well. */
  readonly failures: readonly string[];
}
