import { expect, test } from 'vitest';
import { normalisedBatch, oneHotLabels, stepProblem } from '../../src/bench/stepProblem.ts';
import { channelDeviation, channelMean } from '../../src/core/augmentation.ts';

const problem = stepProblem('cnn3', 2);

test('both layouts hold the same normalised pixels', () => {
  const last = normalisedBatch(problem, 1, 'NHWC');
  const first = normalisedBatch(problem, 1, 'NCHW');
  for (const [sample, channel, pixel] of [
    [0, 0, 0],
    [1, 2, 1023],
    [1, 1, 500],
  ] as const) {
    const byte = problem.images[(2 + sample) * 3072 + channel * 1024 + pixel]!;
    const wanted = Math.fround((byte / 255 - channelMean[channel]) / channelDeviation[channel]);
    expect(first[sample * 3072 + channel * 1024 + pixel]).toBe(wanted);
    expect(last[sample * 3072 + pixel * 3 + channel]).toBe(wanted);
  }
});

test('labels become one-hot rows', () => {
  const rows = oneHotLabels(problem, 2);
  for (const row of [0, 1]) {
    const values = rows.subarray(row * 10, row * 10 + 10);
    expect(values.indexOf(1)).toBe(problem.labels[4 + row]);
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(1);
  }
});

test('a model that does not exist is refused with those that do', () => {
  expect(() => stepProblem('vgg', 2)).toThrow(/"vgg"; there are .*cnn3/);
});
