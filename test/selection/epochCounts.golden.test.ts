import { expect, test } from 'vitest';
import type { ParamValues } from '../../src/core/params.ts';
import { openDevice } from '../../src/gpu/device.ts';
import full from '../../src/selection/full.ts';
import infobatch from '../../src/selection/infobatch.ts';
import type { MethodDefinition } from '../../src/selection/method.ts';
import seta from '../../src/selection/seta.ts';
import staticRandom from '../../src/selection/static.ts';
import { golden } from '../golden.ts';
import { openRun } from './selectOnce.ts';

interface EpochCountsCase {
  kind: string;
  epochs: number;
  delta: number;
  n: number;
  pruneRatio: number;
  selectedCounts: number[];
  prunedCount: number;
  annealedEpochs?: number[];
  groups?: number;
  windowScale?: number;
}

/** The playground's method for each kind of the fixture. */
const methods: Record<string, { method: MethodDefinition; paramsOf(from: EpochCountsCase): ParamValues }> = {
  SeTa: {
    method: seta,
    paramsOf: ({ pruneRatio, groups, windowScale, delta }) => {
      return { pruneRatio, groups: groups!, windowScale: windowScale!, delta };
    },
  },
  InfoBatch: { method: infobatch, paramsOf: ({ pruneRatio, delta }) => ({ pruneRatio, delta }) },
  Static: { method: staticRandom, paramsOf: ({ pruneRatio }) => ({ pruneRatio, subset: 'first' }) },
  Full: { method: full, paramsOf: () => ({}) },
};

const { device } = await openDevice();
const { cases } = golden<{ cases: EpochCountsCase[] }>('epoch_counts');

const kinds = new Set(cases.map(({ kind }) => kind));

test.each([...kinds])('%s selects the golden number of samples in each epoch', async (kind) => {
  const known = methods[kind];
  if (!known) throw new Error(`the fixture has a kind that no method here stands for: ${kind}`);
  const { method, paramsOf } = known;
  const own = cases.filter((from) => from.kind === kind);
  for (const from of own) {
    const { n, epochs, selectedCounts, annealedEpochs = [] } = from;
    const params = paramsOf(from);
    const losses = Array.from({ length: n }, (_, i) => Math.floor(i / 100) + (i % 100) / 10_000);
    const run = openRun(device, method, params, losses);
    const start = method.annealStart(params, epochs);
    let pruned = 0;
    for (const [epoch, expected] of selectedCounts.entries()) {
      const phase = epoch >= start ? 'anneal' : 'prune';
      expect(phase === 'anneal').toBe(annealedEpochs.includes(epoch));
      const { count, samples } = await run.select({ epoch, epochs, phase, call: Math.min(epoch, start) });
      pruned += n - count;
      const oneDraw = kind === 'SeTa' && phase === 'prune' && epoch > 0 && from.pruneRatio > 0;
      expect(Math.abs(count - expected)).toBeLessThanOrEqual(oneDraw ? 0.04 * n : 0);
      expect(new Set(samples).size).toBe(count);
      if (kind === 'Static') expect(samples.every((sample) => sample < count)).toBe(true);
    }
    if (kind === 'SeTa') expect(Math.abs(pruned - from.prunedCount)).toBeLessThanOrEqual(0.04 * n * epochs);
    run.destroy();
  }
});
