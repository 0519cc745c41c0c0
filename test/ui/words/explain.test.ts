import { expect, test } from 'vitest';
import type { EpochRecord, SelectionCategory, SelectionReport } from '../../../src/core/records.ts';
import { explain } from '../../../src/ui/words/explain.ts';

const group = { kind: 'group', count: 1 } as SelectionCategory;
const report = (start: number, change: Partial<SelectionReport> = {}) =>
  ({
    call: 4,
    phase: 'prune',
    present: 1000,
    selected: 500,
    categories: [group, group],
    window: { start, size: 5, positions: 6 },
    ...change,
  }) as SelectionReport;
const record = (trainLoss: number) => ({ trainLoss }) as EpochRecord;

const why = (now: SelectionReport, before?: SelectionReport, loss?: number, lossBefore?: number) =>
  explain({
    report: now,
    before,
    record: loss === undefined ? undefined : record(loss),
    recordBefore: lossBefore === undefined ? undefined : record(lossBefore),
    method: undefined,
  }).join(' ');

test('a window that moved up explains a rising loss with its numbers', () => {
  expect(why(report(3), report(2), 1.66, 1.5)).toMatch(/moved up.*rises \(1\.50 to 1\.66\).*test accuracy/);
});

test('a window that fell back explains the drop and the period', () => {
  expect(why(report(0), report(5), 0.79, 2)).toMatch(/fell back to the easiest.*drops.*every 6 epochs/);
});

test('before the epoch is over nothing is claimed about its loss', () => {
  expect(why(report(3), report(2), undefined, 1.5)).toContain('Expect a higher training loss');
});

test('small hard groups make a short epoch', () => {
  expect(why(report(5, { selected: 100 }), report(4), 2, 1.9)).toContain('only 100 images');
});

test('annealing and the first epoch have their own reasons', () => {
  expect(why(report(0, { phase: 'anneal', window: null, categories: [] }))).toContain('true proportion');
  expect(why(report(0, { call: 0, window: null }))).toContain('same starting loss');
});
