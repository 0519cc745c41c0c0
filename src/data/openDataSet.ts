// Streams a data set's shards to whoever trains on them; a shard that fails never stops the others.
import { imageBytes, type Shard } from './dataSet.ts';
import { decodeShard } from './decodeShard.ts';
import { type KeptFiles, openKeptFiles } from './keptFiles.ts';
import { type FileSource, type LoadedFile, loadFile } from './loadFile.ts';
import { type DataManifest, labelsOf, parseManifest, type ShardEntry, shardsInOrder } from './manifest.ts';
import { type ReadFile, readHttp } from './readHttp.ts';

export interface DataProgress {
  /** Bytes as they travel (packed), of the shards that are needed. */
  readonly loadedBytes: number;
  readonly totalBytes: number;
  readonly shardsReady: number;
  readonly shardCount: number;
  readonly trainPresent: number;
  readonly testPresent: number;
  readonly origin: 'network' | 'storage' | 'mixed';
  /** Every needed shard has been handed over. */
  readonly done: boolean;
}

export interface OpenOptions {
  /** URL under which `ID/manifest.json` lies, e.g. that of public/data; `file:` URLs need `readDisk`. */
  readonly baseUrl: string;
  readonly id: string;
  /** The first so many images of each split are wanted; only the shards that hold them are loaded. */
  readonly trainCount: number;
  readonly testCount: number;
  readonly onProgress: (progress: DataProgress) => void;
  /** Called once per shard, cut to the images that are wanted. Shards can come in any order. */
  readonly onShard: (shard: Shard) => void;
  /** A shard (or 'manifest.json') could not be had after several tries. */
  readonly onProblem: (shard: string, message: string) => void;
  /** Default: fetch. */
  readonly read?: ReadFile;
  /** Default: this browser's storage, where there is one. */
  readonly kept?: KeptFiles;
}

export interface OpenDataSet {
  /** Resolves, never rejects, when every needed shard was handed over or given up. */
  readonly done: Promise<void>;
  /** Loads again what was given up; resolves like `done`. */
  retry(): Promise<void>;
  /** Stops loading; nothing is called afterwards. */
  close(): void;
}

/** Two at a time: one can decode while the other travels. */
const parallelLoads = 2;

/** Begins to load a data set. Nothing is thrown: all that goes wrong is told to `onProblem`. */
export function openDataSet(options: OpenOptions): OpenDataSet {
  const closing = new AbortController();
  const folder = `${options.baseUrl.replace(/\/+$/, '')}/${options.id}/`;
  // By file name, because a retry can bring a newer manifest with entries of its own.
  const ready = new Map<string, ShardEntry>();
  const bytesOf = new Map<string, number>();
  const origins = new Set<'network' | 'storage'>();
  let source: FileSource | null = null;
  let manifest: LoadedFile<DataManifest> | null = null;
  let needed: ShardEntry[] = [];
  let running: Promise<void> | null = null;

  const wantedOf = (split: Shard['split']) => (split === 'train' ? options.trainCount : options.testCount);
  const cutCount = (entry: ShardEntry) => Math.min(entry.count, wantedOf(entry.split) - entry.first);

  function report(): void {
    if (closing.signal.aborted) return;
    const present = { train: 0, test: 0 };
    for (const entry of ready.values()) present[entry.split] += cutCount(entry);
    options.onProgress({
      loadedBytes: needed.reduce((sum, entry) => sum + (bytesOf.get(entry.file) ?? 0), 0),
      totalBytes: needed.reduce((sum, entry) => sum + entry.packedBytes, 0),
      shardsReady: ready.size,
      shardCount: needed.length,
      trainPresent: present.train,
      testPresent: present.test,
      origin: origins.size === 2 ? 'mixed' : origins.has('storage') ? 'storage' : 'network',
      done: manifest !== null && ready.size === needed.length,
    });
  }

  function problem(shard: string, error: unknown): void {
    if (closing.signal.aborted) return;
    options.onProblem(shard, error instanceof Error ? error.message : String(error));
  }

  async function loadManifest(files: FileSource): Promise<void> {
    manifest = await loadFile(`${folder}manifest.json`, files, (bytes) =>
      parseManifest(new TextDecoder().decode(bytes)),
    );
    needed = shardsInOrder(manifest.value, options.trainCount, options.testCount);
  }

  async function loadShard(entry: ShardEntry, files: FileSource): Promise<void> {
    const { value, origin } = await loadFile(
      folder + entry.file,
      files,
      (bytes) => decodeShard(bytes, entry),
      (bytes) => {
        bytesOf.set(entry.file, bytes);
        report();
      },
    );
    if (closing.signal.aborted) return;
    origins.add(origin);
    ready.set(entry.file, entry);
    const count = cutCount(entry);
    options.onShard({
      split: entry.split,
      first: entry.first,
      count,
      images: value.subarray(0, count * imageBytes),
      labels: labelsOf(entry).subarray(0, count),
    });
    report();
  }

  async function load(): Promise<void> {
    source ??= {
      read: options.read ?? readHttp,
      kept: options.kept ?? (await openKeptFiles()),
      signal: closing.signal,
    };
    const files = source;
    if (!manifest) {
      try {
        await loadManifest(files);
      } catch (error) {
        problem('manifest.json', error);
        return;
      }
    }
    report();
    const waiting = needed.filter((entry) => !ready.has(entry.file));
    let failed = false;
    const loadNext = async (): Promise<void> => {
      for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
        if (closing.signal.aborted) return;
        try {
          await loadShard(entry, files);
        } catch (error) {
          problem(entry.file, error);
          failed = true;
        }
      }
    };
    await Promise.all(Array.from({ length: parallelLoads }, loadNext));
    if (failed && manifest?.origin === 'storage') {
      // The kept manifest may be older than the server's shards: the next retry reads it anew.
      await files.kept.drop(`${folder}manifest.json`);
      manifest = null;
    }
  }

  function run(): Promise<void> {
    running ??= load().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    done: run(),
    retry: run,
    close: () => closing.abort(new Error('closed')),
  };
}
