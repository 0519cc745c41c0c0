// A run knows its images by their places: they must stand where they stood, whichever shard comes late.
import { expect, test } from 'vitest';
import { dataSets } from '../../src/data/dataSets.ts';
import { LoadedData } from '../../src/engine/loadedData.ts';
import { openDevice } from '../../src/gpu/device.ts';
import { syntheticShard } from './syntheticShard.ts';

const { device } = await openDevice();
const shardSize = 8;
const trainCount = 3 * shardSize;
const shard = (place: number) => syntheticShard('train', place * shardSize, shardSize);

function emptyData(): LoadedData {
  const data = new LoadedData(device, dataSets.get('cifar10')!, { trainCount, testCount: 4 });
  data.add(syntheticShard('test', 0, 4));
  return data;
}

/** The second shard failed at first: it stands behind the third. */
function lateSecond(): LoadedData {
  const data = emptyData();
  data.add(shard(0));
  data.goOnWithout();
  data.add(shard(2));
  data.add(shard(1));
  return data;
}

const everywhere = Array.from({ length: trainCount }, (_, i) => i);

test('images of a shard that came late stand in the same places when the run goes on another time', async () => {
  const [first, next] = [lateSecond(), emptyData()];
  expect(first.shardOrder).toEqual([0, 16, 8]);
  expect(first.inOrder).toBe(false);
  expect(next.keepTo(first.shardOrder)).toBe(true);
  for (const place of [1, 0, 2]) next.add(shard(place));
  expect(next.complete).toBe(true);
  expect(next.trainLabels).toEqual(first.trainLabels);
  expect(await next.train.read(everywhere)).toEqual(await first.train.read(everywhere));
  first.destroy();
  next.destroy();
});

test('while a run waits for its images none takes the place of one that fails', () => {
  const data = emptyData();
  expect(data.keepTo([0])).toBe(true);
  data.add(shard(0));
  data.goOnWithout();
  data.add(shard(2));
  expect(data.trainPresent).toBe(shardSize);
  data.add(shard(1));
  expect([data.complete, data.inOrder]).toEqual([true, true]);
  data.destroy();
});

test('once only runs without a past are left, what is there is used again', () => {
  const data = emptyData();
  data.keepTo([0]);
  data.goOnWithout();
  data.add(shard(1));
  expect(data.trainPresent).toBe(0);
  expect(data.beginAnew()).toBe(true);
  expect([data.trainPresent, data.ready]).toEqual([shardSize, true]);
  data.add(shard(0));
  data.add(shard(2));
  // With all here, loading anew puts it right.
  expect([data.complete, data.beginAnew()]).toEqual([true, false]);
  data.destroy();
});

test('larger data serve fewer images only when all are here and in order', () => {
  const fewer = { trainCount: shardSize, testCount: 4 };
  const growing = emptyData();
  growing.add(shard(0));
  expect([growing.serves(fewer), growing.serves({ trainCount, testCount: 4 })]).toEqual([false, true]);
  for (const place of [1, 2]) growing.add(shard(place));
  expect(growing.serves(fewer)).toBe(true);
  const late = lateSecond();
  expect(late.serves(fewer)).toBe(false);
  for (const data of [growing, late]) data.destroy();
});

test('what waits for all that can be had goes on without a shard that is given up, once the rest is here', async () => {
  const data = emptyData();
  let settled = false;
  const waiting = data.whenSettled().then(() => {
    settled = true;
  });
  data.add(shard(0));
  data.goOnWithout();
  data.add(shard(2));
  await data.whenReady();
  expect(settled).toBe(false);
  data.settle(true);
  await waiting;
  expect(data.trainPresent).toBe(2 * shardSize);
  data.destroy();
});

test('without any training image nothing is settled', async () => {
  const data = emptyData();
  let settled = false;
  const waiting = data.whenSettled().then(() => {
    settled = true;
  });
  data.goOnWithout();
  data.settle(true);
  await Promise.resolve();
  expect(settled).toBe(false);
  data.settle(false);
  for (const place of [0, 1, 2]) data.add(shard(place));
  await waiting;
  data.destroy();
});

test('images that stand elsewhere already do not serve a run that goes on', () => {
  const data = lateSecond();
  expect(data.keepTo([0, 8, 16])).toBe(false);
  // A run that was kept before the late shard came has seen the first one alone.
  expect(data.keepTo([0])).toBe(true);
  expect(data.keepTo([0, 16, 8])).toBe(true);
  data.destroy();
});
