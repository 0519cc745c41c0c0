import { expect, test } from 'vitest';
import { type DataManifest, parseManifest, shardsInOrder } from '../../src/data/manifest.ts';
import { tinyDataSet } from './tinyDataSet.ts';

const { manifest } = tinyDataSet();
const names = (trainCount: number, testCount: number) =>
  shardsInOrder(manifest, trainCount, testCount).map((shard) => shard.file);

test('the first training shard comes first, then the test shards, then the rest in order', () => {
  expect(names(9, 6)).toEqual([
    'train-0.shard',
    'test-0.shard',
    'test-3.shard',
    'train-3.shard',
    'train-6.shard',
  ]);
});

test('only the shards that hold the first images are needed', () => {
  expect(names(3, 1)).toEqual(['train-0.shard', 'test-0.shard']);
  expect(names(4, 0)).toEqual(['train-0.shard', 'train-3.shard']);
  expect(names(0, 0)).toEqual([]);
});

test('counts beyond the data set mean all of it', () => {
  expect(names(1000, 1000)).toHaveLength(5);
});

test('a manifest survives being written and read', () => {
  expect(parseManifest(JSON.stringify(manifest))).toEqual(manifest);
});

test('a page instead of a manifest is told from one', () => {
  expect(() => parseManifest('<!doctype html>')).toThrow(/is not JSON .*doctype/);
});

test('a manifest of another version is refused', () => {
  expect(() => parseManifest(JSON.stringify({ ...manifest, version: 0 }))).toThrow('has version 0, expected');
  expect(() => parseManifest('null')).toThrow('has version undefined');
});

test('a shard that is described wrongly is named', () => {
  const spoilt = (change: Partial<DataManifest['shards'][number]>) =>
    JSON.stringify({ ...manifest, shards: [{ ...manifest.shards[0], ...change }] });
  expect(() => parseManifest(spoilt({ count: 4 }))).toThrow('train-3.shard wrongly: 9216 bytes for 4 images');
  expect(() => parseManifest(spoilt({ labels: btoa('\x00\x01') }))).toThrow('2 labels for 3 images');
  expect(() => parseManifest(spoilt({ labels: btoa('\x00\x01\x0a') }))).toThrow('a label beyond 10 classes');
  expect(() => parseManifest(spoilt({ file: '../x' }))).toThrow('no plain file name');
});
