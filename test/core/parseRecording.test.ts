import { expect, test } from 'vitest';
import { parseRecording } from '../../src/core/parseRecording.ts';
import { encodeRecording, type Recording } from '../../src/core/recording.ts';
import { someRecording } from './recordings.ts';

/** A recording with something changed, as the text of its file. */
// biome-ignore lint/suspicious/noExplicitAny: a test breaks the file where no type allows it
function changed(change: (file: Record<string, any>) => void): string {
  const file = JSON.parse(encodeRecording(someRecording()));
  change(file);
  return JSON.stringify(file);
}

test('a recording comes back as it was written', () => {
  expect(parseRecording(encodeRecording(someRecording()))).toEqual(someRecording());
});

test('fractions are kept to six digits, whole numbers as they are', () => {
  const recording: Recording = { ...someRecording(), gpuBytes: 123456789, parameterCount: 1 / 3 };
  const parsed = parseRecording(encodeRecording(recording));
  expect(parsed.gpuBytes).toBe(123456789);
  expect(parsed.parameterCount).toBe(0.333333);
});

test('a loss that was not finite comes back as one', () => {
  const text = changed((file) => {
    file.epochs[0].record.trainLoss = null;
    file.epochs[0].stepLosses[0][1] = null;
  });
  const { epochs } = parseRecording(text);
  expect(epochs[0]?.record.trainLoss).toBeNaN();
  expect(epochs[0]?.stepLosses[0]?.[1]).toBeNaN();
});

test('a file that is cut off is told as one', () => {
  const text = encodeRecording(someRecording());
  expect(() => parseRecording(text.slice(0, text.length / 2))).toThrow(/^not a whole recorded run: /);
});

test.each([
  ['holds no object', '[1, 2]', 'it holds no object'],
  ['is of another format', changed((file) => (file.format = 'other')), 'its format is "other"'],
  [
    'is of another version',
    changed((file) => (file.version = 9)),
    'it has version 9, this page reads version 1',
  ],
  ['has no configuration', changed((file) => delete file.config), 'config is missing'],
  [
    'has a setting of the wrong kind',
    changed((file) => (file.config.epochs = '20')),
    'config.epochs is not a number',
  ],
  ['names no adapter', changed((file) => delete file.adapter.vendor), 'adapter.vendor is not a string'],
  ['has no date', changed((file) => (file.recordedAt = 'yesterday')), 'its date is "yesterday"'],
  ['has no epochs', changed((file) => (file.epochs = [])), 'it has no epochs'],
  ['lacks an epoch', changed((file) => file.epochs.shift()), 'epoch 1 tells of epoch 2'],
  [
    'has a record without its count',
    changed((file) => delete file.epochs[1].record.selected),
    'epoch 2: record.selected is not a number',
  ],
  [
    'has too few bits',
    changed((file) => (file.epochs[0].chosen = btoa('ab'))),
    'epoch 1: chosen has 2 bytes, expected 3',
  ],
  [
    'has labels of another data set',
    changed((file) => (file.labels = btoa('0123456789'))),
    'labels has 10 bytes, expected 20',
  ],
  ['has bytes that are none', changed((file) => (file.labels = '*')), 'not base64: "*"'],
])('a file that %s is refused with what was found', (_, text, message) => {
  expect(() => parseRecording(text)).toThrow(message);
});
