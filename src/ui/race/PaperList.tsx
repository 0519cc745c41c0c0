// The legend of the chart beside the paper, with every number in it: a table for those who do not see the chart.
import type { PaperSeries } from '../../core/paperResults.ts';
import { t } from '../../texts/texts.ts';
import { methodColour } from '../methodColours.ts';
import { knownText } from '../words/knownText.ts';
import { fixed, nothing, plain } from '../words/numbers.ts';
import type { OwnPoint, PaperScale, paperPoints } from './paperPoints.ts';

interface Props {
  readonly lines: readonly {
    readonly one: PaperSeries;
    readonly dash: string | undefined;
    readonly points: ReturnType<typeof paperPoints>;
  }[];
  readonly own: readonly (OwnPoint & { readonly name: string; readonly colour: string })[];
  readonly whose: 'yours' | 'recorded';
  readonly scale: PaperScale;
  readonly onAttend: (label: string | null) => void;
}

const tableColumns = [30, 50, 70] as const;

function written(value: number, scale: PaperScale): string {
  const text = fixed(value, 1);
  return scale === 'againstFull' && value > 0 ? `+${text}` : text;
}

/** '94.8 / 94.5 / 93.0' in the columns of Table 2; elsewhere each value with what was pruned for it. */
function valuesOf(one: PaperSeries, points: ReturnType<typeof paperPoints>, scale: PaperScale): string {
  const pruned = points.filter((point) => point.pruned > 0);
  if (pruned.length === 0) return points.map(({ value }) => written(value, scale)).join('');
  if (one.table === 9)
    return pruned
      .map((point) => t.paper.list.at(written(point.value, scale), plain(point.pruned)))
      .join(t.numbers.between);
  const at = (share: number) => pruned.find((point) => point.pruned === share);
  return tableColumns.map((share) => (at(share) ? written(at(share)!.value, scale) : nothing)).join(' / ');
}

export function PaperList({ lines, own, whose, scale, onAttend }: Props) {
  return (
    <ul className="paper-list">
      {own.map((point) => (
        <li key={point.entrant} className="own">
          <i className="dot dot-circle" style={{ background: point.colour }} />
          <b>{t.paper.list[whose](point.name)}</b>
          <span>
            {t.paper.list.at(
              point.deviation === null
                ? written(point.value, scale)
                : `${written(point.value, scale)} \u00b1 ${fixed(point.deviation, 1)}`,
              fixed(point.pruned, 1),
            )}
          </span>
        </li>
      ))}
      {lines.some(({ one }) => one.table === 2) && (
        <li className="paper-head">
          <span>{t.paper.list.head(tableColumns.join(' / '))}</span>
        </li>
      )}
      {lines.map(({ one, dash, points }) => (
        <li
          key={one.label}
          title={one.note === undefined ? undefined : knownText(one.note, t.paper.notes)}
          onPointerEnter={() => onAttend(one.label)}
          onPointerLeave={() => onAttend(null)}
        >
          <svg width={28} height={8} aria-hidden="true">
            <line
              x1={0}
              x2={28}
              y1={4}
              y2={4}
              stroke={methodColour(one.method)}
              strokeWidth={2}
              strokeDasharray={dash}
            />
          </svg>
          {knownText(one.label, t.paper.series)}
          <span>{points.length > 0 ? valuesOf(one, points, scale) : t.paper.list.nothing}</span>
        </li>
      ))}
    </ul>
  );
}
