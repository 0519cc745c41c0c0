// Decides at the end of an epoch whether a checkpoint is due: never so often that training waits for it, never so
// seldom that more than an epoch or a few seconds are lost.
import type { Run } from '../run.ts';
import type { CheckpointShelf } from './checkpointShelf.ts';

/** Reading a checkpoint back takes at most this share of the time, ... */
const mostShare = 0.05;
/** ... but no run goes on longer than this without one. */
const longestGapMs = 3000;

export interface Due {
  /** Epochs that are over, of all. */
  readonly epoch: number;
  readonly epochs: number;
  /** Since the run's last checkpoint, or since it began. */
  readonly sinceMs: number;
  /** What the last one cost; 0 before it is known. */
  readonly costMs: number;
  /** The last one is still being written. */
  readonly writing: boolean;
}

export function isDue({ epoch, epochs, sinceMs, costMs, writing }: Due): boolean {
  if (epoch === epochs) return true;
  if (writing) return false;
  return epoch % 10 === 0 || sinceMs >= Math.min(longestGapMs, costMs / mostShare);
}

export class CheckpointKeeper {
  private readonly last = new Map<string, { at: number; costMs: number }>();

  constructor(
    private readonly shelf: CheckpointShelf,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Resolves when the GPU has been read; the writing goes on behind. */
  async epochOver(run: Run): Promise<void> {
    const { runId, epoch } = run;
    const last = this.last.get(runId) ?? { at: Number.NEGATIVE_INFINITY, costMs: 0 };
    const sinceMs = this.now() - last.at;
    const writing = this.shelf.isWriting(runId);
    if (!isDue({ epoch, epochs: run.config.epochs, sinceMs, costMs: last.costMs, writing })) return;
    const started = this.now();
    const checkpoint = await run.checkpoint();
    this.last.set(runId, { at: this.now(), costMs: this.now() - started });
    // What cannot be kept is told by the shelf; the run goes on.
    this.shelf.keep(runId, checkpoint).catch(() => undefined);
  }
}
