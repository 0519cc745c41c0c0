import { expect, test } from 'vitest';
import type { EpochRecord, SelectionReport } from '../../../src/core/records.ts';
import { emptyRun, type Run } from '../../../src/state/run.ts';
import { curveOf, smoothed } from '../../../src/ui/plot/curves.ts';
import { epochAxisOf } from '../../../src/ui/plot/epochAxis.ts';
import { logTicks } from '../../../src/ui/plot/ticks.ts';
import { simulatedDefaults } from '../simulatedCatalog.ts';

/** A run of 4 epochs over 100 images that trained `selected` of them and got to `accuracies`. */
function runOf(selected: readonly number[], accuracies: readonly number[], change: Partial<Run> = {}): Run {
  return {
    ...emptyRun('run', { ...simulatedDefaults, epochs: 4, trainCount: 100 }),
    phase: accuracies.length === 4 ? 'finished' : 'training',
    reports: selected.map((count, epoch) => ({ epoch, selected: count }) as SelectionReport),
    records: accuracies.map((testAccuracy, epoch) => ({ epoch, testAccuracy, seconds: 2 }) as EpochRecord),
    ...change,
  };
}

const pick = (record: EpochRecord) => record.testAccuracy;
const pruned = runOf([100, 50, 50, 50], [0.1, 0.3, 0.2, 0.25]);
const full = runOf([100, 100, 100, 100], [0.1, 0.2, 0.3, 0.4]);
const overEpochs = epochAxisOf('epoch', 4, pruned, [pruned, full]);

test('over images a pruned run has its points earlier, and full training reaches the end of the axis', () => {
  const axis = epochAxisOf('samples', 4, pruned, [pruned, full]);
  expect([0, 1, 2, 3].map((epoch) => axis.recordAt(pruned, epoch))).toEqual([100, 150, 200, 250]);
  expect(axis.recordAt(full, 3)).toBe(400);
  expect(axis.scale).toEqual({ from: 0, to: 400 });
});

test('a place within an epoch of the run in focus is a place within its images', () => {
  const axis = epochAxisOf('samples', 4, pruned, [pruned, full]);
  expect([0, 0.5, 1, 1.5, 4].map(axis.at)).toEqual([0, 50, 100, 125, 250]);
  expect(axis.at(4.5)).toBeNaN();
  expect([10, 100, 101, 240, 399].map(axis.epochAt)).toEqual([0, 0, 1, 3, 3]);
});

test('an epoch at work has its images on the axis before it has its time', () => {
  const working = runOf([100, 60], [0.1]);
  expect(epochAxisOf('samples', 4, working, [working]).at(1.5)).toBe(130);
  const time = epochAxisOf('time', 4, working, [working]);
  expect([time.at(1), time.at(1.5)]).toEqual([2, Number.NaN]);
});

test('over epochs every run has its records at the number of the epoch', () => {
  expect([overEpochs.recordAt(pruned, 0), overEpochs.recordAt(full, 3)]).toEqual([1, 4]);
  expect([overEpochs.at(0), overEpochs.at(4)]).toEqual([0.5, 4.5]);
});

test('the best point is the highest as measured, also of a smoothed curve', () => {
  const curve = curveOf(0, [pruned], { pick, axis: overEpochs, smoothing: 3, best: 'highest' });
  expect(curve.best).toEqual({ epoch: 1, x: 2, y: 0.3 });
  expect(curve.points.map(({ y }) => Number(y.toFixed(3)))).toEqual([0.1, 0.2, 0.2, 0.25]);
  expect(curve.raw?.map(({ y }) => y)).toEqual([0.1, 0.3, 0.2, 0.25]);
});

test('finished seeds become their mean in a band; a seed at work is drawn before the mean of those before', () => {
  const other = runOf([100, 50, 50, 50], [0.3, 0.1, 0.4, 0.45]);
  const settings = { pick, axis: overEpochs, smoothing: 1 };
  const done = curveOf(0, [pruned, other], settings);
  expect(done.points.map(({ y }) => Number(y.toFixed(3)))).toEqual([0.2, 0.2, 0.3, 0.35]);
  expect(done.band[1]).toEqual({ x: 2, lowest: 0.1, highest: 0.3 });
  expect(done.before).toBeNull();
  const during = curveOf(0, [pruned, other, runOf([100, 50], [0.15])], settings);
  expect(during.points.map(({ y }) => y)).toEqual([0.15]);
  expect(during.before?.map(({ y }) => Number(y.toFixed(3)))).toEqual([0.2, 0.2, 0.3, 0.35]);
  expect(during.band).toHaveLength(4);
  expect(curveOf(0, [pruned], settings).band).toEqual([]);
});

test('a long run is drawn with few points: first, last, best and every spike stay as they were measured', () => {
  const accuracies = (of: number) =>
    Array.from({ length: 1000 }, (_, epoch) =>
      epoch === 777 ? 0.99 - of / 10 : 0.5 + Math.sin(epoch + of) / 10,
    );
  const long = (of: number) => runOf(new Array(1000).fill(100), accuracies(of), { phase: 'finished' });
  const axis = epochAxisOf('epoch', 1000, long(0), [long(0)]);
  const settings = { pick, axis, best: 'highest', reference: pick } as const;
  const curve = curveOf(0, [long(0), long(1), runOf([], accuracies(2))], { ...settings, smoothing: 3 });
  for (const list of [curve.points, curve.raw!, curve.before!, curve.reference!, curve.band]) {
    expect(list.length).toBeLessThanOrEqual(500);
    expect([list[0]?.x, list.at(-1)?.x]).toEqual([1, 1000]);
    expect(list.every(({ x }, i) => i === 0 || x > list[i - 1]!.x)).toBe(true);
  }
  expect(curve.best).toEqual({ epoch: 777, x: 778, y: 0.79 });
  expect(curve.raw).toContainEqual(curve.best);
  expect(curve.band.find(({ x }) => x === 778)?.highest).toBe(0.99);
});

test('values that are not finite leave no point', () => {
  const broken = runOf([100, 100], [0.1, Number.NaN]);
  expect(curveOf(0, [broken], { pick, axis: overEpochs, smoothing: 1 }).points).toHaveLength(1);
});

test('smoothing over one epoch changes nothing', () => {
  const points = [{ epoch: 0, x: 1, y: 5 }];
  expect(smoothed(points, 1)).toBe(points);
});

test('ticks of a logarithmic axis are few and round', () => {
  expect(logTicks(0.21, 3.1)).toEqual([0.5, 1, 2]);
  expect(logTicks(0.5, 0.8)).toEqual([0.5, 0.6, 0.7, 0.8]);
  expect(logTicks(0.001, 9)).toEqual([0.001, 0.01, 0.1, 1]);
});
