// One run as the page sees it, and how each event of the engine changes it.
import type { EpochRecord, SelectionReport } from '../core/records.ts';
import type {
  AwaitedImages,
  EngineEvent,
  Held,
  RunConfig,
  RunPhase,
  RunProblemEvent,
  StartedEvent,
} from '../protocol.ts';
import { ChoiceHistory } from './choiceHistory.ts';
import { GalleryShelf } from './galleryShelf.ts';
import { StepSeries } from './stepSeries.ts';

export interface Run {
  readonly id: string;
  readonly config: RunConfig;
  /** Place of its configuration in the race: runs of one entrant differ by their seed alone. */
  readonly entrant: number;
  /** Which repetition of the race it belongs to, from 0. */
  readonly repeat: number;
  readonly phase: RunPhase;
  /** What was asked for and not yet answered: the Play button follows it at once. */
  readonly pending: 'play' | 'pause' | null;
  /** By epoch; an epoch's report comes before its record. */
  readonly reports: readonly SelectionReport[];
  readonly records: readonly EpochRecord[];
  /** Epoch at work, counted from 0. */
  readonly epoch: number;
  readonly stepsInEpoch: number;
  readonly stepsDone: number;
  readonly imagesPerSecond: number | null;
  readonly secondsLeft: number | null;
  /** What it waits for while the images come; null before it is known. */
  readonly awaits: AwaitedImages | null;
  /** On how many images it tests, or did last; null before it is told. */
  readonly testImages: number | null;
  readonly gpuBytes: number | null;
  readonly parameterCount: number | null;
  /** First epoch that anneals; null until it is known. */
  readonly annealFrom: number | null;
  readonly problem: RunProblemEvent | null;
  /** Why it paused by itself, until it is played on; null where it did not. */
  readonly diverged: string | null;
  /** What is held by hand in place of its method, as it was ordered last. */
  readonly held: Held | null;
  /** Heavy and mutable, the same objects for the whole run; the counters say when they have changed. */
  readonly steps: StepSeries;
  readonly stepsVersion: number;
  readonly galleries: GalleryShelf;
  readonly galleryVersion: number;
  readonly choices: ChoiceHistory;
  readonly choicesVersion: number;
}

export function emptyRun(id: string, config: RunConfig, entrant = 0, repeat = 0): Run {
  return {
    id,
    config,
    entrant,
    repeat,
    phase: 'waitingForData',
    pending: null,
    reports: [],
    records: [],
    epoch: 0,
    stepsInEpoch: 0,
    stepsDone: 0,
    imagesPerSecond: null,
    secondsLeft: null,
    awaits: null,
    testImages: null,
    gpuBytes: null,
    parameterCount: null,
    annealFrom: null,
    problem: null,
    diverged: null,
    held: null,
    steps: new StepSeries(),
    stepsVersion: 0,
    galleries: new GalleryShelf(),
    galleryVersion: 0,
    choices: new ChoiceHistory(),
    choicesVersion: 0,
  };
}

export function isOver(run: Pick<Run, 'phase'>): boolean {
  return run.phase === 'finished' || run.phase === 'failed';
}

/** True while the run trains or is about to: the big button then says Pause. */
export function isPlaying(run: Pick<Run, 'phase' | 'pending'>): boolean {
  if (run.pending) return run.pending === 'play';
  return run.phase !== 'paused' && !isOver(run);
}

function pendingAfter(pending: Run['pending'], phase: RunPhase): Run['pending'] {
  if (isOver({ phase })) return null;
  const answered = phase === 'paused' ? 'pause' : 'play';
  return pending === answered ? null : pending;
}

/** Puts `item` at its epoch: appended when it is new, replaced when the epoch is told again. */
function placed<T extends { readonly epoch: number }>(items: readonly T[], item: T): readonly T[] {
  const last = items.at(-1);
  if (!last || last.epoch < item.epoch) return [...items, item];
  return [...items.filter((other) => other.epoch < item.epoch), item];
}

/** What a run held at its end, as its selections tell it. */
export function heldIn(reports: readonly SelectionReport[]): Held | null {
  return reports.reduce<Held | null>((held, report) => {
    const { window } = report;
    const moved = window?.byHand && held && window.start !== held.values.windowStart;
    const resized = window?.byHand && held && window.size !== held.values.windowSize;
    return heldAfter(moved || resized ? null : held, report);
  }, null);
}

/** What is held, as a selection tells it. */
function heldAfter(held: Held | null, { epoch, window, phase, call }: SelectionReport): Held | null {
  if (window?.byHand) {
    const { start, size } = window;
    return held ?? { values: { windowStart: start, windowSize: size }, fromEpoch: epoch };
  }
  const free = phase === 'prune' && call > 0 && held !== null && held.fromEpoch <= epoch;
  return free ? null : held;
}

/** What is left of a run that goes on from a checkpoint: the epochs before it, those after it are trained again. */
function wentBackTo(run: Run, { epoch, records, held }: NonNullable<StartedEvent['from']>): Partial<Run> {
  run.steps.cutAt(epoch);
  run.choices.cutAt(epoch);
  run.galleries.cutAt(epoch);
  return {
    // Of a run that is over, the last one.
    epoch: Math.min(epoch, run.config.epochs - 1),
    ...{ records, problem: null, diverged: null, stepsDone: 0, stepsInEpoch: 0 },
    ...(held === undefined ? {} : { held }),
    reports: run.reports.filter((report) => report.epoch < epoch),
    stepsVersion: run.stepsVersion + 1,
    choicesVersion: run.choicesVersion + 1,
    galleryVersion: run.galleryVersion + 1,
  };
}

/** A run that begins as `origin` was before `epoch`; `started` cuts it to the checkpoint that was really taken. */
export function forkedRun(
  origin: Run,
  fork: Pick<Run, 'id' | 'config' | 'entrant' | 'held'>,
  epoch: number,
): Run {
  const { steps, choices, galleries, records, annealFrom } = origin;
  const copies = { steps: steps.copy(), choices: choices.copy(), galleries: galleries.copy() };
  const begun = { ...emptyRun(fork.id, fork.config, fork.entrant, origin.repeat), ...copies, annealFrom };
  const before = records.filter((record) => record.epoch < epoch);
  const reports = origin.reports.filter((report) => report.epoch < epoch);
  const past = wentBackTo({ ...begun, reports }, { runId: origin.id, epoch, records: before });
  return { ...begun, ...past, held: fork.held, phase: 'waitingForOthers' };
}

/** The run after `event`, which is about this run. */
export function applyRunEvent(run: Run, event: EngineEvent): Run {
  switch (event.type) {
    case 'started':
      return {
        ...run,
        config: event.config,
        gpuBytes: event.gpuBytes,
        parameterCount: event.parameterCount,
        annealFrom: event.annealFrom ?? null,
        ...(event.from && wentBackTo(run, event.from)),
      };
    case 'phase':
      return {
        ...run,
        phase: event.phase,
        pending: pendingAfter(run.pending, event.phase),
        diverged: run.phase === 'paused' && event.phase !== 'paused' ? null : run.diverged,
        awaits: event.awaits ?? run.awaits,
        testImages: event.testImages ?? run.testImages,
      };
    case 'selection':
      return {
        ...run,
        held: heldAfter(run.held, event.report),
        reports: placed(run.reports, event.report),
        epoch: event.report.epoch,
        stepsInEpoch: event.stepsInEpoch,
        stepsDone: 0,
      };
    case 'steps':
      run.steps.append(event.epoch, event.firstStep, event.losses, run.stepsInEpoch);
      return {
        ...run,
        epoch: event.epoch,
        stepsDone: event.firstStep + event.losses.length,
        imagesPerSecond: event.imagesPerSecond,
        secondsLeft: event.secondsLeft,
        stepsVersion: run.stepsVersion + 1,
      };
    case 'epoch':
      return { ...run, records: placed(run.records, event.record), stepsDone: run.stepsInEpoch };
    case 'gallery':
      run.galleries.add(event);
      return { ...run, galleryVersion: run.galleryVersion + 1 };
    case 'chosen':
      run.choices.add(event);
      return { ...run, choicesVersion: run.choicesVersion + 1 };
    case 'diverged':
      return { ...run, diverged: event.message, pending: null };
    case 'runProblem':
      return { ...run, phase: 'failed', pending: null, problem: event };
    default:
      return run;
  }
}
