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
  /** What `onProblem` said of this shard is over: it is tried once more. */
  readonly onRetry?: (shard: string) => void;
  /** Default: fetch. */
  readonly read?: ReadFile;
  /** Default: this browser's storage, where there is one. */
  readonly kept?: KeptFiles;
}

export interface OpenDataSet {
  /** Resolves, never rejects, when every needed shard was handed over or given up. */
  readonly done: Promise<void>;
  /** Loads again what was given up, at once also while others still load; resolves like `done`. */
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
  /** Still to be loaded; a retry puts back what failed. */
  let queue: ShardEntry[] = [];
  /** Given up and not tried again since. */
  const failed = new Set<string>();
  let running: Promise<void> | null = null;
  let announceRetry: () => void = () => undefined;

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
    failed.add(shard);
    options.onProblem(shard, error instanceof Error ? error.message : String(error));
  }

  function begins(shard: string): void {
    if (failed.delete(shard) && !closing.signal.aborted) options.onRetry?.(shard);
  }

  async function loadManifest(files: FileSource): Promise<void> {
    manifest = await loadFile(`${folder}manifest.json`, files, (bytes) =>
      parseManifest(new TextDecoder().decode(bytes)),
    );
    needed = shardsInOrder(manifest.value, options.trainCount, options.testCount);
    // What a newer manifest does not name is not missing any more.
    const names = new Set(needed.map(({ file }) => file));
    for (const shard of failed) if (!names.has(shard)) begins(shard);
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
    // A retry can come when all others are through and the last of this one is still under way.
    do {
      if (!manifest) {
        report();
        begins('manifest.json');
        try {
          await loadManifest(files);
        } catch (error) {
          problem('manifest.json', error);
          return;
        }
      }
      report();
      queue = needed.filter((entry) => !ready.has(entry.file));
      await loadQueue(files);
      if (failed.size > 0 && manifest?.origin === 'storage') {
        // The kept manifest may be older than the server's shards: the next retry reads it anew.
        await files.kept.drop(`${folder}manifest.json`);
        manifest = null;
      }
    } while (queue.length > 0 && !closing.signal.aborted);
  }

  async function loadQueue(files: FileSource): Promise<void> {
    const underWay = new Set<Promise<void>>();
    while (underWay.size > 0 || (queue.length > 0 && !closing.signal.aborted)) {
      while (queue.length > 0 && underWay.size < parallelLoads) {
        const load = tryShard(queue.shift()!, files).finally(() => underWay.delete(load));
        underWay.add(load);
      }
      const retried = new Promise<void>((resolve) => {
        announceRetry = resolve;
      });
      await Promise.race([...underWay, retried]);
    }
  }

  async function tryShard(entry: ShardEntry, files: FileSource): Promise<void> {
    if (closing.signal.aborted) return;
    begins(entry.file);
    try {
      await loadShard(entry, files);
    } catch (error) {
      problem(entry.file, error);
    }
  }

  function run(): Promise<void> {
    running ??= load().finally(() => {
      running = null;
    });
    return running;
  }

  function retry(): Promise<void> {
    const isBack = ({ file }: ShardEntry) => queue.some((entry) => entry.file === file);
    queue.push(...needed.filter((entry) => failed.has(entry.file) && !isBack(entry)));
    announceRetry();
    return run();
  }

  return {
    done: run(),
    retry,
    close: () => closing.abort(new Error('closed')),
  };
}
