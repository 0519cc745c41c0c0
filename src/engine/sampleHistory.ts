// The loss and the category of every sample at each selection of a run, so that the life of a single one can be told.
// The numbers pass through the worker anyway while someone watches; here they stay, exact, within a budget. Those from
// before a reload or a lost device have three digits (keep/historyCode.ts).

export interface HistoryEntry {
  readonly epoch: number;
  /** f32 [present] */
  readonly losses: Float32Array;
  /** u8 [present]: place of the sample's category in the epoch's report. */
  readonly categories: Uint8Array;
}

export interface SampleMoment {
  readonly epoch: number;
  readonly loss: number;
  readonly category: number;
}

/** By epoch; the oldest go when the budget is spent (64 MB: 268 epochs of 50,000 samples). */
export class SampleHistory {
  private readonly entries: HistoryEntry[] = [];
  private bytes = 0;

  constructor(private readonly budgetBytes = 64 * 2 ** 20) {}

  /** @param losses, categories  by sample; taken over, not copied */
  add(epoch: number, losses: Float32Array, categories: Uint8Array): void {
    while ((this.entries.at(-1)?.epoch ?? -1) >= epoch) this.forget(this.entries.pop()!);
    this.entries.push({ epoch, losses, categories });
    this.bytes += losses.byteLength + categories.byteLength;
    while (this.bytes > this.budgetBytes && this.entries.length > 1) this.forget(this.entries.shift()!);
  }

  /** Of the newest selection; undefined before the first. */
  get newest(): HistoryEntry | undefined {
    return this.entries.at(-1);
  }

  /** What was seen before `epoch`. */
  before(epoch: number): readonly HistoryEntry[] {
    return this.entries.filter((entry) => entry.epoch < epoch);
  }

  /** What is known of one sample, by epoch; the epochs before the sample was there are left out. */
  momentsOf(sample: number): SampleMoment[] {
    return this.entries.flatMap(({ epoch, losses, categories }) =>
      sample < losses.length ? [{ epoch, loss: losses[sample]!, category: categories[sample]! }] : [],
    );
  }

  /**
   * The samples whose loss was nearest to that of `sample` at the newest selection, itself left out, the nearest first.
   * Among equally near ones the lowest index; those whose loss is not finite are near to none.
   */
  nearest(sample: number, count: number): { readonly index: number; readonly loss: number }[] {
    const losses = this.newest?.losses;
    const own = losses?.[sample];
    if (!losses || own === undefined) return [];
    const best: { index: number; loss: number; distance: number }[] = [];
    for (let index = 0; index < losses.length; index++) {
      const loss = losses[index]!;
      const distance = Math.abs(loss - own);
      if (index === sample || !Number.isFinite(distance)) continue;
      const furthest = best.at(-1);
      if (best.length === count && furthest && distance >= furthest.distance) continue;
      const place = best.findLastIndex((other) => other.distance <= distance) + 1;
      best.splice(place, 0, { index, loss, distance });
      if (best.length > count) best.pop();
    }
    return best.map(({ index, loss }) => ({ index, loss }));
  }

  private forget({ losses, categories }: HistoryEntry): void {
    this.bytes -= losses.byteLength + categories.byteLength;
  }
}
