// The legend of the chart beside the paper, with every number in it: a table for those who do not see the chart.
import type { PaperSeries } from '../../core/paperResults.ts';
import { methodColour } from '../methodColours.ts';
import { nothing } from '../words/numbers.ts';
import type { OwnPoint, PaperScale, paperPoints } from './paperPoints.ts';

interface Props {
  readonly lines: readonly {
    readonly one: PaperSeries;
    readonly dash: string | undefined;
    readonly points: ReturnType<typeof paperPoints>;
  }[];
  readonly own: readonly (OwnPoint & { readonly name: string; readonly colour: string })[];
  /** 'yours', or 'recorded'. */
  readonly whose: string;
  readonly scale: PaperScale;
  readonly onAttend: (label: string | null) => void;
}

const tableColumns = [30, 50, 70] as const;

function written(value: number, scale: PaperScale): string {
  const text = value.toFixed(1);
  return scale === 'againstFull' && value > 0 ? `+${text}` : text;
}

/** '94.8 / 94.5 / 93.0' in the columns of Table 2; elsewhere each value with what was pruned for it. */
function valuesOf(one: PaperSeries, points: ReturnType<typeof paperPoints>, scale: PaperScale): string {
  const pruned = points.filter((point) => point.pruned > 0);
  if (pruned.length === 0) return points.map(({ value }) => written(value, scale)).join('');
  if (one.table === 9)
    return pruned.map((point) => `${written(point.value, scale)} at ${point.pruned} %`).join(', ');
  const at = (share: number) => pruned.find((point) => point.pruned === share);
  return tableColumns.map((share) => (at(share) ? written(at(share)!.value, scale) : nothing)).join(' / ');
}

export function PaperList({ lines, own, whose, scale, onAttend }: Props) {
  return (
    <ul className="paper-list">
      {own.map((point) => (
        <li key={point.entrant} className="own">
          <i className="dot dot-circle" style={{ background: point.colour }} />
          <b>
            {point.name}, {whose}
          </b>
          <span>
            {written(point.value, scale)}
            {point.deviation !== null && ` \u00b1 ${point.deviation.toFixed(1)}`} at {point.pruned.toFixed(1)}{' '}
            %
          </span>
        </li>
      ))}
      {lines.some(({ one }) => one.table === 2) && (
        <li className="paper-head">
          <span>at {tableColumns.join(' / ')} % pruned</span>
        </li>
      )}
      {lines.map(({ one, dash, points }) => (
        <li
          key={one.label}
          title={one.note}
          onPointerEnter={() => onAttend(one.label)}
          onPointerLeave={() => onAttend(null)}
        >
          <svg width={18} height={8} aria-hidden="true">
            <line
              x1={0}
              x2={18}
              y1={4}
              y2={4}
              stroke={methodColour(one.method)}
              strokeWidth={2}
              strokeDasharray={dash}
            />
          </svg>
          {one.label}
          <span>{points.length > 0 ? valuesOf(one, points, scale) : 'nothing to compare with'}</span>
        </li>
      ))}
    </ul>
  );
}
