// Finds every data set in this folder, so that a new one is one new file.
import type { DataSetSource } from './dataSet.ts';

const files = import.meta.glob<{ default?: DataSetSource }>(['./*.ts', '!./dataSets.ts', '!./readDisk.ts'], {
  eager: true,
});

/** All data sets, by id. */
export const dataSets: ReadonlyMap<string, DataSetSource> = new Map(
  Object.values(files)
    .map((file) => file.default)
    .filter((source) => source !== undefined)
    .map((source) => [source.id, source]),
);
