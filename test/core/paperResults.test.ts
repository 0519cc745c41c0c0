import { expect, test } from 'vitest';
import { paperResults } from '../../src/core/paperResults.ts';

/** The paper's arrows in Table 2: what it prints as the change against full training. */
const arrows: readonly (readonly [string, string, readonly number[]])[] = [
  ['cifar10', 'Static random', [-1.0, -2.3, -5.4]],
  ['cifar10', 'Dynamic random', [-0.8, -1.1, -2.6]],
  ['cifar10', '\u03b5-greedy', [-0.4, -0.7, -1.5]],
  ['cifar10', 'UCB', [-0.3, -0.9, -1.7]],
  ['cifar10', 'InfoBatch, published', [0, -0.5, -0.9]],
  ['cifar10', 'InfoBatch, reproduced', [-0.3, -0.6, -1.3]],
  ['cifar10', 'SeTa', [0.1, -0.3, -0.6]],
  ['cifar100', 'Static random', [-4.4, -6.1, -8.5]],
  ['cifar100', 'Dynamic random', [-0.9, -2.9]],
  ['cifar100', '\u03b5-greedy', [-1.8, -3.4]],
  ['cifar100', 'UCB', [-0.9, -2.9]],
  ['cifar100', 'InfoBatch, published', [0, -0.1, -1.7]],
  ['cifar100', 'InfoBatch, reproduced', [-0.1, -1.1]],
  ['cifar100', 'SeTa', [0.1, -0.3, -1.6]],
];

test.each(arrows)(
  '%s, %s: accuracies and the printed changes agree with the full training',
  (data, label, changes) => {
    const table = paperResults.filter((series) => series.table === 2 && series.data === data);
    const series = table.find((one) => one.label === label)!;
    const theirs = label === 'SeTa' || label.endsWith('reproduced');
    const full = data === 'cifar10' ? 95.6 : theirs ? 79.3 : 78.2;
    expect(table.some(({ method, points }) => method === 'full' && points[0]?.accuracy === full)).toBe(true);
    expect(series.points.map(({ accuracy }) => Number((accuracy - full).toFixed(1)))).toEqual(changes);
  },
);

test('every backbone of Table 9 has full training and three settings of SeTa, ever more pruned', () => {
  const table = paperResults.filter((series) => series.table === 9);
  expect(table).toHaveLength(9);
  for (const { points } of table) {
    expect(points).toHaveLength(4);
    expect(points.every((point, i) => i === 0 || point.pruned > points[i - 1]!.pruned)).toBe(true);
  }
});
