// Moves a run on: selection, training, testing, epoch after epoch, obeying play, pause and speed.
// It reports by events and knows nothing of workers or pages, so that Node can drive it as well.
import type { EngineEvent, RunPhase } from '../protocol.ts';
import { sendGallery } from './gallery.ts';
import { Gate } from './gate.ts';
import type { LoadedData } from './loadedData.ts';
import { Pace } from './pace.ts';
import type { Run } from './run.ts';
import type { StepResult } from './stepLog.ts';

/** Chunks that may be under way at once: one runs while the next is recorded. */
const chunksInFlight = 2;
/** Share of an epoch's losses that may be NaN or infinite before the run stops. */
const divergenceShare = 0.01;

export interface SessionOptions {
  readonly device: GPUDevice;
  readonly data: LoadedData;
  readonly run: Run;
  readonly emit: (event: EngineEvent, transfer?: ArrayBuffer[]) => void;
  /** Wait for all images before the first epoch: needed to repeat a run exactly. */
  readonly waitForAll: boolean;
  /** Awaited between two epochs, e.g. to keep a checkpoint. */
  readonly onEpoch?: () => Promise<void>;
}

class Cancelled extends Error {}

export class Session {
  readonly gate = new Gate();
  readonly pace = new Pace();
  /** Thumbnails per category with each selection; 0: none. */
  galleryPerCategory = 0;
  private cancelled = false;
  private announceCancelled: () => void = () => undefined;
  private readonly cancellation = new Promise<void>((resolve) => {
    this.announceCancelled = resolve;
  });
  private pausedMs = 0;
  private working: RunPhase = 'waitingForData';
  private finished: Promise<void> | null = null;

  constructor(private readonly options: SessionOptions) {}

  /** Begins the loop; resolves when the run is over, failed or was cancelled. */
  start(): Promise<void> {
    this.finished ??= this.loop().catch((error: unknown) => this.fail(error));
    return this.finished;
  }

  get runId(): string {
    return this.options.run.runId;
  }

  /** Ends the loop without waiting for a GPU that will never answer: the device is lost. */
  abandon(): void {
    this.cancelled = true;
    this.announceCancelled();
    this.gate.close();
  }

  /** Ends the loop at its next look; resolves when it has ended and the run's buffers are gone. */
  async cancel(): Promise<void> {
    this.abandon();
    await this.finished;
    await this.options.device.queue.onSubmittedWorkDone();
    this.options.run.destroy();
  }

  private async loop(): Promise<void> {
    const { run, data, waitForAll } = this.options;
    this.phase('waitingForData');
    await this.unlessCancelled(waitForAll ? data.whenComplete() : data.whenReady());
    while (!run.finished) {
      await this.pass();
      await this.runEpoch();
    }
    this.phase('finished');
  }

  private async runEpoch(): Promise<void> {
    const { run, data } = this.options;
    this.pace.beginEpoch();
    this.pausedMs = 0;
    this.phase('selecting');
    const report = await this.unlessCancelled(run.beginEpoch(data.trainPresent));
    this.emit({ type: 'selection', runId: run.runId, report, stepsInEpoch: run.stepsInEpoch });
    if (this.galleryPerCategory > 0)
      await this.unlessCancelled(sendGallery(this.options, this.galleryPerCategory));
    await this.trainEpoch();
    this.phase('testing');
    const tests = await this.test();
    const record = run.endEpoch(tests, this.pace.epochSeconds);
    this.emit({ type: 'epoch', runId: run.runId, record });
    if (this.options.onEpoch) await this.unlessCancelled(this.options.onEpoch());
    if (!run.finished) this.gate.epochDone();
  }

  private async trainEpoch(): Promise<void> {
    const { run } = this.options;
    this.phase('training');
    const inFlight: Promise<void>[] = [];
    while (run.stepsSubmitted < run.stepsInEpoch) {
      // "Paused" is said when nothing moves any more, not while chunks are still under way.
      if (!this.gate.playing) await this.unlessCancelled(Promise.all(inFlight.splice(0)));
      await this.pass();
      const limit = this.gate.singleStep ? 1 : this.pace.chunkSteps(run.stepsInEpoch);
      const chunk = this.trainChunk(limit);
      chunk.catch(() => undefined); // Its failure is met where it is awaited, a chunk later.
      inFlight.push(chunk);
      if (inFlight.length >= chunksInFlight || this.gate.singleStep)
        await this.unlessCancelled(inFlight.shift()!);
      this.gate.stepDone();
      await this.stretch(run.stepsSubmitted / run.stepsInEpoch);
    }
    await this.unlessCancelled(Promise.all(inFlight));
  }

  private async trainChunk(limit: number): Promise<void> {
    const { run } = this.options;
    const started = performance.now();
    const { firstStep, steps } = await run.trainChunk(limit);
    if (this.cancelled) return;
    this.pace.chunkTook(steps.length, (performance.now() - started) / chunksInFlight);
    this.pace.trained(steps.reduce((sum, { count }) => sum + count, 0));
    this.emit({
      type: 'steps',
      runId: run.runId,
      epoch: run.epoch,
      firstStep,
      losses: steps.map(({ lossSum, notFinite, count }) => lossSum / Math.max(1, count - notFinite)),
      accuracies: steps.map(({ correct, count }) => correct / count),
      imagesPerSecond: this.pace.imagesPerSecond,
      secondsLeft: this.secondsLeft((firstStep + steps.length) / run.stepsInEpoch),
    });
    this.checkDivergence(firstStep + steps.length);
  }

  private checkDivergence(step: number): void {
    const { run } = this.options;
    const { notFinite } = run.divergence;
    const trained = Math.max(1, run.stepsInEpoch * run.config.batchSize);
    if (notFinite > divergenceShare * trained) {
      throw new DivergedError(
        `training diverged at step ${step} of epoch ${run.epoch + 1}: ${notFinite} losses are not finite; ` +
          `lower the learning rate (${run.config.learningRate})`,
      );
    }
  }

  private async test(): Promise<StepResult[]> {
    const { run } = this.options;
    const results: StepResult[] = [];
    const inFlight: Promise<void>[] = [];
    // Not gated: a step that closes an epoch brings its test accuracy with it.
    for (let first = 0; first < run.testSteps; ) {
      const limit = this.pace.chunkSteps(run.testSteps);
      const place = first;
      inFlight.push(
        run.testChunk(place, limit).then((chunk) => {
          for (const [i, result] of chunk.entries()) results[place + i] = result;
        }),
      );
      first += limit;
      if (inFlight.length >= chunksInFlight) await this.unlessCancelled(inFlight.shift()!);
    }
    await this.unlessCancelled(Promise.all(inFlight));
    return results;
  }

  /** Seconds until the run ends: what is left of this epoch and the next ones, each like the mean of the last three. */
  private secondsLeft(share: number): number | null {
    const { run } = this.options;
    const last = run.records.slice(-3);
    const stretched = this.pace.secondsPerEpoch ?? 0;
    const measured =
      last.length > 0
        ? last.reduce((sum, { seconds }) => sum + seconds, 0) / last.length
        : this.pace.epochSeconds / share;
    const perEpoch = Math.max(stretched, measured);
    return perEpoch * (run.config.epochs - run.epoch - share);
  }

  /** Waits at the gate, telling the page when that means a pause. */
  private async pass(): Promise<void> {
    if (!this.gate.playing && !this.cancelled) {
      const started = performance.now();
      this.phase('paused');
      await this.gate.pass();
      this.pace.idle(performance.now() - started);
      this.pausedMs += performance.now() - started;
      this.pace.forgetRate();
      if (!this.cancelled) this.phase(this.working);
    }
    if (this.cancelled) throw new Cancelled();
  }

  /** Slows an epoch down to the speed asked for; looks up often, so that a new speed or a pause counts at once. */
  private async stretch(share: number): Promise<void> {
    let wait = this.pace.waitMs(share, this.pausedMs);
    while (wait > 0 && this.gate.playing && !this.cancelled) {
      const started = performance.now();
      await new Promise((resolve) => setTimeout(resolve, Math.min(wait, 30)));
      this.pace.idle(performance.now() - started);
      wait = this.pace.waitMs(share, this.pausedMs);
    }
  }

  /** Awaits `work`, but no longer than until the session is cancelled. */
  private async unlessCancelled<T>(work: Promise<T>): Promise<T> {
    work.catch(() => undefined); // Left behind by a cancellation, it must not count as unhandled.
    const result = await Promise.race([work, this.cancellation]);
    if (this.cancelled) throw new Cancelled();
    return result as T;
  }

  private fail(error: unknown): void {
    if (this.cancelled || error instanceof Cancelled) return;
    const { runId } = this.options.run;
    const kind =
      error instanceof DivergedError ? 'diverged' : error instanceof RangeError ? 'config' : 'internal';
    const message = error instanceof Error ? error.message : String(error);
    this.phase('failed');
    this.emit({ type: 'runProblem', runId, kind, message });
  }

  private phase(phase: RunPhase): void {
    if (phase !== 'paused') this.working = phase;
    this.emit({ type: 'phase', runId: this.options.run.runId, phase });
  }

  private emit(event: EngineEvent): void {
    if (!this.cancelled) this.options.emit(event);
  }
}

class DivergedError extends Error {}
