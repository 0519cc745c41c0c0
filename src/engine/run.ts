// One run: its network, scores and selection, moved on epoch by epoch and chunk by chunk by the session.
// It decides nothing about time: who calls it decides when.
import { augmentKeyOf } from '../core/augmentation.ts';
import { initialState } from '../core/initialWeights.ts';
import { Network } from '../core/network.ts';
import { problemWith } from '../core/params.ts';
import type { EpochRecord, SelectionReport } from '../core/records.ts';
import { type Schedule, type ScheduledRate, type SchedulePoint, schedules } from '../core/schedules.ts';
import { countBufferBytes } from '../gpu/bufferBytes.ts';
import { createStorage, createStorageFrom, readBuffer } from '../gpu/buffers.ts';
import { StepUniforms, type StepValues } from '../gpu/stepUniforms.ts';
import type { Held, RunConfig } from '../protocol.ts';
import type { MethodDefinition } from '../selection/method.ts';
import { type Selection, Selector } from '../selection/selector.ts';
import { t } from '../texts/texts.ts';
import { methods, models } from './catalog.ts';
import type { Checkpoint } from './checkpoint.ts';
import { createLearner } from './createLearner.ts';
import { epochRecordOf } from './epochRecord.ts';
import { forkProblem } from './keep/forkProblem.ts';
import type { Learner } from './learner.ts';
import type { LoadedData } from './loadedData.ts';
import { Predictor } from './predictor.ts';
import { SampleHistory } from './sampleHistory.ts';
import { spokenMethod } from './spokenDefinitions.ts';
import { Step } from './step.ts';
import { StepLog, type StepResult, sumSteps } from './stepLog.ts';
import { StepProfile, type StepSample } from './stepProfile.ts';
import { noteWork, testFlop, trainFlop } from './workload.ts';

/** Score of a sample that was never trained (seta.py: `torch.ones(...) * 3`). */
const unseenScore = 3;
/** Most steps between two looks at the losses. */
export const longestChunk = 64;

export interface Prediction {
  readonly epoch: number;
  /** Of the epoch's `stepsInEpoch` steps, those before it. */
  readonly step: number;
  readonly stepsInEpoch: number;
  readonly logits: Float32Array;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface RunParts {
  readonly device: GPUDevice;
  readonly learner: Learner;
  readonly network: Network;
  readonly selector: Selector;
  readonly selectorBytes: number;
  readonly uniforms: StepUniforms;
  readonly scores: GPUBuffer;
  readonly trainLog: StepLog;
  readonly testLog: StepLog;
  readonly testScores: GPUBuffer;
  readonly testIndices: GPUBuffer;
  readonly trainStep: Step;
  readonly testStep: Step;
}

export class Run {
  /** Epochs that are over. */
  epoch = 0;
  readonly records: EpochRecord[] = [];
  /** What each selection has seen of every sample, while someone watches. */
  readonly history = new SampleHistory();
  private predictor: Promise<Predictor> | null = null;
  private selection: Selection | null = null;
  private steps: StepResult[] = [];
  private submitted = 0;
  private calls = 0;
  private seen = 0;
  private held: Held | null = null;
  private readonly method: MethodDefinition;
  private readonly schedule: Schedule;
  /** Of the step at hand: one object each for all of them, so that hundreds of steps a second leave little behind. */
  private readonly point: Writable<SchedulePoint>;
  private readonly values: Writable<StepValues>;

  private constructor(
    readonly runId: string,
    readonly config: RunConfig,
    private readonly data: LoadedData,
    private readonly parts: RunParts,
  ) {
    this.method = methods.get(config.method)!;
    this.schedule = schedules.find(({ id }) => id === config.schedule)!;
    const { epochs, batchSize, trainCount: samples, weightDecay, labelSmoothing } = config;
    const fullBatches = Math.ceil(samples / batchSize);
    this.point = { epoch: 0, epochs, batch: 0, batches: 0, fullBatches, samples };
    const rates = { learningRate: 0, momentum: 0, weightDecay, labelSmoothing };
    this.values = { offset: 0, count: 0, slot: 0, augmentKey: 0, ...rates };
  }

  /**
   * Makes a run with fresh weights; the configuration must have passed `checkConfig`.
   *
   * @throws Error when a buffer or pipeline cannot be made
   */
  static async create(
    gpu: { device: GPUDevice; info: GPUAdapterInfo },
    data: LoadedData,
    runId: string,
    config: RunConfig,
  ): Promise<Run> {
    const { device } = gpu;
    const { trainCount, testCount, batchSize, seed } = config;
    const classes = data.source.classes.length;
    const network = new Network();
    models.get(config.model)!.build(network, config.modelParams, classes);
    const uniforms = new StepUniforms(device);
    const learner = await createLearner({ ...gpu, uniforms }, network, config);
    learner.writeState(initialState(network, seed));
    const scores = createStorageFrom(device, 'run.scores', new Float32Array(trainCount).fill(unseenScore));
    const method = methods.get(config.method)!;
    const { made: selector, bytes: selectorBytes } = countBufferBytes(
      device,
      () => new Selector(device, trainCount, method, config.methodParams, scores),
    );
    const log = (name: string, count: number) =>
      new StepLog(device, `run.${name}`, Math.ceil(count / batchSize), longestChunk);
    const [trainLog, testLog] = [log('trainLog', trainCount), log('testLog', testCount)];
    const testIndices = createStorageFrom(
      device,
      'run.testIndices',
      Uint32Array.from({ length: testCount }, (_, i) => i),
    );
    const testScores = createStorage(device, 'run.testScores', testCount * 4);
    const { indices, weights } = selector;
    const shape = { batchSize, classes };
    const trainBuffers = { images: data.train, indices, weights, scores, log: trainLog };
    const testBuffers = {
      images: data.test,
      indices: testIndices,
      weights,
      scores: testScores,
      log: testLog,
    };
    const [trainStep, testStep] = await Promise.all([
      Step.create(device, learner, uniforms, { ...shape, weighted: method.weighted }, trainBuffers),
      Step.create(device, learner, uniforms, { ...shape, weighted: false }, testBuffers),
    ]);
    const steps = { trainLog, trainStep, testLog, testScores, testIndices, testStep };
    const parts = { device, learner, network, selector, selectorBytes, uniforms, scores, ...steps };
    return new Run(runId, config, data, parts);
  }

  /** First epoch that anneals; the number of epochs when none does. */
  get annealFrom(): number {
    return this.method.annealStart(this.config.methodParams, this.config.epochs);
  }

  get finished(): boolean {
    return this.epoch >= this.config.epochs;
  }

  /** Steps of the present epoch, and how many of them are submitted. 0 before `beginEpoch`. */
  get stepsInEpoch(): number {
    return Math.ceil((this.selection?.count ?? 0) / this.config.batchSize);
  }

  get stepsSubmitted(): number {
    return this.submitted;
  }

  /** Samples of the present epoch's steps [from, to). */
  samplesIn(from: number, to: number): number {
    const { batchSize } = this.config;
    return Math.max(0, Math.min(to * batchSize, this.selection?.count ?? 0) - from * batchSize);
  }

  get parameterCount(): number {
    return this.parts.network.parameters.reduce(
      (sum, { kind, size }) => sum + (kind === 'weight' ? size : 0),
      0,
    );
  }

  /** Watches the training steps, or stops to; null, as at first: nothing is measured. */
  setProfile(onSample: ((sample: StepSample) => void) | null): void {
    const { learner, device } = this.parts;
    learner.profile?.destroy();
    learner.profile = onSample && new StepProfile(device, onSample);
  }

  /** Bytes of this run on the GPU; the shared images are not counted. */
  get gpuBytes(): number {
    const { learner, scores, trainLog, testLog, testScores, testIndices, selectorBytes, uniforms } =
      this.parts;
    return [scores, testScores, testIndices, uniforms.buffer].reduce(
      (sum, { size }) => sum + size,
      learner.gpuBytes + selectorBytes + trainLog.byteLength + testLog.byteLength,
    );
  }

  /** What the gallery looks at: fate and loss of every sample, as the last selection left them. */
  get samples(): {
    readonly fate: GPUBuffer;
    readonly scores: GPUBuffer;
    readonly selection: Selection | null;
  } {
    return { fate: this.parts.selector.fate, scores: this.parts.scores, selection: this.selection };
  }

  /**
   * Sets by hand what the method would decide; null gives it back to the method, from the next selection on.
   *
   * @throws RangeError with a sentence for the user when the method cannot be steered so
   */
  hold(held: Held | null): void {
    const { steering = [], label } = spokenMethod(this.method);
    if (held && steering.length === 0) throw new RangeError(t.engineProblems.cannotSteer(label));
    const problems = held ? steering.map((param) => problemWith(param, held.values[param.id])) : [];
    const problem = problems.find((sentence) => sentence !== undefined);
    if (problem) throw new RangeError(problem);
    this.held = held;
  }

  get heldByHand(): Held | null {
    return this.held;
  }

  /**
   * Chooses the samples of the next epoch.
   *
   * @param present  training images that have arrived
   * @throws RangeError with a sentence for the user when method and data do not fit
   */
  async beginEpoch(present: number): Promise<SelectionReport> {
    const { config, epoch } = this;
    const samples = Math.min(present, config.trainCount);
    const phase = epoch >= this.annealFrom ? 'anneal' : 'prune';
    this.parts.selector.steer(this.held && epoch >= this.held.fromEpoch ? this.held.values : null);
    this.selection = await this.parts.selector.select({
      ...{ seed: config.seed, epoch, epochs: config.epochs, call: this.calls, phase },
      seen: epoch === 0 ? samples : this.seen,
      present: samples,
    });
    if (phase === 'prune') this.calls++;
    this.seen = samples;
    this.submitted = 0;
    this.steps = [];
    return this.selection.report;
  }

  /** Submits up to `limit` steps at once; resolves when the GPU has done them. */
  async trainChunk(limit: number): Promise<{ firstStep: number; steps: readonly StepResult[] }> {
    const firstStep = this.submitted;
    const count = Math.min(limit, longestChunk, this.stepsInEpoch - firstStep);
    for (let i = 0; i < count; i++) this.submitTrainStep(firstStep + i);
    this.submitted += count;
    const steps = await this.parts.trainLog.read(firstStep, count);
    this.steps.push(...steps);
    return { firstStep, steps };
  }

  /** Samples of this epoch so far whose loss was not finite, and all of them. */
  get divergence(): { readonly notFinite: number; readonly count: number } {
    return sumSteps(this.steps);
  }

  /** Submits test batches [first, first + limit); resolves with their results when the GPU has done them. */
  async testChunk(first: number, limit: number): Promise<readonly StepResult[]> {
    const { testImages } = this;
    const { batchSize } = this.config;
    const count = Math.min(limit, longestChunk, this.testSteps - first);
    for (let slot = first; slot < first + count; slot++) {
      const offset = slot * batchSize;
      const size = Math.min(batchSize, testImages - offset);
      const rates = { learningRate: 0, momentum: 0, weightDecay: 0, labelSmoothing: 0 };
      this.parts.testStep.evaluate({ offset, count: size, slot, augmentKey: 0, ...rates });
    }
    return this.parts.testLog.read(first, count);
  }

  /** Test images that are here. */
  get testImages(): number {
    return Math.min(this.config.testCount, this.data.testPresent);
  }

  get testSteps(): number {
    return Math.ceil(this.testImages / this.config.batchSize);
  }

  /** Closes the epoch and writes its record. */
  endEpoch(tests: readonly StepResult[], seconds: number): EpochRecord {
    const record = epochRecordOf({
      report: this.selection!.report,
      train: sumSteps(this.steps),
      test: sumSteps(tests),
      learningRate: this.rateAt(0).learningRate,
      seconds,
      steps: this.stepsInEpoch,
      earlier: this.records,
    });
    const { device, network } = this.parts;
    const tested = sumSteps(tests).count;
    noteWork(device, record.selected * trainFlop(network) + tested * testFlop(network), seconds);
    this.records.push(record);
    this.epoch++;
    this.selection = null;
    return record;
  }

  /**
   * What the network says of training images now (predictor.ts); training is neither changed nor held up for longer.
   *
   * @returns logits f32 [samples.length, classes], and after which step of which epoch the weights are
   */
  async predict(samples: readonly number[]): Promise<Prediction> {
    const { device, learner, uniforms } = this.parts;
    const { batchSize, trainCount } = this.config;
    this.predictor ??= Predictor.create({
      device,
      learner,
      uniforms,
      data: this.data,
      batchSize,
      trainCount,
    });
    const predictor = await this.predictor;
    const { epoch, stepsInEpoch } = this;
    const step = this.selection ? this.submitted : 0;
    return { epoch, step, stepsInEpoch, logits: await predictor.logits(samples) };
  }

  /** Everything that the run is, between two epochs. */
  async checkpoint(): Promise<Checkpoint> {
    const { device, learner, scores, selector } = this.parts;
    const read = (buffer: GPUBuffer) => readBuffer(device, buffer);
    const [state, scoreCopy, method] = await Promise.all([
      learner.readState(),
      read(scores),
      Promise.all(selector.methodState.map(read)),
    ]);
    const { weights, velocities, statistics } = state;
    return {
      config: this.config,
      ...{ epoch: this.epoch, calls: this.calls, seen: this.seen, records: [...this.records] },
      // Of larger data, those that hold its images.
      shardOrder: this.data.shardOrder.filter((first) => first < this.config.trainCount),
      ...(this.held ? { held: this.held } : {}),
      arrays: {
        weights: weights.buffer,
        velocities: velocities.buffer,
        statistics: statistics.buffer,
        scores: scoreCopy,
        method,
      },
    };
  }

  /**
   * Goes on from a checkpoint, exactly when the configuration is the same; only before the first epoch. Another method
   * than the checkpoint's begins with what it knows from the scores alone.
   *
   * @throws RangeError with a sentence for the user when the checkpoint is of other images or another network
   */
  restore(checkpoint: Checkpoint): void {
    const problem = forkProblem(checkpoint, this.config);
    if (problem) throw new RangeError(problem);
    const { device, learner, network, scores, selector } = this.parts;
    const { epoch, calls, seen, records, arrays, config } = checkpoint;
    const { methodState } = selector;
    const sizesFit =
      arrays.scores.byteLength === scores.size &&
      arrays.weights.byteLength === network.weightCount * 4 &&
      arrays.velocities.byteLength === network.weightCount * 4 &&
      arrays.statistics.byteLength === network.statisticCount * 4;
    const sameMethod = config.method === this.config.method;
    // Older checkpoints of InfoBatch lack the weights where annealing was to reset them.
    const stateFits =
      (arrays.method.length === 0 || arrays.method.length === methodState.length) &&
      arrays.method.every(({ byteLength }, i) => byteLength === methodState[i]!.size);
    if (!sizesFit || (sameMethod && !stateFits)) {
      throw new RangeError(t.engineProblems.otherSizes);
    }
    learner.writeState({
      weights: new Float32Array(arrays.weights),
      velocities: new Float32Array(arrays.velocities),
      statistics: new Float32Array(arrays.statistics),
    });
    device.queue.writeBuffer(scores, 0, arrays.scores);
    if (sameMethod) {
      for (const [i, state] of arrays.method.entries()) device.queue.writeBuffer(methodState[i]!, 0, state);
    }
    this.epoch = epoch;
    // A method that remembers more than the scores has not begun yet.
    this.calls = sameMethod || methodState.length === 0 ? calls : 0;
    this.seen = seen;
    this.held = (sameMethod && checkpoint.held) || null;
    this.records.push(...records);
  }

  destroy(): void {
    this.setProfile(null);
    this.predictor?.then((predictor) => predictor.destroy()).catch(() => undefined);
    const { learner, selector, uniforms, scores, trainLog, testLog, testScores, testIndices } = this.parts;
    for (const part of [learner, selector, uniforms, scores, trainLog, testLog, testScores, testIndices])
      part.destroy();
  }

  private rateAt(batch: number): ScheduledRate {
    const { point } = this;
    point.epoch = this.epoch;
    point.batch = batch;
    point.batches = this.stepsInEpoch;
    return this.schedule.at(point, this.config.learningRate);
  }

  private submitTrainStep(slot: number): void {
    const { values, config } = this;
    const { batchSize, augment, seed } = config;
    const { learningRate, momentum = config.momentum } = this.rateAt(slot);
    values.offset = slot * batchSize;
    values.count = Math.min(batchSize, this.selection!.count - values.offset);
    values.slot = slot;
    values.augmentKey = augment ? augmentKeyOf(seed, this.epoch) : 0;
    values.learningRate = learningRate;
    values.momentum = momentum;
    this.parts.trainStep.train(values);
  }
}
