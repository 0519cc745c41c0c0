// Obeys the page's commands: opens the device, starts and ends sessions, and says what goes wrong.
import { storageUse } from '../data/keptFiles.ts';
import { NoDeviceError, type OpenedDevice, openDevice } from '../gpu/device.ts';
import type {
  Command,
  ConfigProblem,
  EngineEvent,
  GetImagesCommand,
  RunConfig,
  RunOrder,
  RunProblemEvent,
  StartCommand,
} from '../protocol.ts';
import { describeCatalog } from './catalog.ts';
import { checkConfig } from './checkConfig.ts';
import { DataDesk } from './dataDesk.ts';
import { CheckpointKeeper } from './keep/checkpointKeeper.ts';
import type { CheckpointShelf } from './keep/checkpointShelf.ts';
import { openShelf } from './keep/openShelf.ts';
import { matchRace } from './matchRace.ts';
import { raceProblems } from './raceProblems.ts';
import { Run } from './run.ts';
import { Session } from './session.ts';
import { tellImages, type Watch } from './watch.ts';

export type Emit = (event: EngineEvent, transfer?: ArrayBuffer[]) => void;

class NotKeptError extends Error {}

function kindOf(error: unknown): RunProblemEvent['kind'] {
  if (error instanceof NotKeptError) return 'checkpoint';
  return error instanceof RangeError ? 'config' : 'internal';
}

export class Playground {
  private opened: OpenedDevice | null = null;
  private session: Session | null = null;
  private secondsPerEpoch: number | null = null;
  private profiling = false;
  private watch: Watch = { galleryPerCategory: 0, chosen: false };
  private runs: readonly Run[] = [];
  private shelf: CheckpointShelf | null = null;
  /** Commands that take time are obeyed one after another. */
  private queue: Promise<void> = Promise.resolve();

  private readonly data: DataDesk;

  constructor(private readonly emit: Emit) {
    this.data = new DataDesk(emit);
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
        this.data.retry();
        break;
      case 'importData':
        void this.data.import(command.files);
        break;
      case 'stopImport':
        this.data.stopImport();
        break;
      case 'dropCheckpoints':
        void this.shelf?.drop(command.runIds).then(() => this.data.tellStorage());
        break;
      case 'clearStorage':
        this.later(() => this.data.clearStorage());
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
    try {
      await this.openGpu();
    } catch (error) {
      if (!(error instanceof NoDeviceError)) throw error;
      this.emit({ type: 'unsupported', missing: error.missing, reason: error.message });
      return;
    }
    await this.data.open(dataUrl);
    this.shelf = await openShelf((event) => this.emit(event), (await storageUse()).quotaBytes);
    const { device, info, software } = this.opened!;
    const { vendor, architecture, description } = info;
    const hasF16 = device.features.has('shader-f16');
    this.emit({
      type: 'ready',
      catalog: { ...describeCatalog(software, hasF16), data: this.data.entries() },
      adapter: { vendor, architecture, description, software },
    });
    await this.data.tellStorage();
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
      this.data.forget();
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
    const { opened, emit } = this;
    const data = this.data.loaded;
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
    for (const order of able) {
      const { runId } = order;
      try {
        runs.push(await this.createRun(order));
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        this.tellProblem(runId, kindOf(error), message);
      }
    }
    const { opened, emit } = this;
    const data = this.data.loaded;
    if (runs.length === 0 || !opened || !data) return;
    this.runs = runs;
    this.profileRuns();
    const { device } = opened;
    const keeper = this.shelf && new CheckpointKeeper(this.shelf);
    const onEpoch = async (run: Run) => keeper?.epochOver(run);
    this.session = new Session({ device, data, runs, lockstep, emit, waitForAll: false, onEpoch });
    this.session.watch = this.watch;
    this.session.pace.secondsPerEpoch = this.secondsPerEpoch;
    if (play) this.session.gate.play();
    void this.session.start();
  }

  /** @throws NotKeptError when the checkpoint that it should go on from is gone; Error when it cannot be made */
  private async createRun({ runId, config, from }: RunOrder): Promise<Run> {
    const gpu = this.opened ?? (await this.openGpu());
    const checkpoint = from && (await this.shelf?.take(from));
    if (from && !checkpoint) {
      throw new NotKeptError(
        `no checkpoint of this run at or before epoch ${from.epoch} is kept here any more; start it anew`,
      );
    }
    const run = await Run.create(gpu, this.data.dataFor(gpu.device, config), runId, config);
    if (from && checkpoint) {
      try {
        run.restore(checkpoint);
      } catch (error) {
        run.destroy();
        throw error;
      }
    }
    // What it leaves behind: epochs that it trains again.
    await this.shelf?.dropAfter({ runId, epoch: from?.runId === runId ? run.epoch : -1 });
    const { gpuBytes, parameterCount, annealFrom } = run;
    const taken = from && { from: { runId: from.runId, epoch: run.epoch, records: [...run.records] } };
    this.emit({ type: 'started', runId, config, gpuBytes, parameterCount, annealFrom, ...taken });
    return run;
  }

  private tellProblem(runId: string, kind: RunProblemEvent['kind'], message: string): void {
    this.emit({ type: 'runProblem', runId, kind, message });
  }

  private profileRuns(): void {
    const data = this.data.loaded;
    if (!data) return;
    const sharedBytes = data.train.byteLength + data.test.byteLength;
    for (const run of this.runs) {
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
    return [...this.data.problems(config.data), ...checkConfig(config, this.opened)];
  }

  /** A trouble of the device is one of every run on it. */
  private tellRunProblem(kind: RunProblemEvent['kind'], message: string): void {
    for (const runId of this.session?.runIds ?? []) this.tellProblem(runId, kind, message);
  }
}
