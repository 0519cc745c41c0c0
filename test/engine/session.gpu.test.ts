import { memory } from '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import { dataSets } from '../../src/data/dataSets.ts';
import { defaultConfig } from '../../src/engine/catalog.ts';
import { LoadedData } from '../../src/engine/loadedData.ts';
import { Run } from '../../src/engine/run.ts';
import { Session } from '../../src/engine/session.ts';
import { openDevice } from '../../src/gpu/device.ts';
import type { EngineEvent, RunConfig } from '../../src/protocol.ts';
import { syntheticData } from './syntheticData.ts';
import { syntheticShard } from './syntheticShard.ts';

const gpu = await openDevice();
const small = { channels1: 4, channels2: 4, channels3: 8 };
/** Enough for two whole steps and a part of a third. */
const few = { trainCount: 70, testCount: 16 };

function configOf(changes: Partial<RunConfig>): RunConfig {
  const counts = { trainCount: 200, testCount: 50, batchSize: 32, epochs: 3 };
  return { ...defaultConfig(true), ...counts, modelParams: small, augment: false, ...changes };
}

async function sessionOf(
  config: RunConfig,
  data = syntheticData(gpu.device, config.trainCount, config.testCount),
) {
  const run = await Run.create(gpu, data, 'run', config);
  const events: EngineEvent[] = [];
  const session = new Session({
    device: gpu.device,
    data,
    runs: [run],
    emit: (event) => events.push(event),
    waitForAll: false,
  });
  const of = <T extends EngineEvent['type']>(type: T) =>
    events.filter((event): event is Extract<EngineEvent, { type: T }> => event.type === type);
  return { run, session, events, of };
}

test('full training learns the colours of the classes', async () => {
  const { session, of } = await sessionOf(configOf({ method: 'full', methodParams: {}, learningRate: 0.1 }));
  session.gate.play();
  await session.start();
  const records = of('epoch').map(({ record }) => record);
  expect(of('runProblem')).toEqual([]);
  expect(records.map(({ epoch, selected, steps }) => [epoch, selected, steps])).toEqual([
    [0, 200, 7],
    [1, 200, 7],
    [2, 200, 7],
  ]);
  expect(records[2]!.trainLoss).toBeLessThan(0.8 * records[0]!.trainLoss);
  expect(records[2]!.trainAccuracy).toBeGreaterThan(0.3);
  expect(records[2]!.savedRatio).toBe(0);
  const steps = of('steps').filter(({ epoch }) => epoch === 1);
  expect(steps.flatMap(({ losses }) => losses)).toHaveLength(7);
  expect(of('phase').at(-1)?.phase).toBe('finished');
  await session.cancel();
});

/** Until `release`, or a failure instead, no reading of a buffer `label` is answered. */
function holdReadings(label: string) {
  let settle!: (error?: Error) => void;
  const held = new Promise<void>((resolve, reject) => {
    settle = (error) => (error ? reject(error) : resolve());
  });
  held.catch(() => undefined);
  const { createBuffer } = gpu.device;
  gpu.device.createBuffer = (descriptor) => {
    const buffer = createBuffer.call(gpu.device, descriptor);
    if (descriptor.label === `${label}.read`) {
      const { mapAsync } = buffer;
      buffer.mapAsync = (...range) => held.then(() => mapAsync.apply(buffer, range));
    }
    return buffer;
  };
  const end = (error?: Error) => {
    gpu.device.createBuffer = createBuffer;
    settle(error);
  };
  return { release: () => end(), refuse: end };
}

const pastOf = ({ history }: Run) => history.before(99).map(({ losses, categories }) => [losses, categories]);

/** Everything but what the clock says. */
function toldBy(events: readonly EngineEvent[]): EngineEvent[] {
  const clocks = { seconds: 0, selectMs: 0, imagesPerSecond: 0, secondsLeft: 0 };
  return events
    .filter(({ type }) => ['selection', 'chosen', 'gallery', 'epoch'].includes(type))
    .map((event) =>
      JSON.parse(
        JSON.stringify(event, (key, value) => {
          if (key in clocks) return 0;
          return value instanceof ArrayBuffer ? [...new Uint8Array(value)] : value;
        }),
      ),
    );
}

test('an epoch trains while what its selection tells is still being read, and nothing of it changes', async () => {
  const config = configOf({ ...few, epochs: 2 });
  const plain = await sessionOf(config);
  plain.session.watch = { galleryPerCategory: 2, chosen: true };
  plain.session.gate.play();
  await plain.session.start();
  await plain.session.cancel();

  const late = await sessionOf(config);
  late.session.watch = { galleryPerCategory: 2, chosen: true };
  const readings = holdReadings('run.scores');
  late.session.gate.play();
  const over = late.session.start();
  const trained = () => late.of('steps').flatMap(({ losses }) => losses).length;
  while (!(trained() > 0 && trained() === late.run.stepsInEpoch))
    await new Promise((resolve) => setTimeout(resolve, 5));
  expect(late.of('chosen')).toEqual([]);
  readings.release();
  await over;
  await late.session.cancel();
  expect(late.of('runProblem')).toEqual([]);
  expect(late.of('gallery')).toHaveLength(2);
  expect(toldBy(late.events)).toEqual(toldBy(plain.events));
  expect(pastOf(late.run)).toEqual(pastOf(plain.run));
});

test('a single batch shows its selection before the pause', async () => {
  const { session, events, of } = await sessionOf(configOf(few));
  session.watch = { galleryPerCategory: 2, chosen: true };
  const readings = holdReadings('run.scores');
  void session.start();
  session.gate.stepBatch();
  while (of('steps').length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  readings.release();
  const told = () => events.map((event) => (event.type === 'phase' ? event.phase : event.type));
  while (told().lastIndexOf('paused') < told().indexOf('steps'))
    await new Promise((resolve) => setTimeout(resolve, 5));
  expect(told().indexOf('gallery')).toBeGreaterThan(told().indexOf('chosen'));
  expect(told().lastIndexOf('paused')).toBeGreaterThan(told().indexOf('gallery'));
  await session.cancel();
});

test('a selection that cannot be read fails its run, once', async () => {
  const { session, of } = await sessionOf(configOf(few));
  session.watch = { galleryPerCategory: 0, chosen: true };
  const readings = holdReadings('run.scores');
  session.gate.play();
  const over = session.start();
  while (of('steps').length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  readings.refuse(new Error('no answer'));
  await over;
  expect(of('runProblem').map(({ kind, message }) => [kind, message])).toEqual([['internal', 'no answer']]);
  expect(of('epoch')).toEqual([]);
  await session.cancel();
});

test('a session that ends waits for the reading under way and is silent about it', async () => {
  const { session, run, events, of } = await sessionOf(configOf(few));
  session.watch = { galleryPerCategory: 2, chosen: true };
  const readings = holdReadings('run.scores');
  session.gate.play();
  void session.start();
  while (of('steps').length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  let gone = false;
  const { destroy } = run;
  run.destroy = () => {
    gone = true;
    destroy.call(run);
  };
  const cancelled = session.cancel();
  const count = events.length;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(gone).toBe(false);
  readings.release();
  await cancelled;
  expect(gone).toBe(true);
  expect(events.length).toBe(count);
});

test('the same seed gives the same curve, another seed another', async () => {
  const curves: number[][] = [];
  for (const seed of [1, 1, 2]) {
    const { session, of } = await sessionOf(configOf({ ...few, seed, epochs: 2 }));
    session.gate.play();
    await session.start();
    curves.push(of('epoch').map(({ record }) => record.trainLoss));
    await session.cancel();
  }
  expect(curves[1]).toEqual(curves[0]);
  expect(curves[2]).not.toEqual(curves[0]);
});

test('tensors do not pile up over epochs', async () => {
  const { session, of } = await sessionOf(configOf({ ...few, engine: 'tfjs', epochs: 3 }));
  const counts: number[] = [];
  session.gate.stepEpoch();
  const over = session.start();
  for (let epoch = 1; epoch <= 3; epoch++) {
    while (of('epoch').length < epoch) await new Promise((resolve) => setTimeout(resolve, 5));
    counts.push(memory().numTensors);
    session.gate.stepEpoch();
  }
  await over;
  expect(new Set(counts).size).toBe(1);
  await session.cancel();
});

test('a single batch is one step, then a pause', async () => {
  const { session, run, of } = await sessionOf(configOf(few));
  const over = session.start();
  session.gate.stepBatch();
  while (of('phase').at(-1)?.phase !== 'paused' || run.stepsSubmitted === 0) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(run.stepsSubmitted).toBe(1);
  expect(of('steps').map(({ losses }) => losses.length)).toEqual([1]);
  session.gate.play();
  await over;
  expect(of('epoch')).toHaveLength(3);
  await session.cancel();
});

test('a run whose losses are not finite pauses, says what to do, and can be played on to its end', async () => {
  const { session, of } = await sessionOf(configOf({ ...few, learningRate: 1e30, epochs: 4 }));
  session.gate.play();
  const over = session.start();
  while (of('phase').at(-1)?.phase !== 'paused') await new Promise((resolve) => setTimeout(resolve, 5));
  const [told] = of('diverged');
  expect(told?.message).toMatch(/diverged at step \d+ .* lower the learning rate/);
  expect(of('epoch').length).toBeLessThan(4);
  // Each further epoch pauses once more.
  const playing = setInterval(() => session.gate.play(), 5);
  await over;
  clearInterval(playing);
  expect(of('diverged').length).toBeGreaterThan(1);
  expect(of('diverged').length).toBeLessThanOrEqual(4);
  expect([of('runProblem'), of('phase').at(-1)?.phase]).toEqual([[], 'finished']);
  const records = of('epoch').map(({ record }) => record);
  expect(records.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3]);
  expect(records.at(-1)?.trainLoss).toBeNaN();
  // What was selected by such losses is still fit for a file.
  const inFile = of('selection').map(({ report }) => JSON.parse(JSON.stringify(report)));
  for (const { histogram, wcss, selectMs } of inFile)
    for (const value of [histogram.lowest, histogram.highest, wcss ?? 0, selectMs])
      expect(value).toEqual(expect.any(Number));
  await session.cancel();
});

test('while no test shard can be had nothing is tested, and no figure is made up for it', async () => {
  const config = configOf({ ...few, epochs: 2 });
  const data = new LoadedData(gpu.device, dataSets.get('cifar10')!, few);
  data.add(syntheticShard('train', 0, few.trainCount));
  data.goOnWithout();
  const { session, of } = await sessionOf(config, data);
  session.gate.play();
  await session.start();
  for (const { record } of of('epoch')) {
    expect([record.testLoss, record.testAccuracy]).toEqual([Number.NaN, Number.NaN]);
    expect(record.trainLoss).toBeGreaterThan(0);
  }
  expect(of('epoch')).toHaveLength(2);
  expect(of('phase').some(({ phase }) => phase === 'testing')).toBe(false);
  await session.cancel();
});

test('testing tells on how many images', async () => {
  const config = configOf({ ...few, testCount: 16, epochs: 1 });
  const data = new LoadedData(gpu.device, dataSets.get('cifar10')!, few);
  data.add(syntheticShard('train', 0, few.trainCount));
  data.add(syntheticShard('test', 0, 12));
  data.goOnWithout();
  const { session, of } = await sessionOf(config, data);
  session.gate.play();
  await session.start();
  expect(of('phase').filter(({ phase }) => phase === 'testing')).toMatchObject([{ testImages: 12 }]);
  await session.cancel();
});

test('a cancelled session falls silent and frees its buffers', async () => {
  const { session, events } = await sessionOf(configOf({ epochs: 50 }));
  session.gate.play();
  void session.start();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await session.cancel();
  const count = events.length;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(events.length).toBe(count);
});
