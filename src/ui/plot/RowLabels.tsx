// Left of the thumbnails: each row's group, and the window as the same bracket as above, turned.
import type { SelectionReport } from '../../core/records.ts';
import { t } from '../../texts/texts.ts';
import { useGround, useView, useViewStore } from '../pageContext.ts';
import { categoryLabel } from '../words/categoryNames.ts';
import { groupNumber } from '../words/epochNumber.ts';
import { categoryLook, groupsOf } from './categoryLook.ts';
import { plotLeft } from './plotFrame.ts';
import type { ThumbnailPlan } from './thumbnailRows.ts';
import { useTween } from './useTween.ts';
import { bracketPath } from './WindowBracket.tsx';

interface Props {
  readonly plan: ThumbnailPlan;
  readonly report: SelectionReport;
}

export function RowLabels({ plan, report }: Props) {
  const ground = useGround();
  const view = useViewStore();
  const attended = useView((state) => state.hoveredCategory ?? state.selectedCategory);
  const groups = groupsOf(report).length;
  const { window } = report;
  const inWindow = plan.rows.filter(
    ({ category }) => window && category >= window.start && category < window.start + window.size,
  );
  const ends = [
    inWindow[0]?.top ?? 0,
    (inWindow.at(-1)?.top ?? 0) + (inWindow.length > 0 ? plan.rowHeight : 0),
  ];
  const [from = 0, to = 0] = useTween(ends);
  return (
    <g className="row-labels">
      {plan.rows.map(({ category, top }) => {
        const entry = report.categories[category];
        if (!entry) return null;
        const look = categoryLook(entry, category, groups, ground);
        const middle = top + plan.rowHeight / 2;
        const name = entry.kind === 'group' ? String(groupNumber(category)) : t.plot.rows[entry.kind];
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys reach every row through its images
          <g
            key={category}
            className={attended === category ? 'attended' : undefined}
            onPointerEnter={() => view.setState({ hoveredCategory: category })}
            onPointerLeave={() => view.setState({ hoveredCategory: null })}
            onClick={() => view.setState({ selectedCategory: category })}
          >
            <rect className="hit" x={0} y={top} width={plotLeft - 8} height={plan.rowHeight} />
            <rect
              x={3}
              y={middle - 4}
              width={8}
              height={8}
              rx={1.5}
              fill={look.hatched ? 'url(#hatch)' : entry.selected ? look.colour : 'none'}
              stroke={look.hatched ? 'none' : look.colour}
              strokeWidth={1.2}
            />
            <text x={15} y={middle} dominantBaseline="central">
              {name}
            </text>
            <title>{categoryLabel(entry, category)}</title>
          </g>
        );
      })}
      {inWindow.length > 0 && (
        <path
          className="window-mark"
          transform={`translate(${plotLeft - 13} 0) matrix(0 1 1 0 0 0)`}
          d={bracketPath(from + 1, to - 1, 0, 7)}
        />
      )}
    </g>
  );
}
