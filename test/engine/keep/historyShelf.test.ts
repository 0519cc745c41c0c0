// What was kept of the lives of images comes back as it was, to three digits, whatever happened to the file.
import { expect, test } from 'vitest';
import { hash32 } from '../../../src/core/hash.ts';
import { memoryFiles } from '../../../src/engine/keep/checkpointFiles.ts';
import { encodeHistory } from '../../../src/engine/keep/historyCode.ts';
import { HistoryShelf, mostHistoryBytes } from '../../../src/engine/keep/historyShelf.ts';
import type { HistoryEntry } from '../../../src/engine/sampleHistory.ts';

/** @param count odd numbers leave a file that no word divides */
function entryOf(epoch: number, count = 17): HistoryEntry {
  const losses = Float32Array.from({ length: count }, (_, i) => (hash32(epoch * 1000 + i) % 9973) / 1000);
  return { epoch, losses, categories: Uint8Array.from(losses, (_, i) => (i + epoch) % 12) };
}

const epochsOf = (entries: readonly HistoryEntry[]) => entries.map(({ epoch }) => epoch);

async function filledWith(epochs: readonly number[], files = memoryFiles()) {
  const shelf = new HistoryShelf(files, mostHistoryBytes);
  for (const epoch of epochs) shelf.keep('run 1', entryOf(epoch));
  await shelf.goOn('run 1', 'run 1', 99);
  return { shelf, files };
}

test('another visit knows every epoch before the one that the run goes on at, and forgets the later ones', async () => {
  const { files } = await filledWith([0, 1, 2, 3]);
  const next = new HistoryShelf(files, mostHistoryBytes);
  const past = await next.goOn('run 1', 'run 1', 2);
  expect(epochsOf(past)).toEqual([0, 1]);
  for (const { epoch, losses, categories } of past) {
    const was = entryOf(epoch);
    expect(categories).toEqual(was.categories);
    for (const [i, loss] of losses.entries()) {
      expect(Math.abs(loss - was.losses[i]!)).toBeLessThanOrEqual(was.losses[i]! / 2048);
    }
  }
  next.keep('run 1', entryOf(2));
  expect(epochsOf(await next.goOn('run 1', 'run 1', 99))).toEqual([0, 1, 2]);
});

test('losses that are not finite stay so, and so do 0 and those that f16 holds exactly', async () => {
  const losses = Float32Array.of(0, 0.5, 2.25, 3, Number.NaN, Number.POSITIVE_INFINITY, 1e6);
  const shelf = new HistoryShelf(memoryFiles(), mostHistoryBytes);
  shelf.keep('a', { epoch: 0, losses, categories: new Uint8Array(7) });
  const [entry] = await shelf.goOn('a', 'a', 1);
  expect([...entry!.losses]).toEqual([0, 0.5, 2.25, 3, Number.NaN, Infinity, Infinity]);
});

test('a run that leaves another takes its past along, and each goes on by itself', async () => {
  const { shelf } = await filledWith([0, 1, 2]);
  expect(epochsOf(await shelf.goOn('fork', 'run 1', 2))).toEqual([0, 1]);
  shelf.keep('fork', entryOf(2));
  shelf.keep('fork', entryOf(3));
  expect(epochsOf(await shelf.goOn('fork', 'fork', 99))).toEqual([0, 1, 2, 3]);
  expect(epochsOf(await shelf.goOn('run 1', 'run 1', 99))).toEqual([0, 1, 2]);
});

test('a file that was cut off anywhere gives the epochs that are whole', async () => {
  const { files } = await filledWith([0, 1, 2]);
  const [name] = await files.names();
  const whole = (await files.read(name!))!;
  const one = encodeHistory(entryOf(0)).length;
  for (let length = 0; length <= whole.length; length++) {
    await files.write(name!, whole.slice(0, length));
    const past = await new HistoryShelf(files, mostHistoryBytes).goOn('other', 'run 1', 99);
    expect(past).toHaveLength(Math.floor(length / one));
  }
});

test('beyond the budget of a run the older half of its epochs goes', async () => {
  const shelf = new HistoryShelf(memoryFiles(), 5 * encodeHistory(entryOf(0)).length);
  for (let epoch = 0; epoch < 6; epoch++) shelf.keep('a', entryOf(epoch));
  expect(epochsOf(await shelf.goOn('a', 'a', 99))).toEqual([3, 4, 5]);
});

test('what was cut off does not stand in the way of what comes behind it', async () => {
  for (const cut of [1, 7, 20, 55]) {
    const { files } = await filledWith([0, 1, 2]);
    const [name] = await files.names();
    const whole = (await files.read(name!))!;
    await files.write(name!, whole.slice(0, whole.length - cut));
    const next = new HistoryShelf(files, mostHistoryBytes);
    expect(epochsOf(await next.goOn('run 1', 'run 1', 2))).toEqual([0, 1]);
    next.keep('run 1', entryOf(2));
    next.keep('run 1', entryOf(3));
    expect(epochsOf(await next.goOn('run 1', 'run 1', 99))).toEqual([0, 1, 2, 3]);
  }
});

test('what is dropped is gone, and the rest is told', async () => {
  const { shelf } = await filledWith([0]);
  shelf.keep('b', entryOf(0));
  expect(await shelf.runIds()).toEqual(['run 1', 'b']);
  shelf.drop(['b']);
  expect(await shelf.runIds()).toEqual(['run 1']);
  expect(await shelf.goOn('b', 'b', 9)).toEqual([]);
});

test('files that fail cost the past and nothing else', async () => {
  const files = memoryFiles();
  const shelf = new HistoryShelf(
    { ...files, append: () => Promise.reject(new Error('full')) },
    mostHistoryBytes,
  );
  shelf.keep('a', entryOf(0));
  expect(await shelf.goOn('a', 'a', 9)).toEqual([]);
  await files.write('a', encodeHistory(entryOf(4)));
  expect(epochsOf(await shelf.goOn('a', 'a', 9))).toEqual([4]);
});

test('what the histories take of the storage is told; in memory they take none', async () => {
  const files = { ...memoryFiles(), lasting: true };
  const shelf = new HistoryShelf(files, mostHistoryBytes);
  for (const runId of ['run 1', 'run 2']) shelf.keep(runId, entryOf(0));
  expect(await shelf.storedBytes()).toBe(2 * encodeHistory(entryOf(0)).length);
  const inMemory = new HistoryShelf(memoryFiles(), mostHistoryBytes);
  inMemory.keep('run 1', entryOf(0));
  expect(await inMemory.storedBytes()).toBe(0);
});
