// The bars of the loss histogram, coloured by group: full in use, a quarter left out, hatched dropped at random.
import { useXAxisScale, useYAxisScale } from 'recharts';
import type { SelectionReport } from '../../core/records.ts';
import { t } from '../../texts/texts.ts';
import { useGround, useView, useViewStore } from '../pageContext.ts';
import { categoryLabel } from '../words/categoryNames.ts';
import { count, loss } from '../words/numbers.ts';
import { categoryLook, groupsOf } from './categoryLook.ts';
import type { Bar } from './histogramBars.ts';

interface Props {
  readonly report: SelectionReport;
  readonly bars: readonly Bar[];
  /** Spoilt samples by category and bin; null where none are. */
  readonly corrupted: readonly (readonly number[])[] | null;
}

const thinnest = 1.5;

export function HistogramBarsLayer({ report, bars, corrupted }: Props) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const ground = useGround();
  const view = useViewStore();
  const attended = useView((state) => state.hoveredCategory ?? state.selectedCategory);
  if (!x || !y) return null;
  const groups = groupsOf(report).length;
  return (
    <g className="bars">
      {bars.map((bar) => {
        const left = x(bar.lowest) ?? 0;
        const right = x(bar.highest) ?? 0;
        // All losses equal: one bar, wide enough to be seen.
        const wide = right - left < thinnest ? 10 : right - left;
        const from = right - left < thinnest ? left - 5 : left;
        return bar.segments.map((segment) => {
          const category = report.categories[segment.category];
          if (!category) return null;
          const look = categoryLook(category, segment.category, groups, ground);
          const top = y(segment.to) ?? 0;
          const spoilt = corrupted?.[segment.category]?.[bar.bin];
          const words = [
            categoryLabel(category, segment.category),
            count(segment.count),
            count(bar.total),
            loss(bar.lowest, 2),
            loss(bar.highest, 2),
          ] as const;
          const dimmed = attended !== null && attended !== segment.category;
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the groups are reached by keyboard in the list of samples
            <rect
              key={`${bar.lowest}/${segment.category}`}
              x={from + 0.25}
              y={top}
              width={Math.max(0.5, wide - 0.5)}
              height={Math.max(0, (y(segment.from) ?? 0) - top)}
              fill={look.hatched ? 'url(#hatch)' : look.colour}
              fillOpacity={look.hatched ? 1 : look.opacity * (dimmed ? 0.6 : 1)}
              onPointerEnter={() => view.setState({ hoveredCategory: segment.category })}
              onPointerLeave={() => view.setState({ hoveredCategory: null })}
              onClick={() => view.setState({ selectedCategory: segment.category })}
            >
              <title>
                {spoilt ? t.plot.bars.spoiltPiece(...words, count(spoilt)) : t.plot.bars.piece(...words)}
              </title>
            </rect>
          );
        });
      })}
    </g>
  );
}
