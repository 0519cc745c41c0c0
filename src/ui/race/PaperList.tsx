// The legend of the chart beside the paper, with every number in it: a table for those who do not see the chart.
import type { PaperSeries } from '../../core/paperResults.ts';
import { methodColour } from '../methodColours.ts';
import type { OwnPoint, PaperScale, paperPoints } from './paperPoints.ts';

interface Props {
  readonly lines: readonly {
    readonly one: PaperSeries;
    readonly dash: string | undefined;
    readonly points: ReturnType<typeof paperPoints>;
  }[];
  readonly own: readonly (OwnPoint & { readonly name: string; readonly colour: string })[];
  readonly scale: PaperScale;
  readonly onAttend: (label: string | null) => void;
}

function written(value: number, scale: PaperScale): string {
  const text = value.toFixed(1);
  return scale === 'againstFull' && value > 0 ? `+${text}` : text;
}

export function PaperList({ lines, own, scale, onAttend }: Props) {
  return (
    <ul className="paper-list">
      {own.map((point) => (
        <li key={point.entrant} className="own">
          <i className="dot dot-circle" style={{ background: point.colour }} />
          <b>{point.name}, yours</b>
          <span>
            {written(point.value, scale)}
            {point.deviation !== null && ` \u00b1 ${point.deviation.toFixed(1)}`} at {point.pruned.toFixed(1)}{' '}
            %
          </span>
        </li>
      ))}
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
          <span>
            {points
              .map(({ pruned, value }) =>
                pruned === 0 ? written(value, scale) : `${written(value, scale)} at ${pruned} %`,
              )
              .join(', ') || 'nothing to compare with'}
          </span>
        </li>
      ))}
    </ul>
  );
}
