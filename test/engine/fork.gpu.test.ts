// A run that joins a race from a checkpoint: the very same bits where nothing changed, and a window held by hand.
import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/engine/catalog.ts';
import type { Checkpoint } from '../../src/engine/checkpoint.ts';
import { Run } from '../../src/engine/run.ts';
import { Session } from '../../src/engine/session.ts';
import { openDevice } from '../../src/gpu/device.ts';
import type { EngineEvent, Lockstep, RunConfig } from '../../src/protocol.ts';
import { syntheticData } from './syntheticData.ts';

const gpu = await openDevice();

const config: RunConfig = {
  ...defaultConfig(true),
  ...{ trainCount: 96, testCount: 16, batchSize: 32, epochs: 6, seed: 3 },
  modelParams: { channels1: 4, channels2: 4, channels3: 8 },
  methodParams: { ...defaultConfig(true).methodParams, groups: 5, windowScale: 0.4, delta: 1 },
};

/** A session of one run that keeps a checkpoint of every epoch; `atEpoch` is called when one is over. */
async function openSession(lockstep: Lockstep, atEpoch: (run: Run) => Promise<void> = async () => undefined) {
  const { device } = gpu;
  const data = syntheticData(device, config.trainCount, config.testCount);
  const first = await Run.create(gpu, data, 'first', config);
  const kept = new Map<string, Checkpoint>();
  const events: EngineEvent[] = [];
  const session: Session = new Session({
    ...{ device, data, runs: [first], lockstep, waitForAll: true },
    emit: (event) => events.push(event),
    async onEpoch(run) {
      kept.set(`${run.runId} ${run.epoch}`, await run.checkpoint());
      await atEpoch(run);
    },
  });
  const fork = async (runId: string, from: number, changes: Partial<RunConfig> = {}) => {
    const run = await Run.create(gpu, data, runId, { ...config, ...changes });
    run.restore(kept.get(`first ${from}`)!);
    return run;
  };
  const toTheEnd = async () => {
    session.gate.play();
    await session.start();
  };
  const of = <T extends EngineEvent['type']>(type: T, runId: string) =>
    events.filter(
      (event): event is Extract<EngineEvent, { type: T }> =>
        event.type === type && 'runId' in event && event.runId === runId,
    );
  const recordsOf = (runId: string) => of('epoch', runId).map(({ record: { seconds: _, ...rest } }) => rest);
  const windowsOf = (runId: string) => of('selection', runId).map(({ report }) => report.window);
  return { session, kept, fork, toTheEnd, of, recordsOf, windowsOf };
}

test.each(['epoch', 'samples', 'time'] as const)(
  'in lockstep by %s a fork without changes gives the very same bits, and does not disturb the others',
  async (lockstep) => {
    const alone = await openSession(lockstep);
    await alone.toTheEnd();
    const race = await openSession(lockstep, async (run) => {
      if (run.runId === 'first' && run.epoch === 3) race.session.join(await race.fork('fork', 2));
    });
    await race.toTheEnd();
    expect(race.recordsOf('first')).toEqual(alone.recordsOf('first'));
    expect(race.recordsOf('first')).toHaveLength(6);
    expect(race.recordsOf('fork')).toEqual(alone.recordsOf('first').slice(2));
    expect(race.kept.get('fork 6')!.arrays).toEqual(alone.kept.get('first 6')!.arrays);
    await alone.session.cancel();
    await race.session.cancel();
  },
  300_000,
);

test('by epoch a fork catches up before the others go on', async () => {
  const race = await openSession('epoch', async (run) => {
    if (run.runId === 'first' && run.epoch === 4) race.session.join(await race.fork('fork', 1));
  });
  const order: string[] = [];
  const { session } = race;
  const emit = session.emit.bind(session);
  session.emit = (event, transfer) => {
    if (event.type === 'epoch') order.push(`${event.runId} ${event.record.epoch}`);
    emit(event, transfer);
  };
  await race.toTheEnd();
  await session.cancel();
  expect(order.slice(4, 7)).toEqual(['fork 1', 'fork 2', 'fork 3']);
  // Within a round the runs may close in any order: each waits for its own records from the GPU.
  const rounds = [order.slice(7, 9), order.slice(9)].map((round) => round.toSorted());
  expect(rounds).toEqual([
    ['first 4', 'fork 4'],
    ['first 5', 'fork 5'],
  ]);
});

test('a window is held from its epoch on, told in the reports and kept in the checkpoint, until it is let go', async () => {
  const race = await openSession('epoch', async (run) => {
    if (run.runId === 'first' && run.epoch === 2) {
      const fork = await race.fork('hand', 1);
      fork.hold({ values: { windowStart: 3, windowSize: 1 }, fromEpoch: 2 });
      race.session.join(fork);
    }
    if (run.runId === 'hand' && run.epoch === 4) race.session.steer('hand', null);
  });
  await race.toTheEnd();
  const held = { start: 3, size: 1, positions: 5, byHand: true };
  const [own, hand] = [race.windowsOf('first'), race.windowsOf('hand')];
  expect(hand).toEqual([own[1], held, held, own[4], own[5]]);
  expect(race.recordsOf('hand')[0]).toEqual(race.recordsOf('first')[1]);
  expect(race.recordsOf('hand')[1]!.selected).not.toBe(race.recordsOf('first')[2]!.selected);
  expect(race.kept.get('hand 3')!.held?.values).toEqual({ windowStart: 3, windowSize: 1 });
  expect(race.kept.get('hand 5')!.held).toBeUndefined();
  await race.session.cancel();
});

test('a race that is over goes on when a run joins, with another method and rate if need be', async () => {
  const race = await openSession('epoch');
  await race.toTheEnd();
  const changes = {
    method: 'infobatch',
    methodParams: { pruneRatio: 0.5, delta: 1, keepAnnealWeights: false },
  };
  race.session.join(await race.fork('other', 4, { ...changes, learningRate: 0.01 }));
  await race.toTheEnd();
  while (race.of('phase', 'other').at(-1)?.phase !== 'finished') {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(race.recordsOf('other').map(({ epoch }) => epoch)).toEqual([4, 5]);
  expect(race.of('runProblem', 'other')).toEqual([]);
  await race.session.cancel();
});

test('what a method cannot be steered by is refused in a sentence', async () => {
  const data = syntheticData(gpu.device, config.trainCount, config.testCount);
  const seta = await Run.create(gpu, data, 'seta', config);
  expect(() => seta.hold({ values: { windowStart: 1.5, windowSize: 2 }, fromEpoch: 0 })).toThrow(
    /Window from group: 0 to 63 in whole numbers, got 1.5/,
  );
  seta.destroy();
  const full = await Run.create(gpu, data, 'full', { ...config, method: 'full', methodParams: {} });
  expect(() => full.hold({ values: {}, fromEpoch: 0 })).toThrow(/cannot be steered by hand/);
  full.destroy();
});
