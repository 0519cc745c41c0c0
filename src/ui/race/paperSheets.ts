// The charts beside the paper: which of its series stand in each, and how the lines of one are told apart.
import { type PaperSeries, paperResults } from '../../core/paperResults.ts';

export const sheets = ['cifar10', 'cifar100', 'backbones'] as const;
export type Sheet = (typeof sheets)[number];

export function seriesOf(sheet: Sheet): readonly PaperSeries[] {
  if (sheet === 'backbones') return paperResults.filter(({ table }) => table === 9);
  return paperResults.filter(({ table, data }) => table === 2 && data === sheet);
}

/** One for each network of Table 9, all of them SeTa and so of one colour. */
const backboneDashes = [
  undefined,
  '9 2',
  '6 2',
  '4 2',
  '2 2',
  '1 3',
  '8 2 1 2',
  '5 2 1 2 1 2',
  '10 3 4 3',
] as const;

/**
 * The dash of a line; undefined for a solid one. Published and reproduced InfoBatch share a colour, too.
 *
 * @param place of the series in its sheet, from 0
 */
export function dashOf({ label, table }: PaperSeries, place: number): string | undefined {
  if (table === 9) return backboneDashes[place % backboneDashes.length];
  return label.endsWith('reproduced') ? '5 3' : undefined;
}
