// How fast it all goes: how long an epoch is stretched, and images a second.

const shortestWaitMs = 4;

export class Pace {
  private limit: number | null = null;
  /** The stretch counts from here: this far was the race at this time. */
  private anchor = { progress: 0, at: 0 };
  private progress = 0;
  private readonly recent: { at: number; images: number }[] = [];

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Stretch an epoch to this many seconds; null: as fast as it goes. */
  get secondsPerEpoch(): number | null {
    return this.limit;
  }

  set secondsPerEpoch(seconds: number | null) {
    this.limit = seconds;
    this.anchor = { progress: this.progress, at: this.now() };
  }

  /** The first epoch begins. */
  begin(): void {
    this.anchor.at = this.now();
  }

  /**
   * How long to wait so that the race is not further than the speed allows, in ms.
   *
   * @param progress epochs done, the share of the present one included; the mean over the runs of a race
   */
  waitMs(progress: number): number {
    // What one epoch was late, the next does not catch up. The mean falls when a run joins or one ends.
    if (progress < this.progress || Math.floor(progress) > Math.floor(this.progress))
      this.anchor = { progress, at: this.now() };
    this.progress = progress;
    if (this.limit === null) return 0;
    const { anchor } = this;
    const wait = (progress - anchor.progress) * this.limit * 1000 - (this.now() - anchor.at);
    return wait < shortestWaitMs ? 0 : wait;
  }

  /** Time that passed in a pause: it makes nothing late, and the last seconds say nothing about the rate. */
  paused(ms: number): void {
    this.anchor.at += ms;
    this.recent.length = 0;
  }

  /** Counts trained images for the rate. */
  trained(images: number): void {
    const at = this.now();
    this.recent.push({ at, images });
    while (this.recent.length > 2 && at - this.recent[0]!.at > 3000) this.recent.shift();
  }

  /** Over the last three seconds; null before it can be told. */
  get imagesPerSecond(): number | null {
    if (this.recent.length < 2) return null;
    const [first, last] = [this.recent[0]!, this.recent[this.recent.length - 1]!];
    const images = this.recent.slice(1).reduce((sum, entry) => sum + entry.images, 0);
    return last.at > first.at ? (images * 1000) / (last.at - first.at) : null;
  }
}
