// What the bracket says of itself: where the window stands, who holds it, how many images lie under it.
import type { SelectionReport } from '../../core/records.ts';
import type { GroupRange } from '../../core/window.ts';
import { t } from '../../texts/texts.ts';
import { epochNumber } from './epochNumber.ts';
import { count } from './numbers.ts';
import { groupCount, windowGroups, windowPlace } from './windowPlace.ts';

export type WindowState =
  /** As it was chosen. */
  | 'now'
  /** Under the hand. */
  | 'draft'
  /** Set by hand for the next selection. */
  | 'ordered';

/** Images of the groups in `window`, those dropped at random left out. */
export function imagesUnder(report: SelectionReport, { start, size }: GroupRange): number {
  const groups = report.categories.filter(({ kind }) => kind === 'group').slice(start, start + size);
  return groups.reduce((sum, group) => sum + group.count, 0);
}

export function heldWords(report: SelectionReport, window: GroupRange, state: WindowState): string {
  const positions = groupCount(report) - window.size + 1;
  const groups = windowGroups(window);
  const { bracket } = t.hand;
  if (state === 'draft') return bracket.draft(groups, count(imagesUnder(report, window)));
  if (state === 'ordered') return bracket.ordered(String(epochNumber(report.epoch + 1)), groups);
  const place = windowPlace({ ...window, positions });
  return report.window?.byHand ? bracket.held(groups, place) : bracket.free(groups, place);
}
