import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseExperimentOptions } from '../../src/cli/experimentOptions.ts';
import { RunRecording, recordingPath } from '../../src/cli/recordRun.ts';

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

test('the options of a recording are read, and a wrong number is refused', () => {
  const { record, recordImages } = parseExperimentOptions(['--record', 'x', '--record-images', '3'], false);
  expect([record, recordImages]).toEqual(['x', 3]);
  expect(parseExperimentOptions([], false).record).toBeNull();
  expect(() => parseExperimentOptions(['--record-images', '40'], false)).toThrow('0 to 12');
});
