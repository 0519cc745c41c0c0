// Whatever goes wrong comes to the page as a message: it never waits for an answer that will not come.
import { afterAll, expect, test } from 'vitest';
import { defaultConfig } from '../../src/engine/catalog.ts';
import { Playground } from '../../src/engine/playground.ts';
import type { OpenedDevice } from '../../src/gpu/device.ts';
import type { Command, EngineEvent, RunConfig } from '../../src/protocol.ts';
import { serveTinyCifar, tinyCounts, tinyUrl } from './tinyCifar.ts';

const { close } = await serveTinyCifar();
afterAll(close);

const config: RunConfig = {
  ...{ ...defaultConfig(true), ...tinyCounts, epochs: 1, batchSize: 32, method: 'full', methodParams: {} },
  modelParams: { channels1: 4, channels2: 4, channels3: 8 },
};
const open: Command = { type: 'open', dataUrl: tinyUrl };

function startOf(...configs: readonly RunConfig[]): Command {
  const runs = configs.map((one, i) => ({ runId: `run${i}`, config: one }));
  return { type: 'start', runs, lockstep: 'epoch', play: false, waitForAll: true };
}

function openPlayground(openDevice?: () => Promise<OpenedDevice>) {
  const listeners: ((event: EngineEvent) => void)[] = [];
  const playground = new Playground((event) => {
    for (const listener of listeners) listener(event);
  }, openDevice);
  const next = (type: EngineEvent['type']) =>
    new Promise<EngineEvent>((resolve) => {
      listeners.push((event) => {
        if (event.type === type) resolve(event);
      });
    });
  return { obey: (command: Command) => playground.obey(command), next };
}

test('an engine that cannot be opened says so', async () => {
  const { obey, next } = openPlayground(() => Promise.reject(new Error('the driver is gone')));
  const problem = next('engineProblem');
  obey(open);
  expect(await problem).toEqual({
    ...{ type: 'engineProblem', kind: 'notOpened', message: 'the driver is gone' },
  });
});

test('what cannot be steered is refused in words, and the run goes on', async () => {
  const { obey, next } = openPlayground();
  const started = next('started');
  obey(open);
  obey(startOf(config));
  await started;
  const problem = next('engineProblem');
  obey({ type: 'steer', runId: 'run0', held: { values: {}, fromEpoch: 0 } });
  expect(await problem).toMatchObject({ kind: 'refused', message: expect.stringContaining('by hand') });
  const record = next('epoch');
  obey({ type: 'play' });
  await record;
  obey(startOf());
});

test('runs whose start fails unforeseen are told to have failed', async () => {
  const { obey, next } = openPlayground();
  const ready = next('ready');
  obey(open);
  await ready;
  const problem = next('runProblem');
  const broken: RunConfig = {
    ...config,
    get model(): string {
      throw new Error('nobody thought of this');
    },
  };
  obey(startOf(broken));
  expect(await problem).toEqual({
    ...{ type: 'runProblem', runId: 'run0', kind: 'internal', message: 'nobody thought of this' },
  });
});
