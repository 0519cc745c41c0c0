// Makes a run on the GPU, from fresh weights or from a checkpoint, and says in words when there is no room for it.
import type { OpenedDevice } from '../gpu/device.ts';
import { forgetPipelines } from '../gpu/pipelines.ts';
import type { CheckpointRef, RunOrder, StartedEvent } from '../protocol.ts';
import { t } from '../texts/texts.ts';
import type { Checkpoint } from './checkpoint.ts';
import { bytesText } from './costProblems.ts';
import type { DataDesk } from './dataDesk.ts';
import { Run } from './run.ts';

/** The images that runs train on. */
export type ImageDesk = Pick<DataDesk, 'loaded' | 'dataFor' | 'forget'>;

/** The GPU has no room for a run. */
export class OutOfMemoryError extends Error {}

export interface CreatedRun {
  readonly run: Run;
  readonly started: StartedEvent;
}

/** Where a run begins; a run that is restored without any checkpoint begins again at its first epoch. */
export interface Beginning {
  readonly ref: CheckpointRef;
  readonly checkpoint: Checkpoint | null;
}

/** The order of shards that a race wants which goes on so; undefined when all of it begins anew. */
export function shardOrderOf(beginnings: Iterable<Beginning | null>): readonly number[] | undefined {
  const orders = [...beginnings].flatMap((one) => (one?.checkpoint ? [one.checkpoint.shardOrder] : []));
  return orders.sort((a, b) => b.length - a.length)[0];
}

/**
 * @param beginning  null for a run with nothing behind it
 * @param shardOrder that of the whole race: its runs share the images
 * @throws OutOfMemoryError, RangeError with a sentence for the user, Error when a kernel or pipeline cannot be made
 */
export async function createRun(
  gpu: OpenedDevice,
  desk: ImageDesk,
  { runId, config, held }: RunOrder,
  beginning: Beginning | null,
  shardOrder: readonly number[] | undefined,
): Promise<CreatedRun> {
  const { device } = gpu;
  device.pushErrorScope('out-of-memory');
  // A kernel that this browser does not take tells so here, not by a message that nobody can place later.
  device.pushErrorScope('validation');
  const attempt = await attemptOf(async () => {
    const data = desk.dataFor(device, config, shardOrder);
    const own = beginning?.checkpoint?.shardOrder;
    if (own && !data.keepTo(own)) throw new RangeError(t.engineProblems.otherPlaces);
    const run = await Run.create(gpu, data, runId, config);
    try {
      if (beginning?.checkpoint) run.restore(beginning.checkpoint);
      // A run that goes on under its own id still holds what it held.
      if (held !== undefined || beginning?.ref.runId !== runId) run.hold(held ?? null);
    } catch (error) {
      run.destroy();
      throw error;
    }
    return run;
  });
  const invalid = device.popErrorScope();
  const [shortage, fault] = await Promise.all([device.popErrorScope(), invalid]);
  if (shortage || fault) attempt.run?.destroy();
  // What finds no room makes everything that is built upon it invalid.
  if (shortage) {
    const data = desk.loaded;
    const imageBytes = data ? data.train.byteLength + data.test.byteLength : 0;
    const images = bytesText(imageBytes);
    const { noRoom, noRoomForRun } = t.engineProblems;
    throw new OutOfMemoryError(
      attempt.run
        ? noRoomForRun(bytesText(attempt.run.gpuBytes), images, shortage.message)
        : noRoom(images, shortage.message),
    );
  }
  if (fault) {
    forgetPipelines(device);
    throw new Error(fault.message);
  }
  if (!attempt.run) throw attempt.error;
  const { run } = attempt;
  const { gpuBytes, parameterCount, annealFrom } = run;
  const from = beginning && {
    from: { runId: beginning.ref.runId, epoch: run.epoch, records: [...run.records], held: run.heldByHand },
  };
  return { run, started: { type: 'started', runId, config, gpuBytes, parameterCount, annealFrom, ...from } };
}

async function attemptOf(
  make: () => Promise<Run>,
): Promise<{ readonly run: Run } | { readonly run: null; readonly error: unknown }> {
  try {
    return { run: await make() };
  } catch (error) {
    return { run: null, error };
  }
}
