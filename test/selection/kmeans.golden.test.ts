import { expect, test } from 'vitest';
import { wcssOf } from '../../src/core/kmeans.ts';
import { openDevice } from '../../src/gpu/device.ts';
import seta from '../../src/selection/seta.ts';
import { golden } from '../golden.ts';
import { openRun } from './selectOnce.ts';

interface KmeansFixture {
  cases: {
    distribution: string;
    n: number;
    k: number;
    losses: number[];
    optimal: { wcss: number };
  }[];
}

/** Lowest and highest, of any number of losses: a call takes no more than some 100,000 arguments. */
function rangeOf(losses: readonly number[]): [number, number] {
  return losses.reduce(
    ([least, most], loss) => [Math.min(least, loss), Math.max(most, loss)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

const { device } = await openDevice();

test.each(golden<KmeansFixture>('kmeans_1d').cases)(
  'k-means of $n losses ($distribution) in $k groups is as good as the optimum',
  async ({ losses, n, k, optimal }) => {
    const run = openRun(device, seta, { pruneRatio: 0, groups: k }, losses);
    const { categoryOf, report } = await run.select();
    run.destroy();
    const groups = report.categories.filter(({ kind }) => kind === 'group');
    expect(groups.every(({ count }) => count > 0)).toBe(true);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(n);

    const [lowest, highest] = rangeOf(losses);
    const order = Array.from(losses.keys()).sort((a, b) => losses[a]! - losses[b]!);
    const starts = groups.map((_, group) => order.findIndex((sample) => categoryOf[sample] === group));
    for (const [place, sample] of order.entries()) {
      const before = order[place - 1];
      if (before === undefined) continue;
      const step = categoryOf[sample]! - categoryOf[before]!;
      expect(step === 0 || step === 1).toBe(true);
      if (losses[sample] === losses[before]) expect(step).toBe(0);
    }
    const sorted = order.map((sample) => losses[sample]! - lowest);
    const wcss = wcssOf(sorted, [...starts, n]);
    expect(wcss).toBeLessThanOrEqual(1.01 * optimal.wcss + 1e-12 * n * (highest - lowest) ** 2);
    for (const [group, { meanLoss, lowestLoss, highestLoss }] of groups.entries()) {
      const own = losses.filter((_, sample) => categoryOf[sample] === group);
      const mean = own.reduce((sum, loss) => sum + loss, 0) / own.length;
      expect(Math.abs(meanLoss! - mean)).toBeLessThanOrEqual(2e-6 * Math.abs(mean));
      expect([lowestLoss, highestLoss]).toEqual(rangeOf(own));
    }
    // The report's mean is an f32: every deviation from it may be off by a unit in its last place.
    const unit = highest * 2 ** -23;
    expect(Math.abs(report.wcss! - wcss)).toBeLessThanOrEqual(0.01 * wcss + n * unit ** 2);
  },
);
