import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/engine/catalog.ts';
import type { RunConfig } from '../../src/protocol.ts';
import { authorsCommand, severalGpuLines, singleGpuLines } from '../../src/state/authorsCommand.ts';

/** Every argument that examples/cifar/main.py at 341df62 adds to its parser. */
const known = [
  ...['--lr', '--resume', '--use_info_batch', '--use_ddp', '--fp16', '--batch-size', '--test-batch-size'],
  ...['--momentum', '--weight-decay', '--optimizer', '--label-smoothing', '--max-lr', '--div-factor'],
  ...['--final-div', '--num_epoch', '--pct-start', '--shuffle', '--model', '--save_path', '--data'],
  ...['--prune_type', '--ratio', '--num_group', '--window_scale', '--delta'],
];

const base: RunConfig = {
  ...defaultConfig(false),
  ...{ model: 'resnet18', modelParams: { width: 64 }, optimizer: 'lars', learningRate: 5.2 },
  ...{ schedule: 'authors', labelSmoothing: 0.1, epochs: 200, data: 'cifar100' },
};
const seta = (methodParams: RunConfig['methodParams'], more: Partial<RunConfig> = {}): RunConfig => ({
  ...{ ...base, method: 'seta', ...more },
  methodParams: { ...base.methodParams, ...methodParams },
});
const withMethod = (
  method: string,
  methodParams: RunConfig['methodParams'],
  more: Partial<RunConfig> = {},
) => ({
  ...{ ...base, ...more },
  method,
  methodParams,
});

test('the paper\u2019s run is the authors\u2019 own script, with pruning switched on', () => {
  const { arguments: flags, notes } = authorsCommand(seta({ groups: 5, windowScale: 0.9 }));
  expect(flags).toEqual([
    ...['--data cifar100', '--model resnet18', '--use_info_batch', '--prune_type SeTa', '--ratio 0.1'],
    ...['--num_group 5', '--window_scale 0.9', '--delta 0.875', '--num_epoch 200', '--batch-size 128'],
    ...['--optimizer lars', '--max-lr 5.2', '--momentum 0.9', '--weight-decay 0.0005'],
    '--label-smoothing 0.1',
  ]);
  expect(notes).toEqual(['It has no argument for a seed (here 0): every start has other weights.']);
});

test.each([
  seta({}),
  withMethod('infobatch', { pruneRatio: 0.5, delta: 0.875 }),
  withMethod('static', { pruneRatio: 0.3, subset: 'first' }),
  withMethod('dynamic', { pruneRatio: 0.3 }),
  withMethod('full', {}),
])('$method names only arguments that the parser has, and never forgets to prune', (config) => {
  const flags = authorsCommand(config).arguments!;
  for (const flag of flags) expect(known).toContain(flag.split(' ')[0]);
  expect(flags).toContain('--use_info_batch');
});

test('what that code cannot do has no command and says why', () => {
  for (const [config, why] of [
    [seta({ order: 'hardToEasy' }), 'easy to hard'],
    [seta({ motion: 'continuous' }), 'falls back'],
    [seta({ fullAnneal: true }), 'annealing'],
    [seta({ fixedDrop: true }), 'anew'],
    [withMethod('ucb', { pruneRatio: 0.3 }), 'Static, InfoBatch and SeTa only'],
    [seta({}, { data: 'cifar100coarse' }), 'cifar100coarse'],
  ] as const) {
    const command = authorsCommand(config);
    expect(command.arguments).toBeNull();
    expect(command.notes.join(' ')).toContain(why);
  }
});

test('a small run says in what the full one differs', () => {
  const notes = authorsCommand(defaultConfig(true)).notes.join('\n');
  expect(notes).toContain('It has no cnn3');
  expect(notes).toContain('50,000 images');
  expect(notes).toContain('100 outputs');
  expect(notes).toContain('OneCycle');
});

test('InfoBatch\u2019s weights while annealing are told only where they differ', () => {
  const note = (epochs: number, keepAnnealWeights: boolean) =>
    authorsCommand(
      withMethod('infobatch', { pruneRatio: 0.5, delta: 0.875, keepAnnealWeights }, { epochs }),
    ).notes.filter((line) => line.includes('weights') && !line.includes('seed')).length;
  expect([note(200, false), note(200, true), note(20, false), note(20, true)]).toEqual([0, 1, 1, 0]);
});

test('several GPUs share the batch among them', () => {
  const flags = authorsCommand(seta({})).arguments!;
  expect(singleGpuLines(flags)).toMatch(/^PYTHONPATH=\. python3 examples\/cifar\/main\.py \\\n/);
  const lines = severalGpuLines(flags, 4);
  expect(lines).toContain('torchrun --standalone --nproc_per_node=4 examples/cifar/main.py');
  expect(lines).toContain('--batch-size 32');
  expect(lines.endsWith('--use_ddp')).toBe(true);
});
