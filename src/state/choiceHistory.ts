// Which samples a run trained in which epoch, one bit a sample: what the selection map and the skip statistics draw.
// Heavy and mutable, outside React; Run.choicesVersion says when it has changed.
import { isChosen } from '../core/chosenBits.ts';
import { type QuantileCounts, quantilesOf } from '../core/quantiles.ts';
import type { ChosenEvent } from '../protocol.ts';

export interface Choice {
  readonly epoch: number;
  readonly present: number;
  /** Read with core/chosenBits.ts `isChosen`. */
  readonly bits: Uint8Array;
  /** null in an epoch whose losses could not be ranked. */
  readonly quantiles: QuantileCounts | null;
  /** Of the report's histogram the spoilt samples; null where none are, or where they were not counted. */
  readonly corrupted: readonly (readonly number[])[] | null;
}

/** One entry an epoch. The oldest bits go when the budget is spent (4 MB: 670 epochs of 50,000); the counts stay. */
export class ChoiceHistory {
  private readonly byEpoch = new Map<number, Choice>();
  private bytes = 0;
  private counts = new Uint16Array(0);
  private ranks: Uint8Array | null = null;
  private told = 0;

  constructor(private readonly budgetBytes = 4 * 2 ** 20) {}

  /** Epochs told so far, those whose bits are gone included. */
  get epochCount(): number {
    return this.told;
  }

  /** Most samples of any epoch. */
  get sampleCount(): number {
    return this.counts.length;
  }

  /** u16 [sampleCount]: in how many epochs each sample was trained, over all epochs told. */
  get timesChosen(): Uint16Array {
    return this.counts;
  }

  /** As `timesChosen`, but over the epochs before `epoch`; those from it on must still have their bits. */
  timesChosenBefore(epoch: number): Uint16Array {
    const times = this.counts.slice();
    for (const choice of this.byEpoch.values()) {
      if (choice.epoch < epoch) continue;
      for (let i = 0; i < choice.present; i++) if (isChosen(choice.bits, i)) times[i]! -= 1;
    }
    return times;
  }

  /** u8 [present]: the newest order of losses (0 easiest, 255 hardest); null before one is known. */
  get newestRanks(): Uint8Array | null {
    return this.ranks;
  }

  /** Those whose bits are still here, in order. */
  get choices(): readonly Choice[] {
    return [...this.byEpoch.values()];
  }

  at(epoch: number): Choice | undefined {
    return this.byEpoch.get(epoch);
  }

  /** Epochs come in order; one that is told again replaces what it had. */
  add({ epoch, present, bits, lossRanks, quantiles = null, corrupted = null }: ChosenEvent): void {
    const before = this.byEpoch.get(epoch);
    if (before) this.remove(before);
    const choice = {
      ...{ epoch, present, bits: new Uint8Array(bits), corrupted },
      quantiles: lossRanks ? quantilesOf(new Uint8Array(bits), new Uint8Array(lossRanks)) : quantiles,
    };
    if (lossRanks) this.ranks = new Uint8Array(lossRanks);
    this.byEpoch.set(epoch, choice);
    this.bytes += choice.bits.byteLength;
    this.count(choice, 1);
    for (const oldest of this.byEpoch.values()) {
      if (this.bytes <= this.budgetBytes || oldest === choice) break;
      this.byEpoch.delete(oldest.epoch);
      this.bytes -= oldest.bits.byteLength;
    }
  }

  /** The same history to go on with elsewhere. */
  copy(): ChoiceHistory {
    const twin = new ChoiceHistory(this.budgetBytes);
    for (const choice of this.choices) twin.byEpoch.set(choice.epoch, choice);
    twin.bytes = this.bytes;
    twin.counts = this.counts.slice();
    twin.ranks = this.ranks;
    twin.told = this.told;
    return twin;
  }

  /** Forgets `epoch` and all later ones: they are chosen again. */
  cutAt(epoch: number): void {
    for (const choice of this.choices) if (choice.epoch >= epoch) this.remove(choice);
  }

  private remove(choice: Choice): void {
    this.byEpoch.delete(choice.epoch);
    this.bytes -= choice.bits.byteLength;
    this.count(choice, -1);
  }

  private count({ present, bits }: Choice, by: 1 | -1): void {
    this.told += by;
    if (present > this.counts.length) {
      const grown = new Uint16Array(present);
      grown.set(this.counts);
      this.counts = grown;
    }
    for (let i = 0; i < present; i++) if (isChosen(bits, i)) this.counts[i]! += by;
  }
}
