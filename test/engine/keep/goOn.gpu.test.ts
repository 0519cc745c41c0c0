import { expect, test } from 'vitest';
import { dataSets } from '../../../src/data/dataSets.ts';
import { defaultConfig, methods } from '../../../src/engine/catalog.ts';
import type { Checkpoint } from '../../../src/engine/checkpoint.ts';
import { memoryFiles } from '../../../src/engine/keep/checkpointFiles.ts';
import { CheckpointShelf } from '../../../src/engine/keep/checkpointShelf.ts';
import { LoadedData } from '../../../src/engine/loadedData.ts';
import { Run } from '../../../src/engine/run.ts';
import { Session } from '../../../src/engine/session.ts';
import { openDevice } from '../../../src/gpu/device.ts';
import type { EngineEvent, RunConfig } from '../../../src/protocol.ts';
import { syntheticData } from '../syntheticData.ts';
import { syntheticShard } from '../syntheticShard.ts';

const gpu = await openDevice();
const counts = { trainCount: 96, testCount: 16, batchSize: 32, epochs: 5 };
const seta: RunConfig = {
  ...defaultConfig(true),
  ...counts,
  modelParams: { channels1: 4, channels2: 4, channels3: 8 },
};
const infobatch: RunConfig = {
  ...seta,
  method: 'infobatch',
  methodParams: { pruneRatio: 0.5, delta: 0.7, keepAnnealWeights: true },
};

const bytesOf = (buffer: ArrayBuffer) => [...new Uint8Array(buffer)];
const stateOf = ({ arrays, epoch, calls, seen }: Checkpoint) => ({
  ...{ epoch, calls, seen },
  ...{ weights: bytesOf(arrays.weights), velocities: bytesOf(arrays.velocities) },
  ...{ statistics: bytesOf(arrays.statistics), scores: bytesOf(arrays.scores) },
  method: arrays.method.map(bytesOf),
});

/** Trains to the end, keeping every epoch; answers the end state and what was told. */
async function train(config: RunConfig, from: Checkpoint | null = null) {
  const data = syntheticData(gpu.device, config.trainCount, config.testCount);
  const run = await Run.create(gpu, data, 'run', config);
  if (from) run.restore(from);
  const shelf = new CheckpointShelf(memoryFiles(), 1e9, () => undefined);
  const events: EngineEvent[] = [];
  const session = new Session({
    ...{ device: gpu.device, data, runs: [run], waitForAll: true },
    emit: (event) => events.push(event),
    onEpoch: async () => shelf.keep('run', await run.checkpoint()),
  });
  session.gate.play();
  await session.start();
  const end = await run.checkpoint();
  const records = run.records.map(({ seconds: _, ...record }) => record);
  await session.cancel();
  const at = (epoch: number) => shelf.take({ runId: 'run', epoch });
  const epochsTold = events.flatMap((event) => (event.type === 'epoch' ? event.record.epoch : []));
  return { end, records, at, epochsTold };
}

test.each([
  ['SeTa', seta],
  ['InfoBatch, which keeps weights of its own', infobatch],
])(
  '%s goes on from a checkpoint to the same bits as without an interruption',
  async (_, config) => {
    const whole = await train(config);
    const from = await whole.at(3);
    expect(from?.epoch).toBe(3);
    const rest = await train(config, from);
    expect(rest.epochsTold).toEqual([3, 4]);
    expect(rest.records).toEqual(whole.records);
    expect(stateOf(rest.end)).toEqual(stateOf(whole.end));
  },
  300_000,
);

test.each([
  [false, true],
  [true, false],
])(
  'a fork of InfoBatch with weights kept while annealing (%s) may set that to %s, as if it had been from the start',
  async (before, after) => {
    const kept = (keepAnnealWeights: boolean): RunConfig => ({
      ...infobatch,
      methodParams: { ...infobatch.methodParams, keepAnnealWeights },
    });
    const annealFrom = methods.get('infobatch')!.annealStart(infobatch.methodParams, infobatch.epochs);
    const from = (await (await train(kept(before))).at(annealFrom))!;
    const fork = await train(kept(after), from);
    const whole = await train(kept(after));
    expect(fork.records).toEqual(whole.records);
    expect(stateOf(fork.end)).toEqual(stateOf(whole.end));
    // As a visit before the weights were always kept has left it.
    const old = await train(kept(after), { ...from, arrays: { ...from.arrays, method: [] } });
    expect(old.epochsTold[0]).toBe(annealFrom);
  },
  300_000,
);

test('a fork goes on with another method, its records begin with those before the fork', async () => {
  const whole = await train(seta);
  const fork = await train({ ...infobatch, epochs: 4 }, await whole.at(3));
  expect(fork.epochsTold).toEqual([3]);
  expect(fork.records.slice(0, 3)).toEqual(whole.records.slice(0, 3));
  expect(stateOf(fork.end).weights).not.toEqual(stateOf((await whole.at(3))!).weights);
});

test('a finished run comes back finished and trains nothing', async () => {
  const whole = await train(seta);
  const again = await train(seta, await whole.at(5));
  expect(again.epochsTold).toEqual([]);
  expect(stateOf(again.end)).toEqual(stateOf(whole.end));
});

test('another network or other images are refused in one sentence', async () => {
  const from = (await (await train({ ...seta, epochs: 1 })).at(1))!;
  const refused = async (change: Partial<RunConfig>) => {
    const config = { ...seta, ...change };
    const data = syntheticData(gpu.device, config.trainCount, config.testCount);
    const run = await Run.create(gpu, data, 'run', config);
    expect(() => run.restore(from)).toThrow(RangeError);
    expect(() => run.restore(from)).toThrow(/images and the network|network that it has/);
    run.destroy();
  };
  await refused({ trainCount: 64 });
  await refused({ modelParams: { channels1: 4, channels2: 8, channels3: 8 } });
});

test('a checkpoint names the shards that hold the images of its run, not others that are there', async () => {
  const { trainCount, testCount } = seta;
  const larger = { trainCount: 3 * trainCount, testCount };
  const data = new LoadedData(gpu.device, dataSets.get('cifar10')!, larger);
  data.add(syntheticShard('test', 0, testCount));
  for (const place of [0, 1, 2]) data.add(syntheticShard('train', place * trainCount, trainCount));
  const run = await Run.create(gpu, data, 'run', seta);
  // A later visit loads no more than these for it, and would wait for any other.
  expect((await run.checkpoint()).shardOrder).toEqual([0]);
  run.destroy();
  data.destroy();
});
