import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { packChosen } from '../../../src/core/chosenBits.ts';
import type { EpochRecord, SelectionReport } from '../../../src/core/records.ts';
import type { Command, EngineEvent, KeptCheckpoint, RunConfig } from '../../../src/protocol.ts';
import { openKeptRuns } from '../../../src/state/keep/indexedRunFiles.ts';
import { noLock, type RaceLock } from '../../../src/state/keep/raceLock.ts';
import { createPage } from '../../../src/state/page.ts';
import { focusedRun } from '../../../src/state/runStore.ts';
import { simulatedCatalog, simulatedDefaults } from '../../ui/simulatedCatalog.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const adapter = { vendor: 'test', architecture: '', description: '', software: false };
const config: RunConfig = { ...simulatedDefaults, epochs: 4 };

/** One visit of the page to this browser. */
async function visit(
  id: string,
  hash = '',
  kept: readonly KeptCheckpoint[] = [],
  lock: RaceLock = noLock,
  shown: string | null = null,
) {
  const sent: Command[] = [];
  let tell: (event: EngineEvent) => void = () => undefined;
  const client = {
    send: (command: Command) => sent.push(command),
    onEvent: (listener: (event: EngineEvent) => void) => {
      tell = listener;
      return () => undefined;
    },
    onCrash: () => () => undefined,
    close: () => undefined,
  };
  const address = {
    hash,
    replaceHash(next: string) {
      address.hash = next;
    },
  };
  const files = await openKeptRuns();
  const page = createPage(client, '', (run) => run(), address, { id, files, lock, shown });
  const sizes = { usedBytes: 0, budgetBytes: 1e9, lasting: true, problem: null };
  tell({ type: 'checkpoints', kept, ...sizes });
  tell({ type: 'ready', catalog: simulatedCatalog(), adapter });
  const started = () => sent.filter((command) => command.type === 'start').at(-1);
  await expect.poll(started).toBeDefined();
  return { page, tell, sent, started, files, address };
}

type Visit = Awaited<ReturnType<typeof visit>>;

function tellEpoch(
  { tell }: Pick<Visit, 'tell'>,
  runId: string,
  epoch: number,
  window: SelectionReport['window'] = null,
): void {
  const numbers = { epoch, present: 16, selected: 8 };
  tell({
    type: 'selection',
    runId,
    report: { ...numbers, window, phase: 'prune', call: epoch, categories: [] } as unknown as SelectionReport,
    stepsInEpoch: 2,
  });
  const bits = packChosen(new Uint32Array(16).fill(epoch % 2), 1).buffer;
  tell({ type: 'chosen', runId, epoch, present: 16, bits, lossRanks: null });
  const samples = [{ index: epoch, label: 1, loss: 2, category: 0 }];
  tell({ type: 'gallery', runId, epoch, samples, pixels: new ArrayBuffer(4096) });
  tell({
    ...{ type: 'steps', runId, epoch, firstStep: 0, losses: [2, 1 + epoch], accuracies: [0, 0] },
    ...{ imagesPerSecond: 1, secondsLeft: null },
  });
  const record = { ...numbers, testAccuracy: 0.1 * epoch, savedRatio: 0.5, trainLoss: 2 - epoch / 10 };
  tell({ type: 'epoch', runId, record: record as EpochRecord });
}

const firstId = ({ started }: Visit) => started()!.runs[0]!.runId;
const keptOf = (runId: string, ...epochs: number[]) => epochs.map((epoch) => ({ runId, epoch, bytes: 10 }));

test('an unfinished run comes back with its curves and goes on from its checkpoint', async () => {
  const before = await visit('one');
  const id = firstId(before);
  for (const epoch of [0, 1, 2]) tellEpoch(before, id, epoch);
  await expect.poll(() => before.page.kept.getState().runs[0]?.epochs).toBe(3);

  const after = await visit('two', '', keptOf(id, 2, 3));
  expect(after.started()).toMatchObject({ play: true, runs: [{ runId: id, from: { runId: id, epoch: 3 } }] });
  const run = focusedRun(after.page.runs.getState())!;
  expect(run.records.map(({ trainLoss }) => trainLoss)).toEqual([2, 1.9, 1.8]);
  expect(run.reports).toHaveLength(3);
  expect(run.steps.lossAt(5)).toBe(3);
  expect(run.choices.choices.map(({ bits }) => [...bits])).toEqual([
    [0, 0],
    [255, 255],
    [0, 0],
  ]);
  // Which images were shown is known; their pixels are asked for when the epoch is looked at.
  expect(run.galleries.samplesAt(1)).toEqual([{ index: 1, label: 1, loss: 2, category: 0 }]);
  expect(run.galleries.at(1)).toBeUndefined();
  expect(after.page.kept.getState().wentOn).toMatchObject({ epoch: 3 });
});

test('a run that diverged is not over: the next visit goes on with it', async () => {
  const before = await visit('one');
  const id = firstId(before);
  tellEpoch(before, id, 0);
  before.tell({ type: 'diverged', runId: id, message: 'training diverged at step 3' });
  before.tell({ type: 'phase', runId: id, phase: 'paused' });
  await expect.poll(() => before.page.kept.getState().runs[0]?.epochs).toBe(1);
  const after = await visit('two', '', keptOf(id, 1));
  expect(after.started()).toMatchObject({ runs: [{ runId: id, from: { runId: id, epoch: 1 } }] });
});

test('a reload shows the race that was over; another visit begins a new one', async () => {
  const before = await visit('one', '#v=1&epochs=4');
  const id = firstId(before);
  for (const epoch of [0, 1, 2, 3]) tellEpoch(before, id, epoch);
  before.tell({ type: 'phase', runId: id, phase: 'finished' });
  await expect.poll(() => before.page.kept.getState().runs[0]?.state).toBe('finished');
  const reload = await visit('two', '', keptOf(id, 4), noLock, id);
  expect(reload.started()).toMatchObject({
    play: false,
    runs: [{ runId: id, from: { runId: id, epoch: 4 } }],
  });
  const shown = focusedRun(reload.page.runs.getState())!;
  expect([shown.phase, shown.records.length]).toEqual(['finished', 4]);
  const { records } = shown;
  const from = { runId: id, epoch: 4, records };
  reload.tell({ type: 'started', runId: id, config, gpuBytes: 1, parameterCount: 1, from });
  expect(focusedRun(reload.page.runs.getState())!.epoch).toBe(3);
  // Nor does a reload of an address that asks for something else.
  for (const next of [
    await visit('three', '', keptOf(id, 4)),
    await visit('four', '#v=1&seed=7', keptOf(id, 4), noLock, id),
    // It showed one that had no closed epoch yet.
    await visit('five', '', keptOf(id, 4), noLock, 'another'),
  ]) {
    expect(next.started()!.runs[0]!.runId).not.toBe(id);
  }
});

test('a reload shows the kept run that was looked at, not the newest one', async () => {
  const ids: string[] = [];
  for (const [name, seed] of [
    ['one', 1],
    ['two', 2],
  ] as const) {
    const before = await visit(name, `#v=1&epochs=4&seed=${seed}`);
    const id = firstId(before);
    for (const epoch of [0, 1, 2, 3]) tellEpoch(before, id, epoch);
    before.tell({ type: 'phase', runId: id, phase: 'finished' });
    await expect
      .poll(async () => (await before.files.runs()).find((run) => run.id === id)?.state)
      .toBe('finished');
    ids.push(id);
  }
  const reload = await visit('three', '#v=1&epochs=4&seed=1', keptOf(ids[0]!, 4), noLock, ids[0]);
  expect(reload.started()).toMatchObject({ play: false, runs: [{ runId: ids[0] }] });
});

test('a window that a hand held is held after the reload, one that was let go is not', async () => {
  const byHand = { start: 2, size: 3, positions: 8, byHand: true };
  for (const [name, last, held] of [
    ['one', byHand, { values: { windowStart: 2, windowSize: 3 }, fromEpoch: 1 }],
    ['moved', { ...byHand, start: 5 }, { values: { windowStart: 5, windowSize: 3 }, fromEpoch: 2 }],
    ['two', { ...byHand, byHand: false }, null],
  ] as const) {
    const before = await visit(name, '#v=1&epochs=4');
    const id = firstId(before);
    for (const [epoch, window] of [null, byHand, last].entries()) tellEpoch(before, id, epoch, window);
    await expect.poll(() => before.page.kept.getState().runs[0]?.epochs).toBe(3);
    const after = await visit(`after-${name}`, '', keptOf(id, 3));
    expect(focusedRun(after.page.runs.getState())?.held).toEqual(held);
  }
});

test('when the engine goes back further, the epochs after its checkpoint are forgotten here too', async () => {
  const before = await visit('one');
  const id = firstId(before);
  for (const epoch of [0, 1, 2]) tellEpoch(before, id, epoch);
  await expect.poll(() => before.page.kept.getState().runs[0]?.epochs).toBe(3);
  const after = await visit('two', '', keptOf(id, 2));
  const { records } = focusedRun(after.page.runs.getState())!;
  const from = { runId: id, epoch: 2, records: records.slice(0, 2) };
  after.tell({ type: 'started', runId: id, config, gpuBytes: 1, parameterCount: 1, from });
  await expect.poll(async () => (await after.files.epochs(id)).map(({ epoch }) => epoch)).toEqual([0, 1]);
  tellEpoch(after, id, 2);
  await expect.poll(async () => (await after.files.epochs(id)).map(({ epoch }) => epoch)).toEqual([0, 1, 2]);
  expect(await after.files.runs()).toHaveLength(1);
});

test('a checkpoint that is newer than what was kept of the curves is gone on from, and its record is kept', async () => {
  const before = await visit('one');
  const id = firstId(before);
  tellEpoch(before, id, 0);
  await expect.poll(() => before.page.kept.getState().runs[0]?.epochs).toBe(1);
  // One that goes with the curves loses nothing that was seen.
  const whole = await visit('whole', '', keptOf(id, 1, 2));
  expect(whole.started()).toMatchObject({ runs: [{ runId: id, from: { runId: id, epoch: 1 } }] });
  const after = await visit('two', '', keptOf(id, 2));
  expect(after.started()).toMatchObject({ runs: [{ runId: id, from: { runId: id, epoch: 2 } }] });
  const [first] = focusedRun(after.page.runs.getState())!.records;
  const from = { runId: id, epoch: 2, records: [first!, { ...first!, epoch: 1, trainLoss: 1.5 }] };
  after.tell({ type: 'started', runId: id, config, gpuBytes: 1, parameterCount: 1, from });
  tellEpoch(after, id, 2);
  await expect.poll(async () => (await after.files.epochs(id)).map(({ epoch }) => epoch)).toEqual([0, 1, 2]);
  expect((await after.files.epochs(id))[1]!.record.trainLoss).toBe(1.5);
});

test('in a race a run that has no checkpoint yet begins again while the others go on', async () => {
  const before = await visit('one', '#v=1&vs=full');
  const [first, second] = before.started()!.runs.map(({ runId }) => runId) as [string, string];
  tellEpoch(before, first, 0);
  tellEpoch(before, second, 0);
  await expect.poll(() => before.page.kept.getState().runs.length).toBe(2);
  const after = await visit('two', '', keptOf(second, 1));
  const [again, goesOn] = after.started()!.runs;
  expect(again).toMatchObject({ runId: first });
  expect(again!.from).toBeUndefined();
  expect(goesOn).toMatchObject({ runId: second, from: { epoch: 1 } });
  expect(after.page.runs.getState().runs[first]!.records).toEqual([]);
});

test('an address that asks for another set-up begins that one and offers the unfinished run', async () => {
  const before = await visit('one');
  const id = firstId(before);
  tellEpoch(before, id, 0);
  await expect.poll(() => before.page.kept.getState().runs).toHaveLength(1);
  const after = await visit('two', '#v=1&epochs=7', keptOf(id, 1));
  expect(after.started()!.runs[0]).toMatchObject({ config: { epochs: 7 } });
  expect(after.page.kept.getState().offer).toMatchObject({ why: 'address' });
  after.page.actions.goOnOffered();
  await expect.poll(() => after.started()!.runs[0]!.runId).toBe(id);
  // The same address as that of the run goes on with it.
  const same = await visit('three', before.address.hash, keptOf(id, 1));
  expect(same.started()!.runs[0]!.runId).toBe(id);
});

test('a finished run, and one that was left for another, are kept but not gone on with', async () => {
  const before = await visit('one');
  const id = firstId(before);
  tellEpoch(before, id, 0);
  before.page.actions.restart();
  const second = firstId(before);
  tellEpoch(before, second, 0);
  before.tell({ type: 'phase', runId: second, phase: 'finished' });
  await expect
    .poll(() =>
      before.page.kept
        .getState()
        .runs.map(({ state }) => state)
        .sort(),
    )
    .toEqual(['finished', 'left']);
  const after = await visit('two', '', [...keptOf(id, 1), ...keptOf(second, 1)]);
  expect(after.started()!.runs[0]!.runId).toMatch(/^two-/);
  expect(after.page.kept.getState().offer).toBeNull();
});

test('a race held by another tab is left to it, and taking it over makes the other tab stop', async () => {
  const before = await visit('one');
  const id = firstId(before);
  tellEpoch(before, id, 0);
  await expect.poll(() => before.page.kept.getState().runs).toHaveLength(1);
  const lock: RaceLock = { hold: async () => undefined, heldElsewhere: async () => new Set([id]) };
  const second = await visit('two', '', keptOf(id, 1), lock);
  expect(second.started()!.runs[0]!.runId).toMatch(/^two-/);
  expect(second.page.kept.getState().offer).toMatchObject({ why: 'otherTab' });
});

test('a tab whose race was taken over stops training and keeps nothing more', async () => {
  let take: () => void = () => undefined;
  const lock: RaceLock = {
    hold: async (_, onTaken) => {
      take = onTaken;
    },
    heldElsewhere: async () => new Set(),
  };
  const tab = await visit('one', '', [], lock);
  const id = firstId(tab);
  tellEpoch(tab, id, 0);
  await expect.poll(() => tab.page.kept.getState().runs).toHaveLength(1);
  take();
  expect(tab.started()).toMatchObject({ runs: [], play: false });
  expect(focusedRun(tab.page.runs.getState())!.problem?.message).toMatch(
    /another tab .* has taken this run over/,
  );
  tellEpoch(tab, id, 1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await tab.files.epochs(id)).toHaveLength(1);
});

test('opening a kept run keeps the present one and shows the other, paused', async () => {
  const before = await visit('one');
  const id = firstId(before);
  for (const epoch of [0, 1]) tellEpoch(before, id, epoch);
  before.page.actions.restart();
  const second = firstId(before);
  tellEpoch(before, second, 0);
  await expect.poll(() => before.page.kept.getState().runs).toHaveLength(2);
  const sizes = { usedBytes: 0, budgetBytes: 1e9, lasting: true, problem: null };
  before.tell({ type: 'checkpoints', kept: keptOf(id, 2), ...sizes });
  await before.page.actions.openKept(id, false);
  expect(before.started()).toMatchObject({ play: false, runs: [{ runId: id, from: { epoch: 2 } }] });
  expect(focusedRun(before.page.runs.getState())!.records).toHaveLength(2);
  await expect
    .poll(() => before.page.kept.getState().runs.find((run) => run.id === second)?.state)
    .toBe('left');
});

test('a run that left another keeps the epochs before it as its own', async () => {
  const tab = await visit('one');
  const id = firstId(tab);
  for (const epoch of [0, 1]) tellEpoch(tab, id, epoch);
  const { runs } = tab.page;
  const origin = runs.getState().runs[id]!;
  runs.setState((state) => ({
    runs: { ...state.runs, fork: { ...origin, id: 'fork', entrant: 1 } },
    order: [...state.order, 'fork'],
  }));
  tellEpoch(tab, 'fork', 2);
  await expect
    .poll(async () => (await tab.files.epochs('fork')).map(({ epoch }) => epoch))
    .toEqual([0, 1, 2]);
});

test('names, notes and pins are changed, deleted runs lose their checkpoints too', async () => {
  const { page, sent, ...tab } = await visit('one');
  const id = firstId({ page, sent, ...tab });
  tellEpoch(tab, id, 0);
  await expect.poll(() => page.kept.getState().runs).toHaveLength(1);
  page.actions.editKept(id, { name: 'mine', notes: 'a note', pinned: true });
  await expect
    .poll(() => page.kept.getState().runs[0])
    .toMatchObject({ name: 'mine', notes: 'a note', pinned: true });
  tellEpoch(tab, id, 1);
  await expect
    .poll(() => page.kept.getState().runs[0])
    .toMatchObject({ name: 'mine', pinned: true, epochs: 2 });
  page.actions.deleteKept([id]);
  await expect.poll(() => page.kept.getState().runs).toEqual([]);
  expect(sent).toContainEqual({ type: 'dropCheckpoints', runIds: [id] });
  expect(await tab.files.epochs(id)).toEqual([]);
});

test('everything is deleted but the race that is open here and those of other tabs', async () => {
  const ids: string[] = [];
  for (const name of ['one', 'two']) {
    const before = await visit(name, `#v=1&seed=${ids.length + 5}`);
    ids.push(firstId(before));
    tellEpoch(before, ids.at(-1)!, 0);
    await expect.poll(async () => (await before.files.runs()).length).toBe(ids.length);
  }
  const elsewhere = ids[1]!;
  const lock: RaceLock = { hold: async () => undefined, heldElsewhere: async () => new Set([elsewhere]) };
  const tab = await visit('three', '#v=1&seed=9', [], lock);
  const open = firstId(tab);
  tellEpoch(tab, open, 0);
  await expect.poll(async () => (await tab.files.runs()).length).toBe(3);
  tab.page.actions.deleteAllKept();
  await expect
    .poll(async () => (await tab.files.runs()).map(({ id }) => id).sort())
    .toEqual([open, elsewhere].sort());
  expect(tab.sent).toContainEqual({ type: 'dropCheckpoints', runIds: [ids[0]] });
});

test('a storage that refuses is told in a sentence with a way on, and training goes on', async () => {
  const tab = await visit('one');
  const id = firstId(tab);
  tab.files.putEpoch = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  tellEpoch(tab, id, 0);
  await expect.poll(() => tab.page.kept.getState().problem).toMatch(/does not keep .*full.*Delete kept runs/);
  expect(focusedRun(tab.page.runs.getState())!.records).toHaveLength(1);
});
