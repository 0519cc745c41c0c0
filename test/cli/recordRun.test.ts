import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseExperimentOptions } from '../../src/cli/experimentOptions.ts';
import { RunRecording, recordingPath, withDisputed } from '../../src/cli/recordRun.ts';
import { fromBase64, toBase64 } from '../../src/core/base64.ts';
import { disputedSamples } from '../../src/core/disputedSamples.ts';
import { parseRecording } from '../../src/core/parseRecording.ts';
import { parseRecordedIndex, recordedRaces } from '../../src/core/recordedIndex.ts';
import type { Recording } from '../../src/core/recording.ts';
import { completeConfig } from '../../src/engine/completeConfig.ts';
import type { LoadedData } from '../../src/engine/loadedData.ts';
import type { Run } from '../../src/engine/run.ts';
import type { OpenedDevice } from '../../src/gpu/device.ts';
import { samples, someRecording } from '../core/recordings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recording-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a folder takes the name of the result, a file its own, several runs one file each', () => {
  const result = '/results/cnn3-seta-seed0.json';
  expect(recordingPath('public/recorded', result, true)).toBe(
    resolve('public/recorded/cnn3-seta-seed0.json.gz'),
  );
  expect(recordingPath('here/mine.json.gz', result, true)).toBe(resolve('here/mine.json.gz'));
  expect(recordingPath('here/mine.json.gz', result, false)).toBe(
    resolve('here/mine-cnn3-seta-seed0.json.gz'),
  );
});

test('a run that goes on without its recorded epochs is told so', async () => {
  const part = join(folder, 'a.recording');
  expect(() => new RunRecording(join(folder, 'a.json.gz'), part, 2)).toThrow(
    'the run goes on after epoch 2 but 0 epochs were recorded',
  );
  writeFileSync(part, JSON.stringify({ epochs: [{}, {}, {}], images: {} }));
  expect(new RunRecording(join(folder, 'a.json.gz'), part, 2).recorder.epochCount).toBe(2);
  expect(new RunRecording(join(folder, 'a.json.gz'), part, 0).recorder.epochCount).toBe(0);
});

test('a recording that leaves another without a place on the page is told so', async () => {
  const finished = (name: string, groups: number) => {
    const part = join(folder, `${name}.recording`);
    const { epochs, labels, adapter } = someRecording();
    writeFileSync(part, JSON.stringify({ epochs, images: {} }));
    const recording = new RunRecording(join(folder, `${name}.json.gz`), part, epochs.length);
    const config = completeConfig({ trainCount: samples, epochs: 2, methodParams: { groups } }, false);
    const run = { config, parameterCount: 10, gpuBytes: 100, annealFrom: 2 } as Run;
    const data = { trainLabels: fromBase64(labels!) } as unknown as LoadedData;
    return recording.finish({ info: adapter, software: true } as unknown as OpenedDevice, data, run, false);
  };
  expect(await finished('k10', 10)).not.toContain('leaves out');
  expect(await finished('k5', 5)).not.toContain('leaves out');
  expect(await finished('k5again', 5)).toContain('; the page leaves out k5again.json.gz: of the same data');
});

test('the options of a recording are read, and a wrong number is refused', () => {
  const { record, recordImages } = parseExperimentOptions(['--record', 'x', '--record-images', '3'], false);
  expect([record, recordImages]).toEqual(['x', 3]);
  expect(parseExperimentOptions([], false).record).toBeNull();
  expect(() => parseExperimentOptions(['--record-images', '40'], false)).toThrow('0 to 12');
});

/** As `someRecording`, but it trains everything in both epochs. */
function full(images: Recording['images'] = {}): Recording {
  const recording = someRecording('full');
  const { chosen } = recording.epochs[0]!;
  return { ...recording, images, epochs: recording.epochs.map((epoch) => ({ ...epoch, chosen })) };
}

const imageOf = (index: number) => new Uint8Array(3072).fill(index);

test('a recording brings the images about which it disagrees with those that it plays beside', async () => {
  const [own, other] = [someRecording('seta'), full()];
  const disputed = disputedSamples(own, other);
  expect(disputed.length).toBeGreaterThan(2);
  const [shared] = disputed.filter((index) => !(index in own.images));
  const asked: number[] = [];
  const read = async (indices: readonly number[]) => {
    asked.push(...indices);
    const pixels = new Uint8Array(3072 * indices.length);
    for (const [place, index] of indices.entries()) pixels.set(imageOf(index), 3072 * place);
    return pixels;
  };
  const beside = full({ [shared!]: toBase64(imageOf(shared!)) });
  const { images, ...rest } = await withDisputed(own, [beside], read);
  // What either has already is not kept twice.
  expect(asked).toEqual(disputed.filter((index) => !(index in own.images) && index !== shared));
  for (const index of asked) expect(fromBase64(images[index]!)).toEqual(imageOf(index));
  expect({ ...rest, images: own.images }).toEqual(own);
});

test('recordings that are not raced bring nothing along for each other', async () => {
  const other = full();
  const elsewhere = { ...other, config: { ...other.config, seed: 7 } };
  const own = someRecording('seta');
  const read = () => Promise.reject(new Error('nothing is to be read'));
  expect(await withDisputed(own, [elsewhere, someRecording('seta')], read)).toBe(own);
});

test('the recordings that come with the page bring every image that its strip asks for', () => {
  const folder = 'public/recorded';
  for (const race of recordedRaces(parseRecordedIndex(readFileSync(join(folder, 'index.json'), 'utf8')))) {
    const recordings = race.map(({ file }) =>
      parseRecording(gunzipSync(readFileSync(join(folder, file))).toString('utf8')),
    );
    const here = new Set(recordings.flatMap(({ images }) => Object.keys(images)));
    const wanted = recordings.flatMap((one, i) =>
      recordings.slice(i + 1).flatMap((other) => disputedSamples(one, other)),
    );
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((index) => !here.has(String(index)))).toEqual([]);
  }
});
