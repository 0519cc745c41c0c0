// One run in a session: its pieces of work (select, train a chunk, test and close the epoch), each told in events and
// timed as the run's own. The session decides whose turn it is.
import { spokenNumber } from '../core/spokenNumbers.ts';
import type { AwaitedImages, EngineEvent, RunPhase } from '../protocol.ts';
import { t } from '../texts/texts.ts';
import { ChunkSize } from './chunkSize.ts';
import type { Runner } from './lockstep.ts';
import type { Run } from './run.ts';
import type { StepResult } from './stepLog.ts';
import type { WorkClock } from './workClock.ts';

/** Chunks that may be under way at once: one runs while the next is recorded. */
export const chunksInFlight = 2;
/** Share of an epoch's losses that may be NaN or infinite before the race pauses. */
const divergenceShare = 0.01;

/** What a lane needs to know about the race around it. */
export interface RaceSite {
  readonly clock: WorkClock;
  readonly secondsPerEpoch: number | null;
  readonly imagesPerSecond: number | null;
  readonly secondsLeft: number | null;
  /** Milliseconds that the GPU's answer takes when it has nothing to do. */
  readonly idleWaitMs: number;
  emit(event: EngineEvent): void;
  /** Too many losses of a run's epoch are not finite. */
  diverged(runId: string, message: string): void;
  /** Counts trained images. */
  trained(images: number): void;
  /** Awaits work, but no longer than until the session is cancelled; then it throws. */
  unlessCancelled<T>(work: Promise<T>): Promise<T>;
}

export class Lane implements Runner {
  /** Finished or failed. */
  over: boolean;
  samples = 0;
  /** True from the selection of an epoch until its record. */
  selected = false;
  /** It has been told of this epoch. */
  private diverged = false;
  /** What it does, or did before the pause. */
  private working: RunPhase = 'waitingForData';
  private secondsDone = 0;
  private epochSeconds = 0;
  private stepsTimed = 0;
  private secondsTimed = 0;
  private stepsDone = 0;
  private readonly chunkSize: ChunkSize;
  private inFlight: Promise<unknown>[] = [];

  constructor(
    readonly run: Run,
    private readonly race: RaceSite,
  ) {
    this.chunkSize = new ChunkSize(race.idleWaitMs);
    // A run that goes on from a checkpoint has come this far already.
    for (const { selected, seconds } of run.records) {
      this.samples += selected;
      this.secondsDone += seconds;
    }
    this.over = run.finished;
  }

  get epoch(): number {
    return this.run.epoch;
  }

  get progress(): number {
    const { run } = this;
    return run.epoch + (this.selected ? run.stepsSubmitted / Math.max(1, run.stepsInEpoch) : 0);
  }

  /** Of its own work; what is under way is counted at the rate so far. */
  get seconds(): number {
    const ahead = this.selected ? this.run.stepsSubmitted - this.stepsDone : 0;
    return this.secondsDone + (this.stepsTimed > 0 ? (ahead * this.secondsTimed) / this.stepsTimed : 0);
  }

  /** Every step of the epoch is submitted. */
  get trained(): boolean {
    return this.selected && this.run.stepsSubmitted >= this.run.stepsInEpoch;
  }

  /** Seconds of its own work until it ends, each epoch like the mean of the last three; null before it can be told. */
  get secondsLeft(): number | null {
    const { run } = this;
    const share = this.progress - run.epoch;
    const last = run.records.slice(-3);
    if (last.length === 0 && share === 0) return null;
    const perEpoch =
      last.length > 0
        ? last.reduce((sum, { seconds }) => sum + seconds, 0) / last.length
        : this.epochSeconds / share;
    return perEpoch * (run.config.epochs - this.progress);
  }

  tell(phase: RunPhase): void {
    if (phase !== 'paused') this.working = phase;
    const { runId, testImages } = this.run;
    this.race.emit({ type: 'phase', runId, phase, ...(phase === 'testing' && { testImages }) });
  }

  tellWaiting(awaits: AwaitedImages): void {
    this.working = 'waitingForData';
    this.race.emit({ type: 'phase', runId: this.run.runId, phase: 'waitingForData', awaits });
  }

  /** Says again what it does, after a pause. */
  tellWorking(): void {
    this.tell(this.working);
  }

  /** @param present training images that have arrived */
  async select(present: number): Promise<void> {
    const { run, race } = this;
    this.epochSeconds = 0;
    this.stepsDone = 0;
    this.diverged = false;
    this.tell('selecting');
    const report = await this.timed(() => race.unlessCancelled(run.beginEpoch(present)));
    this.selected = true;
    race.emit({ type: 'selection', runId: run.runId, report, stepsInEpoch: run.stepsInEpoch });
  }

  /** Submits up to `limit` steps, as many as keep the GPU busy by default; resolves when they are done and told. */
  trainChunk(limit?: number): Promise<void> {
    if (this.working !== 'training') this.tell('training');
    const steps = limit ?? this.chunkSize.next(this.run.stepsInEpoch, this.race.secondsPerEpoch);
    const chunk = this.submitChunk(steps);
    this.inFlight = [...this.inFlight.slice(1 - chunksInFlight), chunk];
    chunk.catch(() => undefined); // Its failure is met where it is awaited, a chunk later.
    return chunk;
  }

  /** Tests on the test images, not held up by a pause: a step that closes an epoch brings its accuracy with it. */
  async closeEpoch(): Promise<void> {
    const { run, race } = this;
    await race.unlessCancelled(Promise.all(this.inFlight));
    if (run.testSteps > 0) this.tell('testing');
    const tests = await this.test();
    const record = run.endEpoch(tests, this.epochSeconds);
    this.selected = false;
    race.emit({ type: 'epoch', runId: run.runId, record });
    if (!run.finished) return;
    this.over = true;
    this.tell('finished');
  }

  private async submitChunk(limit: number): Promise<void> {
    const { run, race } = this;
    let took = 0;
    const submitted = run.stepsSubmitted;
    const work = this.timed(
      () => run.trainChunk(limit),
      (seconds) => {
        took = seconds;
      },
    );
    this.samples += run.samplesIn(submitted, run.stepsSubmitted);
    const { firstStep, steps } = await race.unlessCancelled(work);
    if (this.over) return; // It failed at the chunk before.
    this.stepsDone = firstStep + steps.length;
    this.stepsTimed += steps.length;
    this.secondsTimed += took;
    this.chunkSize.took(steps.length, took * 1000);
    race.trained(steps.reduce((sum, { count }) => sum + count, 0));
    race.emit({
      type: 'steps',
      runId: run.runId,
      epoch: run.epoch,
      firstStep,
      losses: steps.map(({ lossSum, notFinite, count }) => lossSum / (count - notFinite)),
      accuracies: steps.map(({ correct, count }) => correct / count),
      imagesPerSecond: race.imagesPerSecond,
      secondsLeft: race.secondsLeft,
    });
    this.checkDivergence(firstStep + steps.length);
  }

  private checkDivergence(step: number): void {
    const { run } = this;
    const { notFinite } = run.divergence;
    const trained = Math.max(1, run.stepsInEpoch * run.config.batchSize);
    if (this.diverged || notFinite <= divergenceShare * trained) return;
    this.diverged = true;
    const [epoch, rate] = [`${run.epoch + 1}`, spokenNumber(run.config.learningRate)];
    this.race.diverged(run.runId, t.engineProblems.diverged(`${step}`, epoch, `${notFinite}`, rate));
  }

  private async test(): Promise<StepResult[]> {
    const { run, race } = this;
    const results: StepResult[] = [];
    const inFlight: Promise<void>[] = [];
    for (let first = 0; first < run.testSteps; ) {
      const limit = this.chunkSize.next(run.testSteps, race.secondsPerEpoch);
      const place = first;
      const chunk = this.timed(() => run.testChunk(place, limit)).then((tested) => {
        for (const [i, result] of tested.entries()) results[place + i] = result;
      });
      chunk.catch(() => undefined);
      inFlight.push(chunk);
      first += limit;
      if (inFlight.length >= chunksInFlight) await race.unlessCancelled(inFlight.shift()!);
    }
    await race.unlessCancelled(Promise.all(inFlight));
    return results;
  }

  private timed<T>(work: () => Promise<T>, also?: (seconds: number) => void): Promise<T> {
    return this.race.clock.time(work, (seconds) => {
      this.secondsDone += seconds;
      this.epochSeconds += seconds;
      also?.(seconds);
    });
  }
}
