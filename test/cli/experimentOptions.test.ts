import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseExperimentOptions } from '../../src/cli/experimentOptions.ts';
import { OptionError } from '../../src/cli/optionError.ts';

const parse = (...args: string[]) => parseExperimentOptions(args, false);

async function experimentFile(content: unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'seta-options-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'experiment.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

test('without options there is one run over all images, whatever the adapter', () => {
  const { runs, out, force, help } = parse();
  expect(runs).toHaveLength(1);
  expect(runs[0]).toMatchObject({
    method: 'seta',
    model: 'cnn3',
    trainCount: 50_000,
    testCount: 10_000,
    seed: 0,
  });
  expect({ out, force, help }).toEqual({ out: 'results/', force: false, help: false });
});

test('every option of a run sets its field', () => {
  const args = '--model resnet8 --epochs 7 --batch-size 64 --n 1000 --test-n 500 --learning-rate 0.05';
  const more =
    '--momentum 0.8 --weight-decay 0.001 --label-smoothing 0.1 --schedule constant --engine tfjs --optimizer lars';
  expect(parse(...`${args} ${more} --no-augment`.split(' ')).runs[0]).toMatchObject({
    ...{ model: 'resnet8', epochs: 7, batchSize: 64, trainCount: 1000, testCount: 500, learningRate: 0.05 },
    ...{ momentum: 0.8, weightDecay: 0.001, labelSmoothing: 0.1, schedule: 'constant', engine: 'tfjs' },
    ...{ optimizer: 'lars', augment: false },
  });
});

test('the options of SeTa and --set reach the method and the model', () => {
  const args = '--prune-ratio 0.2 --groups 5 --window-scale 0.9 --delta 0.8 --set order=hardToEasy';
  const [run] = parse(...args.split(' '), '--set', 'fullAnneal=true', '--set', 'model.channels1=8').runs;
  expect(run!.methodParams).toMatchObject({
    ...{ pruneRatio: 0.2, groups: 5, windowScale: 0.9, delta: 0.8, order: 'hardToEasy', fullAnneal: true },
  });
  expect(run!.modelParams.channels1).toBe(8);
});

test('a data set is chosen by its name, its files are collected', () => {
  const files = ['--data-file', 'train.bin', '--data-file', 'test.bin'];
  const { runs, dataFiles } = parse('--data', 'cifar100', ...files);
  expect(runs[0]!.data).toBe('cifar100');
  expect(dataFiles).toEqual(['train.bin', 'test.bin']);
  expect(parse().dataFiles).toEqual([]);
});

test('several methods and seeds make one run each', () => {
  const { runs } = parse('--method', 'seta,full', '--seeds', '0,1,2');
  expect(runs.map(({ method, seed }) => `${method} ${seed}`)).toEqual([
    ...['seta 0', 'seta 1', 'seta 2', 'full 0', 'full 1', 'full 2'],
  ]);
});

test('a configuration file is read, and options change all of its runs', async () => {
  const path = await experimentFile({
    ...{ format: 'seta-playground-experiment', version: 1, base: { epochs: 3, batchSize: 32 } },
    runs: [{ method: 'seta', methodParams: { groups: 5 } }, { method: 'full' }],
    seeds: [4, 5],
  });
  const { runs } = parse('--config', path, '--epochs', '9');
  expect(runs.map(({ method, seed, epochs, batchSize }) => [method, seed, epochs, batchSize])).toEqual([
    ['seta', 4, 9, 32],
    ['seta', 5, 9, 32],
    ['full', 4, 9, 32],
    ['full', 5, 9, 32],
  ]);
  expect(runs[0]!.methodParams.groups).toBe(5);
});

test("equal pruned % of a file is said to be the page's, the rest of its race says nothing", async () => {
  const head = { format: 'seta-playground-experiment', version: 1 };
  const equal = await experimentFile({ ...head, race: { lockstep: 'time', equalPruned: true } });
  expect(parse('--config', equal).notes).toEqual([expect.stringContaining('equal pruned %')]);
  const other = await experimentFile({ ...head, race: { lockstep: 'time' } });
  expect(parse('--config', other).notes).toEqual([]);
});

test('--help asks for nothing else', () => {
  expect(parse('--help')).toMatchObject({ help: true, runs: [] });
});

test('corruption is set by options and is the same for all runs', async () => {
  const { runs } = parse(
    '--method',
    'seta,full',
    '--label-noise',
    '0.2',
    '--duplicates',
    '0.1',
    '--corruption-seed',
    '5',
  );
  expect(runs).toHaveLength(2);
  for (const run of runs) {
    expect(run).toMatchObject({ labelNoise: 0.2, duplicates: 0.1, blurred: 0, blank: 0, corruptionSeed: 5 });
  }
  const file = await experimentFile({
    ...{ format: 'seta-playground-experiment', version: 1 },
    runs: [{ method: 'seta' }, { method: 'full', blank: 0.1 }],
  });
  expect(() => parse('--config', file)).toThrow('train on the same images');
});

test.each([
  [['--label-noise', '0.5'], /--label-noise: Label noise: 0 to 0.4, got 0.5/],
  [['--blank', '0.2'], /--blank: Blank: 0 to 0.1, got 0.2/],
  [['--methud', 'seta'], /--methud/],
  [['seta'], /seta/],
  [['--method', 'nope'], /--method nope is not one of .*seta/],
  [['--model', 'resnet99'], /--model resnet99 is not one of .*cnn3/],
  [['--epochs', 'ten'], /--epochs needs a number, got "ten"/],
  [['--epochs', '-3'], /--epochs: .*1 to .*got -3/],
  [['--batch-size', '0'], /--batch-size: .*got 0/],
  [['--n', '60000'], /--n: .*50000/],
  [['--seed', '-1'], /--seed: .*got -1/],
  [['--seeds', '1,a'], /--seeds needs whole numbers/],
  [['--schedule', 'weekly'], /--schedule: .*oneCycle.*got weekly/],
  [['--prune-ratio', '2'], /--prune-ratio: .*0 to 0.9, got 2/],
  [['--set', 'foo'], /--set needs NAME=VALUE/],
  [['--set', 'foo=1'], /no setting "foo"; it has .*pruneRatio/],
  [['--set', 'model.channels1=999'], /--set model.channels1: .*1 to 256, got 999/],
  [['--data', 'cifar1000'], /--data: no data set is called "cifar1000"; there are cifar10, cifar100/],
  [
    ['--data', 'cifar100'],
    /--data cifar100 needs --data-file cifar-100-binary\.tar\.gz .*train\.bin, test\.bin/,
  ],
  [['--data', 'cifar100coarse'], /needs --data-file cifar-100-binary\.tar\.gz/],
  [['--config', '/does/not/exist.json'], /--config \/does\/not\/exist.json: /],
])('%j is refused with what is allowed', (args, message) => {
  expect(() => parse(...args)).toThrow(OptionError);
  expect(() => parse(...args)).toThrow(message);
});

test('a configuration file with an unknown entry or no JSON is refused with its name', async () => {
  const head = { format: 'seta-playground-experiment', version: 1 };
  const unknown = await experimentFile({ ...head, sedes: [1] });
  expect(() => parse('--config', unknown)).toThrow(
    `--config ${unknown}: the experiment file has an unknown entry`,
  );
  const broken = await experimentFile('{');
  expect(() => parse('--config', broken)).toThrow(OptionError);
});
