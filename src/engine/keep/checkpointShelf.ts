// Keeps the checkpoints of all runs within a budget; writes go on behind the training, one after another.
import type { CheckpointRef, CheckpointsEvent, KeptCheckpoint } from '../../protocol.ts';
import { t } from '../../texts/texts.ts';
import { type Checkpoint, decodeCheckpoint, encodeCheckpoint } from '../checkpoint.ts';
import { type CheckpointFiles, memoryFiles } from './checkpointFiles.ts';
import { nameOfCheckpoint, readCheckpointName } from './checkpointName.ts';
import { overBudget, thinned } from './thinning.ts';

/** In lasting storage, at most a quarter of what the browser grants; in memory. */
export const storageBudgetBytes = 512 * 2 ** 20;
export const memoryBudgetBytes = 128 * 2 ** 20;

export class CheckpointShelf {
  /** What lasting files had no room for. */
  private readonly spare = memoryFiles();
  /** Runs in the order in which they were written to, the newest last. */
  private readonly written: string[] = [];
  private kept: readonly KeptCheckpoint[] = [];
  private problem: string | null = null;
  private readonly pending = new Map<string, number>();
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly files: CheckpointFiles,
    private readonly budgetBytes: number,
    private readonly tell: (event: CheckpointsEvent) => void,
  ) {}

  /** Looks what is there and tells it. */
  look(): Promise<void> {
    return this.later(async () => this.refresh());
  }

  /** True while a checkpoint of this run is still being written. */
  isWriting(runId: string): boolean {
    return this.pending.has(runId);
  }

  /** Takes a checkpoint over; it is written behind whatever goes on. */
  keep(runId: string, checkpoint: Checkpoint): Promise<void> {
    this.pending.set(runId, (this.pending.get(runId) ?? 0) + 1);
    return this.later(async () => {
      try {
        await this.put(runId, checkpoint.epoch, encodeCheckpoint(checkpoint));
      } finally {
        const left = this.pending.get(runId)! - 1;
        if (left > 0) this.pending.set(runId, left);
        else this.pending.delete(runId);
      }
    });
  }

  /** Takes over the bytes of a checkpoint that came from elsewhere. @throws Error when they are none */
  keepBytes(runId: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const { epoch } = decodeCheckpoint(bytes);
    return this.later(() => this.put(runId, epoch, bytes));
  }

  /** The newest whole checkpoint of a run with at most `epoch` epochs behind it, null when none is kept. */
  async take({ runId, epoch }: CheckpointRef): Promise<Checkpoint | null> {
    let found: Checkpoint | null = null;
    await this.later(async () => {
      const all = await this.list();
      const fitting = all.filter((one) => one.runId === runId && one.epoch <= epoch);
      for (const one of fitting.sort((a, b) => b.epoch - a.epoch)) {
        found = await this.read(one);
        if (found) return;
        await this.remove([one]); // Cut off while it was written.
      }
    });
    return found;
  }

  /** Drops a run's checkpoints with more than `epoch` epochs behind them: it goes on from there. */
  dropAfter({ runId, epoch }: CheckpointRef): Promise<void> {
    return this.dropWhere((one) => one.runId === runId && one.epoch > epoch);
  }

  drop(runIds: readonly string[]): Promise<void> {
    return this.dropWhere(({ runId }) => runIds.includes(runId));
  }

  private dropWhere(isGone: (one: KeptCheckpoint) => boolean): Promise<void> {
    return this.later(async () => {
      const gone = (await this.list()).filter(isGone);
      if (gone.length === 0) return;
      await this.remove(gone);
      await this.refresh();
    });
  }

  private async put(runId: string, epoch: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const one = { runId, epoch, bytes: bytes.length };
    const before = await this.list();
    const same = before.filter((other) => other.runId === runId && other.epoch === epoch);
    await this.remove(same.filter(({ bytes: length }) => length !== bytes.length));
    const others = before.filter((other) => !same.includes(other));
    const ofRun = [...others.filter((other) => other.runId === runId), one];
    const thin = thinned(ofRun);
    const rest = [...others.filter((other) => !thin.includes(other)), one];
    await this.remove([
      ...thin.filter((other) => other !== one),
      ...overBudget(rest, runId, this.budgetBytes),
    ]);
    this.problem = null;
    try {
      await this.files.write(nameOfCheckpoint(one), bytes);
    } catch {
      await this.files.remove(nameOfCheckpoint(one));
      await this.spare.write(nameOfCheckpoint(one), bytes);
      await this.thinSpare(runId);
      this.problem = t.engineProblems.storageFull;
    }
    this.noteWritten(runId);
    await this.refresh();
  }

  /** Memory holds the newest of each run at work, no history. */
  private async thinSpare(runId: string): Promise<void> {
    const names = await this.spare.names();
    const own = names.flatMap((name) => readCheckpointName(name) ?? []).filter((one) => one.runId === runId);
    const newest = Math.max(...own.map(({ epoch }) => epoch));
    for (const one of own) if (one.epoch < newest) await this.spare.remove(nameOfCheckpoint(one));
  }

  private async read(one: KeptCheckpoint): Promise<Checkpoint | null> {
    const name = nameOfCheckpoint(one);
    const bytes = (await this.spare.read(name)) ?? (await this.files.read(name));
    try {
      return bytes && decodeCheckpoint(bytes);
    } catch {
      return null;
    }
  }

  private async remove(gone: readonly KeptCheckpoint[]): Promise<void> {
    for (const one of gone) {
      await this.files.remove(nameOfCheckpoint(one));
      await this.spare.remove(nameOfCheckpoint(one));
    }
  }

  private noteWritten(runId: string): void {
    const place = this.written.indexOf(runId);
    if (place >= 0) this.written.splice(place, 1);
    this.written.push(runId);
  }

  /** Read anew each time: another tab keeps its own runs in the same place. */
  private async list(): Promise<KeptCheckpoint[]> {
    const names = new Set([...(await this.files.names()), ...(await this.spare.names())]);
    const kept = [...names].flatMap((name) => readCheckpointName(name) ?? []);
    const age = ({ runId }: KeptCheckpoint) => this.written.indexOf(runId);
    return kept.sort((a, b) => age(a) - age(b) || compare(a.runId, b.runId) || a.epoch - b.epoch);
  }

  private async refresh(): Promise<void> {
    this.kept = await this.list();
    this.tell({
      type: 'checkpoints',
      kept: this.kept,
      usedBytes: this.kept.reduce((sum, { bytes }) => sum + bytes, 0),
      budgetBytes: this.budgetBytes,
      lasting: this.files.lasting,
      problem: this.problem,
    });
  }

  private later(work: () => Promise<void>): Promise<void> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => undefined);
    return done;
  }
}

/** Ids begin with the time at which a run began: the oldest first. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
