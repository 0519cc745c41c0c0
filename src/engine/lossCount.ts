// When to stop replacing a GPU device that is lost again and again.

/** Losses in a row, without an epoch closed in between, after which a new device is no longer tried. */
export const mostLosses = 4;

export class LossCount {
  private inARow = 0;

  /** Counts a loss; false when it was one too many. */
  lost(): boolean {
    this.inARow += 1;
    return this.inARow < mostLosses;
  }

  /** Something was achieved, or the user wants to try again. */
  reset(): void {
    this.inARow = 0;
  }
}
