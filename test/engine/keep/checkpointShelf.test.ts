import { beforeEach, expect, test } from 'vitest';
import { defaultConfig } from '../../../src/engine/catalog.ts';
import type { Checkpoint } from '../../../src/engine/checkpoint.ts';
import { type CheckpointFiles, memoryFiles } from '../../../src/engine/keep/checkpointFiles.ts';
import { CheckpointShelf } from '../../../src/engine/keep/checkpointShelf.ts';
import type { CheckpointsEvent } from '../../../src/protocol.ts';

const told: CheckpointsEvent[] = [];
beforeEach(() => {
  told.length = 0;
});

function shelfOn(files: CheckpointFiles, budgetBytes = 1e6): CheckpointShelf {
  return new CheckpointShelf(files, budgetBytes, (event) => told.push(event));
}

/** @param mark tells checkpoints apart */
function checkpointAt(epoch: number, mark = epoch): Checkpoint {
  const floats = (count: number) => new Float32Array(count).fill(mark).buffer;
  const arrays = {
    weights: floats(8),
    velocities: floats(8),
    statistics: floats(2),
    scores: floats(16),
    method: [],
  };
  const head = { epoch, calls: epoch, seen: 16, records: [], shardOrder: [0] };
  return { config: defaultConfig(true), ...head, arrays };
}

const epochsTold = (runId: string) =>
  told
    .at(-1)
    ?.kept.filter((one) => one.runId === runId)
    .map(({ epoch }) => epoch);

test('the nearest checkpoint at or before an epoch is taken', async () => {
  const shelf = shelfOn(memoryFiles());
  for (const epoch of [2, 4, 5]) await shelf.keep('a', checkpointAt(epoch));
  await shelf.keep('b', checkpointAt(3));
  const takenAt = async (epoch: number) => (await shelf.take({ runId: 'a', epoch }))?.epoch ?? null;
  expect([await takenAt(1), await takenAt(2), await takenAt(3), await takenAt(99)]).toEqual([null, 2, 2, 5]);
  expect(new Float32Array((await shelf.take({ runId: 'a', epoch: 4 }))!.arrays.weights)[0]).toBe(4);
});

test('a checkpoint that is still being written is waited for', async () => {
  const shelf = shelfOn(memoryFiles());
  void shelf.keep('a', checkpointAt(1));
  expect(shelf.isWriting('a')).toBe(true);
  expect((await shelf.take({ runId: 'a', epoch: 1 }))?.epoch).toBe(1);
  expect(shelf.isWriting('a')).toBe(false);
});

test('a file that was cut off is passed over and removed', async () => {
  const files = memoryFiles();
  const shelf = shelfOn(files);
  await shelf.keep('a', checkpointAt(1));
  await shelf.keep('a', checkpointAt(2));
  const newest = (await files.names()).find((name) => name.startsWith('a!2!'))!;
  const whole = await files.read(newest);
  await files.write(newest, whole!.slice(0, whole!.length / 2));
  expect((await shelf.take({ runId: 'a', epoch: 2 }))?.epoch).toBe(1);
  expect(await files.names()).toHaveLength(1);
});

test('what a visit kept, the next one finds', async () => {
  const files = memoryFiles();
  await shelfOn(files).keep('a', checkpointAt(7));
  const next = shelfOn(files);
  await next.look();
  expect(epochsTold('a')).toEqual([7]);
  expect((await next.take({ runId: 'a', epoch: 7 }))?.calls).toBe(7);
});

test('a run that goes on from an earlier epoch leaves its later ones behind', async () => {
  const shelf = shelfOn(memoryFiles());
  for (const epoch of [1, 2, 3]) await shelf.keep('a', checkpointAt(epoch));
  await shelf.dropAfter({ runId: 'a', epoch: 2 });
  expect(epochsTold('a')).toEqual([1, 2]);
  await shelf.keep('a', checkpointAt(3, 33));
  expect(new Float32Array((await shelf.take({ runId: 'a', epoch: 3 }))!.arrays.scores)[0]).toBe(33);
});

test('dropped runs leave nothing', async () => {
  const files = memoryFiles();
  const shelf = shelfOn(files);
  await shelf.keep('a', checkpointAt(1));
  await shelf.keep('b', checkpointAt(1));
  await shelf.drop(['a']);
  expect(epochsTold('a')).toEqual([]);
  expect(await files.names()).toHaveLength(1);
});

test('the budget is kept: others lose their history before the run at work does', async () => {
  const one = (await sizeOfOne()) + 2;
  const shelf = shelfOn(memoryFiles(), 4 * one);
  for (const epoch of [1, 2, 3]) await shelf.keep('a', checkpointAt(epoch));
  for (const epoch of [1, 2, 3]) await shelf.keep('b', checkpointAt(epoch));
  expect([epochsTold('a'), epochsTold('b')]).toEqual([[3], [1, 2, 3]]);
  expect(told.at(-1)!.usedBytes).toBeLessThanOrEqual(4 * one);
});

async function sizeOfOne(): Promise<number> {
  const shelf = shelfOn(memoryFiles());
  await shelf.keep('size', checkpointAt(1));
  return told.at(-1)!.usedBytes;
}

test('a full storage moves the newest to memory, says so and keeps training possible', async () => {
  const files = memoryFiles();
  let isFull = false;
  const limited: CheckpointFiles = {
    ...files,
    lasting: true,
    write: async (name, bytes) => {
      if (isFull) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      await files.write(name, bytes);
    },
  };
  const shelf = shelfOn(limited);
  await shelf.keep('a', checkpointAt(1));
  isFull = true;
  await shelf.keep('a', checkpointAt(2));
  await shelf.keep('a', checkpointAt(3));
  expect(told.at(-1)!.problem).toMatch(/storage is full.*in memory.*delete kept runs/);
  expect((await shelf.take({ runId: 'a', epoch: 9 }))?.epoch).toBe(3);
  isFull = false;
  await shelf.keep('a', checkpointAt(4));
  expect(told.at(-1)!.problem).toBeNull();
  expect((await files.names()).some((name) => name.startsWith('a!4!'))).toBe(true);
});
