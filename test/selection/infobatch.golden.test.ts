import { expect, test } from 'vitest';
import { scoreOf } from '../../src/core/scoreKey.ts';
import { createStorageFrom, readBuffer } from '../../src/gpu/buffers.ts';
import { openDevice } from '../../src/gpu/device.ts';
import { ScoreMean } from '../../src/gpu/scoreMean.ts';
import infobatch from '../../src/selection/infobatch.ts';
import { golden } from '../golden.ts';
import { openRun } from './selectOnce.ts';

interface InfoBatchCase {
  n: number;
  pruneRatio: number;
  losses: number[];
  mean: number;
  alwaysKept: number[];
  wellLearnedCount: number;
  keptWellLearned: number;
  selectedCount: number;
  weightKeptWellLearned: number;
  prunedTotal: number;
}

const { device } = await openDevice();
const { cases } = golden<{ cases: InfoBatchCase[] }>('infobatch');

test.each(cases)(
  '$n losses pruned by $pruneRatio are split, drawn and weighted as the authors do',
  async (from) => {
    const { n, losses, alwaysKept, wellLearnedCount, keptWellLearned, weightKeptWellLearned } = from;
    const run = openRun(device, infobatch, { pruneRatio: from.pruneRatio }, losses);
    const drawn = new Set<string>();
    for (const seed of [1, 2]) {
      const { samples, count, weightOf, report } = await run.select({ seed });
      expect(count).toBe(from.selectedCount);
      expect(n - count).toBe(from.prunedTotal);
      const always = new Set(alwaysKept);
      const extra = [...samples].filter((sample) => !always.has(sample)).sort((a, b) => a - b);
      const trained = new Set(samples);
      expect(trained.size).toBe(count);
      expect(alwaysKept.every((sample) => trained.has(sample))).toBe(true);
      expect(extra).toHaveLength(keptWellLearned);
      drawn.add(extra.join());
      const weighty = new Set(extra);
      for (let i = 0; i < n; i++) {
        expect(weightOf![i], `weight of sample ${i}`).toBe(
          weighty.has(i) ? Math.fround(weightKeptWellLearned) : 1,
        );
      }
      expect(report.categories.reduce((sum, category) => sum + category.count, 0)).toBe(n);
      const wellLearned = report.categories.filter(({ label }) => label.startsWith('below'));
      expect(wellLearned.reduce((sum, category) => sum + category.count, 0)).toBe(wellLearnedCount);
    }
    // Few samples can be drawn alike by chance; C(20, 10) ways are enough.
    if (Math.min(keptWellLearned, wellLearnedCount - keptWellLearned) >= 10)
      expect(drawn.size, 'another seed draws others').toBe(2);
    run.destroy();
  },
);

test('the mean is the golden one', async () => {
  for (const { losses, mean } of cases) {
    const scores = createStorageFrom(device, 'test.scores', Float32Array.from(losses));
    const scoreMean = new ScoreMean(device, scores);
    const encoder = device.createCommandEncoder();
    scoreMean.prepare(encoder);
    const pass = encoder.beginComputePass();
    scoreMean.encode(pass, losses.length);
    pass.end();
    device.queue.submit([encoder.finish()]);
    const [key] = new Uint32Array(await readBuffer(device, scoreMean.result));
    expect(Math.abs(scoreOf(key!) - mean)).toBeLessThanOrEqual(1e-6 * mean);
    scoreMean.destroy();
    scores.destroy();
  }
});
