import { beforeAll, expect, test, vi } from 'vitest';
import { runBench } from '../../src/bench/bench.ts';
import { benchOptionsOf } from '../../src/bench/benchOptions.ts';
import { formatResult } from '../../src/bench/table.ts';
import type { OpenedDevice } from '../../src/gpu/device.ts';

/** A device that can do nothing at all. */
const broken = {
  device: {
    limits: { maxStorageBufferBindingSize: 2 ** 27, maxBufferSize: 2 ** 28 },
    createBuffer() {
      throw new Error('out of memory');
    },
  },
  info: { vendor: 'acme', architecture: '', device: '', description: '' },
  software: true,
} as unknown as OpenedDevice;

beforeAll(() => {
  vi.stubGlobal('GPUBufferUsage', { STORAGE: 1, COPY_SRC: 2, COPY_DST: 4, UNIFORM: 8, MAP_READ: 16 });
});

test('what fails is said, and the sections after it are still tried', async () => {
  const lines: string[] = [];
  const host = { name: 'test', report: (line: string) => void lines.push(line) };
  const result = await runBench(broken, benchOptionsOf({ n: '50000' }), host);
  expect(result.failures).toEqual([
    'step failed: out of memory',
    'selection: 50000 samples failed: out of memory',
    'input failed: out of memory',
    'memory failed: out of memory',
  ]);
  expect(lines).toContain('! memory failed: out of memory');
  expect(formatResult(result)).toContain('adapter: acme');
});

test('only the sections that are asked for are run', async () => {
  const host = { name: 'test', report: () => undefined };
  const result = await runBench(broken, benchOptionsOf({ only: 'input' }), host);
  expect(result.failures).toEqual(['input failed: out of memory']);
  expect(result.step).toBeUndefined();
});
