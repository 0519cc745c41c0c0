// Everything that the page and the engine's worker say to each other. Types only.
import type { ParamSpec, ParamValues } from './core/params.ts';
import type { EpochRecord, SelectionReport } from './core/records.ts';

/** What a run needs to be repeated exactly on the same kind of device. */
export interface RunConfig {
  /** Id of the data set, e.g. 'cifar10'. */
  readonly data: string;
  /** The first `trainCount` training images and the first `testCount` test images are used. */
  readonly trainCount: number;
  readonly testCount: number;
  readonly model: string;
  readonly modelParams: ParamValues;
  readonly method: string;
  readonly methodParams: ParamValues;
  readonly epochs: number;
  readonly batchSize: number;
  /** Highest learning rate of the schedule. */
  readonly learningRate: number;
  readonly momentum: number;
  readonly weightDecay: number;
  readonly labelSmoothing: number;
  /** Random flip and reflect-pad crop. */
  readonly augment: boolean;
  /** Id of a learning-rate schedule (core/schedules.ts). */
  readonly schedule: string;
  readonly seed: number;
  /** Which code trains: the project's compiled step, or TensorFlow.js as it comes. */
  readonly engine: 'compiled' | 'tfjs';
  /** How the compiled step keeps activations and filters; f16 needs a device that has it. */
  readonly precision: 'f32' | 'f16';
}

export interface CatalogEntry {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly params: readonly ParamSpec[];
  /** Where the method or model is published. */
  readonly source?: string;
  readonly family?: string;
}

export interface DataEntry {
  readonly id: string;
  readonly label: string;
  readonly classes: readonly string[];
  readonly trainCount: number;
  readonly testCount: number;
}

/** All that the engine can do, as data: the page draws its forms from it. */
export interface Catalog {
  readonly data: readonly DataEntry[];
  readonly models: readonly CatalogEntry[];
  readonly methods: readonly CatalogEntry[];
  readonly schedules: readonly CatalogEntry[];
  /** Settings of the run itself: epochs, batch size, learning rate, seed, ... ids are keys of RunConfig. */
  readonly runParams: readonly ParamSpec[];
  /** A configuration that runs well on this adapter (a software adapter gets few images). */
  readonly defaults: RunConfig;
}

export interface AdapterReport {
  readonly vendor: string;
  readonly architecture: string;
  readonly description: string;
  /** True for SwiftShader, lavapipe and the like. */
  readonly software: boolean;
}

/** A sentence about one setting. `field` is a key of RunConfig, or 'methodParams.ID', 'modelParams.ID'. */
export interface ConfigProblem {
  readonly field: string;
  readonly message: string;
  /** An error cannot start; a note can, and says what will happen. */
  readonly severity: 'error' | 'note';
}

// Page -> engine ------------------------------------------------------------------------------------------

/** First message of all: where the data lies (absolute URL of public/data). */
export interface OpenCommand {
  readonly type: 'open';
  readonly dataUrl: string;
}
/** Ends the present run and begins a new one; `play` begins training at once. */
export interface StartCommand {
  readonly type: 'start';
  readonly runId: string;
  readonly config: RunConfig;
  readonly play: boolean;
}
export interface PlayCommand {
  readonly type: 'play';
}
export interface PauseCommand {
  readonly type: 'pause';
}
/** Trains one batch, then pauses. */
export interface StepBatchCommand {
  readonly type: 'stepBatch';
}
/** Trains to the end of the present epoch, then pauses. */
export interface StepEpochCommand {
  readonly type: 'stepEpoch';
}
/** Stretches an epoch to at least this long; null: as fast as the GPU goes. */
export interface SetSpeedCommand {
  readonly type: 'setSpeed';
  readonly secondsPerEpoch: number | null;
}
/** Asks what is wrong with a configuration; answered by 'checked' with the same `requestId`. */
export interface CheckCommand {
  readonly type: 'check';
  readonly requestId: number;
  readonly config: RunConfig;
}
/** How many thumbnails per category each selection should bring; 0 switches them off. */
export interface SetGalleryCommand {
  readonly type: 'setGallery';
  readonly perCategory: number;
}
/** Whether each run should tell, about once a second, where a training step's time goes. Off at first; off it costs nothing. */
export interface SetProfilingCommand {
  readonly type: 'setProfiling';
  readonly on: boolean;
}
/** Loads again what failed to load. */
export interface RetryDataCommand {
  readonly type: 'retryData';
}
/** Deletes the kept data; what is in GPU memory stays usable. */
export interface ClearStorageCommand {
  readonly type: 'clearStorage';
}

export type Command =
  | OpenCommand
  | StartCommand
  | PlayCommand
  | PauseCommand
  | StepBatchCommand
  | StepEpochCommand
  | SetSpeedCommand
  | CheckCommand
  | SetGalleryCommand
  | SetProfilingCommand
  | RetryDataCommand
  | ClearStorageCommand;

// Engine -> page ------------------------------------------------------------------------------------------

export interface ReadyEvent {
  readonly type: 'ready';
  readonly catalog: Catalog;
  readonly adapter: AdapterReport;
}
/** No run is possible here. */
export interface UnsupportedEvent {
  readonly type: 'unsupported';
  readonly missing: 'webgpu' | 'adapter' | 'device';
  /** The browser's own words, empty where it gives none. */
  readonly reason: string;
}
export interface DataProgressEvent {
  readonly type: 'dataProgress';
  readonly loadedBytes: number;
  readonly totalBytes: number;
  readonly shardsReady: number;
  readonly shardCount: number;
  readonly trainPresent: number;
  readonly testPresent: number;
  /** 'storage' when the shards came from this browser's own storage. */
  readonly origin: 'network' | 'storage' | 'mixed';
  readonly done: boolean;
}
/** A shard could not be had; training goes on with what is there. */
export interface DataProblemEvent {
  readonly type: 'dataProblem';
  readonly shard: string;
  readonly message: string;
}
export interface StorageEvent {
  readonly type: 'storage';
  /** null where the browser does not tell. */
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
}
export interface CheckedEvent {
  readonly type: 'checked';
  readonly requestId: number;
  readonly problems: readonly ConfigProblem[];
}
export interface StartedEvent {
  readonly type: 'started';
  readonly runId: string;
  readonly config: RunConfig;
  /** Bytes that the run holds on the GPU, the shared images not counted. */
  readonly gpuBytes: number;
  readonly parameterCount: number;
  /** First epoch that anneals, the number of epochs when none does; the page names the phase before it comes. */
  readonly annealFrom?: number;
}
export type RunPhase =
  | 'waitingForData'
  | 'selecting'
  | 'training'
  | 'testing'
  | 'paused'
  | 'finished'
  | 'failed';
export interface PhaseEvent {
  readonly type: 'phase';
  readonly runId: string;
  readonly phase: RunPhase;
}
/** An epoch's samples are chosen; its training begins. */
export interface SelectionEvent {
  readonly type: 'selection';
  readonly runId: string;
  readonly report: SelectionReport;
  readonly stepsInEpoch: number;
}
/** Some steps are done: their mean losses, in order from `firstStep` (0-based, within the epoch). */
export interface StepsEvent {
  readonly type: 'steps';
  readonly runId: string;
  readonly epoch: number;
  readonly firstStep: number;
  readonly losses: readonly number[];
  readonly accuracies: readonly number[];
  readonly imagesPerSecond: number;
  /** Seconds until the run ends at this pace; null before it can be told. */
  readonly secondsLeft: number | null;
}
export interface EpochEvent {
  readonly type: 'epoch';
  readonly runId: string;
  readonly record: EpochRecord;
}
/** Real images of each category, from lowest to highest loss. */
export interface GalleryEvent {
  readonly type: 'gallery';
  readonly runId: string;
  readonly epoch: number;
  readonly samples: readonly GallerySample[];
  /** RGBA, 32 x 32 x 4 bytes a sample, in the order of `samples`; transferred. */
  readonly pixels: ArrayBuffer;
}
export interface GallerySample {
  readonly index: number;
  readonly label: number;
  readonly loss: number;
  /** Place in SelectionReport.categories. */
  readonly category: number;
}
/** One training step of a run, launch by launch (setProfiling). */
export interface ProfileEvent {
  readonly type: 'profile';
  readonly runId: string;
  /**
   * In the order of the step, labels like 'step.conv5': what kind of kernel, then for which layer. `ms` on the GPU is
   * null where the device has no timestamps. Empty for an engine that does not tell its launches.
   */
  readonly launches: readonly { readonly label: string; readonly ms: number | null }[];
  /** JavaScript's time to record and submit a step, the mean since the last sample. */
  readonly encodeMs: number;
  /** On the GPU: of the run, and of the images that all runs share. */
  readonly runBytes: number;
  readonly sharedBytes: number;
}
/** The run stopped and cannot go on by itself. */
export interface RunProblemEvent {
  readonly type: 'runProblem';
  readonly runId: string;
  readonly kind: 'config' | 'diverged' | 'memory' | 'deviceLost' | 'internal';
  readonly message: string;
}

export type EngineEvent =
  | ReadyEvent
  | UnsupportedEvent
  | DataProgressEvent
  | DataProblemEvent
  | StorageEvent
  | CheckedEvent
  | StartedEvent
  | PhaseEvent
  | SelectionEvent
  | StepsEvent
  | EpochEvent
  | GalleryEvent
  | ProfileEvent
  | RunProblemEvent;
