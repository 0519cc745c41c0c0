import { expect, test } from 'vitest';
import { benchOptionsOf } from '../../src/bench/benchOptions.ts';
import { resultFileName } from '../../src/bench/resultFileName.ts';
import { parseBenchCommand } from '../../src/cli/benchCommand.ts';
import { OptionError } from '../../src/cli/optionError.ts';

test('what is not named is measured whole', () => {
  expect(benchOptionsOf({})).toEqual({
    only: ['step', 'selection', 'input', 'memory'],
    rounds: 7,
    cases: [
      { model: 'cnn3', batch: 64 },
      { model: 'cnn3', batch: 128 },
      { model: 'resnet8', batch: 128 },
    ],
    sizes: [50_000, 500_000, 3_000_000],
    rivals: ['tfjs', 'jax'],
  });
});

test('words narrow it down', () => {
  const words = { only: 'step, memory', rounds: '3', case: 'resnet8/128', n: '500000', against: 'jax' };
  expect(benchOptionsOf(words)).toEqual({
    ...{ only: ['step', 'memory'], rounds: 3, sizes: [500_000], rivals: ['jax'] },
    cases: [{ model: 'resnet8', batch: 128 }],
  });
  expect(benchOptionsOf({ against: 'none' }).rivals).toEqual([]);
  expect(benchOptionsOf({ case: 'cnn3/7' }).cases).toEqual([{ model: 'cnn3', batch: 7 }]);
});

test('the command line reads the same words and a file name', () => {
  const { options, json, help } = parseBenchCommand(['--only', 'input', '--json', 'a.json']);
  expect(options.only).toEqual(['input']);
  expect({ json, help }).toEqual({ json: 'a.json', help: false });
});

test.each([
  [['--only', 'steps'], /--only "steps" is not one of step, selection, input, memory/],
  [['--case', 'vgg/64'], /--case "vgg\/64" is not one of cnn3, resnet8 with a slash/],
  [['--case', 'cnn3/0'], /a batch size from 1 to 1024, such as cnn3\/64/],
  [['--against', 'torch'], /--against "torch" is not one of tfjs, jax/],
  [['--n', '10'], /--n "10" is not one of 50000/],
  [['--rounds', '0'], /--rounds must be a whole number from 1 to 1000, got "0"/],
  [['--round', '1'], /--round/],
])('%j is refused with what is allowed', (args, message) => {
  expect(() => parseBenchCommand(args)).toThrow(OptionError);
  expect(() => parseBenchCommand(args)).toThrow(message);
});

test('a result’s file is named after its adapter', () => {
  const date = '2026-11-24T10:20:30.400Z';
  const rest = { software: false, host: '', date, rounds: 1, failures: [] };
  const names = { vendor: 'nvidia', architecture: 'lovelace', device: '', description: '' };
  // Every card of the architecture is called so: when it was measured tells them apart.
  expect(resultFileName({ ...rest, adapter: names })).toBe('nvidia-lovelace-2026-11-24t10-20-30-400z.json');
  const device = { ...names, device: 'NVIDIA GeForce RTX 4090 (x)' };
  expect(resultFileName({ ...rest, adapter: device })).toBe('nvidia-geforce-rtx-4090-x.json');
  const nothing = { vendor: '', architecture: '', device: '', description: '' };
  expect(resultFileName({ ...rest, adapter: nothing })).toBe('unnamed-adapter-2026-11-24t10-20-30-400z.json');
});
