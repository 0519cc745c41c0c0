// How a category of samples is drawn, the same in histogram, thumbnails and lists.
import type { SelectionCategory, SelectionReport } from '../../core/records.ts';
import { type GroundTheme, groupColour, leftOutOpacity } from '../groupColours.ts';

export interface CategoryLook {
  /** A colour; canvas and SVG both take it. */
  readonly colour: string;
  readonly opacity: number;
  /** Dropped at random: grey hatch over the colour. */
  readonly hatched: boolean;
}

const neutral: Record<GroundTheme, string> = { light: '#7c858d', dark: '#8b949d' };

export function groupsOf(report: SelectionReport): readonly SelectionCategory[] {
  return report.categories.filter((category) => category.kind === 'group');
}

export function categoryLook(
  category: SelectionCategory,
  place: number,
  groups: number,
  ground: GroundTheme,
): CategoryLook {
  const opacity = category.selected ? 1 : leftOutOpacity;
  switch (category.kind) {
    case 'group':
      return { colour: groupColour(place, groups, ground), opacity, hatched: false };
    case 'dropped':
      return { colour: neutral[ground], opacity: 0.55, hatched: true };
    case 'kept':
    case 'newcomer':
    case 'skipped':
      return { colour: neutral[ground], opacity, hatched: false };
    default:
      return category.kind satisfies never;
  }
}
