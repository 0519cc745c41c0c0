import { expect, test } from 'vitest';
import type { BenchResult } from '../../src/bench/benchResult.ts';
import { adapterName, formatNumber, formatResult, formatTable } from '../../src/bench/table.ts';

const adapter = { vendor: 'acme', architecture: 'rocket', device: '', description: '' };
const empty: BenchResult = {
  ...{ adapter, software: false, host: 'Node.js 24.0.0', date: '2026-01-01T00:00:00Z', rounds: 7 },
  failures: [],
};

test('columns are as wide as their widest cell, names to the left and numbers to the right', () => {
  const rows = [
    ['cnn3', '1.5', '34'],
    ['resnet8', '1,234', '77'],
  ];
  expect(formatTable(['step', 'ms', 'launches'], rows).split('\n')).toEqual([
    'step        ms  launches',
    '-------  -----  --------',
    'cnn3       1.5        34',
    'resnet8  1,234        77',
  ]);
});

test.each([
  [null, ''],
  [0, '0'],
  [0.001234, '0.00123'],
  [0.5, '0.500'],
  [12.345, '12.3'],
  [123.4, '123'],
  [1234.5, '1,235'],
  [Number.NaN, 'NaN'],
])('%s is written as "%s"', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

test('an adapter without a description is named by its other words', () => {
  expect(adapterName(adapter)).toBe('acme rocket');
  expect(adapterName({ ...adapter, description: 'Rocket 9' })).toBe('Rocket 9');
  expect(adapterName({ vendor: '', architecture: '', device: '', description: '' })).toBe('unnamed');
});

test('sections that were not measured do not show, and failures end the text', () => {
  const text = formatResult({ ...empty, failures: ['step: it broke'] });
  expect(text).toContain('adapter: acme rocket\n');
  expect(text).not.toContain('selection');
  expect(text.endsWith('! step: it broke')).toBe(true);
});

test('losses that differ are shouted, and what was left out is an empty cell', () => {
  const step = {
    ...{ model: 'cnn3', batch: 64, oursMs: 2, tfjsMs: 10, jaxMs: null, ratioTfjs: 5, ratioJax: null },
    ...{ launches: 34, launchesTfjs: 269, launchesJax: null, encodeMs: 0.25, gflops: 500 },
    ...{ matmulGflops: 1000, matmulGflopsOwn: 1000, matmulGflopsTfjs: 900 },
    ...{ lossAgreement: false, lossDifference: 0.5 },
  };
  const [header, , row] = formatResult({ ...empty, step: [step] })
    .split('\n\n')[1]!
    .split('\n');
  expect(header).toMatch(/^step +ours ms +tfjs ms +jax ms/);
  expect(row).toMatch(/^cnn3, batch 64 +2\.00 +10\.0 +5\.00 +34 +269 +0\.250 +500 +1,000 +900 +DIFFER$/);
});

test('every section has its line', () => {
  const text = formatResult({
    ...empty,
    selection: [{ n: 50_000, k: 10, ms: 1.25, wcssRatio: 1.0000023, sklearnMs: null }],
    input: { imagesPerSecond: 45_430, stepShare: 0.0281 },
    memory: { runBytes: 39_908_124, driftBytes: 0 },
  });
  expect(text).toMatch(/n 50,000, k 10 +1\.25 +1\.00000/);
  expect(text).toContain('input: 45,430 images/s, 2.8 % of a step');
  expect(text).toContain('memory: 39.9 MB a run, 0 bytes more after 20 epochs');
});
