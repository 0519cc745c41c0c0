// Where kept runs lie: this browser's database, or memory where there is none.
import type { KeptEpoch, KeptRun } from './keptRun.ts';

/** Everything rejects with the browser's own error when the storage fails. */
export interface KeptRunFiles {
  /** Whether they are there after the page was closed. */
  readonly lasting: boolean;
  runs(): Promise<readonly KeptRun[]>;
  /** In ascending order. */
  epochs(runId: string): Promise<readonly KeptEpoch[]>;
  /** Both or neither; the epoch's later ones are dropped. */
  putEpoch(run: KeptRun, epoch: KeptEpoch): Promise<void>;
  /** A run with all of its epochs, or nothing. */
  putWhole(run: KeptRun, epochs: readonly KeptEpoch[]): Promise<void>;
  /** Changes a run that is there; nothing happens when it is not. */
  change(runId: string, change: Partial<KeptRun>): Promise<void>;
  /** Drops epochs from `epoch` on. */
  cut(runId: string, epoch: number): Promise<void>;
  remove(runIds: readonly string[]): Promise<void>;
}

export function memoryRunFiles(): KeptRunFiles {
  const runs = new Map<string, KeptRun>();
  const epochs = new Map<string, readonly KeptEpoch[]>();
  const epochsOf = (runId: string) => epochs.get(runId) ?? [];
  const before = (runId: string, epoch: number) => epochsOf(runId).filter((one) => one.epoch < epoch);
  return {
    lasting: false,
    runs: async () => [...runs.values()],
    epochs: async (runId) => epochsOf(runId),
    async putEpoch(run, epoch) {
      runs.set(run.id, run);
      epochs.set(run.id, [...before(run.id, epoch.epoch), epoch]);
    },
    async putWhole(run, all) {
      runs.set(run.id, run);
      epochs.set(run.id, all);
    },
    async change(runId, change) {
      const run = runs.get(runId);
      if (run) runs.set(runId, { ...run, ...change });
    },
    cut: async (runId, epoch) => void epochs.set(runId, before(runId, epoch)),
    async remove(runIds) {
      for (const id of runIds) {
        runs.delete(id);
        epochs.delete(id);
      }
    },
  };
}
