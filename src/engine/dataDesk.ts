// The images that runs train on: loaded for the run that wants them, imported, cleared, and what the page hears of it.
import { isSameCorruption } from '../core/corruption.ts';
import { imagesIdOf } from '../data/dataSet.ts';
import { dataSets } from '../data/dataSets.ts';
import { clearKeptFiles, keptBytes, storageUse } from '../data/keptFiles.ts';
import { type OpenDataSet, openDataSet } from '../data/openDataSet.ts';
import { NeverThereError, type ReadFile, readHttp } from '../data/readHttp.ts';
import type { ConfigProblem, DataEntry, EngineEvent, RunConfig } from '../protocol.ts';
import { t } from '../texts/texts.ts';
import { ImportDesk } from './importDesk.ts';
import { LoadedData } from './loadedData.ts';

/** Images that only an archive brings are on no server. */
const readNowhere: ReadFile = () => Promise.reject(new NeverThereError(t.dataProblems.notKept));

export class DataDesk {
  private dataUrl = '';
  private data: LoadedData | null = null;
  private feed: OpenDataSet | null = null;
  /** An import has brought other images for the data set that is loaded. */
  private isOld = false;
  /** Shards that are told to be missing. */
  private readonly missing = new Set<string>();
  private readonly imports: ImportDesk;

  /** @param historyBytes what the histories of kept runs take of the storage */
  constructor(
    private readonly emit: (event: EngineEvent, transfer?: ArrayBuffer[]) => void,
    private readonly historyBytes: () => Promise<number>,
  ) {
    this.imports = new ImportDesk(emit);
  }

  /** Looks what earlier visits have left. */
  async open(dataUrl: string): Promise<void> {
    this.dataUrl = dataUrl;
    await this.imports.open(dataUrl);
  }

  /** Of the newest run; fills up while it loads. */
  get loaded(): LoadedData | null {
    return this.data;
  }

  entries(): DataEntry[] {
    return this.imports.entries();
  }

  /** What is missing of a data set before one can train on it. */
  problems(id: string): readonly ConfigProblem[] {
    return this.data?.complete && this.data.source.id === id ? [] : this.imports.problems(id);
  }

  /** Training goes on; what it has on the GPU stays until a start asks for other images. */
  async import(files: readonly File[]): Promise<void> {
    const changed = await this.imports.import(files);
    if (this.data && changed.includes(imagesIdOf(this.data.source))) this.isOld = true;
    await this.tellStorage();
  }

  stopImport(): void {
    this.imports.stop();
  }

  /** Loads again what failed to load. */
  retry(): void {
    const { data, feed } = this;
    if (!data || !feed) return;
    data.settle(false);
    void feed.retry().then(() => this.settled(data));
  }

  /**
   * The data already loaded if it serves this run, else begins to load what does.
   *
   * @param order of training shards, for runs that go on: their images must stand where they stood
   */
  dataFor(device: GPUDevice, config: RunConfig, order?: readonly number[]): LoadedData {
    const { data: id, trainCount, testCount } = config;
    const { data } = this;
    const same =
      data?.device === device &&
      data.source.id === id &&
      data.serves({ trainCount, testCount }) &&
      isSameCorruption(data.corruption, config);
    if (data && same && !this.isOld && (order ? data.keepTo(order) : data.beginAnew())) return data;
    this.forget();
    const source = dataSets.get(id)!;
    const loading = new LoadedData(device, source, { trainCount, testCount }, config);
    if (order) loading.keepTo(order);
    this.data = loading;
    this.feed = openDataSet({
      baseUrl: this.dataUrl,
      ...{ id: imagesIdOf(source), trainCount, testCount },
      kept: this.imports.files,
      read: source.archiveOnly ? readNowhere : readHttp,
      onShard: (shard) => {
        if (this.data !== loading) return;
        const before = loading.trainPresent;
        loading.add(shard);
        if (loading.trainPresent > before) this.tellLabels(loading);
      },
      onProgress: (progress) => {
        if (this.data !== loading) return;
        const { trainPresent, testPresent } = loading;
        this.emit({ type: 'dataProgress', ...progress, trainPresent, testPresent });
        if (progress.done) void this.tellStorage();
      },
      onProblem: (shard, message) => {
        if (this.data !== loading) return;
        loading.goOnWithout();
        this.tellLabels(loading);
        this.missing.add(shard);
        this.emit({ type: 'dataProblem', shard, message });
        void this.imports.look();
      },
      onRetry: (shard) => {
        if (this.data === loading) this.problemOver(shard);
      },
    });
    void this.feed.done.then(() => this.settled(loading));
    return loading;
  }

  /** Gives the images' memory back; what is kept stays kept. */
  forget(): void {
    this.feed?.close();
    this.data?.destroy();
    this.feed = null;
    this.data = null;
    this.isOld = false;
    for (const shard of this.missing) this.problemOver(shard);
  }

  /** Deletes what is kept; what is in GPU memory stays usable. */
  async clearStorage(): Promise<void> {
    await clearKeptFiles();
    this.imports.files.forget();
    await this.imports.look();
    await this.tellStorage();
  }

  async tellStorage(): Promise<void> {
    const [use, imageBytes, historyBytes] = await Promise.all([
      storageUse(),
      keptBytes(),
      this.historyBytes(),
    ]);
    this.emit({ type: 'storage', ...use, imageBytes, historyBytes });
  }

  private settled(data: LoadedData): void {
    if (this.data === data) data.settle(true);
  }

  private problemOver(shard: string): void {
    this.missing.delete(shard);
    this.emit({ type: 'dataProblemOver', shard });
  }

  private tellLabels({ source, trainLabels, trainPresent }: LoadedData): void {
    const labels = trainLabels.slice(0, trainPresent).buffer;
    this.emit({ type: 'labels', data: source.id, labels }, [labels]);
  }
}
