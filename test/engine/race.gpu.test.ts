import { expect, test } from 'vitest';
import { isChosen } from '../../src/core/chosenBits.ts';
import type { EpochRecord } from '../../src/core/records.ts';
import { defaultConfig } from '../../src/engine/catalog.ts';
import { Run } from '../../src/engine/run.ts';
import { Session } from '../../src/engine/session.ts';
import { openDevice } from '../../src/gpu/device.ts';
import type { EngineEvent, Lockstep, RunConfig } from '../../src/protocol.ts';
import { syntheticData } from './syntheticData.ts';

const gpu = await openDevice();

function configOf(changes: Partial<RunConfig>): RunConfig {
  const counts = { trainCount: 96, testCount: 16, batchSize: 32, epochs: 3 };
  const modelParams = { channels1: 4, channels2: 4, channels3: 8 };
  return { ...defaultConfig(true), ...counts, modelParams, ...changes };
}

const seta = configOf({});
const full = configOf({ method: 'full', methodParams: {} });
const infobatch = configOf({
  method: 'infobatch',
  methodParams: { pruneRatio: 0.5, delta: 0.875, keepAnnealWeights: false },
});
const half = configOf({ method: 'dynamic', methodParams: { pruneRatio: 0.5 } });

async function raceOf(configs: readonly RunConfig[], lockstep: Lockstep = 'epoch') {
  const { trainCount, testCount } = configs[0]!;
  const data = syntheticData(gpu.device, trainCount, testCount);
  const runs = await Promise.all(configs.map((config, i) => Run.create(gpu, data, `run${i}`, config)));
  const events: EngineEvent[] = [];
  const emit = (event: EngineEvent) => events.push(event);
  const session = new Session({ ...{ device: gpu.device, data, runs, lockstep, emit }, waitForAll: false });
  const of = <T extends EngineEvent['type']>(type: T) =>
    events.filter((event): event is Extract<EngineEvent, { type: T }> => event.type === type);
  /** What a run reports, without what the clock says. */
  const recordsOf = (run: number): Omit<EpochRecord, 'seconds'>[] =>
    of('epoch')
      .filter(({ runId }) => runId === `run${run}`)
      .map(({ record: { seconds: _, ...rest } }) => rest);
  const toTheEnd = async () => {
    session.gate.play();
    await session.start();
    await session.cancel();
  };
  return { session, runs, events, of, recordsOf, toTheEnd };
}

test('two runs of one method in a race report the same numbers', async () => {
  const { recordsOf, of, toTheEnd } = await raceOf([seta, seta]);
  await toTheEnd();
  expect(of('runProblem')).toEqual([]);
  expect(recordsOf(0)).toHaveLength(3);
  expect(recordsOf(1)).toEqual(recordsOf(0));
  // The first of the file: it waits for all kernels to be compiled.
}, 300_000);

test.each(['epoch', 'samples', 'time'] as const)(
  'in lockstep by %s every run reports what it reports alone, pauses or not',
  async (lockstep) => {
    const configs = [seta, infobatch, full];
    const alone = [];
    for (const config of configs) {
      const single = await raceOf([config]);
      await single.toTheEnd();
      alone.push(single.recordsOf(0));
    }
    const race = await raceOf(configs, lockstep);
    const pauses = setInterval(() => {
      race.session.gate.pause();
      setTimeout(() => race.session.gate.play(), 5);
    }, 40);
    await race.toTheEnd();
    clearInterval(pauses);
    expect(configs.map((_, i) => race.recordsOf(i))).toEqual(alone);
  },
);

test('by epoch no run begins an epoch before all have closed the one before', async () => {
  const { events, toTheEnd } = await raceOf([seta, half, full]);
  await toTheEnd();
  const closed = [0, 0, 0];
  for (const event of events) {
    if (event.type === 'selection') expect(Math.min(...closed)).toBe(event.report.epoch);
    if (event.type === 'epoch') closed[Number(event.runId.slice(3))]! += 1;
  }
  expect(closed).toEqual([3, 3, 3]);
});

test('by samples all have trained about as many at any time', async () => {
  const { events, toTheEnd } = await raceOf([half, full], 'samples');
  await toTheEnd();
  const trained = [0, 0];
  const batch = full.batchSize;
  for (const event of events) {
    if (event.type !== 'steps') continue;
    trained[Number(event.runId.slice(3))]! += event.losses.length * batch;
    // Half the samples an epoch: it is over when it has no more to train.
    if (trained[0]! >= 3 * 80) break;
    expect(Math.abs(trained[0]! - trained[1]!)).toBeLessThanOrEqual(5 * batch);
  }
  const epochsOf = (run: number) => events.findIndex((e) => e.type === 'epoch' && e.runId === `run${run}`);
  expect(epochsOf(0)).toBeLessThan(epochsOf(1));
});

test('a run that diverges pauses the race with a message; played on, all come to their end', async () => {
  const { session, of, recordsOf } = await raceOf([configOf({ learningRate: 1e30 }), full]);
  session.gate.play();
  const over = session.start();
  while (of('phase').filter(({ phase }) => phase === 'paused').length < 2)
    await new Promise((resolve) => setTimeout(resolve, 5));
  expect(of('diverged').map(({ runId }) => runId)).toEqual(['run0']);
  const playing = setInterval(() => session.gate.play(), 5);
  await over;
  clearInterval(playing);
  expect(of('runProblem')).toEqual([]);
  expect([recordsOf(0).length, recordsOf(1).length]).toEqual([3, 3]);
  await session.cancel();
});

test('a single batch is one of every run, a single epoch one of every run', async () => {
  const { session, runs, of, recordsOf } = await raceOf([half, full]);
  const over = session.start();
  const paused = async (times: number) => {
    while (of('phase').filter(({ phase }) => phase === 'paused').length < 2 * times)
      await new Promise((resolve) => setTimeout(resolve, 5));
  };
  await paused(1);
  session.gate.stepBatch();
  await paused(2);
  expect(runs.map(({ stepsSubmitted }) => stepsSubmitted)).toEqual([1, 1]);
  session.gate.stepEpoch();
  await paused(3);
  expect([recordsOf(0).length, recordsOf(1).length]).toEqual([1, 1]);
  expect(runs.map(({ epoch }) => epoch)).toEqual([1, 1]);
  session.gate.play();
  await over;
  await session.cancel();
});

test('watched, every selection tells which samples it trains', async () => {
  const { session, of, toTheEnd } = await raceOf([seta, full]);
  session.watch = { galleryPerCategory: 0, chosen: true };
  await toTheEnd();
  expect(of('chosen')).toHaveLength(6);
  for (const { runId, epoch, present, bits, lossRanks } of of('chosen')) {
    const report = of('selection').find((e) => e.runId === runId && e.report.epoch === epoch)!.report;
    const chosen = Array.from({ length: present }, (_, i) => isChosen(new Uint8Array(bits), i));
    expect(chosen.filter(Boolean)).toHaveLength(report.selected);
    expect(lossRanks === null).toBe(epoch === 0);
    if (epoch === 0) continue;
    const ranks = new Uint8Array(lossRanks!);
    expect(ranks).toHaveLength(present);
    expect(new Set(ranks).size).toBeGreaterThan(10);
    const { window } = report;
    if (window && window.start + window.size < window.size + window.positions - 1) {
      const trained = ranks.filter((_, i) => chosen[i]);
      expect(Math.max(...trained)).toBeLessThan(Math.max(...ranks));
    }
  }
});

test('the time of a run is that of its own work: together no more than the clock on the wall', async () => {
  const { of, toTheEnd } = await raceOf([seta, full]);
  const started = performance.now();
  await toTheEnd();
  const wall = (performance.now() - started) / 1000;
  const own = of('epoch').reduce((sum, { record }) => sum + record.seconds, 0);
  expect(own).toBeGreaterThan(0);
  expect(own).toBeLessThanOrEqual(wall);
});
