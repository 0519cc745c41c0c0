// How much work goes to the GPU at once, how long an epoch is stretched, and how fast it all goes.

/** A chunk should take about this long: short enough to stop at once, long enough to keep the GPU busy. */
const targetChunkMs = 60;
const shortestWaitMs = 4;

export class Pace {
  /** Stretch an epoch to this many seconds; null: as fast as it goes. */
  secondsPerEpoch: number | null = null;
  private steps = 1;
  private epochStarted = 0;
  private idleMs = 0;
  private readonly recent: { at: number; images: number }[] = [];

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Steps of the next chunk. */
  chunkSteps(stepsInEpoch: number): number {
    if (this.secondsPerEpoch === null) return this.steps;
    // Twenty looks a second are enough for the eye.
    return Math.max(1, Math.min(this.steps, Math.ceil(stepsInEpoch / (20 * this.secondsPerEpoch))));
  }

  /** A chunk of `steps` took `ms` by itself: grows or shrinks the next. */
  chunkTook(steps: number, ms: number): void {
    if (steps < this.steps) return;
    if (ms < targetChunkMs / 2) this.steps = Math.min(64, this.steps * 2);
    else if (ms > targetChunkMs * 1.5) this.steps = Math.max(1, Math.floor(this.steps / 2));
  }

  beginEpoch(): void {
    this.epochStarted = this.now();
    this.idleMs = 0;
  }

  /** Time that passed without work: paused, or stretched. */
  idle(ms: number): void {
    this.idleMs += ms;
  }

  /** Working time of the epoch so far, in seconds. */
  get epochSeconds(): number {
    return (this.now() - this.epochStarted - this.idleMs) / 1000;
  }

  /** How long to wait now so that `share` of the epoch does not come too early, in ms. */
  waitMs(share: number, pausedMs: number): number {
    if (this.secondsPerEpoch === null) return 0;
    const wait = share * this.secondsPerEpoch * 1000 - (this.now() - this.epochStarted - pausedMs);
    return wait < shortestWaitMs ? 0 : wait;
  }

  /** Counts trained images for the rate. */
  trained(images: number): void {
    const at = this.now();
    this.recent.push({ at, images });
    while (this.recent.length > 2 && at - this.recent[0]!.at > 3000) this.recent.shift();
  }

  /** Over the last three seconds; 0 before it can be told. */
  get imagesPerSecond(): number {
    if (this.recent.length < 2) return 0;
    const [first, last] = [this.recent[0]!, this.recent[this.recent.length - 1]!];
    const images = this.recent.slice(1).reduce((sum, entry) => sum + entry.images, 0);
    return last.at > first.at ? (images * 1000) / (last.at - first.at) : 0;
  }

  /** A pause makes the last seconds meaningless. */
  forgetRate(): void {
    this.recent.length = 0;
  }
}
