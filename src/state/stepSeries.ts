// Losses of single training steps: tens of thousands of numbers that live outside React and only ever grow.

export interface StepPoint {
  /** Place on the epoch axis, in epochs from 0: epoch 2, half done, is 2.5. */
  readonly position: number;
  readonly loss: number;
}

export class StepSeries {
  private positions = new Float32Array(1024);
  private lossValues = new Float32Array(1024);
  private used = 0;

  get count(): number {
    return this.used;
  }

  /**
   * Appends the losses of steps firstStep, firstStep + 1, ... of `epoch`.
   *
   * @param stepsInEpoch how many steps the epoch has, so that the last one ends where the next epoch begins
   */
  append(epoch: number, firstStep: number, losses: readonly number[], stepsInEpoch: number): void {
    this.makeRoom(losses.length);
    losses.forEach((loss, i) => {
      this.positions[this.used] = epoch + Math.min(1, (firstStep + i + 0.5) / Math.max(1, stepsInEpoch));
      this.lossValues[this.used] = loss;
      this.used += 1;
    });
  }

  /** The same series to go on with elsewhere. */
  copy(): StepSeries {
    const twin = new StepSeries();
    twin.positions = this.positions.slice();
    twin.lossValues = this.lossValues.slice();
    twin.used = this.used;
    return twin;
  }

  /** Forgets the steps of `epoch` and of all later ones: they are trained again. */
  cutAt(epoch: number): void {
    let kept = 0;
    while (kept < this.used && this.positions[kept]! <= epoch) kept += 1;
    this.used = kept;
  }

  positionAt(index: number): number {
    return this.positions[index] ?? Number.NaN;
  }

  lossAt(index: number): number {
    return this.lossValues[index] ?? Number.NaN;
  }

  private makeRoom(more: number): void {
    const needed = this.used + more;
    if (needed <= this.positions.length) return;
    const capacity = Math.max(needed, this.positions.length * 2);
    const positions = new Float32Array(capacity);
    const losses = new Float32Array(capacity);
    positions.set(this.positions);
    losses.set(this.lossValues);
    this.positions = positions;
    this.lossValues = losses;
  }
}
