import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/engine/catalog.ts';
import { checkConfig } from '../../src/engine/checkConfig.ts';

const config = defaultConfig(false);

test('the defaults have no problems', () => {
  expect(checkConfig(config).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test("the authors' recipe can be set", () => {
  const lars = {
    optimizer: 'lars',
    schedule: 'authors',
    learningRate: 5.2,
    labelSmoothing: 0.1,
    epochs: 200,
  } as const;
  const problems = checkConfig({ ...config, ...lars });
  expect(problems.filter(({ field }) => field !== 'model')).toEqual([]);
});

test('a rate that is meant for the other optimiser gets a note', () => {
  const noteFor = (change: object) =>
    checkConfig({ ...config, ...change }).find(({ field }) => field === 'learningRate');
  expect(noteFor({ learningRate: 5.2 })).toMatchObject({
    severity: 'note',
    message: expect.stringContaining('0.1'),
  });
  expect(noteFor({ optimizer: 'lars' })).toMatchObject({
    severity: 'note',
    message: expect.stringContaining('5.2'),
  });
  expect(noteFor({})).toBeUndefined();
});
