// Where the window stands, in words: the groups it covers and whether they are easy or hard.
import type { SelectionReport, WindowReport } from '../../core/records.ts';
import { t } from '../../texts/texts.ts';
import { groupNumber } from './epochNumber.ts';

export function groupCount(report: SelectionReport): number {
  return report.categories.filter((category) => category.kind === 'group').length;
}

/** 'groups 3 to 7', 'group 3'. */
export function windowGroups(window: Pick<WindowReport, 'start' | 'size'>): string {
  const first = groupNumber(window.start);
  const last = groupNumber(window.start + window.size - 1);
  return first === last ? t.hand.group(String(first)) : t.hand.groups(String(first), String(last));
}

export function windowPlace(window: WindowReport): string {
  const { places } = t.hand;
  if (window.positions <= 1) return places.only;
  if (window.start === 0) return places.easiest;
  if (window.start === window.positions - 1) return places.hardest;
  const share = window.start / (window.positions - 1);
  if (share < 0.4) return places.easy;
  return share > 0.6 ? places.hard : places.middle;
}
