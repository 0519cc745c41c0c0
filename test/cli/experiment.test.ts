import { afterEach, expect, test, vi } from 'vitest';
import { runExperiment } from '../../src/cli/experiment.ts';

afterEach(() => vi.restoreAllMocks());

test.each([
  [['--help'], 0, 'Exit codes'],
  [['--epochs', '-3'], 2, 'Epochs: 1 to 1000, got -3'],
  [['--methud', 'seta'], 2, '--methud'],
])('%j is answered before any data is prepared', async (args, code, answer) => {
  const written: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => Boolean(written.push(String(text))));
  }
  const prepareData = vi.fn();
  expect(await runExperiment(args, prepareData)).toBe(code);
  expect(prepareData).not.toHaveBeenCalled();
  expect(written.join('')).toContain(answer);
});
