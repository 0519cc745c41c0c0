// The images of an experiment: prepared ones from public/data, or those of the archives given by --data-file.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isSameCorruption } from '../core/corruption.ts';
import { checkClassCounts } from '../data/archives/classCounts.ts';
import { importArchives } from '../data/archives/importArchives.ts';
import { ImportError } from '../data/archives/importError.ts';
import { type ArchivedSource, hasArchive } from '../data/archives/recordFormat.ts';
import { type DataSetSource, imagesIdOf, type Shard } from '../data/dataSet.ts';
import { dataSets } from '../data/dataSets.ts';
import { openDataSet } from '../data/openDataSet.ts';
import { readDisk } from '../data/readDisk.ts';
import type { RunConfig } from '../protocol.ts';
import { diskFile } from './diskFile.ts';
import { OptionError } from './optionError.ts';

/** Takes shards with the labels under which their images are kept. */
export interface ShardTaker {
  readonly source: DataSetSource;
  readonly counts: { readonly trainCount: number; readonly testCount: number };
  readonly complete: boolean;
  add(shard: Shard): void;
}

/**
 * The one data set of some runs.
 *
 * @throws OptionError when they are of several, or need an archive that was not given
 */
export function dataSetOf(configs: readonly RunConfig[], dataFiles: readonly string[]): DataSetSource {
  const ids = [...new Set(configs.map(({ data }) => data))];
  if (ids.length > 1)
    throw new OptionError(`all runs of an experiment use one data set, got ${ids.join(', ')}`);
  const other = configs.find((config) => !isSameCorruption(config, configs[0]!));
  if (other) {
    throw new OptionError(
      'all runs of an experiment train on the same images: label noise, duplicates, blurred, blank and the corruption seed must agree',
    );
  }
  const source = dataSets.get(ids[0]!)!;
  if (source.archiveOnly && dataFiles.length === 0) {
    const { file, parts, page } = dataSets.get(imagesIdOf(source))!.archive!;
    throw new OptionError(
      `--data ${source.id} needs --data-file ${file} (or one for each of ${parts.map((part) => part.file).join(', ')}), offered at ${page}`,
    );
  }
  return source;
}

/** Fills `data` with prepared shards. @throws Error when some cannot be had */
export async function loadPrepared(data: ShardTaker): Promise<void> {
  const problems: string[] = [];
  await openDataSet({
    baseUrl: pathToFileURL(resolve('public/data')).href,
    ...{ id: imagesIdOf(data.source), ...data.counts, read: readDisk },
    onProgress: () => undefined,
    onShard: (shard) => data.add(shard),
    onProblem: (shard, message) => problems.push(`${shard} ${message}`),
  }).done;
  if (!data.complete) throw new Error(`the data is not complete: ${problems.join('; ')}`);
}

/**
 * Fills `data` from archives or their unpacked files.
 *
 * @param sources  the data sets that are known
 * @throws OptionError with one sentence that says what was found and what was expected
 */
export async function loadArchives(
  data: ShardTaker,
  paths: readonly string[],
  sources: readonly ArchivedSource[] = [...dataSets.values()].filter(hasArchive),
): Promise<void> {
  const wanted = sources.find(({ id }) => id === imagesIdOf(data.source))!;
  const labels = { train: [] as number[], test: [] as number[] };
  try {
    const parts = await importArchives({
      files: await Promise.all(paths.map(diskFile)),
      sources,
      onShard: async (source, shard) => {
        if (source !== wanted) {
          throw new ImportError(
            `${paths.join(', ')} holds ${source.label}, expected ${wanted.label}; --data names the data set`,
          );
        }
        labels[shard.split].push(...shard.labels);
        const { trainCount, testCount } = data.counts;
        if (shard.first < (shard.split === 'train' ? trainCount : testCount)) data.add(shard);
      },
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    const missing = wanted.archive.parts.filter((part) => !parts.some((known) => known.part === part));
    if (missing.length > 0) {
      const names = missing.map(({ file }) => file).join(', ');
      throw new ImportError(`${paths.join(', ')} holds a part of ${wanted.label}, missing is ${names}`);
    }
    for (const split of ['train', 'test'] as const) checkClassCounts(wanted, split, labels[split]);
  } catch (error) {
    if (error instanceof ImportError) throw new OptionError(`--data-file: ${error.message}`);
    throw error;
  }
}
