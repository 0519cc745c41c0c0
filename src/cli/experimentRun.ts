// One run of an experiment: trained to its end with a checkpoint after each epoch, from where a kill has left it.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { EpochRecord } from '../core/records.ts';
import { type Checkpoint, decodeCheckpoint, encodeCheckpoint } from '../engine/checkpoint.ts';
import { isSameRun } from '../engine/completeConfig.ts';
import { Run } from '../engine/run.ts';
import { Session } from '../engine/session.ts';
import type { EngineEvent, RunConfig } from '../protocol.ts';
import type { ExperimentOptions } from './experimentOptions.ts';
import { experimentResult } from './experimentResult.ts';
import type { ExperimentSite } from './experimentSite.ts';
import { RunRecording, recordingPath } from './recordRun.ts';

export interface RunReports {
  /** A line about the run that stays. */
  say(line: string): void;
  /** What it does at the moment. */
  show(line: string): void;
  onEpoch(record: EpochRecord): void;
}

function writeWhole(path: string, content: string | Uint8Array): void {
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}

const checkpointPathOf = (resultPath: string) => resultPath.replace(/\.json$/, '.checkpoint');

/** The result at `path` when it is of this very run. */
function finishedResult(path: string, config: RunConfig): { readonly records: unknown } | null {
  try {
    const result = JSON.parse(readFileSync(path, 'utf8'));
    return isSameRun(result.config, config) ? result : null;
  } catch {
    return null;
  }
}

export function isFinished(path: string, config: RunConfig): boolean {
  return finishedResult(path, config) !== null;
}

/** @throws Error with the reason why what lies there is no checkpoint */
function readCheckpoint(path: string): Checkpoint | null {
  const checkpointPath = checkpointPathOf(path);
  return existsSync(checkpointPath) ? decodeCheckpoint(new Uint8Array(readFileSync(checkpointPath))) : null;
}

/**
 * Removes the last checkpoint of the run whose result lies at `path`, where a kill between the two has left it behind.
 * That of a later run, which is to take the result's place and is not over, stays.
 */
export function dropLeftover(path: string, config: RunConfig): void {
  const result = finishedResult(path, config);
  if (!result) return;
  try {
    if (JSON.stringify(readCheckpoint(path)?.records) !== JSON.stringify(result.records)) return;
  } catch {
    return;
  }
  rmSync(checkpointPathOf(path));
}

function goOn(run: Run, path: string, say: (line: string) => void): void {
  try {
    const checkpoint = readCheckpoint(path);
    if (!checkpoint) return;
    if (!isSameRun(checkpoint.config, run.config)) {
      say('  the checkpoint is of another configuration: starts anew');
      return;
    }
    run.restore(checkpoint);
    say(`  goes on after epoch ${run.epoch} of ${run.config.epochs}`);
  } catch (error) {
    say(`  ${(error as Error).message}: starts anew`);
  }
}

/** Trains one run to its end and writes its result. @throws Error when the run fails */
export async function trainRun(
  site: ExperimentSite,
  config: RunConfig,
  path: string,
  { record, recordImages, runs }: ExperimentOptions,
  { say, show, onEpoch }: RunReports,
): Promise<void> {
  const { gpu, data } = await site.open();
  const run = await Run.create(gpu, data, path, config);
  goOn(run, path, say);
  const recording =
    record === null
      ? null
      : new RunRecording(
          recordingPath(record, path, runs.length === 1),
          path.replace(/\.json$/, '.recording'),
          run.epoch,
        );
  let problem: string | null = null;
  let stepsInEpoch = 0;
  const present = () => `  epoch ${String(run.epoch + 1).padStart(3)} of ${config.epochs}`;
  const emit = (event: EngineEvent) => {
    recording?.recorder.receive(event);
    if (event.type === 'runProblem') problem = event.message;
    if (event.type === 'diverged') {
      // Nobody is there to play on.
      problem = event.message;
      session.abandon();
    }
    if (event.type === 'selection') stepsInEpoch = event.stepsInEpoch;
    if (event.type === 'steps') {
      const done = event.firstStep + event.losses.length;
      show(`${present()}: ${done} of ${stepsInEpoch} steps, loss ${(event.losses.at(-1) ?? 0).toFixed(3)}`);
    }
    if (event.type === 'phase' && event.phase === 'testing') show(`${present()}: tests`);
    if (event.type === 'epoch') onEpoch(event.record);
  };
  const session = new Session({
    ...{ device: gpu.device, data, runs: [run], emit, waitForAll: true },
    onEpoch: async () => {
      recording?.save();
      writeWhole(checkpointPathOf(path), encodeCheckpoint(await run.checkpoint()));
    },
  });
  if (recording) session.watch = { galleryPerCategory: recordImages, chosen: true };
  site.onFailure = (kind, message) => session.stopAll(kind, message);
  session.gate.play();
  await session.start();
  await session.cancel();
  if (problem !== null) throw new Error(problem || 'the GPU gave no reason');
  writeWhole(path, `${JSON.stringify(experimentResult(config, gpu.info, run.records), null, 1)}\n`);
  if (recording) say(`  recorded: ${await recording.finish(gpu, data, run, recordImages > 0)}`);
  rmSync(checkpointPathOf(path), { force: true });
}
