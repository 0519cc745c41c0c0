import { expect, test } from 'vitest';
import type { SelectionReport } from '../../../src/core/records.ts';
import { annealStart, growingEpochs, sweepEnds } from '../../../src/ui/plot/axisMarks.ts';
import { barFloor, decades, histogramBars } from '../../../src/ui/plot/histogramBars.ts';
import { epochScale, fromPixel, toPixel } from '../../../src/ui/plot/plotFrame.ts';
import { labelsThatFit, spread } from '../../../src/ui/plot/spread.ts';
import { planThumbnails, thumbnailAt } from '../../../src/ui/plot/thumbnailRows.ts';
import { epochTicks, lossTicks, niceCeiling, percentAxis } from '../../../src/ui/plot/ticks.ts';

const windowAt = (epoch: number, start: number, change: Partial<SelectionReport> = {}) =>
  ({
    epoch,
    present: 100,
    phase: 'prune',
    window: { start, size: 5, positions: 6 },
    ...change,
  }) as SelectionReport;

test('pixels and epochs convert both ways', () => {
  const scale = epochScale(20);
  expect(fromPixel(toPixel(7, scale, 900), scale, 900)).toBeCloseTo(7, 9);
});

test('epoch ticks are few, round and begin at 1', () => {
  expect(epochTicks(1, 10)).toEqual([1]);
  expect(epochTicks(20, 7)).toEqual([1, 5, 10, 15, 20]);
  expect(epochTicks(1000, 10)).toHaveLength(11);
});

test('axes end at round numbers', () => {
  expect(niceCeiling(3.06)).toBe(4);
  expect(niceCeiling(0.11)).toBe(0.12);
  expect(niceCeiling(0)).toBe(1);
  expect(lossTicks(6)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(percentAxis(0, 0.45)).toEqual([0, 0.6]);
  expect(percentAxis(0, Number.NEGATIVE_INFINITY)).toEqual([0, 1]);
});

test('a sweep ends where the window falls back', () => {
  expect(sweepEnds([windowAt(1, 4), windowAt(2, 5), windowAt(3, 0), windowAt(4, 1)])).toEqual([3]);
});

test('annealing is known from the engine, else from the reports', () => {
  const reports = [windowAt(0, 0), windowAt(1, 0, { phase: 'anneal' })];
  expect(annealStart({ annealFrom: 7, reports })).toBe(7);
  expect(annealStart({ annealFrom: null, reports })).toBe(1);
  expect(annealStart({ annealFrom: null, reports: [] })).toBeNull();
});

test('epochs that began before all images were there are marked', () => {
  expect(growingEpochs([windowAt(0, 0, { present: 50 }), windowAt(1, 0)], 100)).toEqual([0]);
});

test('marks that collide are moved apart and stay inside', () => {
  expect(spread([10, 50], 5, 0, 100)).toEqual([10, 50]);
  expect(spread([50, 50, 50], 10, 0, 100)).toEqual([40, 50, 60]);
  const crowded = spread([98, 99, 100], 10, 0, 100);
  expect(crowded).toEqual([80, 90, 100]);
  const many = spread(new Array(50).fill(3), 10, 0, 100);
  expect(Math.min(...many)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...many)).toBeLessThanOrEqual(100 + 1e-9);
  expect(spread([], 10, 0, 100)).toEqual([]);
});

test('labels of high rank win the room', () => {
  expect(labelsThatFit([0, 10, 40], 20, [1, 2, 1])).toEqual([false, true, true]);
});

test('a bar is as high as the log of its count and shared out linearly', () => {
  const bars = histogramBars(
    {
      lowest: 0,
      highest: 2,
      counts: [
        [50, 0],
        [50, 0],
      ],
    },
    [0, 1],
  );
  expect(bars).toHaveLength(1);
  expect(bars[0]).toMatchObject({ lowest: 0, highest: 1, total: 100 });
  const [low, high] = bars[0]!.segments;
  expect(low!.from).toBeCloseTo(barFloor);
  expect(high!.to).toBeCloseTo(100);
  expect(Math.log(low!.to / low!.from)).toBeCloseTo(Math.log(high!.to / high!.from));
});

test('equal losses make one bar', () => {
  const bars = histogramBars({ lowest: 3, highest: 3, counts: [[7, 0, 0]] }, [0]);
  expect(bars.map((bar) => bar.total)).toEqual([7]);
  expect(decades(45_000)).toEqual([1, 10, 100, 1000, 10_000, 100_000]);
});

test('thumbnails stand in a row a group and can be found again under the pointer', () => {
  const category = { kind: 'group', count: 5, selected: true };
  const report = {
    categories: [category, { ...category, count: 0 }, category],
  } as unknown as SelectionReport;
  const samples = [
    { index: 0, label: 0, loss: 1, category: 0 },
    { index: 1, label: 0, loss: 1, category: 0 },
    { index: 2, label: 0, loss: 5, category: 2 },
  ];
  const plan = planThumbnails(report, samples, { width: 600, height: 100, domain: [0, 6] });
  expect(plan.rows.map((row) => row.category)).toEqual([0, 2]);
  const [first, second] = plan.rows[0]!.thumbnails;
  expect(second!.x - first!.x).toBeGreaterThanOrEqual(plan.size);
  for (const row of plan.rows) {
    for (const thumb of row.thumbnails) expect(thumbnailAt(plan, thumb.x + 2, thumb.y + 2)).toBe(thumb.place);
  }
  expect(thumbnailAt(plan, 1, 1)).toBeNull();
});

test('more groups than rows are thinned evenly, the ends stay', () => {
  const categories = Array.from({ length: 64 }, () => ({ kind: 'group', count: 5, selected: true }));
  const report = { categories } as unknown as SelectionReport;
  const plan = planThumbnails(report, [], { width: 600, height: 180, domain: [0, 6] });
  expect(plan.thinned).toBe(true);
  expect(plan.rows[0]?.category).toBe(0);
  expect(plan.rows.at(-1)?.category).toBe(63);
});
