// What a run reports: plain data that crosses from the engine to the page, to files and back.

/** How the samples of one epoch were chosen. */
export type SelectionPhase =
  /** The method chose. */
  | 'prune'
  /** The last epochs, where pruning is eased. */
  | 'anneal';

/**
 * One kind of fate that a sample can have in an epoch. For SeTa: a group of similar losses, or 'dropped at random'.
 * A sample belongs to exactly one category, and all of a category's samples share `selected`.
 */
export interface SelectionCategory {
  readonly kind: 'group' | 'dropped' | 'kept' | 'skipped' | 'newcomer';
  /** 'Group 3', 'dropped at random', ... */
  readonly label: string;
  readonly selected: boolean;
  readonly count: number;
  /** Mean, lowest and highest score (loss) of its samples; null when it has none. For a group the mean is its centroid. */
  readonly meanLoss: number | null;
  readonly lowestLoss: number | null;
  readonly highestLoss: number | null;
}

/** Where SeTa's window stands, in groups counted from 0 (easiest). */
export interface WindowReport {
  readonly start: number;
  readonly size: number;
  /** How many positions the window has: k - m + 1. */
  readonly positions: number;
  /** True where someone holds it in place of the method; absent where the method moved it. */
  readonly byHand?: boolean;
}

/** Equal-width bins over [lowest, highest] of the scores. */
export interface LossHistogram {
  readonly lowest: number;
  readonly highest: number;
  /** counts[category][bin]; non-finite scores are counted in the last bin. */
  readonly counts: readonly (readonly number[])[];
}

export interface SelectionReport {
  readonly epoch: number;
  /** Number of earlier prune calls in this run (t of ALGORITHMS.md). */
  readonly call: number;
  readonly phase: SelectionPhase;
  /** Samples present at this epoch (grows while data loads). */
  readonly present: number;
  readonly selected: number;
  /** Groups first, in ascending order of loss, then the rest. */
  readonly categories: readonly SelectionCategory[];
  /** null where the method has no window or every group is used. */
  readonly window: WindowReport | null;
  /** Within-cluster sum of squares of the clustering, null where nothing was clustered. */
  readonly wcss: number | null;
  readonly histogram: LossHistogram;
  /** Scores that are NaN or infinite. */
  readonly nonFinite: number;
  /** Wall time of the selection, readback included. */
  readonly selectMs: number;
}

/** One finished epoch of one run. */
export interface EpochRecord {
  readonly epoch: number;
  readonly present: number;
  readonly selected: number;
  /** Sizes after the random drop, ascending by loss; null where nothing was clustered. */
  readonly groupSizes: readonly number[] | null;
  readonly selectedGroupSizes: readonly number[] | null;
  readonly centroids: readonly number[] | null;
  /** Mean over the trained samples whose loss is finite, before weighting; NaN where there is none. */
  readonly trainLoss: number;
  readonly trainAccuracy: number;
  /** Both NaN where no test image was here. */
  readonly testLoss: number;
  readonly testAccuracy: number;
  /** At the epoch's first step. */
  readonly learningRate: number;
  /** Wall time of this run's own work: its selection, training and test, without pauses and without the other runs of a race. */
  readonly seconds: number;
  readonly steps: number;
  /** Saved so far: 1 - sum(selected) / sum(present). */
  readonly savedRatio: number;
}
