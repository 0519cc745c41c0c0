// The centroid of each group under the bars: filled in use, hollow left out, with its value where there is room.
import { usePlotArea, useXAxisScale } from 'recharts';
import type { SelectionReport } from '../../core/records.ts';
import { t } from '../../texts/texts.ts';
import { useGround, useView, useViewStore } from '../pageContext.ts';
import { groupNumber } from '../words/epochNumber.ts';
import { count, loss } from '../words/numbers.ts';
import { categoryLook, groupsOf } from './categoryLook.ts';
import { labelsThatFit } from './spread.ts';

/** Room under the bars that the marks and their values take. */
export const centroidStrip = 25;

export function CentroidMarks({ report }: { readonly report: SelectionReport }) {
  const x = useXAxisScale();
  const area = usePlotArea();
  const ground = useGround();
  const view = useViewStore();
  const attended = useView((state) => state.hoveredCategory ?? state.selectedCategory);
  if (!x || !area) return null;
  const groups = groupsOf(report);
  const baseline = area.y + area.height;
  const places = groups.map((group) => (group.meanLoss === null ? -1000 : (x(group.meanLoss) ?? 0)));
  const { window } = report;
  const rank = groups.map((_, i) => {
    if (i === attended) return 3;
    const edge = window && (i === window.start || i === window.start + window.size - 1);
    return edge || i === 0 || i === groups.length - 1 ? 2 : 1;
  });
  const labelled = labelsThatFit(places, 30, rank);
  return (
    <g className="centroids">
      {groups.length > 0 && (
        <text className="gutter-name" x={0} y={baseline + 20}>
          {t.plot.centroids.row}
        </text>
      )}
      {groups.map((group, i) => {
        if (group.meanLoss === null) return null;
        const { colour } = categoryLook(group, i, groups.length, ground);
        const radius = i === attended ? 5 : groups.length > 24 ? 2.4 : 3.8;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the groups are reached by keyboard in the list of samples
          <g
            key={groupNumber(i)}
            className="centroid"
            style={{ transform: `translate(${places[i]}px, ${baseline}px)` }}
            onPointerEnter={() => view.setState({ hoveredCategory: i })}
            onPointerLeave={() => view.setState({ hoveredCategory: null })}
            onClick={() => view.setState({ selectedCategory: i })}
          >
            <line y1={-area.height} y2={0} stroke={colour} strokeOpacity={i === attended ? 0.9 : 0.28} />
            <circle
              cy={6.5}
              r={radius}
              fill={group.selected ? colour : 'var(--ground)'}
              stroke={colour}
              strokeWidth={1.5}
            />
            {labelled[i] && (
              <text y={20} textAnchor="middle" className={i === attended ? 'attended' : undefined}>
                {loss(group.meanLoss, 2)}
              </text>
            )}
            <title>
              {t.plot.centroids.ofGroup(String(groupNumber(i)), count(group.count), loss(group.meanLoss))}
            </title>
          </g>
        );
      })}
    </g>
  );
}
