import { expect, test } from 'vitest';
import { completeConfig, isSameRun } from '../../src/engine/completeConfig.ts';

test('a configuration from before a setting existed is the same run with its default', () => {
  const config = completeConfig({ epochs: 7 }, false);
  const { optimizer, ...older } = config;
  expect(optimizer).toBe('sgd');
  expect(isSameRun(older, config)).toBe(true);
  expect(isSameRun(older, { ...config, optimizer: 'lars' })).toBe(false);
  expect(isSameRun({ ...older, epochs: 8 }, config)).toBe(false);
});

test('what is no configuration of this program is not the same run', () => {
  const config = completeConfig({}, false);
  for (const other of [null, 3, {}, { ...config, layers: 4 }, { ...config, methodParams: { k: 3 } }])
    expect(isSameRun(other, config)).toBe(false);
});
