// Kept runs in IndexedDB: a store of heads and a store of epochs, changed together in one transaction.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptEpoch, KeptRun } from './keptRun.ts';
import { type KeptRunFiles, memoryRunFiles } from './keptRunFiles.ts';

interface RunSchema extends DBSchema {
  runs: { key: string; value: KeptRun };
  epochs: { key: [string, number]; value: KeptEpoch };
}

const databaseName = 'seta-runs';
const version = 1;

/** Keys of a run's epochs from `from` on. */
const epochsFrom = (runId: string, from = 0) => IDBKeyRange.bound([runId, from], [runId, Infinity]);

/** In memory where the browser has no database for this page: a private window, storage switched off. */
export async function openKeptRuns(): Promise<KeptRunFiles> {
  let database: IDBPDatabase<RunSchema>;
  try {
    database = await openDB<RunSchema>(databaseName, version, {
      upgrade(created) {
        created.createObjectStore('runs', { keyPath: 'id' });
        created.createObjectStore('epochs', { keyPath: ['runId', 'epoch'] });
      },
    });
  } catch {
    return memoryRunFiles();
  }
  const change = () => database.transaction(['runs', 'epochs'], 'readwrite');
  return {
    lasting: true,
    runs: () => database.getAll('runs'),
    epochs: (runId) => database.getAll('epochs', epochsFrom(runId)),
    async putEpoch(run, epoch) {
      const transaction = change();
      await Promise.all([
        transaction.objectStore('runs').put(run),
        transaction.objectStore('epochs').delete(epochsFrom(run.id, epoch.epoch)),
        transaction.objectStore('epochs').put(epoch),
        transaction.done,
      ]);
    },
    async putWhole(run, epochs) {
      const transaction = change();
      await Promise.all([
        transaction.objectStore('runs').put(run),
        ...epochs.map((epoch) => transaction.objectStore('epochs').put(epoch)),
        transaction.done,
      ]);
    },
    async change(runId, changed) {
      const transaction = change();
      const store = transaction.objectStore('runs');
      const run = await store.get(runId);
      if (run) await store.put({ ...run, ...changed });
      await transaction.done;
    },
    async cut(runId, epoch) {
      await database.delete('epochs', epochsFrom(runId, epoch));
    },
    async remove(runIds) {
      const transaction = change();
      await Promise.all([
        ...runIds.flatMap((id) => [
          transaction.objectStore('runs').delete(id),
          transaction.objectStore('epochs').delete(epochsFrom(id)),
        ]),
        transaction.done,
      ]);
    },
  };
}
