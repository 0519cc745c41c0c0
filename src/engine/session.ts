// Moves the runs of a race on in lockstep: whose turn it is, obeying play, pause and speed; one run is a race of one.
// It reports by events and knows nothing of workers or pages, so that Node can drive it as well.
import { isLost } from '../gpu/device.ts';
import { idleWaitMs, whenDone } from '../gpu/waits.ts';
import type { EngineEvent, Held, Lockstep, RunProblemEvent } from '../protocol.ts';
import { Gate } from './gate.ts';
import { chunksInFlight, Lane, type RaceSite } from './lane.ts';
import type { LoadedData } from './loadedData.ts';
import { mayGo, nextToGo } from './lockstep.ts';
import { Pace } from './pace.ts';
import type { Run } from './run.ts';
import { tellSelection, type Watch } from './watch.ts';
import { WorkClock } from './workClock.ts';

export interface SessionOptions {
  readonly device: GPUDevice;
  readonly data: LoadedData;
  readonly runs: readonly Run[];
  readonly lockstep?: Lockstep;
  readonly emit: (event: EngineEvent, transfer?: ArrayBuffer[]) => void;
  /** Wait for all images that can be had before the first epoch. A race of several and a run that goes on wait for every one. */
  readonly waitForAll: boolean;
  /** When a run has chosen and it is watched what: its history has one entry more. */
  readonly onSelected?: (run: Run) => void;
  /** Awaited when a run has closed an epoch, e.g. to keep a checkpoint. */
  readonly onEpoch?: (run: Run) => Promise<void>;
  /** Someone else looks after a lost device and abandons the session; else its runs fail with it. */
  readonly recovers?: boolean;
}

class Cancelled extends Error {}

export class Session implements RaceSite {
  readonly gate = new Gate();
  readonly pace = new Pace();
  readonly clock = new WorkClock();
  /** What each selection brings besides its report. */
  watch: Watch = { galleryPerCategory: 0, chosen: false };
  private readonly lanes: Lane[];
  private readonly lockstep: Lockstep;
  /** The runs whose single step is still to come; null while none is asked for. */
  private round: Lane[] | null = null;
  private inFlight: Promise<void>[] = [];
  private cancelled = false;
  private announceCancelled: () => void = () => undefined;
  private readonly cancellation = new Promise<void>((resolve) => {
    this.announceCancelled = resolve;
  });
  private ended: Promise<void> | null = null;
  /** What `onEpoch` does; it still reads the run's buffers when the session is cancelled meanwhile. */
  private keeping: Promise<void> = Promise.resolve();
  /** What the page is told of each run's last selection; it reads the buffers of run and images. */
  private readonly telling = new Map<Lane, Promise<void>>();
  private looping = false;

  constructor(private readonly options: SessionOptions) {
    this.lanes = options.runs.map((run) => new Lane(run, this));
    this.lockstep = options.lockstep ?? 'epoch';
  }

  /** Begins the loop; resolves when every run is over or the session was cancelled. */
  start(): Promise<void> {
    this.ended ??= this.whole();
    return this.ended;
  }

  /**
   * Lets another run take part, also when all others are over: one that goes on from a checkpoint catches up as the
   * lockstep says, and those at work are not disturbed. It becomes the session's own, to be destroyed with it.
   */
  join(run: Run): void {
    const lane = new Lane(run, this);
    this.lanes.push(lane);
    lane.tell('waitingForOthers');
    if (!this.gate.playing) lane.tell('paused');
    if (this.ended && !this.looping) this.ended = this.whole();
  }

  /** Sets by hand what the method of a run would decide; null gives it back, from its next selection on. */
  steer(runId: string, held: Held | null): void {
    this.lanes.find(({ run }) => run.runId === runId)?.run.hold(held);
  }

  /** Those that neither have finished nor failed. */
  get runIds(): readonly string[] {
    return this.going.map(({ run }) => run.runId);
  }

  /** Ends the loop without waiting for a GPU that will never answer: the device is lost. */
  abandon(): void {
    this.cancelled = true;
    this.announceCancelled();
    this.gate.close();
  }

  /** Ends the loop at its next look; resolves when it has ended and the runs' buffers are gone. */
  async cancel(): Promise<void> {
    this.abandon();
    await this.ended;
    await this.keeping.catch(() => undefined);
    const { device } = this.options;
    // Of a lost device nothing is heard any more.
    await Promise.race([Promise.allSettled(this.telling.values()), device.lost]);
    await Promise.race([whenDone(device).catch(() => undefined), device.lost]);
    for (const { run } of this.lanes) run.destroy();
  }

  get secondsPerEpoch(): number | null {
    return this.pace.secondsPerEpoch;
  }

  get idleWaitMs(): number {
    return idleWaitMs(this.options.device);
  }

  get imagesPerSecond(): number | null {
    return this.pace.imagesPerSecond;
  }

  /** Of all runs, one after the other; null before it can be told. */
  get secondsLeft(): number | null {
    let total = 0;
    let stretched = 0;
    for (const { secondsLeft, run, progress } of this.going) {
      if (secondsLeft === null) return null;
      total += secondsLeft;
      stretched = Math.max(stretched, (this.secondsPerEpoch ?? 0) * (run.config.epochs - progress));
    }
    return Math.max(total, stretched);
  }

  /** Nothing is over: whoever plays on sees what comes of it. */
  diverged(runId: string, message: string): void {
    this.gate.pause();
    this.emit({ type: 'diverged', runId, message });
  }

  trained(images: number): void {
    this.pace.trained(images);
  }

  emit(event: EngineEvent, transfer?: ArrayBuffer[]): void {
    if (!this.cancelled) this.options.emit(event, transfer);
  }

  async unlessCancelled<T>(work: Promise<T>): Promise<T> {
    work.catch(() => undefined); // Left behind by a cancellation, it must not count as unhandled.
    const result = await Promise.race([work, this.cancellation]);
    if (this.cancelled) throw new Cancelled();
    return result as T;
  }

  private get going(): Lane[] {
    return this.lanes.filter(({ over }) => !over);
  }

  private async whole(): Promise<void> {
    this.looping = true;
    do {
      try {
        await this.loop();
      } catch (error) {
        for (const lane of this.going) await this.fail(lane, error);
      }
      // One may have joined while the last of the others ended.
    } while (this.going.length > 0 && !this.cancelled);
    this.looping = false;
  }

  private async loop(): Promise<void> {
    const { data, waitForAll } = this.options;
    // A run that goes on has seen samples that must be there again.
    const whole = this.lanes.length > 1 || this.lanes.some(({ epoch }) => epoch > 0);
    const awaits = whole ? 'all' : waitForAll ? 'obtainable' : 'first';
    for (const lane of this.lanes) {
      if (lane.over) lane.tell('finished');
      else if (!data.complete) lane.tellWaiting(awaits);
    }
    const come = {
      first: () => data.whenReady(),
      obtainable: () => data.whenSettled(),
      all: () => data.whenComplete(),
    };
    await this.unlessCancelled(come[awaits]());
    this.pace.begin();
    while (this.going.length > 0) {
      await this.pass();
      const lane = this.nextLane();
      if (!lane) continue;
      const before = this.furthestBack;
      await this.unlessFailed(lane, this.advance(lane));
      if (this.furthestBack > before) this.gate.epochDone();
      await this.stretch();
    }
    await this.unlessCancelled(Promise.all([...this.inFlight, ...this.telling.values()]));
  }

  /** Epochs closed by the run that has closed fewest. */
  private get furthestBack(): number {
    return Math.min(...this.going.map(({ epoch }) => epoch));
  }

  /** Whose turn it is; of a round of single steps none but those that have not yet had theirs. */
  private nextLane(): Lane | undefined {
    if (!this.gate.singleStep) {
      this.round = null;
      return nextToGo(this.going, this.lockstep);
    }
    this.round = (this.round ?? mayGo(this.going, this.lockstep)).filter(({ over }) => !over);
    const lane = nextToGo(this.round, this.lockstep);
    if (!lane) this.endRound();
    return lane;
  }

  private endRound(): void {
    this.round = null;
    this.gate.stepDone();
  }

  /** One piece of work of one run: its selection, or a chunk of steps and, behind the last, the end of the epoch. */
  private async advance(lane: Lane): Promise<void> {
    if (!lane.selected) {
      await lane.select(this.options.data.trainPresent);
      const told = this.unlessFailed(lane, this.tellSelection(lane.run));
      told.catch(() => undefined); // A cancellation is met where it is awaited.
      this.telling.set(lane, told);
      return;
    }
    const single = this.gate.singleStep;
    const chunk = this.unlessFailed(lane, lane.trainChunk(single ? 1 : undefined));
    chunk.catch(() => undefined); // A cancellation is met where it is awaited, a chunk later.
    this.inFlight.push(chunk);
    if (this.inFlight.length >= chunksInFlight || single) await this.inFlight.shift();
    if (this.round) {
      this.round = this.round.filter((other) => other !== lane);
      if (this.round.length === 0) this.endRound();
    }
    if (lane.trained && !lane.over) await this.closeEpoch(lane);
  }

  /** Not awaited before the first steps: the GPU trains while its copies are read, sorted and packed. */
  private async tellSelection(run: Run): Promise<void> {
    const { watch } = this;
    await tellSelection({ ...this.options, emit: this.emit.bind(this) }, run, watch);
    if (watch.chosen && !this.cancelled) this.options.onSelected?.(run);
  }

  private async closeEpoch(lane: Lane): Promise<void> {
    await this.unlessCancelled(Promise.resolve(this.telling.get(lane)));
    if (lane.over) return;
    await lane.closeEpoch();
    if (this.options.onEpoch) {
      this.keeping = this.options.onEpoch(lane.run);
      await this.unlessCancelled(this.keeping);
    }
    if (!lane.over && !mayGo(this.going, this.lockstep).includes(lane)) lane.tell('waitingForOthers');
  }

  /** Waits at the gate, telling the page when that means a pause. */
  private async pass(): Promise<void> {
    if (!this.gate.playing && !this.cancelled) {
      // "Paused" is said when nothing moves any more, not while chunks are still under way or a selection untold.
      await this.unlessCancelled(Promise.all([...this.inFlight.splice(0), ...this.telling.values()]));
      const started = performance.now();
      if (!this.gate.playing) for (const lane of this.going) lane.tell('paused');
      await this.gate.pass();
      this.pace.paused(performance.now() - started);
      if (!this.cancelled) for (const lane of this.going) lane.tellWorking();
    }
    if (this.cancelled) throw new Cancelled();
  }

  /** Slows the race down to the speed asked for; looks up often, so that a new speed or a pause counts at once. */
  private async stretch(): Promise<void> {
    const { going } = this;
    const progress = going.reduce((sum, lane) => sum + lane.progress, 0) / Math.max(1, going.length);
    while (this.gate.playing && !this.cancelled) {
      const wait = this.pace.waitMs(progress);
      if (wait <= 0) return;
      await new Promise((resolve) => setTimeout(resolve, Math.min(wait, 30)));
    }
  }

  /** A run that fails leaves the race, the others go on. */
  private async unlessFailed(lane: Lane, work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      if (this.cancelled || error instanceof Cancelled) throw new Cancelled();
      await this.fail(lane, error);
      if (this.cancelled) throw new Cancelled();
    }
  }

  private async fail(lane: Lane, error: unknown): Promise<void> {
    if (this.cancelled || lane.over || error instanceof Cancelled) return;
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof RangeError) return this.stop(lane, 'config', message);
    const lost = await isLost(this.options.device);
    if (lost && this.options.recovers) this.abandon();
    else if (!lane.over) this.stop(lane, lost ? 'deviceLost' : 'internal', message);
  }

  /** Stops every run that goes: what has happened concerns them all. */
  stopAll(kind: RunProblemEvent['kind'], message: string): void {
    for (const lane of this.going) this.stop(lane, kind, message);
  }

  private stop(lane: Lane, kind: RunProblemEvent['kind'], message: string): void {
    lane.over = true;
    lane.tell('failed');
    this.emit({ type: 'runProblem', runId: lane.run.runId, kind, message });
  }
}
