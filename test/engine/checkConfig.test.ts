import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/engine/catalog.ts';
import { checkConfig } from '../../src/engine/checkConfig.ts';
import { noteWork } from '../../src/engine/workload.ts';
import type { OpenedDevice } from '../../src/gpu/device.ts';

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

const resnet18 = { ...config, model: 'resnet18', modelParams: { width: 64 } };
const opened = (limit: number, software = false) => {
  const limits = { maxBufferSize: 2 * limit, maxStorageBufferBindingSize: limit };
  return { device: { limits }, info: {}, software } as unknown as OpenedDevice;
};
const about = (problems: ReturnType<typeof checkConfig>, field: string) =>
  problems.find((problem) => problem.field === field);

test('a large network says what it costs before it starts', () => {
  const note = about(checkConfig(resnet18), 'model');
  expect(note?.severity).toBe('note');
  expect(note?.message).toMatch(
    /^ResNet-18 at batch 128: 11\.2 M parameters, about 1\.\d GB on the GPU; needs 430 GFLOP a step, about 3 min an epoch over all images at an assumed 1 TFLOP\/s$/,
  );
  expect(about(checkConfig(config), 'model')).toBeUndefined();
});

test('a pace that was measured on the device is used', () => {
  const gpu = opened(2 ** 31);
  noteWork(gpu.device, 1e12, 10);
  noteWork(gpu.device, 1e12, 20);
  expect(about(checkConfig(resnet18, gpu), 'model')?.message).toContain('at the measured 100 GFLOP/s');
  const slow = { ...config, ...{ trainCount: 50_000, testCount: 10_000 } };
  expect(about(checkConfig(slow, opened(2 ** 31, true)), 'model')?.message).toContain('an assumed 5 GFLOP/s');
});

test('a buffer larger than the GPU allows is an error that says which batch would fit', () => {
  const limit = 2 ** 27;
  const large = { ...resnet18, batchSize: 1024 };
  const error = checkConfig(large, opened(limit))[0]!;
  expect(error).toMatchObject({ field: 'batchSize', severity: 'error' });
  const [, batch] = /this GPU allows 130 MB; a batch of (\d+) would fit/.exec(error.message)!;
  const fits = (batchSize: number) => about(checkConfig({ ...large, batchSize }, opened(limit)), 'batchSize');
  expect(fits(Number(batch))).toBeUndefined();
  expect(fits(Number(batch) + 1)?.severity).toBe('error');
  const tiny = checkConfig(resnet18, opened(1e6))[0]!;
  expect(tiny).toMatchObject({ field: 'model', severity: 'error' });
  expect(tiny.message).toContain('take a smaller network');
});

test('a corruption is told in images, at the first setting that spoils any', () => {
  const problems = checkConfig({ ...config, trainCount: 1000, duplicates: 0.1, blank: 0.05 });
  expect(about(problems, 'duplicates')).toEqual({
    field: 'duplicates',
    severity: 'note',
    message: '150 of the 1000 training images are spoilt on purpose; test images stay as they are',
  });
  expect(about(problems, 'blank')).toBeUndefined();
  expect(about(checkConfig({ ...config, labelNoise: 0.41 }), 'labelNoise')?.severity).toBe('error');
});
