// What the categories of a selection are called: groups by their number, others by the label of the report.
import type { SelectionCategory, SelectionReport } from '../../core/records.ts';
import { t } from '../../texts/texts.ts';
import { groupNumber } from './epochNumber.ts';
import { knownText } from './knownText.ts';

/** The label of a category that is no group, in the language of the page; as the report has it where that is not known. */
function labelOf({ label }: SelectionCategory): string {
  return knownText(label, t.catalog.categories);
}

const groupsIn = ({ categories }: SelectionReport) =>
  String(categories.filter(({ kind }) => kind === 'group').length);

/** 'Group 3', 'dropped at random'. */
export function categoryLabel(category: SelectionCategory, place: number): string {
  return category.kind === 'group' ? t.categories.group(String(groupNumber(place))) : labelOf(category);
}

/** Within a sentence: 'group 3 of 10', or what else the category is called. */
export function categoryName(report: SelectionReport, place: number): string {
  const category = report.categories[place];
  if (!category) return '';
  return category.kind === 'group'
    ? t.categories.groupOf(String(groupNumber(place)), groupsIn(report))
    : labelOf(category);
}

/** At the head of a list: 'Group 3 of 10', 'Dropped at random'. */
export function categoryHead(report: SelectionReport, place: number): string {
  const category = report.categories[place];
  if (category?.kind === 'group') return t.categories.headOf(String(groupNumber(place)), groupsIn(report));
  const label = category ? labelOf(category) : '';
  return label.charAt(0).toUpperCase() + label.slice(1);
}
