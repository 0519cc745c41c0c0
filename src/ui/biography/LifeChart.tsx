// The loss of one image over the epochs, each point drawn as its fate in that epoch: trained, left out or dropped.
import { type PointerEvent, useRef } from 'react';
import type { SelectionReport } from '../../core/records.ts';
import { t } from '../../texts/texts.ts';
import type { GroundTheme } from '../groupColours.ts';
import { categoryLook, groupsOf } from '../plot/categoryLook.ts';
import { epochTicks, lossTicks, niceCeiling } from '../plot/ticks.ts';
import { useWidth } from '../plot/useSize.ts';
import { epochNumber } from '../words/epochNumber.ts';
import { tick } from '../words/numbers.ts';
import type { LifeStep } from './lifeSteps.ts';

const [left, right, top, bottom, height] = [26, 8, 6, 18, 118];

interface Props {
  readonly steps: readonly LifeStep[];
  readonly epochs: number;
  /** Report of an epoch, for the colours of its groups. */
  readonly reportOf: (epoch: number) => SelectionReport | undefined;
  readonly ground: GroundTheme;
  /** Epoch under the line or the pointer. */
  readonly attended: number | null;
  readonly onHover: (epoch: number | null) => void;
}

function Mark({
  step,
  report,
  ground,
  x,
  y,
}: Omit<Props, 'steps' | 'epochs' | 'reportOf' | 'attended' | 'onHover'> & {
  readonly step: LifeStep;
  readonly report: SelectionReport | undefined;
  readonly x: number;
  readonly y: number;
}) {
  const category = step.category === null ? undefined : report?.categories[step.category];
  const look =
    report && category && step.category !== null
      ? categoryLook(category, step.category, groupsOf(report).length, ground)
      : null;
  const colour = look?.colour ?? 'var(--muted)';
  if (category?.kind === 'dropped') {
    return (
      <path d={`M${x - 3} ${y - 3}l6 6m0 -6l-6 6`} stroke="var(--muted)" strokeWidth="1.5" fill="none" />
    );
  }
  if (step.trained) return <circle cx={x} cy={y} r="3.4" fill={colour} />;
  return <circle cx={x} cy={y} r="3" fill="var(--ground)" stroke={colour} strokeWidth="1.6" />;
}

export function LifeChart({ steps, epochs, reportOf, ground, attended, onHover }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const known = steps.flatMap(({ loss }) => (loss !== null && Number.isFinite(loss) ? [loss] : []));
  const highest = niceCeiling(Math.max(0.5, ...known) * 1.02);
  const room = Math.max(1, width - left - right);
  const x = (epoch: number) => left + ((epoch + 0.5) / epochs) * room;
  const y = (loss: number) => top + (1 - Math.min(1, loss / highest)) * (height - top - bottom);
  const ticks = lossTicks(highest).filter((_, i, all) => i % Math.ceil(all.length / 4) === 0);
  const epochAt = (event: PointerEvent) => {
    const bounds = box.current?.getBoundingClientRect();
    if (!bounds) return null;
    const epoch = Math.floor(((event.clientX - bounds.left - left) / room) * epochs);
    return steps.some((step) => step.epoch === epoch) ? epoch : null;
  };
  const drawn = steps.flatMap((step) =>
    step.loss === null ? [] : [{ step, loss: Number.isFinite(step.loss) ? step.loss : highest }],
  );
  const line = drawn.map(({ step, loss }, i) => `${i === 0 ? 'M' : 'L'}${x(step.epoch)} ${y(loss)}`).join('');
  return (
    <div ref={box} className="life-chart">
      {width > 0 && (
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={t.biography.chart(String(steps.length))}
          onPointerMove={(event) => onHover(epochAt(event))}
          onPointerLeave={() => onHover(null)}
        >
          {ticks.map((value) => (
            <g key={value}>
              <line x1={left} x2={width - right} y1={y(value)} y2={y(value)} stroke="var(--hairline)" />
              <text x={left - 5} y={y(value) + 4} textAnchor="end">
                {tick(value)}
              </text>
            </g>
          ))}
          {epochTicks(epochs, room / 34).map((epoch) => (
            <text key={epoch} x={x(epoch - 1)} y={height - 4} textAnchor="middle">
              {epoch}
            </text>
          ))}
          {attended !== null && attended < epochs && (
            <line x1={x(attended)} x2={x(attended)} y1={top} y2={height - bottom} stroke="var(--axis)" />
          )}
          <path d={line} fill="none" stroke="var(--axis)" strokeWidth="1" />
          {drawn.map(({ step, loss }) => (
            <Mark
              key={epochNumber(step.epoch)}
              {...{ step, ground, report: reportOf(step.epoch), x: x(step.epoch), y: y(loss) }}
            />
          ))}
        </svg>
      )}
    </div>
  );
}
