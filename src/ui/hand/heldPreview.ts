// What a selection would look like with the window where the hand has it: its groups are in use, the others are not.
import type { SelectionReport } from '../../core/records.ts';
import type { GroupRange } from '../../core/window.ts';

export function heldPreview(report: SelectionReport, { start, size }: GroupRange): SelectionReport {
  const categories = report.categories.map((category, place) =>
    category.kind === 'group' ? { ...category, selected: place >= start && place < start + size } : category,
  );
  const positions = categories.filter(({ kind }) => kind === 'group').length - size + 1;
  return { ...report, categories, window: { start, size, positions, byHand: true } };
}
