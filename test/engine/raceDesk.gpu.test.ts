import { expect, test } from 'vitest';
import { dataSets } from '../../src/data/dataSets.ts';
import { defaultConfig } from '../../src/engine/catalog.ts';
import { GpuDesk } from '../../src/engine/gpuDesk.ts';
import { memoryShelves } from '../../src/engine/keep/shelves.ts';
import { LoadedData } from '../../src/engine/loadedData.ts';
import { mostLosses } from '../../src/engine/lossCount.ts';
import { RaceDesk } from '../../src/engine/raceDesk.ts';
import { type OpenedDevice, openDevice } from '../../src/gpu/device.ts';
import type { EngineEvent, RunConfig, RunOrder } from '../../src/protocol.ts';
import { applyRunEvents, beginRace, createRunStore } from '../../src/state/runStore.ts';
import { syntheticData } from './syntheticData.ts';
import { syntheticShard } from './syntheticShard.ts';

const seta: RunConfig = {
  ...defaultConfig(true),
  ...{ trainCount: 96, testCount: 16, batchSize: 32, epochs: 5 },
  modelParams: { channels1: 4, channels2: 4, channels3: 8 },
};
/** Compiles quickest, where what is chosen does not matter. */
const full: RunConfig = { ...seta, method: 'full', methodParams: {} };

/** A desk whose devices a test can take away, with images that are there at once by default. */
function deskOf(
  onOpened: (opened: OpenedDevice, count: number) => void = () => undefined,
  load = syntheticData,
) {
  const events: EngineEvent[] = [];
  const listeners: ((event: EngineEvent) => void)[] = [];
  const emit = (event: EngineEvent) => {
    events.push(event);
    for (const listener of listeners) listener(event);
  };
  const devices: GPUDevice[] = [];
  const openNew = async () => {
    const opened = await openDevice();
    devices.push(opened.device);
    onOpened(opened, devices.length);
    return opened;
  };
  let loaded: LoadedData | null = null;
  const data = {
    get loaded() {
      return loaded;
    },
    dataFor: (device: GPUDevice, { trainCount, testCount }: RunConfig) => {
      if (loaded?.device !== device) loaded = load(device, trainCount, testCount);
      return loaded;
    },
    forget() {
      loaded = null;
    },
  };
  // So much time passes that a checkpoint is due after every epoch.
  let time = 0;
  let queue: Promise<unknown> = Promise.resolve();
  const later = (work: () => Promise<unknown>) => {
    queue = queue.then(work);
  };
  const gpu = new GpuDesk({ lost: (reason) => desk.lost(reason), failed: () => undefined }, openNew);
  const shelves = memoryShelves(() => undefined);
  const desk: RaceDesk = new RaceDesk({
    gpu,
    data,
    shelves: () => shelves,
    emit,
    later,
    now: () => (time += 1e4),
  });
  const until = (isIt: (event: EngineEvent) => boolean) =>
    new Promise<EngineEvent>((resolve) => {
      listeners.push((event) => {
        if (isIt(event)) resolve(event);
      });
    });
  const start = (configs: readonly RunConfig[], play = true, waitForAll = false) =>
    desk.start(
      configs.map((config, i): RunOrder => ({ runId: `run${i}`, config })),
      { lockstep: 'epoch', play, waitForAll },
    );
  /** The runs as the page sees them. */
  const pageRuns = (configs: readonly RunConfig[]) => {
    const store = createRunStore();
    const ids = configs.map((_, i) => `run${i}`);
    beginRace(store, ids, { entrants: configs, lockstep: 'epoch', seeds: [seta.seed] });
    const { runs } = applyRunEvents(store.getState(), events);
    return ids.map((id) => runs[id]!);
  };
  const of = <T extends EngineEvent['type']>(type: T) =>
    events.filter((event): event is Extract<EngineEvent, { type: T }> => event.type === type);
  const finished = (runId: string) => (event: EngineEvent) =>
    event.type === 'phase' && event.phase === 'finished' && event.runId === runId;
  return { desk, devices, data, start, until, pageRuns, of, finished, settled: () => queue };
}

const withoutTime = ({ seconds: _, ...record }: { readonly seconds: number }) => record;

test('a device lost in the middle of an epoch: another is opened and the curves have neither gap nor double', async () => {
  const undisturbed = deskOf();
  undisturbed.desk.watchFor({ chosen: true });
  const bothDone = Promise.all([0, 1].map((i) => undisturbed.until(undisturbed.finished(`run${i}`))));
  await undisturbed.start([seta, full]);
  await bothDone;
  const expected = undisturbed.pageRuns([seta, full]);
  const livesOf = ({ runs }: RaceDesk) => [0, 50, 95].map((sample) => runs[0]!.history.momentsOf(sample));
  const expectedLives = livesOf(undisturbed.desk);
  await undisturbed.desk.end();

  const { desk, devices, start, until, pageRuns, of, finished } = deskOf();
  desk.watchFor({ chosen: true });
  const midEpoch = until((event) => event.type === 'steps' && event.runId === 'run0' && event.epoch === 3);
  const done = Promise.all([0, 1].map((i) => until(finished(`run${i}`))));
  await start([seta, full]);
  await midEpoch;
  devices[0]!.destroy();
  await done;
  expect(devices).toHaveLength(2);
  expect(of('deviceLost')).toHaveLength(1);
  expect(of('runProblem')).toEqual([]);
  const [recovered] = of('recovered');
  // At most one epoch back.
  expect(recovered?.runs).toEqual([
    { runId: 'run0', epoch: 3 },
    { runId: 'run1', epoch: 3 },
  ]);
  const got = pageRuns([seta, full]);
  for (const [i, run] of got.entries()) {
    expect(run.records.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3, 4]);
    expect(run.reports.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3, 4]);
    expect(run.records.map(withoutTime)).toEqual(expected[i]!.records.map(withoutTime));
    expect(run.steps.count).toBe(expected[i]!.steps.count);
  }
  // The lives of the images are whole too; what was kept of them has three digits.
  const lives = livesOf(desk);
  for (const [i, life] of expectedLives.entries()) {
    expect(lives[i]!.map(({ epoch, category }) => [epoch, category])).toEqual(
      life.map(({ epoch, category }) => [epoch, category]),
    );
    for (const [j, { loss }] of life.entries()) {
      expect(Math.abs(lives[i]![j]!.loss - loss)).toBeLessThanOrEqual(loss / 2048);
    }
  }
  await desk.end();
}, 300_000);

test('a device lost in the first epoch: the run begins again by itself', async () => {
  const { desk, devices, start, until, pageRuns, finished } = deskOf();
  const first = until((event) => event.type === 'selection');
  const done = until(finished('run0'));
  await start([{ ...full, epochs: 2 }]);
  await first;
  devices[0]!.destroy();
  await done;
  expect(pageRuns([full])[0]!.records.map(({ epoch }) => epoch)).toEqual([0, 1]);
  await desk.end();
});

test('a device lost while a run is being made is replaced as well', async () => {
  const { desk, start, until, finished, devices, of } = deskOf(({ device }, count) => {
    if (count === 1) device.destroy();
  });
  const done = until(finished('run0'));
  await start([{ ...full, epochs: 1 }]);
  await done;
  expect(devices).toHaveLength(2);
  expect(of('runProblem')).toEqual([]);
  await desk.end();
});

test('what was paused is paused on the new device', async () => {
  const { desk, devices, start, until, of } = deskOf();
  const paused = () => until((event) => event.type === 'phase' && event.phase === 'paused');
  const firstEpoch = until((event) => event.type === 'epoch');
  let pause = paused();
  await start([full], false);
  await pause;
  desk.gate!.stepEpoch();
  pause = paused();
  await firstEpoch;
  await pause;
  const recovered = until((event) => event.type === 'recovered');
  pause = paused();
  devices[0]!.destroy();
  await recovered;
  await pause;
  expect(of('epoch')).toHaveLength(1);
  await desk.end();
});

test('a device that is lost again and again is given up with a message, and a retry goes on', async () => {
  let broken = true;
  const { desk, devices, start, until, finished, of } = deskOf(({ device }) => {
    if (broken) setTimeout(() => device.destroy(), 10);
  });
  const problem = until((event) => event.type === 'runProblem');
  await start([{ ...full, epochs: 2 }]);
  expect(await problem).toMatchObject({
    ...{ runId: 'run0', kind: 'deviceLost' },
    message: expect.stringMatching(new RegExp(`lost ${mostLosses} times in a row`)),
  });
  expect(devices).toHaveLength(mostLosses);
  broken = false;
  const done = until(finished('run0'));
  await desk.retry();
  await done;
  expect(of('runProblem')).toHaveLength(1);
  await desk.end();
});

/** A quarter of the training images is here, and all test images. */
function firstShard(device: GPUDevice, trainCount: number, testCount: number): LoadedData {
  const data = new LoadedData(device, dataSets.get('cifar10')!, { trainCount, testCount });
  data.add(syntheticShard('train', 0, trainCount / 4));
  data.add(syntheticShard('test', 0, testCount));
  return data;
}

test('a run begins with the first images, or waits until nothing more can come', async () => {
  for (const waitForAll of [false, true]) {
    const { desk, data, start, until, of } = deskOf(undefined, firstShard);
    const waiting = until((event) => event.type === 'phase' && event.phase === 'waitingForData');
    const selected = until((event) => event.type === 'selection');
    await start([{ ...full, epochs: 1 }], true, waitForAll);
    expect(await waiting).toMatchObject({ awaits: waitForAll ? 'obtainable' : 'first' });
    if (waitForAll) {
      data.loaded!.add(syntheticShard('train', seta.trainCount / 4, seta.trainCount / 4));
      data.loaded!.goOnWithout();
      expect(of('selection')).toEqual([]);
      data.loaded!.settle(true);
    }
    const share = waitForAll ? 2 : 4;
    expect(await selected).toMatchObject({ report: { present: seta.trainCount / share } });
    await desk.end();
  }
});

test('when another device cannot be opened, whatever the reason, the runs do not wait for it', async () => {
  const { start, until, devices } = deskOf((_, count) => {
    if (count > 1) throw new Error('the driver is gone');
  });
  const selected = until((event) => event.type === 'selection');
  const problem = until((event) => event.type === 'runProblem');
  await start([full]);
  await selected;
  devices[0]!.destroy();
  expect(await problem).toMatchObject({
    ...{ runId: 'run0', kind: 'deviceLost', message: expect.stringContaining('the driver is gone') },
  });
});

test('a kernel that the browser refuses is told by its own message, and no run begins', async () => {
  const uncaptured: string[] = [];
  const { start, of, devices } = deskOf(({ device }) => {
    device.addEventListener('uncapturederror', ({ error }) => uncaptured.push(error.message));
    const create = device.createShaderModule.bind(device);
    device.createShaderModule = (descriptor) => {
      const refused = descriptor.label?.startsWith('tally');
      return create(refused ? { ...descriptor, code: 'fn main() { noSuchFunction(); }' } : descriptor);
    };
  });
  await start([full, full]);
  expect(of('runProblem')).toEqual(
    ['run0', 'run1'].map((runId) => ({
      ...{ type: 'runProblem', runId, kind: 'internal' },
      message: expect.stringContaining('noSuchFunction'),
    })),
  );
  expect(of('started')).toEqual([]);
  expect(uncaptured).toEqual([]);
  devices[0]!.destroy();
});

test('a GPU without room says what was needed and leaves nothing behind', async () => {
  const { start, of, devices } = deskOf(({ device }) => {
    const pop = device.popErrorScope.bind(device);
    device.popErrorScope = async () => {
      await pop();
      return { message: 'Out of memory' } as GPUOutOfMemoryError;
    };
  });
  await start([full]);
  expect(of('runProblem')).toEqual([
    {
      ...{ type: 'runProblem', runId: 'run0', kind: 'memory' },
      message: expect.stringMatching(/no room left: needed were .* for the run and .* for the images/),
    },
  ]);
  expect(of('started')).toEqual([]);
  devices[0]!.destroy();
});
