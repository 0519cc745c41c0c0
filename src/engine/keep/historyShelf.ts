// Keeps what the selections of each run have seen of every sample, so that the life of an image is told whole after a
// reload, a lost device and in a fork. Losing it costs a curve and no run: nothing here ever fails aloud.
import type { HistoryEntry } from '../sampleHistory.ts';
import type { CheckpointFiles } from './checkpointFiles.ts';
import { decodeEntry, encodeHistory, type PackedEntry, packedEntries } from './historyCode.ts';

/** Of one run in lasting files, 213 epochs of 50,000 samples; in memory, where a visit is all that it outlives. */
export const mostHistoryBytes = 32e6;
export const mostHistoryBytesInMemory = 4e6;

const nameOf = (runId: string) => encodeURIComponent(runId);

export class HistoryShelf {
  private queue: Promise<unknown> = Promise.resolve();

  /** @param mostBytes of one run; when they are spent, the older half of its epochs goes */
  constructor(
    private readonly files: CheckpointFiles,
    private readonly mostBytes: number,
  ) {}

  /** Puts an epoch behind those that are there, behind whatever goes on. */
  keep(runId: string, entry: HistoryEntry): void {
    void this.later(async () => {
      const size = await this.files.append(nameOf(runId), encodeHistory(entry));
      if (size <= this.mostBytes) return;
      const { entries } = await this.read(runId);
      await this.write(runId, entries.slice(entries.length >> 1));
    });
  }

  /**
   * What is known of the epochs before `epoch`, for a run that goes on from there, as itself or as one that leaves it.
   *
   * @param runId of the run that goes on: what is kept of it from now on begins with them
   * @param from  the run whose past it is
   */
  async goOn(runId: string, from: string, epoch: number): Promise<readonly HistoryEntry[]> {
    const past = await this.keepPast(runId, from, epoch);
    const decoded: HistoryEntry[] = [];
    for (const entry of past) {
      decoded.push(decodeEntry(entry));
      // Others train meanwhile.
      if (decoded.length % 8 === 0) await new Promise((resolve) => setTimeout(resolve));
    }
    return decoded;
  }

  /** As `goOn`, for who knows that past already: nothing is decoded. */
  async keepPast(runId: string, from: string, epoch: number): Promise<readonly PackedEntry[]> {
    const past = await this.later(async () => {
      const { entries, torn } = await this.read(from);
      const before = entries.filter((entry) => entry.epoch < epoch);
      if (runId !== from || torn || before.length < entries.length) await this.write(runId, before);
      return before;
    });
    return past ?? [];
  }

  /** The runs of which something is kept. */
  async runIds(): Promise<readonly string[]> {
    const names = await this.later(() => this.files.names());
    return (names ?? []).map(decodeURIComponent);
  }

  /** Bytes in the browser's storage, of all runs. */
  async storedBytes(): Promise<number> {
    if (!this.files.lasting) return 0;
    const sizes = await this.later(async () => Promise.all((await this.files.names()).map(this.files.size)));
    return (sizes ?? []).reduce((sum, size) => sum + size, 0);
  }

  drop(runIds: readonly string[]): void {
    void this.later(async () => {
      for (const id of runIds) await this.files.remove(nameOf(id));
    });
  }

  /** @returns `torn`: behind the last whole entry there is something else */
  private async read(runId: string): Promise<{ readonly entries: PackedEntry[]; readonly torn: boolean }> {
    const bytes = (await this.files.read(nameOf(runId))) ?? new Uint8Array(0);
    const entries = packedEntries(bytes);
    const whole = entries.reduce((sum, entry) => sum + entry.bytes.length, 0);
    return { entries, torn: whole < bytes.length };
  }

  private async write(runId: string, entries: readonly PackedEntry[]): Promise<void> {
    const bytes = await new Blob(entries.map((entry) => entry.bytes)).arrayBuffer();
    await this.files.write(nameOf(runId), new Uint8Array(bytes));
  }

  /** Resolves with null when the files fail: full, gone, in another tab's hands. */
  private later<T>(work: () => Promise<T>): Promise<T | null> {
    const done = this.queue.then(work).catch(() => null);
    this.queue = done;
    return done;
  }
}
