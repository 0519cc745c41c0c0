// Batch-norm statistics come in parts, (mean, sum of squared deviations), one a workgroup of the pass that made
// them. How many positions a part holds follows from the batch's count, so it need not be stored.

export interface NormPartials {
  /** vec4f [quads][groups][2]. */
  readonly buffer: GPUBuffer;
  readonly groups: number;
  /** Items are a thread's share: group i holds the items from i * itemsPerGroup on. */
  readonly itemsPerGroup: number;
  readonly itemsPerSample: number;
  readonly positionsPerItem: number;
}
