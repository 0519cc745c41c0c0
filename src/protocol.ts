// Everything that the page and the engine's worker say to each other. Types only.
//
// Training is always a race of one to four runs on one device and one copy of the images. `start` names them all;
// play, pause, the steps and the speed act on all of them together, and each run tells its own story under its own
// `runId`. A race of one is a plain run. Which run the page shows is the page's affair: the engine has no focus.
//
// Per selection a run tells its `selection` report, and, only where asked for, what is larger than numbers:
// `gallery` (setGallery: some images of each category) and `chosen` (setWatch: one bit a sample, and each sample's
// place in the order of losses as a byte). `labels` come by themselves, once a data set has grown. Whatever else a
// panel wants to know about single images, it asks for by index (`getImages`, answered by `images`, and `getBiography`,
// answered by `biography`).
import type { ParamSpec, ParamValues } from './core/params.ts';
import type { QuantileCounts } from './core/quantiles.ts';
import type { EpochRecord, SelectionReport } from './core/records.ts';
import type { LanguageId } from './texts/texts.ts';

/** What a run needs to be repeated exactly on the same kind of device. */
export interface RunConfig {
  /** Id of the data set, e.g. 'cifar10'. */
  readonly data: string;
  /** The first `trainCount` training images and the first `testCount` test images are used. */
  readonly trainCount: number;
  readonly testCount: number;
  /** Shares of the training images that are spoilt on purpose (core/corruption.ts); test images never are. */
  readonly labelNoise: number;
  readonly duplicates: number;
  readonly blurred: number;
  readonly blank: number;
  /** Which images those are: a seed of its own, so that repetitions with other seeds train on the same images. */
  readonly corruptionSeed: number;
  readonly model: string;
  readonly modelParams: ParamValues;
  readonly method: string;
  readonly methodParams: ParamValues;
  readonly epochs: number;
  readonly batchSize: number;
  /** How gradients become steps: plain SGD with momentum, or LARS as in the authors' script. */
  readonly optimizer: 'sgd' | 'lars';
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
  /** Of a method that prunes: the setting that prunes more the higher it is. */
  readonly ratioParam?: string;
  /** Of a method: what may be set by hand while it runs ('steer'). */
  readonly steering?: readonly ParamSpec[];
}

export interface DataEntry {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly classes: readonly string[];
  readonly trainCount: number;
  readonly testCount: number;
  /** The official archive that brings it (importData); absent where there is none to read. */
  readonly archive?: {
    readonly file: string;
    /** Where its authors offer it: to be shown, never to be asked. */
    readonly page: string;
    /** Files of it without which one cannot train; none when the images are here or on the page's server. */
    readonly missing: readonly string[];
    /** True when the images came by an archive and are on no server. */
    readonly imported: boolean;
  };
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
/** Names a state of a run between two epochs: the newest one kept that has at most `epoch` epochs behind it. */
export interface CheckpointRef {
  readonly runId: string;
  /** Epochs that are over: 7 goes on with the eighth. */
  readonly epoch: number;
}
export interface KeptCheckpoint extends CheckpointRef {
  readonly bytes: number;
}
/** What is set by hand in place of a run's method, from the selection of epoch `fromEpoch` (from 0) on. */
export interface Held {
  /** A value for each of the method's `steering` (CatalogEntry). */
  readonly values: ParamValues;
  readonly fromEpoch: number;
}
/**
 * One run of a race, with an id of the page's choosing that was never used before, or that of a kept run that goes on.
 *
 * `from` begins at a kept checkpoint instead of fresh weights; `started` tells which one was really taken. With the
 * same configuration the run goes on exactly as if it had never stopped; its later checkpoints, if any, are dropped.
 * With another runId it is a fork, from fresh weights where no checkpoint is kept from so early: method, rates, seed and number of epochs may differ, images and network may not.
 */
export interface RunOrder {
  readonly runId: string;
  readonly config: RunConfig;
  readonly from?: CheckpointRef;
  /** What is held by hand from the start (see SteerCommand); left out, a run that goes on under its own id still holds its own. */
  readonly held?: Held | null;
}
/** Who goes next: all finish an epoch before any begins the next; who has trained fewest samples; who has used least time. */
export type Lockstep = 'epoch' | 'samples' | 'time';
/**
 * Ends the present race and begins a new one; `play` begins training at once. All runs use the same images: `data`,
 * `trainCount`, `testCount` and the corruption must agree. Two or more runs wait for all images, and so does one that goes on.
 */
export interface StartCommand {
  readonly type: 'start';
  readonly runs: readonly RunOrder[];
  readonly lockstep: Lockstep;
  readonly play: boolean;
  /** A single new run waits for all images that can still come; else it begins with the first and grows. */
  readonly waitForAll: boolean;
}
/**
 * Lets another run take part in the present race, at most four in all, also when it is over. Those at work are not
 * disturbed; one that goes on from a checkpoint catches up as the lockstep says. Answered by 'started' or 'runProblem'.
 */
export interface JoinCommand {
  readonly type: 'join';
  readonly run: RunOrder;
}
/** Sets by hand what a run's method would decide, from its next selection on; null gives it back to the method. */
export interface SteerCommand {
  readonly type: 'steer';
  readonly runId: string;
  readonly held: Held | null;
}
export interface PlayCommand {
  readonly type: 'play';
}
export interface PauseCommand {
  readonly type: 'pause';
}
/** Trains one batch of every run that has one left in its epoch, then pauses. */
export interface StepBatchCommand {
  readonly type: 'stepBatch';
}
/** Trains until the run that is furthest behind closes its epoch, then pauses. In lockstep by epoch that is all of them. */
export interface StepEpochCommand {
  readonly type: 'stepEpoch';
}
/** Stretches an epoch to at least this long; null: as fast as the GPU goes. */
export interface SetSpeedCommand {
  readonly type: 'setSpeed';
  readonly secondsPerEpoch: number | null;
}
/** Asks what is wrong with the configurations of a race; answered by 'checked' with the same `requestId`. */
export interface CheckCommand {
  readonly type: 'check';
  readonly requestId: number;
  readonly configs: readonly RunConfig[];
}
/**
 * Asks with which ratios the entrants of a race save as much as the first; answered by 'matched' with the same
 * `requestId`. Each may bring a finished run of its method, which tells what only training shows.
 */
export interface MatchCommand {
  readonly type: 'match';
  readonly requestId: number;
  readonly entrants: readonly {
    readonly config: RunConfig;
    readonly finished: { readonly params: ParamValues; readonly records: readonly EpochRecord[] } | null;
  }[];
  /** Share of the work to be saved, as measured; null: what the first is expected to save. */
  readonly target: number | null;
}
/** How many thumbnails per category each selection of each run should bring; 0 switches them off. */
export interface SetGalleryCommand {
  readonly type: 'setGallery';
  readonly perCategory: number;
}
/** Whether each run should tell, about once a second, where a training step's time goes. Off at first; off it costs nothing. */
export interface SetProfilingCommand {
  readonly type: 'setProfiling';
  readonly on: boolean;
}
/** Whether each selection of each run should bring a 'chosen' event; off at first. Takes effect at the next selection. */
export interface SetWatchCommand {
  readonly type: 'setWatch';
  readonly chosen: boolean;
}
/** Asks for training images by index, at most 1,024 of them; answered by 'images' with the same `requestId`. */
export interface GetImagesCommand {
  readonly type: 'getImages';
  readonly requestId: number;
  readonly indices: readonly number[];
}
/** Opens the GPU once more after `runProblem` of kind 'deviceLost' and goes on from the runs' last checkpoints. */
export interface RetryDeviceCommand {
  readonly type: 'retryDevice';
}
/** Asks for the life of one training image in one run; answered by 'biography' with the same `requestId`. */
export interface GetBiographyCommand {
  readonly type: 'getBiography';
  readonly requestId: number;
  readonly runId: string;
  readonly index: number;
}
/** Loads again what failed to load. */
export interface RetryDataCommand {
  readonly type: 'retryData';
}
/**
 * Takes data sets from official archives or their unpacked files, while training goes on. Answered by
 * 'importProgress', then 'imported' or 'importProblem'; when it fails nothing has changed. One at a time.
 */
export interface ImportDataCommand {
  readonly type: 'importData';
  readonly files: readonly File[];
}
export interface StopImportCommand {
  readonly type: 'stopImport';
}
/** Asks for a run's newest checkpoint as bytes; answered by 'checkpointBytes' with the same `requestId`. */
export interface GetCheckpointCommand {
  readonly type: 'getCheckpoint';
  readonly requestId: number;
  readonly runId: string;
}
/** Brings a checkpoint from a file; answered by 'checkpointTaken' with the same `requestId`. */
export interface PutCheckpointCommand {
  readonly type: 'putCheckpoint';
  readonly requestId: number;
  readonly runId: string;
  readonly bytes: ArrayBuffer;
}
/** Deletes all checkpoints of some runs. */
export interface DropCheckpointsCommand {
  readonly type: 'dropCheckpoints';
  readonly runIds: readonly string[];
}
/** Deletes the kept images; what is in GPU memory stays usable. */
export interface ClearStorageCommand {
  readonly type: 'clearStorage';
}

/** Messages of the engine come in this language from now on. */
export interface LanguageCommand {
  readonly type: 'language';
  readonly language: LanguageId;
}

export type Command =
  | LanguageCommand
  | OpenCommand
  | StartCommand
  | JoinCommand
  | SteerCommand
  | PlayCommand
  | PauseCommand
  | StepBatchCommand
  | StepEpochCommand
  | SetSpeedCommand
  | CheckCommand
  | MatchCommand
  | SetGalleryCommand
  | SetProfilingCommand
  | SetWatchCommand
  | GetImagesCommand
  | RetryDeviceCommand
  | GetBiographyCommand
  | RetryDataCommand
  | ImportDataCommand
  | StopImportCommand
  | GetCheckpointCommand
  | PutCheckpointCommand
  | DropCheckpointsCommand
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
/** A shard (or 'manifest.json') could not be had. */
export interface DataProblemEvent {
  readonly type: 'dataProblem';
  readonly shard: string;
  readonly message: string;
}
/** What 'dataProblem' said of this shard is over: it is tried once more, or nobody wants it any more. */
export interface DataProblemOverEvent {
  readonly type: 'dataProblemOver';
  readonly shard: string;
}
/** The data sets of the catalog, when what is here has changed. */
export interface DataEntriesEvent {
  readonly type: 'dataEntries';
  readonly data: readonly DataEntry[];
}
export interface ImportProgressEvent {
  readonly type: 'importProgress';
  /** Name of the file that is being read. */
  readonly file: string;
  /** Of all files of the import, as they lie on the disk. */
  readonly readBytes: number;
  readonly totalBytes: number;
  readonly images: number;
}
export interface ImportedEvent {
  readonly type: 'imported';
  readonly sets: readonly {
    /** Id of the data set. */
    readonly data: string;
    /** Files that must still come before one can train on it. */
    readonly missing: readonly string[];
    /** False when the browser would not store it: it is here until the page is closed. */
    readonly stored: boolean;
  }[];
}
/** An import failed: one sentence that says what was found and what was expected. */
export interface ImportProblemEvent {
  readonly type: 'importProblem';
  readonly message: string;
}
export interface StorageEvent {
  readonly type: 'storage';
  /** null where the browser does not tell. */
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
  /** Of kept images. */
  readonly imageBytes: number;
  /** Of the histories of kept runs; that of their checkpoints is in `CheckpointsEvent`. */
  readonly historyBytes: number;
}
export interface CheckedEvent {
  readonly type: 'checked';
  readonly requestId: number;
  /** In the order of the configurations asked about. */
  readonly problems: readonly (readonly ConfigProblem[])[];
}
/** The setting with which an entrant is expected to save the target, or why there is none. */
export type RatioMatch =
  | {
      readonly matched: true;
      readonly methodParams: ParamValues;
      /** Id of the setting that was solved for. */
      readonly param: string;
      readonly saved: number;
      /** What the expectation rests on, as a clause; null where the counts are known exactly. */
      readonly assuming: string | null;
    }
  | { readonly matched: false; readonly message: string };
export interface MatchedEvent {
  readonly type: 'matched';
  readonly requestId: number;
  readonly target: number;
  /** What the target rests on; null where it was measured or is known exactly. */
  readonly assuming: string | null;
  /** In the order of the entrants, the first left out. */
  readonly matches: readonly RatioMatch[];
}
/** The labels of the training images that are here, by index; told again whenever more have come. */
export interface LabelsEvent {
  readonly type: 'labels';
  /** Id of the data set. */
  readonly data: string;
  /** u8, one a training image; transferred. */
  readonly labels: ArrayBuffer;
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
  /** Where it goes on from: the checkpoint that was taken and the records of the epochs before it. */
  readonly from?: CheckpointRef & {
    readonly records: readonly EpochRecord[];
    /** What is held by hand. */
    readonly held?: Held | null;
  };
}
/** All checkpoints that are kept, of all runs; told before `ready` and whenever it changes. */
export interface CheckpointsEvent {
  readonly type: 'checkpoints';
  /** By run, the run written to last at the end; its epochs in ascending order. */
  readonly kept: readonly KeptCheckpoint[];
  readonly usedBytes: number;
  readonly budgetBytes: number;
  /** False where they are gone when the page is closed. */
  readonly lasting: boolean;
  /** Why the newest one could not be kept as it should, a sentence with what to do; null when all is well. */
  readonly problem: string | null;
}
/** The runs of which the losses of every selection are kept, told once, before `ready`. */
export interface HistoriesEvent {
  readonly type: 'histories';
  readonly runIds: readonly string[];
}
export interface CheckpointBytesEvent {
  readonly type: 'checkpointBytes';
  readonly requestId: number;
  /** Transferred; null when none is kept. */
  readonly bytes: ArrayBuffer | null;
}
export interface CheckpointTakenEvent {
  readonly type: 'checkpointTaken';
  readonly requestId: number;
  /** What is wrong with it, as a clause; null when it is kept. */
  readonly problem: string | null;
}
/**
 * The GPU device was lost in the middle of a race. The engine opens another and goes on from the last checkpoints by
 * itself: each run tells `started` anew, then `recovered` comes. After too many losses in a row it gives up with a
 * `runProblem` of kind 'deviceLost'.
 */
export interface DeviceLostEvent {
  readonly type: 'deviceLost';
  /** The browser's own words. */
  readonly reason: string;
}
export interface RecoveredEvent {
  readonly type: 'recovered';
  /** The browser's own words on the loss. */
  readonly reason: string;
  /** Where each run goes on: epochs that are over. */
  readonly runs: readonly CheckpointRef[];
}
export type RunPhase =
  | 'waitingForData'
  | 'selecting'
  | 'training'
  | 'testing'
  /** Its epoch is closed and the others of the race are still at theirs. */
  | 'waitingForOthers'
  | 'paused'
  | 'finished'
  | 'failed';
/**
 * Images without which a run does not begin: some training images and the test images that can be had, as many of all as
 * can be had, or every one.
 */
export type AwaitedImages = 'first' | 'obtainable' | 'all';
export interface PhaseEvent {
  readonly type: 'phase';
  readonly runId: string;
  readonly phase: RunPhase;
  /** Of 'testing': on how many images, those of the run's test images that are here. */
  readonly testImages?: number;
  /** Of 'waitingForData'. */
  readonly awaits?: AwaitedImages;
}
/** An epoch's samples are chosen; its training begins. */
export interface SelectionEvent {
  readonly type: 'selection';
  readonly runId: string;
  readonly report: SelectionReport;
  readonly stepsInEpoch: number;
}
/** Some steps are done: their mean losses, NaN where none was finite, in order from `firstStep` (0-based, within the epoch). */
export interface StepsEvent {
  readonly type: 'steps';
  readonly runId: string;
  readonly epoch: number;
  readonly firstStep: number;
  readonly losses: readonly number[];
  readonly accuracies: readonly number[];
  /** Of all runs of the race together; null before it can be told. */
  readonly imagesPerSecond: number | null;
  /** Seconds until the whole race ends at this pace; null before it can be told. */
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
/** Which samples an epoch trains, and how they lay in the order of losses when they were chosen. */
export interface ChosenEvent {
  readonly type: 'chosen';
  readonly runId: string;
  readonly epoch: number;
  /** Samples there are. */
  readonly present: number;
  /** Bit i % 8 (from the lowest) of byte floor(i / 8) is 1 when sample i is trained: ceil(present / 8) bytes; transferred. */
  readonly bits: ArrayBuffer;
  /**
   * u8 [present]: floor(256 * share of the samples whose loss is lower). Equal losses share a rank, losses that are not
   * finite rank highest. null while all losses are equal, as before the first epoch. Transferred.
   */
  readonly lossRanks: ArrayBuffer | null;
  /** Of the report's histogram those samples that are spoilt, by category and bin; left out where none are. */
  readonly corrupted?: readonly (readonly number[])[] | null;
  /** What a recorded run tells of an epoch whose ranks were not kept; the engine leaves it out. */
  readonly quantiles?: QuantileCounts | null;
}
/** Images asked for by index. */
export interface ImagesEvent {
  readonly type: 'images';
  readonly requestId: number;
  /** Those of the indices asked for that are here, in the order asked for. */
  readonly indices: readonly number[];
  /** RGBA, 32 x 32 x 4 bytes an image, in the order of `indices`; transferred. */
  readonly pixels: ArrayBuffer;
  /** By run of the present race: the newest loss of each image, in the order of `indices`; 3 before it was trained. */
  readonly losses: Readonly<Record<string, readonly number[]>>;
}
/** What is known of one training image in one run. */
export interface SampleLife {
  /** The label under which it is trained. */
  readonly label: number;
  /** By epoch, those that are still kept: its loss when the epoch was chosen, and its place in the report's categories. */
  readonly moments: readonly { readonly epoch: number; readonly loss: number; readonly category: number }[];
  /** Others whose loss was nearest when the newest epoch was chosen, the nearest first. */
  readonly nearest: readonly { readonly index: number; readonly loss: number }[];
  /** What the network says of the image as it is, with the weights after `step` of the `stepsInEpoch` steps of `epoch`. */
  readonly now: {
    readonly epoch: number;
    readonly step: number;
    readonly stepsInEpoch: number;
    /** By class. */
    readonly probabilities: readonly number[];
    readonly loss: number;
  };
}
export interface BiographyEvent {
  readonly type: 'biography';
  readonly requestId: number;
  readonly runId: string;
  readonly index: number;
  /** null when the run or the image is not here any more. */
  readonly life: SampleLife | null;
}
/**
 * More than 1 % of an epoch's losses so far are not finite, told once an epoch: the race pauses. It can be played on,
 * forked or begun anew; no run is over by it.
 */
export interface DivergedEvent {
  readonly type: 'diverged';
  readonly runId: string;
  readonly message: string;
}
/**
 * Something went wrong that no run has to answer for. 'notOpened': there is no engine until the page is loaded anew;
 * 'refused': what was asked for cannot be done and nothing has changed; 'internal': a fault of the program.
 */
export interface EngineProblemEvent {
  readonly type: 'engineProblem';
  readonly kind: 'notOpened' | 'refused' | 'internal';
  readonly message: string;
}
/** The run stopped and cannot go on by itself; the others of the race go on. */
export interface RunProblemEvent {
  readonly type: 'runProblem';
  readonly runId: string;
  readonly kind: 'config' | 'memory' | 'deviceLost' | 'checkpoint' | 'internal';
  readonly message: string;
}

export type EngineEvent =
  | ReadyEvent
  | UnsupportedEvent
  | DataProgressEvent
  | DataProblemEvent
  | DataProblemOverEvent
  | DataEntriesEvent
  | ImportProgressEvent
  | ImportedEvent
  | ImportProblemEvent
  | StorageEvent
  | CheckedEvent
  | MatchedEvent
  | LabelsEvent
  | StartedEvent
  | CheckpointsEvent
  | HistoriesEvent
  | CheckpointBytesEvent
  | CheckpointTakenEvent
  | DeviceLostEvent
  | RecoveredEvent
  | PhaseEvent
  | SelectionEvent
  | StepsEvent
  | EpochEvent
  | GalleryEvent
  | ProfileEvent
  | ChosenEvent
  | ImagesEvent
  | BiographyEvent
  | RunProblemEvent
  | DivergedEvent
  | EngineProblemEvent;
