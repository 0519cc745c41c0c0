import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseExperimentOptions } from '../../src/cli/experimentOptions.ts';
import { RunRecording, recordingPath } from '../../src/cli/recordRun.ts';
import { fromBase64 } from '../../src/core/base64.ts';
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

test('a run that goes on without its recorded epochs is told so', () => {
  const part = join(folder, 'a.recording');
  expect(() => new RunRecording(join(folder, 'a.json.gz'), part, 2)).toThrow(
    'the run goes on after epoch 2 but 0 epochs were recorded',
  );
  writeFileSync(part, JSON.stringify({ epochs: [{}, {}, {}], images: {} }));
  expect(new RunRecording(join(folder, 'a.json.gz'), part, 2).recorder.epochCount).toBe(2);
  expect(new RunRecording(join(folder, 'a.json.gz'), part, 0).recorder.epochCount).toBe(0);
});

test('a recording that leaves another without a place on the page is told so', () => {
  const finished = (name: string, groups: number) => {
    const part = join(folder, `${name}.recording`);
    const { epochs, labels, adapter } = someRecording();
    writeFileSync(part, JSON.stringify({ epochs, images: {} }));
    const recording = new RunRecording(join(folder, `${name}.json.gz`), part, epochs.length);
    const config = completeConfig({ trainCount: samples, epochs: 2, methodParams: { groups } }, false);
    const run = { config, parameterCount: 10, gpuBytes: 100, annealFrom: 2 } as Run;
    const data = { trainLabels: fromBase64(labels!) } as unknown as LoadedData;
    return recording.finish({ info: adapter, software: true } as unknown as OpenedDevice, data, run);
  };
  expect(finished('k10', 10)).not.toContain('leaves out');
  expect(finished('k5', 5)).not.toContain('leaves out');
  expect(finished('k5again', 5)).toContain('; the page leaves out k5again.json.gz: of the same data');
});

test('the options of a recording are read, and a wrong number is refused', () => {
  const { record, recordImages } = parseExperimentOptions(['--record', 'x', '--record-images', '3'], false);
  expect([record, recordImages]).toEqual(['x', 3]);
  expect(parseExperimentOptions([], false).record).toBeNull();
  expect(() => parseExperimentOptions(['--record-images', '40'], false)).toThrow('0 to 12');
});
