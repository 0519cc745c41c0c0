// Where the window stands, in words: the groups it covers and whether they are easy or hard.
import type { SelectionReport, WindowReport } from '../../core/records.ts';
import { groupNumber } from './epochNumber.ts';

export function groupCount(report: SelectionReport): number {
  return report.categories.filter((category) => category.kind === 'group').length;
}

/** 'groups 3 to 7', 'group 3'. */
export function windowGroups(window: WindowReport): string {
  const first = groupNumber(window.start);
  const last = groupNumber(window.start + window.size - 1);
  return first === last ? `group ${first}` : `groups ${first} to ${last}`;
}

export function windowPlace(window: WindowReport): string {
  if (window.positions <= 1) return 'its only position';
  if (window.start === 0) return 'the easiest';
  if (window.start === window.positions - 1) return 'the hardest';
  const share = window.start / (window.positions - 1);
  if (share < 0.4) return 'towards the easy end';
  return share > 0.6 ? 'towards the hard end' : 'the middle';
}
