// How many steps go to the GPU at once, learned from how long the last ones took.

/**
 * Two chunks are queued. That must outlast the GPU's answer to the first and the recording of the next, or the GPU
 * falls idle; beyond that a longer queue gains nothing, and whoever shares the GPU waits behind it: on an integrated
 * one the compositor that draws the page, which then misses frames. 25 ms each do where the answer takes milliseconds.
 */
const shortestTargetMs = 25;
/** However late the answer comes, a pause should be obeyed at once. */
const longestTargetMs = 60;
const mostSteps = 64;

export class ChunkSize {
  private steps = 1;
  private readonly targetMs: number;

  /** @param idleWaitMs how long the GPU's answer takes when it has nothing to do */
  constructor(private readonly idleWaitMs: number) {
    this.targetMs = Math.max(shortestTargetMs, Math.min(longestTargetMs, 2 * idleWaitMs));
  }

  /** Steps of the next chunk; a stretched epoch is cut finer, for twenty looks a second. */
  next(stepsInEpoch: number, secondsPerEpoch: number | null): number {
    if (secondsPerEpoch === null) return this.steps;
    return Math.max(1, Math.min(this.steps, Math.ceil(stepsInEpoch / (20 * secondsPerEpoch))));
  }

  /** A chunk of `steps` took `ms` by itself, its answer included: grows or shrinks the next. */
  took(steps: number, ms: number): void {
    if (steps < this.steps) return;
    const workMs = ms - this.idleWaitMs;
    if (workMs < this.targetMs / 2) this.steps = Math.min(mostSteps, this.steps * 2);
    else if (workMs > this.targetMs * 1.5) this.steps = Math.max(1, Math.floor(this.steps / 2));
  }
}
