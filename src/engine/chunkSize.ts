// How many steps go to the GPU at once, learned from how long the last ones took.

/** A chunk should take about this long: short enough to stop at once, long enough to keep the GPU busy. */
const targetChunkMs = 60;
const mostSteps = 64;

export class ChunkSize {
  private steps = 1;

  /** Steps of the next chunk; a stretched epoch is cut finer, for twenty looks a second. */
  next(stepsInEpoch: number, secondsPerEpoch: number | null): number {
    if (secondsPerEpoch === null) return this.steps;
    return Math.max(1, Math.min(this.steps, Math.ceil(stepsInEpoch / (20 * secondsPerEpoch))));
  }

  /** A chunk of `steps` took `ms` by itself: grows or shrinks the next. */
  took(steps: number, ms: number): void {
    if (steps < this.steps) return;
    if (ms < targetChunkMs / 2) this.steps = Math.min(mostSteps, this.steps * 2);
    else if (ms > targetChunkMs * 1.5) this.steps = Math.max(1, Math.floor(this.steps / 2));
  }
}
