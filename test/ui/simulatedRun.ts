// Stands in for the engine while the page is worked on and tested: answers commands, tells a plausible run.
import type { Command, ConfigProblem, EngineEvent, RatioMatch, RunConfig } from '../../src/protocol.ts';
import type { EngineClient } from '../../src/state/engineClient.ts';
import { simulatedCatalog } from './simulatedCatalog.ts';
import { simulatedChosen, simulatedImages, simulatedLabels } from './simulatedChosen.ts';
import { simulatedImage } from './simulatedImages.ts';
import { simulateProfile } from './simulatedProfile.ts';
import { samplesMade, simulateSelection } from './simulatedSelection.ts';

export interface SimulationOptions {
  readonly config?: Partial<RunConfig>;
  /** Milliseconds between two bundles of steps. */
  readonly beatMs?: number;
  readonly software?: boolean;
  /** Data arrives over this many milliseconds. */
  readonly loadMs?: number;
  readonly corruptShard?: boolean;
  readonly failAt?: number;
  /** Races SeTa, InfoBatch and full training instead of a single run, with so many seeds. */
  readonly race?: boolean;
  readonly repeats?: number;
  /** Absolute address of a folder with recorded runs. */
  readonly recorded?: string;
  readonly unsupported?: 'webgpu' | 'adapter' | 'device';
}

const noStorage = { type: 'storage', usedBytes: 0, quotaBytes: 4e9, imageBytes: 0, historyBytes: 0 } as const;

function generator(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function problemsWith({ method, methodParams: { groups, windowScale } }: RunConfig): ConfigProblem[] {
  const empty = method === 'seta' && Math.round(Number(groups) * Number(windowScale)) === 0;
  const message = `${groups} groups at ${windowScale} give a window of 0 groups; raise Window or Groups`;
  return empty ? [{ field: 'methodParams.windowScale', message, severity: 'error' }] : [];
}

export function createSimulatedEngine(options: SimulationOptions = {}): EngineClient {
  const listeners = new Set<(event: EngineEvent) => void>();
  const emit = (event: EngineEvent) => {
    for (const listener of listeners) listener(event);
  };
  let turn = 0;
  const wakers: (() => void)[] = [];
  let watching = false;
  const scoresByRun = new Map<string, Float64Array>();
  /** Epochs closed, by run: in lockstep nobody begins the next before all have closed theirs. */
  const closed = new Map<string, number>();
  let playing = false;
  let until: 'batch' | 'epoch' | null = null;
  let secondsPerEpoch: number | null = null;
  let profiling = false;

  const wakeAll = () => {
    for (const wake of wakers.splice(0)) wake();
  };

  const beat = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

  async function hold(runId: string): Promise<void> {
    if (playing) return;
    emit({ type: 'phase', runId, phase: 'paused' });
    await new Promise<void>((done) => wakers.push(done));
    emit({ type: 'phase', runId, phase: 'training' });
  }

  async function othersReach(runId: string, epoch: number, mine: number): Promise<void> {
    if ([...closed.values()].every((count) => count >= epoch)) return;
    emit({ type: 'phase', runId, phase: 'waitingForOthers' });
    while (mine === turn && [...closed.values()].some((count) => count < epoch)) await beat(10);
  }

  /** @param mine the turn that the run belongs to: a start that follows at once ends it before it begins */
  async function train(runId: string, config: RunConfig, mine: number): Promise<void> {
    if (mine !== turn) return;
    const random = generator(config.seed);
    const hardness = Float64Array.from({ length: samplesMade }, () =>
      Math.min(1, -Math.log(1 - random()) * 0.33),
    );
    const scores = new Float64Array(samplesMade).fill(3);
    scoresByRun.set(runId, scores);
    const delta = Number(config.methodParams.delta ?? 1);
    emit({
      type: 'started',
      runId,
      config,
      gpuBytes: 18_400_000,
      parameterCount: 24_330,
      annealFrom: Math.min(config.epochs, Math.floor(config.epochs * delta + 1e-9)),
    });
    let trained = 0;
    let call = 0;
    let skill = 0;
    for (let epoch = 0; epoch < config.epochs; epoch += 1) {
      emit({ type: 'phase', runId, phase: 'selecting' });
      const { report, gallery, chosen } = simulateSelection(config, epoch, call, scores, random);
      if (report.phase === 'prune') call += 1;
      if (watching) emit(simulatedChosen(runId, epoch, report.present, scores, chosen));
      const steps = Math.ceil(report.selected / config.batchSize);
      emit({ type: 'selection', runId, report, stepsInEpoch: steps });
      const pixels = new Uint8ClampedArray(gallery.length * 4096);
      gallery.forEach((sample, place) => {
        pixels.set(simulatedImage(sample.index, sample.label, hardness[sample.index] ?? 0), place * 4096);
      });
      emit({ type: 'gallery', runId, epoch, samples: gallery, pixels: pixels.buffer });
      emit({ type: 'phase', runId, phase: 'training' });
      if (options.failAt === epoch) {
        const message = `training diverged at step ${Math.floor(steps / 2)}: 4.1 % of the losses are not finite`;
        emit({ type: 'diverged', runId, message });
        playing = false;
        await hold(runId);
        if (mine !== turn) return;
      }
      skill += 0.9 * (report.selected / config.trainCount) * (1.6 / (epoch + 2)) + 0.02;
      let sum = 0;
      for (const place of chosen) {
        const ease = Math.max(0.02, 2.3 * Math.exp(-skill * (1.7 - (hardness[place] ?? 0) * 1.3)));
        const value =
          ease * (0.35 + 1.3 * (hardness[place] ?? 0)) + random() * 0.25 + (random() < 0.003 ? 3 : 0);
        scores[place] = value;
        sum += value;
      }
      const trainLoss = sum / Math.max(1, chosen.length);
      const bundles = 12;
      for (let bundle = 0; bundle < bundles; bundle += 1) {
        await beat(secondsPerEpoch ? (secondsPerEpoch * 1000) / bundles : (options.beatMs ?? 40));
        await hold(runId);
        if (mine !== turn) return;
        const firstStep = Math.floor((steps * bundle) / bundles);
        const size = Math.floor((steps * (bundle + 1)) / bundles) - firstStep;
        const drift = 0.2 * (0.5 - bundle / bundles);
        emit({
          type: 'steps',
          runId,
          epoch,
          firstStep,
          losses: Array.from({ length: size }, () => trainLoss + drift + (random() - 0.5) * 0.5),
          accuracies: Array.from({ length: size }, () => 0.5),
          imagesPerSecond: 24_000 + random() * 900,
          secondsLeft: ((config.epochs - epoch) * report.selected) / 24_000,
        });
        if (profiling) emit(simulateProfile(runId, random));
        if (until === 'batch') playing = false;
      }
      emit({ type: 'phase', runId, phase: 'testing' });
      await beat(20);
      if (mine !== turn) return;
      trained += report.selected;
      const accuracy = (x: number) => Math.max(0.08, Math.min(0.97, 1.02 - x * 0.42));
      const testLoss = 2.2 * Math.exp(-skill * 0.55) + 0.35 + random() * 0.1;
      const groups = report.categories.filter((category) => category.kind === 'group');
      const sorted = groups.length > 0;
      emit({
        type: 'epoch',
        runId,
        record: {
          epoch,
          present: report.present,
          selected: report.selected,
          groupSizes: sorted ? groups.map((group) => group.count) : null,
          selectedGroupSizes: sorted
            ? groups.filter((group) => group.selected).map((group) => group.count)
            : null,
          centroids: sorted ? groups.map((group) => group.meanLoss ?? 0) : null,
          trainLoss,
          trainAccuracy: accuracy(trainLoss),
          testLoss,
          testAccuracy: accuracy(testLoss),
          learningRate: 0.1 * Math.sin((Math.PI * (epoch + 1)) / (config.epochs + 1)),
          seconds: report.selected / 24_000,
          steps,
          savedRatio: 1 - trained / ((epoch + 1) * config.trainCount),
        },
      });
      closed.set(runId, epoch + 1);
      await othersReach(runId, epoch + 1, mine);
      if (mine !== turn) return;
      if (until === 'epoch') playing = false;
      if (!playing && epoch + 1 < config.epochs) await hold(runId);
      if (mine !== turn) return;
    }
    emit({ type: 'phase', runId, phase: 'finished' });
  }

  async function load(): Promise<void> {
    const totalBytes = 141_300_000;
    const shardCount = 11;
    const parts = options.loadMs ? 22 : 1;
    for (let part = 1; part <= parts; part += 1) {
      if (options.loadMs) await beat(options.loadMs / parts);
      const share = part / parts;
      const shardsReady = Math.floor(share * shardCount);
      emit({
        type: 'dataProgress',
        loadedBytes: totalBytes * share,
        totalBytes,
        shardsReady,
        shardCount,
        trainPresent: Math.max(0, shardsReady - 1) * 5000,
        testPresent: shardsReady > 0 ? 10_000 : 0,
        origin: 'network',
        done: share === 1 && !options.corruptShard,
      });
    }
    if (options.corruptShard) {
      const message = '1,048,576 bytes came where 13,402,113 were expected';
      emit({ type: 'dataProblem', shard: 'train-07.bin', message });
    }
    emit(simulatedLabels(50_000));
    emit({ ...noStorage, usedBytes: totalBytes, imageBytes: totalBytes });
  }

  function go(limit: 'batch' | 'epoch' | null): void {
    until = limit;
    playing = true;
    wakeAll();
  }

  function answer(command: Command): void {
    switch (command.type) {
      case 'open': {
        if (options.unsupported) {
          emit({ type: 'unsupported', missing: options.unsupported, reason: 'navigator.gpu is not defined' });
          return;
        }
        const adapter = { vendor: 'simulated', architecture: '', description: 'Simulated', software: false };
        void load();
        emit({
          type: 'ready',
          catalog: simulatedCatalog(options.config),
          adapter: { ...adapter, software: options.software ?? false },
        });
        return;
      }
      case 'start': {
        turn += 1;
        const mine = turn;
        wakeAll();
        playing = command.play;
        until = null;
        closed.clear();
        scoresByRun.clear();
        for (const { runId, config } of command.runs) {
          closed.set(runId, 0);
          setTimeout(() => void train(runId, config, mine), options.loadMs ?? 0);
          emit({ type: 'phase', runId, phase: 'waitingForData' });
        }
        return;
      }
      case 'play':
        go(null);
        return;
      case 'pause':
        playing = false;
        return;
      case 'stepBatch':
        go('batch');
        return;
      case 'stepEpoch':
        go('epoch');
        return;
      case 'setSpeed':
        secondsPerEpoch = command.secondsPerEpoch;
        return;
      case 'check':
        emit({
          type: 'checked',
          requestId: command.requestId,
          problems: command.configs.map(problemsWith),
        });
        return;
      case 'match': {
        const matches = command.entrants.slice(1).map(({ config }): RatioMatch => {
          const { pruneRatio, ...rest } = config.methodParams;
          if (pruneRatio === undefined) return { matched: false, message: 'Full training prunes nothing' };
          const methodParams = { ...rest, pruneRatio: 0.412 };
          return { matched: true, methodParams, param: 'pruneRatio', saved: 0.412, assuming: null };
        });
        const { requestId, target } = command;
        emit({ type: 'matched', requestId, target: target ?? 0.412, assuming: null, matches });
        return;
      }
      case 'setWatch':
        watching = command.chosen;
        return;
      case 'getBiography':
        emit({ ...command, type: 'biography', life: null });
        return;
      case 'getImages':
        emit(simulatedImages(command.requestId, command.indices, scoresByRun));
        return;
      case 'clearStorage':
        emit(noStorage);
        return;
      case 'retryData':
        emit({ type: 'dataProblemOver', shard: 'train-07.bin' });
        void load();
        return;
      case 'importData':
        emit({ type: 'importProblem', message: 'a simulated engine reads no archives' });
        return;
      case 'language':
      case 'stopImport':
      case 'setGallery':
      case 'dropCheckpoints':
      case 'getCheckpoint':
      case 'putCheckpoint':
      case 'retryDevice':
      case 'join':
      case 'steer':
        return;
      case 'setProfiling':
        profiling = command.on;
        return;
      default:
        command satisfies never;
    }
  }

  return {
    send: (command) => setTimeout(() => answer(command), 0),
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onCrash: () => () => undefined,
    close: () => {
      turn += 1;
    },
  };
}
