// Obeys the page's commands: opens device and data, starts and ends sessions, and says what goes wrong.

import { imagesIdOf } from '../data/dataSet.ts';
import { dataSets } from '../data/dataSets.ts';
import { clearKeptFiles, storageUse } from '../data/keptFiles.ts';
import { type OpenDataSet, openDataSet } from '../data/openDataSet.ts';
import { NeverThereError, type ReadFile, readHttp } from '../data/readHttp.ts';
import { NoDeviceError, type OpenedDevice, openDevice } from '../gpu/device.ts';
import type {
  Command,
  ConfigProblem,
  EngineEvent,
  GetImagesCommand,
  RunConfig,
  RunProblemEvent,
  StartCommand,
} from '../protocol.ts';
import { describeCatalog } from './catalog.ts';
import { checkConfig } from './checkConfig.ts';
import { ImportDesk } from './importDesk.ts';
import { LoadedData } from './loadedData.ts';
import { matchRace } from './matchRace.ts';
import { raceProblems } from './raceProblems.ts';
import { Run } from './run.ts';
import { Session } from './session.ts';
import { tellImages, type Watch } from './watch.ts';

export type Emit = (event: EngineEvent, transfer?: ArrayBuffer[]) => void;

/** Images that only an archive brings are on no server. */
const readNowhere: ReadFile = () =>
  Promise.reject(new NeverThereError('is no longer kept in this browser; load the archive again'));

export class Playground {
  private dataUrl = '';
  private opened: OpenedDevice | null = null;
  private data: LoadedData | null = null;
  private feed: OpenDataSet | null = null;
  /** An import has brought other images for the data set that is loaded. */
  private dataIsOld = false;
  private session: Session | null = null;
  private secondsPerEpoch: number | null = null;
  private profiling = false;
  private watch: Watch = { galleryPerCategory: 0, chosen: false };
  private runs: readonly Run[] = [];
  /** Commands that take time are obeyed one after another. */
  private queue: Promise<void> = Promise.resolve();

  private readonly imports: ImportDesk;

  constructor(private readonly emit: Emit) {
    this.imports = new ImportDesk(emit);
  }

  obey(command: Command): void {
    switch (command.type) {
      case 'open':
        this.later(() => this.open(command.dataUrl));
        break;
      case 'start':
        this.later(() => this.start(command));
        break;
      // Behind a start that is still under way, so that "start, pause" ends in a pause.
      case 'play':
      case 'pause':
      case 'stepBatch':
      case 'stepEpoch':
        this.later(async () => this.session?.gate[command.type]());
        break;
      case 'setSpeed':
        this.secondsPerEpoch = command.secondsPerEpoch;
        if (this.session) this.session.pace.secondsPerEpoch = command.secondsPerEpoch;
        break;
      case 'setGallery':
        this.watchFor({ galleryPerCategory: command.perCategory });
        break;
      case 'setWatch':
        this.watchFor({ chosen: command.chosen });
        break;
      case 'getImages':
        void this.answerImages(command);
        break;
      case 'setProfiling':
        this.profiling = command.on;
        this.profileRuns();
        break;
      case 'check':
        this.emit({
          type: 'checked',
          requestId: command.requestId,
          problems: command.configs.map((config) => this.check(config)),
        });
        break;
      case 'match':
        this.emit(matchRace(command));
        break;
      case 'retryData':
        void this.feed?.retry();
        break;
      case 'importData':
        void this.import(command.files);
        break;
      case 'stopImport':
        this.imports.stop();
        break;
      case 'clearStorage':
        this.later(() => this.clearStorage());
        break;
      default:
        command satisfies never;
    }
  }

  private later(work: () => Promise<unknown>): void {
    this.queue = this.queue.then(work).then(undefined, (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      this.emit({ type: 'runProblem', runId: '', kind: 'internal', message });
    });
  }

  private async open(dataUrl: string): Promise<void> {
    this.dataUrl = dataUrl;
    try {
      await this.openGpu();
    } catch (error) {
      if (!(error instanceof NoDeviceError)) throw error;
      this.emit({ type: 'unsupported', missing: error.missing, reason: error.message });
      return;
    }
    await this.imports.open(dataUrl);
    const { info, software } = this.opened!;
    const { vendor, architecture, description } = info;
    this.emit({
      type: 'ready',
      catalog: {
        ...describeCatalog(software, this.opened!.device.features.has('shader-f16')),
        data: this.imports.entries(),
      },
      adapter: { vendor, architecture, description, software },
    });
    await this.tellStorage();
  }

  private async openGpu(): Promise<OpenedDevice> {
    const opened = await openDevice();
    this.opened = opened;
    opened.device.addEventListener('uncapturederror', ({ error }) => {
      const kind = error instanceof GPUOutOfMemoryError ? 'memory' : 'internal';
      this.tellRunProblem(
        kind,
        `${error.message}; restart, with a smaller batch or fewer images if it happens again`,
      );
    });
    opened.device.lost.then(({ reason, message }) => {
      if (this.opened !== opened) return;
      this.opened = null;
      this.runs = [];
      this.forgetData();
      this.session?.abandon();
      this.tellRunProblem(
        'deviceLost',
        `the GPU device was lost (${reason || 'unknown'}: ${message}); Restart opens it again`,
      );
    });
    return opened;
  }

  private watchFor(change: Partial<Watch>): void {
    this.watch = { ...this.watch, ...change };
    if (this.session) this.session.watch = this.watch;
  }

  private async answerImages({ requestId, indices }: GetImagesCommand): Promise<void> {
    const { data, opened, emit } = this;
    try {
      if (!data || !opened) throw new Error('no data is loaded');
      await tellImages({ device: opened.device, data, emit }, this.runs, requestId, indices);
    } catch {
      // Gone while it was asked for (a restart, a lost device): what was asked for is not here any more.
      emit({ type: 'images', requestId, indices: [], pixels: new ArrayBuffer(0), losses: {} });
    }
  }

  private async start({ runs: orders, lockstep, play }: StartCommand): Promise<void> {
    this.runs = []; // Nobody may ask for what is about to be destroyed.
    await this.session?.cancel();
    this.session = null;
    const problems = raceProblems(orders, (config) => this.check(config));
    for (const [runId, message] of problems) this.tellProblem(runId, 'config', message);
    const able = orders.filter(({ runId }) => !problems.has(runId));
    if (able.length === 0) return;
    const runs: Run[] = [];
    for (const { runId, config } of able) {
      try {
        const gpu = this.opened ?? (await this.openGpu());
        const run = await Run.create(gpu, this.dataFor(gpu.device, config), runId, config);
        const { gpuBytes, parameterCount, annealFrom } = run;
        this.emit({ type: 'started', runId, config, gpuBytes, parameterCount, annealFrom });
        runs.push(run);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        this.tellProblem(runId, error instanceof RangeError ? 'config' : 'internal', message);
      }
    }
    const { opened, data, emit } = this;
    if (runs.length === 0 || !opened || !data) return;
    this.runs = runs;
    this.profileRuns();
    const { device } = opened;
    this.session = new Session({ device, data, runs, lockstep, emit, waitForAll: false });
    this.session.watch = this.watch;
    this.session.pace.secondsPerEpoch = this.secondsPerEpoch;
    if (play) this.session.gate.play();
    void this.session.start();
  }

  private tellProblem(runId: string, kind: RunProblemEvent['kind'], message: string): void {
    this.emit({ type: 'runProblem', runId, kind, message });
  }

  private profileRuns(): void {
    const { runs, data } = this;
    if (!data) return;
    const sharedBytes = data.train.byteLength + data.test.byteLength;
    for (const run of runs) {
      const { runId, gpuBytes: runBytes } = run;
      run.setProfile(
        this.profiling
          ? (sample) => this.emit({ type: 'profile', runId, ...sample, runBytes, sharedBytes })
          : null,
      );
    }
  }

  /** What is wrong with a configuration, and whether its images are here at all. */
  private check(config: RunConfig): readonly ConfigProblem[] {
    const loaded = this.data?.complete && this.data.source.id === config.data;
    return [...(loaded ? [] : this.imports.problems(config.data)), ...checkConfig(config, this.opened)];
  }

  /** Training goes on; what it has on the GPU stays until a start asks for other images. */
  private async import(files: readonly File[]): Promise<void> {
    const changed = await this.imports.import(files);
    if (this.data && changed.includes(imagesIdOf(this.data.source))) this.dataIsOld = true;
    await this.tellStorage();
  }

  /** The data already loaded if it serves this run, else begins to load what does. */
  private dataFor(device: GPUDevice, { data: id, trainCount, testCount }: RunConfig): LoadedData {
    const { data } = this;
    const same =
      data?.source.id === id && data.counts.trainCount >= trainCount && data.counts.testCount >= testCount;
    // A late shard stands out of place: with all there, loading anew (from storage) puts it right.
    if (data && same && !this.dataIsOld && (data.inOrder || !data.complete)) return data;
    this.forgetData();
    const source = dataSets.get(id)!;
    const loading = new LoadedData(device, source, { trainCount, testCount });
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
        this.emit({ type: 'dataProblem', shard, message });
        void this.imports.look();
      },
    });
    return loading;
  }

  private forgetData(): void {
    this.feed?.close();
    this.data?.destroy();
    this.feed = null;
    this.data = null;
    this.dataIsOld = false;
  }

  private tellLabels({ source, trainLabels, trainPresent }: LoadedData): void {
    const labels = trainLabels.slice(0, trainPresent).buffer;
    this.emit({ type: 'labels', data: source.id, labels }, [labels]);
  }

  /** A trouble of the device is one of every run on it. */
  private tellRunProblem(kind: RunProblemEvent['kind'], message: string): void {
    for (const runId of this.session?.runIds ?? []) this.tellProblem(runId, kind, message);
  }

  private async clearStorage(): Promise<void> {
    await clearKeptFiles();
    this.imports.files.forget();
    await this.imports.look();
    await this.tellStorage();
  }

  private async tellStorage(): Promise<void> {
    this.emit({ type: 'storage', ...(await storageUse()) });
  }
}
