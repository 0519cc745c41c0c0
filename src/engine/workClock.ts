// Whose time it was: the GPU does one piece of work after another, so the time between the end of one piece and the
// end of the next belongs to the next. Time in which nothing was under way (a pause, a slow speed) is nobody's.

export class WorkClock {
  private underWay = 0;
  private mark = 0;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /**
   * Times a piece of work from here to the end of its promise; pieces must end in the order in which they begin.
   *
   * @param took told the seconds that were its own, also when it fails
   */
  async time<T>(work: () => Promise<T>, took: (seconds: number) => void): Promise<T> {
    if (this.underWay === 0) this.mark = this.now();
    this.underWay += 1;
    try {
      return await work();
    } finally {
      this.underWay -= 1;
      const now = this.now();
      took((now - this.mark) / 1000);
      this.mark = now;
    }
  }
}
