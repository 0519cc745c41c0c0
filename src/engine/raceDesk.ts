// The race at work: begun, held, ended, and begun again from its checkpoints when the GPU device is lost.
import { isLost, NoDeviceError } from '../gpu/device.ts';
import type {
  CheckpointRef,
  EngineEvent,
  Held,
  Lockstep,
  RunOrder,
  RunProblemEvent,
  StartCommand,
} from '../protocol.ts';
import { t } from '../texts/texts.ts';
import { type Beginning, createRun, type ImageDesk, OutOfMemoryError, shardOrderOf } from './createRun.ts';
import { Gate } from './gate.ts';
import type { GpuDesk } from './gpuDesk.ts';
import { CheckpointKeeper } from './keep/checkpointKeeper.ts';
import type { Shelves } from './keep/shelves.ts';
import { LossCount, mostLosses } from './lossCount.ts';
import type { Run } from './run.ts';
import { Session } from './session.ts';
import type { Watch } from './watch.ts';

export interface RaceSite {
  readonly gpu: GpuDesk;
  readonly data: ImageDesk;
  /** Others once the browser's files are open. */
  shelves(): Shelves;
  emit(event: EngineEvent, transfer?: ArrayBuffer[]): void;
  /** Does work behind the commands that are being obeyed. */
  later(work: () => Promise<unknown>): void;
  /** The clock by which checkpoints are spaced, in ms; the machine's by default. */
  now?(): number;
}

/** Of a race, those that joined it included. */
const mostRuns = 4;

class NotKeptError extends Error {}

/** Runs that were going when the device was lost, or that are being made. */
interface Going {
  readonly orders: readonly RunOrder[];
  readonly lockstep: Lockstep;
  readonly waitForAll: boolean;
  readonly gate: Gate;
}

function kindOf(error: unknown): RunProblemEvent['kind'] {
  if (error instanceof NotKeptError) return 'checkpoint';
  if (error instanceof OutOfMemoryError) return 'memory';
  if (error instanceof NoDeviceError) return 'deviceLost';
  return error instanceof RangeError ? 'config' : 'internal';
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

export class RaceDesk {
  secondsPerEpoch: number | null = null;
  watch: Watch = { galleryPerCategory: 0, chosen: false };
  private session: Session | null = null;
  private atWork: readonly Run[] = [];
  private profiling = false;
  private going: Going | null = null;
  private readonly losses = new LossCount();

  constructor(private readonly site: RaceSite) {}

  /** Those whose buffers are there. */
  get runs(): readonly Run[] {
    return this.atWork;
  }

  get gate(): Gate | null {
    return this.session?.gate ?? null;
  }

  setSpeed(secondsPerEpoch: number | null): void {
    this.secondsPerEpoch = secondsPerEpoch;
    if (this.session) this.session.pace.secondsPerEpoch = secondsPerEpoch;
  }

  watchFor(change: Partial<Watch>): void {
    this.watch = { ...this.watch, ...change };
    if (this.session) this.session.watch = this.watch;
  }

  setProfiling(on: boolean): void {
    this.profiling = on;
    const data = this.site.data.loaded;
    if (!data) return;
    const sharedBytes = data.train.byteLength + data.test.byteLength;
    for (const run of this.atWork) {
      const { runId, gpuBytes: runBytes } = run;
      const tell = (sample: Parameters<Parameters<Run['setProfile']>[0] & object>[0]) =>
        this.site.emit({ type: 'profile', runId, ...sample, runBytes, sharedBytes });
      run.setProfile(on ? tell : null);
    }
  }

  /** Ends the present race; resolves when its buffers are gone. */
  async end(): Promise<void> {
    this.atWork = []; // Nobody may ask for what is about to be destroyed.
    const { session } = this;
    this.session = null;
    this.going = null;
    await session?.cancel();
  }

  /** Begins a race of runs that can start. */
  async start(orders: readonly RunOrder[], how: Omit<StartCommand, 'type' | 'runs'>): Promise<void> {
    const { lockstep, waitForAll } = how;
    this.losses.reset();
    const gate = new Gate();
    if (how.play) gate.play();
    await this.begin({ orders, lockstep, waitForAll, gate }, (order) => this.beginningOf(order));
  }

  /** Lets another run take part. Its order is remembered with the others', for when the device is lost. */
  async join(order: RunOrder): Promise<void> {
    const { session, going, site, atWork } = this;
    const { runId } = order;
    const opened = site.gpu.opened;
    try {
      if (!session || !going || !opened) throw new RangeError(t.engineProblems.noRace);
      if (atWork.length >= mostRuns) {
        throw new RangeError(t.engineProblems.raceFull(`${mostRuns}`));
      }
      // The images of those at work stay where they are.
      const beginning = await this.beginningOf(order);
      const { run, started } = await createRun(opened, site.data, order, beginning, []);
      const origin = atWork.find((other) => other.runId === order.from?.runId);
      await this.enter(run, order.from ?? null, origin);
      if (this.session !== session) return run.destroy();
      this.going = this.going && { ...this.going, orders: [...this.going.orders, order] };
      this.atWork = [...this.atWork, run];
      this.setProfiling(this.profiling);
      site.emit(started);
      session.join(run);
    } catch (error) {
      if (opened && (await isLost(opened.device))) return;
      this.tellProblem(runId, kindOf(error), messageOf(error));
    }
  }

  /** Sets by hand what the method of a run would decide; null gives it back. */
  steer(runId: string, held: Held | null): void {
    this.session?.steer(runId, held);
    const orders = this.going?.orders.map((order) => (order.runId === runId ? { ...order, held } : order));
    if (this.going && orders) this.going = { ...this.going, orders };
  }

  /** Opens the GPU once more after it was given up. */
  async retry(): Promise<void> {
    this.losses.reset();
    if (!this.session) await this.recover(t.engineProblems.reasons.openedByHand);
  }

  /** The device is gone: what was on it is made anew on another, from the last checkpoints. */
  lost(reason: string): void {
    const { session, site } = this;
    this.atWork = [];
    this.session = null;
    site.data.forget();
    if (session) {
      const goOn = session.runIds;
      session.abandon();
      void session.cancel().catch(() => undefined);
      const orders = this.going?.orders.filter(({ runId }) => goOn.includes(runId)) ?? [];
      this.going = this.going && { ...this.going, orders, gate: session.gate };
    }
    if (!this.going || this.going.orders.length === 0) return;
    site.emit({ type: 'deviceLost', reason });
    if (this.losses.lost()) site.later(() => this.recover(reason));
    else this.giveUp(t.engineProblems.lostTooOften(`${mostLosses}`, reason));
  }

  /** An error that nobody asked about: no run can be trusted any more. */
  failed(kind: 'memory' | 'internal', message: string): void {
    this.session?.stopAll(kind, message);
  }

  private async recover(reason: string): Promise<void> {
    const { going, site } = this;
    if (!going || this.session) return;
    try {
      await site.gpu.reopen();
    } catch (error) {
      this.giveUp(t.engineProblems.noOtherDevice(reason, messageOf(error)));
      return;
    }
    const begun = await this.begin(going, (order) => this.newestBeginning(order));
    if (begun.length === 0) return;
    const runs = begun.map(({ runId, epoch }) => ({ runId, epoch }));
    site.emit({ type: 'recovered', reason, runs });
  }

  private giveUp(message: string): void {
    for (const { runId } of this.going?.orders ?? []) this.tellProblem(runId, 'deviceLost', message);
  }

  /** Makes the runs and lets them go; answers those that could be made, none when the device went meanwhile. */
  private async begin(
    going: Going,
    beginningOf: (order: RunOrder) => Promise<Beginning | null>,
  ): Promise<readonly Run[]> {
    const { site } = this;
    this.going = going;
    const runs: Run[] = [];
    let device: GPUDevice | null = null;
    const beginnings = new Map<RunOrder, Beginning | null>();
    for (const order of going.orders) {
      await beginningOf(order).then(
        (beginning) => beginnings.set(order, beginning),
        (error: unknown) => this.tellProblem(order.runId, kindOf(error), messageOf(error)),
      );
    }
    const shardOrder = shardOrderOf(beginnings.values());
    for (const [order, beginning] of beginnings) {
      try {
        const gpu = await site.gpu.open();
        device ??= gpu.device;
        const { run, started } = await createRun(gpu, site.data, order, beginning, shardOrder);
        runs.push(run);
        await this.enter(run, beginning?.ref ?? null);
        site.emit(started);
      } catch (error) {
        if (device && (await isLost(device))) return [];
        this.tellProblem(order.runId, kindOf(error), messageOf(error));
      }
    }
    const data = site.data.loaded;
    if (runs.length === 0 || !device || device !== site.gpu.opened?.device || !data) return [];
    this.atWork = runs;
    this.setProfiling(this.profiling);
    const { checkpoints, histories } = site.shelves();
    const keeper = new CheckpointKeeper(checkpoints, site.now);
    const { lockstep, waitForAll } = going;
    this.session = new Session({
      ...{ device, data, runs, lockstep, waitForAll, recovers: true },
      emit: (event, transfer) => site.emit(event, transfer),
      onSelected: ({ runId, history }) => {
        if (history.newest) histories.keep(runId, history.newest);
      },
      onEpoch: (run) => {
        this.losses.reset();
        return keeper.epochOver(run);
      },
    });
    this.session.watch = this.watch;
    this.session.pace.secondsPerEpoch = this.secondsPerEpoch;
    this.session.gate.takeOver(going.gate);
    void this.session.start();
    return runs;
  }

  /**
   * Leaves behind what is kept of epochs that the run trains again, and remembers those before.
   *
   * @param origin the run that it leaves, when that one is at work: it knows what storage may have lost
   */
  private async enter(run: Run, from: CheckpointRef | null, origin?: Run): Promise<void> {
    const { runId, epoch } = run;
    const { checkpoints, histories } = this.site.shelves();
    await checkpoints.dropAfter({ runId, epoch: from?.runId === runId ? epoch : -1 });
    const left = from?.runId ?? runId;
    if (origin) await histories.keepPast(runId, left, epoch);
    const past = origin ? origin.history.before(epoch) : await histories.goOn(runId, left, epoch);
    for (const entry of past) run.history.add(entry.epoch, entry.losses, entry.categories);
  }

  /** @throws NotKeptError when the checkpoint of a run that goes on is gone; one that leaves another can begin at its start */
  private async beginningOf({ runId, from }: RunOrder): Promise<Beginning | null> {
    if (!from) return null;
    const checkpoint = await this.site.shelves().checkpoints.take(from);
    if (checkpoint || from.runId !== runId) return { ref: from, checkpoint };
    throw new NotKeptError(t.engineProblems.notKept(`${from.epoch}`));
  }

  /** The run's own last checkpoint, else the one that it began at, else nothing: its first epoch begins again. */
  private async newestBeginning({ runId, config, from }: RunOrder): Promise<Beginning> {
    const own = { runId, epoch: config.epochs };
    for (const ref of from ? [own, from] : [own]) {
      const checkpoint = await this.site.shelves().checkpoints.take(ref);
      if (checkpoint) return { ref, checkpoint };
    }
    return { ref: { runId, epoch: 0 }, checkpoint: null };
  }

  private tellProblem(runId: string, kind: RunProblemEvent['kind'], message: string): void {
    this.site.emit({ type: 'runProblem', runId, kind, message });
  }
}
