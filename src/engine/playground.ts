// Obeys the page's commands: opens device and data, starts and ends sessions, and says what goes wrong.

import { dataSets } from '../data/dataSets.ts';
import { clearKeptFiles, storageUse } from '../data/keptFiles.ts';
import { type OpenDataSet, openDataSet } from '../data/openDataSet.ts';
import { NoDeviceError, type OpenedDevice, openDevice } from '../gpu/device.ts';
import type { Command, EngineEvent, RunConfig, StartCommand } from '../protocol.ts';
import { describeCatalog } from './catalog.ts';
import { checkConfig } from './checkConfig.ts';
import { LoadedData } from './loadedData.ts';
import { Run } from './run.ts';
import { Session } from './session.ts';

export type Emit = (event: EngineEvent, transfer?: ArrayBuffer[]) => void;

export class Playground {
  private dataUrl = '';
  private opened: OpenedDevice | null = null;
  private data: LoadedData | null = null;
  private feed: OpenDataSet | null = null;
  private session: Session | null = null;
  private secondsPerEpoch: number | null = null;
  private galleryPerCategory = 0;
  /** Commands that take time are obeyed one after another. */
  private queue: Promise<void> = Promise.resolve();

  constructor(private readonly emit: Emit) {}

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
        this.galleryPerCategory = command.perCategory;
        if (this.session) this.session.galleryPerCategory = command.perCategory;
        break;
      case 'check':
        this.emit({
          type: 'checked',
          requestId: command.requestId,
          problems: checkConfig(command.config, this.opened),
        });
        break;
      case 'retryData':
        void this.feed?.retry();
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
    const { info, software } = this.opened!;
    const { vendor, architecture, description } = info;
    this.emit({
      type: 'ready',
      catalog: describeCatalog(software),
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
      this.forgetData();
      this.session?.abandon();
      this.tellRunProblem(
        'deviceLost',
        `the GPU device was lost (${reason || 'unknown'}: ${message}); Restart opens it again`,
      );
    });
    return opened;
  }

  private async start({ runId, config, play }: StartCommand): Promise<void> {
    await this.session?.cancel();
    this.session = null;
    const errors = checkConfig(config, this.opened).filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      this.emit({
        type: 'runProblem',
        runId,
        kind: 'config',
        message: errors.map(({ message }) => message).join('; '),
      });
      return;
    }
    try {
      const gpu = this.opened ?? (await this.openGpu());
      const data = this.dataFor(gpu.device, config);
      const run = await Run.create(gpu, data, runId, config);
      const { gpuBytes, parameterCount } = run;
      this.emit({ type: 'started', runId, config, gpuBytes, parameterCount });
      const { device } = gpu;
      this.session = new Session({ device, data, run, emit: this.emit, waitForAll: false });
      this.session.galleryPerCategory = this.galleryPerCategory;
      this.session.pace.secondsPerEpoch = this.secondsPerEpoch;
      if (play) this.session.gate.play();
      void this.session.start();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.emit({
        type: 'runProblem',
        runId,
        kind: error instanceof RangeError ? 'config' : 'internal',
        message,
      });
    }
  }

  /** The data already loaded if it serves this run, else begins to load what does. */
  private dataFor(device: GPUDevice, { data: id, trainCount, testCount }: RunConfig): LoadedData {
    const { data } = this;
    const same =
      data?.source.id === id && data.counts.trainCount >= trainCount && data.counts.testCount >= testCount;
    // A late shard stands out of place: with all there, loading anew (from storage) puts it right.
    if (data && same && (data.inOrder || !data.complete)) return data;
    this.forgetData();
    const source = dataSets.get(id)!;
    const loading = new LoadedData(device, source, { trainCount, testCount });
    this.data = loading;
    this.feed = openDataSet({
      baseUrl: this.dataUrl,
      ...{ id, trainCount, testCount },
      onShard: (shard) => {
        if (this.data === loading) loading.add(shard);
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
        this.emit({ type: 'dataProblem', shard, message });
      },
    });
    return loading;
  }

  private forgetData(): void {
    this.feed?.close();
    this.data?.destroy();
    this.feed = null;
    this.data = null;
  }

  private tellRunProblem(kind: 'memory' | 'internal' | 'deviceLost', message: string): void {
    if (this.session) this.emit({ type: 'runProblem', runId: this.session.runId, kind, message });
  }

  private async clearStorage(): Promise<void> {
    await clearKeptFiles();
    await this.tellStorage();
  }

  private async tellStorage(): Promise<void> {
    this.emit({ type: 'storage', ...(await storageUse()) });
  }
}
