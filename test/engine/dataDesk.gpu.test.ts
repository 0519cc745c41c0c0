// Images come shard by shard and some do not: what runs may wait for, and what the page hears of it.
import { afterAll, expect, test } from 'vitest';
import { clearKeptFiles } from '../../src/data/keptFiles.ts';
import { defaultConfig } from '../../src/engine/catalog.ts';
import { DataDesk } from '../../src/engine/dataDesk.ts';
import { openDevice } from '../../src/gpu/device.ts';
import type { EngineEvent, RunConfig } from '../../src/protocol.ts';
import { lastShard, serveTinyCifar, tinyCounts, tinyUrl } from './tinyCifar.ts';

const { device } = await openDevice();
const config: RunConfig = { ...defaultConfig(true), ...tinyCounts };

const { missing, close } = await serveTinyCifar();
afterAll(close);

async function openDesk() {
  // Every shard comes from the server, none from an earlier test.
  await clearKeptFiles();
  const events: EngineEvent[] = [];
  const listeners: (() => void)[] = [];
  const tell = (event: EngineEvent) => {
    events.push(event);
    for (const listener of listeners) listener();
  };
  const desk = new DataDesk(tell, async () => 0);
  await desk.open(tinyUrl);
  const told = (type: EngineEvent['type'], shard: string) =>
    events.filter((event) => event.type === type && 'shard' in event && event.shard === shard).length;
  const until = (isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => isSo() && resolve();
      listeners.push(look);
      look();
    });
  return { desk, told, until };
}

test('a shard that cannot be had is gone on without, and a retry brings it', async () => {
  missing.add(lastShard);
  const { desk, told } = await openDesk();
  const data = desk.dataFor(device, config);
  await data.whenSettled();
  expect([data.trainPresent, data.testPresent]).toEqual([tinyCounts.trainCount / 2, tinyCounts.testCount]);
  expect([told('dataProblem', lastShard), told('dataProblemOver', lastShard)]).toEqual([1, 0]);
  missing.clear();
  desk.retry();
  await data.whenComplete();
  expect(told('dataProblemOver', lastShard)).toBe(1);
  desk.forget();
});

test('what was missing of images that nobody wants any more is not told any longer', async () => {
  missing.add(lastShard);
  const { desk, told, until } = await openDesk();
  desk.dataFor(device, config);
  await until(() => told('dataProblem', lastShard) === 1);
  missing.clear();
  const smaller = desk.dataFor(device, { ...config, trainCount: tinyCounts.trainCount / 2 });
  expect(told('dataProblemOver', lastShard)).toBe(1);
  await smaller.whenComplete();
  desk.forget();
});
