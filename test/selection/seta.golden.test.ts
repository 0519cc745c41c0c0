import { expect, test } from 'vitest';
import { annealStart } from '../../src/core/keep.ts';
import { openDevice } from '../../src/gpu/device.ts';
import seta from '../../src/selection/seta.ts';
import { golden } from '../golden.ts';
import { openRun } from './selectOnce.ts';

interface SetaSettings {
  n: number;
  pruneRatio: number;
  groups: number;
  windowScale: number;
}

const { device } = await openDevice();
const paramsOf = ({ pruneRatio, groups, windowScale }: SetaSettings) => ({ pruneRatio, groups, windowScale });
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test('the window takes the golden groups at each prune call', async () => {
  const { cases } = golden<{
    cases: {
      groups: number;
      windowScale: number;
      windowSize: number;
      windows: { iteration: number; selected: number[] }[];
    }[];
  }>('windows');
  for (const { groups, windowScale, windowSize, windows } of cases) {
    // Two samples a group, far apart: group g holds samples g and g + groups.
    const losses = Array.from({ length: 2 * groups }, (_, i) => (i % groups) + (i < groups ? 0 : 0.01));
    const run = openRun(device, seta, { pruneRatio: 0, groups, windowScale }, losses);
    for (const { iteration, selected } of windows) {
      const { samples, report } = await run.select({ call: iteration, epoch: iteration });
      expect([...samples].sort((a, b) => a - b)).toEqual([...selected, ...selected.map((g) => g + groups)]);
      const chosen = report.categories.flatMap((category, g) => (category.selected ? [g] : []));
      expect(chosen).toEqual(selected);
      expect(report.window?.size ?? groups).toBe(iteration === 0 ? groups : windowSize);
    }
    run.destroy();
  }
});

test('separated losses are selected exactly as the authors do', async () => {
  const { cases } = golden<{
    cases: (SetaSettings & {
      losses: number[];
      calls: { iteration: number; selected: number[]; prunedTotal: number }[];
    })[];
  }>('seta_separated');
  for (const { losses, calls, ...settings } of cases) {
    const run = openRun(device, seta, paramsOf(settings), losses);
    let pruned = 0;
    for (const { iteration, selected, prunedTotal } of calls) {
      const { samples, count } = await run.select({ call: iteration, epoch: iteration });
      expect([...samples].sort((a, b) => a - b)).toEqual(selected);
      pruned += settings.n - count;
      expect(pruned).toBe(prunedTotal);
    }
    run.destroy();
  }
});

test('skewed losses are selected in the golden numbers', async () => {
  const { cases } = golden<{ cases: (SetaSettings & { losses: number[]; selectedCounts: number[] })[] }>(
    'seta_skewed',
  );
  for (const { losses, selectedCounts, ...settings } of cases) {
    const run = openRun(device, seta, paramsOf(settings), losses);
    const counts: number[] = [];
    let positions = 1;
    for (let call = 0; call < selectedCounts.length; call++) {
      const { count, report } = await run.select({ call, epoch: call });
      counts.push(count);
      positions = report.window?.positions ?? positions;
    }
    expect(counts[0]).toBe(selectedCounts[0]);
    const meansOf = (series: readonly number[]) => {
      return Array.from({ length: positions }, (_, position) => {
        return mean(series.filter((_count, call) => call > 0 && call % positions === position));
      });
    };
    const [ours, theirs] = [meansOf(counts), meansOf(selectedCounts)];
    for (const [position, count] of theirs.entries()) {
      // Of a position that no call has reached there is no mean.
      if (Number.isNaN(count)) continue;
      expect(Math.abs(ours[position]! - count)).toBeLessThanOrEqual(0.05 * settings.n);
    }
    run.destroy();
  }
});

test('equal losses are chunked as the authors chunk them', async () => {
  const { cases } = golden<{
    cases: (SetaSettings & {
      loss: number;
      calls: {
        iteration: number;
        groupSizes: number[];
        selectedGroupSizes: number[];
        selectedCount: number;
      }[];
    })[];
  }>('seta_degenerate');
  for (const { loss, calls, ...settings } of cases) {
    const run = openRun(device, seta, paramsOf(settings), new Array<number>(settings.n).fill(loss));
    for (const { iteration, groupSizes, selectedGroupSizes, selectedCount } of calls) {
      const { count, report } = await run.select({ call: iteration, epoch: iteration });
      const groups = report.categories.filter(({ kind }) => kind === 'group');
      expect(groups.map((group) => group.count)).toEqual(groupSizes);
      const selected = groups.filter((group) => group.selected);
      expect(selected.map((group) => group.count)).toEqual(selectedGroupSizes);
      expect(count).toBe(selectedCount);
    }
    run.destroy();
  }
});

test('annealing starts after the golden epoch', () => {
  const { cases } = golden<{ cases: { epochs: number; delta: number; annealedEpochs?: number[] }[] }>(
    'epoch_counts',
  );
  for (const { epochs, delta, annealedEpochs } of cases) {
    if (annealedEpochs) expect(annealStart(epochs, delta)).toBe(annealedEpochs[0] ?? epochs);
  }
});
