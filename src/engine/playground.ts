// Obeys the page's commands: opens the device, starts and ends races, and says what goes wrong.
import { storageUse } from '../data/keptFiles.ts';
import { NoDeviceError, type OpenedDevice } from '../gpu/device.ts';
import type {
  CheckCommand,
  CheckpointsEvent,
  Command,
  ConfigProblem,
  EngineEvent,
  EngineProblemEvent,
  GetBiographyCommand,
  GetCheckpointCommand,
  GetImagesCommand,
  PutCheckpointCommand,
  RunConfig,
  RunOrder,
  StartCommand,
} from '../protocol.ts';
import { speak } from '../texts/texts.ts';
import { lifeOf } from './biography.ts';
import { describeCatalog } from './catalog.ts';
import { checkConfig } from './checkConfig.ts';
import { encodeCheckpoint } from './checkpoint.ts';
import { DataDesk } from './dataDesk.ts';
import { GpuDesk } from './gpuDesk.ts';
import { memoryShelves, openShelves, type Shelves } from './keep/shelves.ts';
import { matchRace } from './matchRace.ts';
import { RaceDesk } from './raceDesk.ts';
import { raceProblems } from './raceProblems.ts';
import { tellImages } from './watch.ts';

export type Emit = (event: EngineEvent, transfer?: ArrayBuffer[]) => void;

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

export class Playground {
  private readonly race: RaceDesk;
  private shelves: Shelves;
  /** Commands that take time are obeyed one after another. */
  private queue: Promise<void> = Promise.resolve();
  /** Resolves when the language that was ordered last is there. */
  private spoken: Promise<void> = Promise.resolve();
  private readonly data: DataDesk;
  private readonly gpu: GpuDesk;

  /** @param openDevice a test passes its own, to keep hold of the device */
  constructor(
    private readonly emit: Emit,
    openDevice?: () => Promise<OpenedDevice>,
  ) {
    this.data = new DataDesk(emit, () => this.shelves.histories.storedBytes());
    const watch = {
      lost: (reason: string) => this.race.lost(reason),
      failed: (kind: 'memory' | 'internal', message: string) => this.race.failed(kind, message),
    };
    this.gpu = new GpuDesk(watch, openDevice);
    const { gpu, data } = this;
    this.shelves = memoryShelves(emit);
    const shelves = () => this.shelves;
    this.race = new RaceDesk({ gpu, data, shelves, emit, later: (work) => this.later(work) });
  }

  obey(command: Command): void {
    switch (command.type) {
      case 'open':
        this.later(() => this.open(command.dataUrl).catch((error) => this.fault('notOpened', error)));
        break;
      case 'start':
        this.later(() => this.start(command).catch((error) => this.failAll(command.runs, error)));
        break;
      // Behind a start that is still under way, so that "start, pause" ends in a pause.
      case 'play':
      case 'pause':
      case 'stepBatch':
      case 'stepEpoch':
        this.later(async () => this.race.gate?.[command.type]());
        break;
      case 'join':
        this.later(() => this.join(command.run).catch((error) => this.failAll([command.run], error)));
        break;
      case 'steer':
        this.later(async () => this.race.steer(command.runId, command.held));
        break;
      case 'setSpeed':
        this.race.setSpeed(command.secondsPerEpoch);
        break;
      case 'setGallery':
        this.race.watchFor({ galleryPerCategory: command.perCategory });
        break;
      case 'setWatch':
        this.race.watchFor({ chosen: command.chosen });
        break;
      // Behind a start that is still under way: the images are those of the runs that were ordered last.
      case 'getImages':
        void this.queue.then(() => this.answerImages(command));
        break;
      case 'getBiography':
        void this.answerBiography(command);
        break;
      case 'setProfiling':
        this.race.setProfiling(command.on);
        break;
      case 'check':
        this.answer(() => this.answerCheck(command));
        break;
      case 'match':
        this.answer(() => this.emit(matchRace(command)));
        break;
      case 'language':
        // The page has loaded the same catalogue; where this thread cannot, its messages stay as they were.
        this.spoken = this.spoken.then(() => speak(command.language)).catch(() => undefined);
        break;
      case 'retryDevice':
        this.later(async () => this.race.retry());
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
      case 'getCheckpoint':
        void this.answerCheckpoint(command);
        break;
      case 'putCheckpoint':
        void this.takeCheckpoint(command);
        break;
      case 'dropCheckpoints':
        this.shelves.histories.drop(command.runIds);
        void this.shelves.checkpoints.drop(command.runIds).then(() => this.data.tellStorage());
        break;
      case 'clearStorage':
        this.later(() => this.data.clearStorage());
        break;
      default:
        command satisfies never;
    }
  }

  private later(work: () => Promise<unknown>): void {
    this.queue = this.queue.then(work).then(undefined, (error: unknown) => this.unforeseen(error));
  }

  /** Answers at once, in the language that was ordered last. */
  private answer(work: () => void): void {
    this.spoken.then(work).catch((error: unknown) => this.unforeseen(error));
  }

  /** What is thrown as a RangeError is a sentence for the user. */
  private unforeseen(error: unknown): void {
    this.fault(error instanceof RangeError ? 'refused' : 'internal', error);
  }

  private fault(kind: EngineProblemEvent['kind'], error: unknown): void {
    this.emit({ type: 'engineProblem', kind, message: messageOf(error) });
  }

  /** Nobody waits for runs that could not be made. */
  private failAll(orders: readonly RunOrder[], error: unknown): void {
    for (const { runId } of orders)
      this.emit({ type: 'runProblem', runId, kind: 'internal', message: messageOf(error) });
  }

  private async open(dataUrl: string): Promise<void> {
    let opened: OpenedDevice;
    try {
      opened = await this.gpu.open();
    } catch (error) {
      if (!(error instanceof NoDeviceError)) throw error;
      this.emit({ type: 'unsupported', missing: error.missing, reason: error.message });
      return;
    }
    await this.data.open(dataUrl);
    const tell = (event: CheckpointsEvent) => {
      this.emit(event);
      void this.data.tellStorage();
    };
    this.shelves = await openShelves(tell, (await storageUse()).quotaBytes);
    this.emit({ type: 'histories', runIds: await this.shelves.histories.runIds() });
    const { device, info, software } = opened;
    const { vendor, architecture, description } = info;
    const hasF16 = device.features.has('shader-f16');
    this.emit({
      type: 'ready',
      catalog: { ...describeCatalog(software, hasF16), data: this.data.entries() },
      adapter: { vendor, architecture, description, software },
    });
    await this.data.tellStorage();
  }

  private answerCheck({ requestId, configs }: CheckCommand): void {
    this.emit({ type: 'checked', requestId, problems: configs.map((config) => this.check(config)) });
  }

  private async answerImages({ requestId, indices }: GetImagesCommand): Promise<void> {
    const { emit } = this;
    const [data, opened] = [this.data.loaded, this.gpu.opened];
    try {
      if (!data || !opened) throw new Error('no data is loaded');
      await tellImages({ device: opened.device, data, emit }, this.race.runs, requestId, indices);
    } catch {
      // Gone while it was asked for (a restart, a lost device): what was asked for is not here any more.
      emit({ type: 'images', requestId, indices: [], pixels: new ArrayBuffer(0), losses: {} });
    }
  }

  private async answerCheckpoint({ requestId, runId }: GetCheckpointCommand): Promise<void> {
    const newest = { runId, epoch: Number.POSITIVE_INFINITY };
    const checkpoint = await this.shelves.checkpoints.take(newest).catch(() => null);
    const bytes = checkpoint && encodeCheckpoint(checkpoint).buffer;
    this.emit({ type: 'checkpointBytes', requestId, bytes }, bytes ? [bytes] : []);
  }

  private async takeCheckpoint({ requestId, runId, bytes }: PutCheckpointCommand): Promise<void> {
    let problem: string | null = null;
    try {
      await this.shelves.checkpoints.keepBytes(runId, new Uint8Array(bytes));
    } catch (error) {
      problem = messageOf(error);
    }
    this.emit({ type: 'checkpointTaken', requestId, problem });
  }

  private async answerBiography({ requestId, runId, index }: GetBiographyCommand): Promise<void> {
    const data = this.data.loaded;
    const run = this.race.runs.find((one) => one.runId === runId);
    const isHere = data && run && index < Math.min(data.trainPresent, run.config.trainCount);
    // It may go while it is asked for (a restart, a lost device): then there is nothing to tell.
    const life = isHere ? await lifeOf(run, data, index).catch(() => null) : null;
    this.emit({ type: 'biography', requestId, runId, index, life });
  }

  private async start({ runs: orders, ...how }: StartCommand): Promise<void> {
    await this.race.end();
    const problems = raceProblems(orders, (config) => this.check(config));
    for (const [runId, message] of problems)
      this.emit({ type: 'runProblem', runId, kind: 'config', message });
    const able = orders.filter(({ runId }) => !problems.has(runId));
    if (able.length > 0) await this.race.start(able, how);
  }

  private async join(order: RunOrder): Promise<void> {
    const { runId, config } = order;
    // It shares the images with those at work.
    const first = this.race.runs[0]?.config ?? config;
    const orders = [{ runId: '', config: first }, order];
    const message = raceProblems(orders, (one) => (one === config ? this.check(one) : [])).get(runId);
    if (message) this.emit({ type: 'runProblem', runId, kind: 'config', message });
    else await this.race.join(order);
  }

  /** What is wrong with a configuration, and whether its images are here at all. */
  private check(config: RunConfig): readonly ConfigProblem[] {
    return [...this.data.problems(config.data), ...checkConfig(config, this.gpu.opened)];
  }
}
