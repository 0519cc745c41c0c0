// Shares by row, a mark a run: where the marks of a row lie apart, the methods treat these samples differently.
import type { ReactNode } from 'react';
import { t } from '../../texts/texts.ts';
import { percent } from '../words/numbers.ts';
import type { Share } from './skipShares.ts';

export interface DotSeries {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  readonly shares: readonly Share[];
}

interface Props {
  readonly title: string;
  readonly unit: string;
  readonly names: readonly string[];
  /** Rows to show, in order. */
  readonly rows: readonly number[];
  readonly series: readonly DotSeries[];
  /** Behind the title. */
  readonly action?: ReactNode;
}

/** Shapes tell the runs apart where colours cannot. */
const shapes = ['circle', 'square', 'diamond', 'triangle'] as const;

export function shapeOf(place: number): string {
  return `dot dot-${shapes[place % shapes.length]}`;
}

const ticks = [0, 0.25, 0.5, 0.75, 1];

export function ShareDots({ title, unit, names, rows, series, action }: Props) {
  return (
    <figure className="share-dots">
      <figcaption>
        <b>{title}</b> <span className="unit">{unit}</span> {action}
      </figcaption>
      <ul>
        {rows.map((row) => {
          const known = series.flatMap(({ shares }) => shares[row] ?? []);
          const [low, high] = [Math.min(...known), Math.max(...known)];
          return (
            <li key={row}>
              <span className="dot-name">{names[row] ?? row + 1}</span>
              <span className="dot-track">
                {known.length > 1 && (
                  <i
                    className="dot-range"
                    style={{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }}
                  />
                )}
                {series.map(({ id, name, colour, shares }, place) => {
                  const share = shares[row];
                  if (share == null) return null;
                  return (
                    <i
                      key={id}
                      className={shapeOf(place)}
                      style={{ left: `${share * 100}%`, background: colour }}
                      title={t.race.skips.trained(names[row] ?? String(row + 1), name, percent(share))}
                    />
                  );
                })}
              </span>
              <span className="only-heard">
                {series.map(({ name, shares }) => `${name} ${percent(shares[row])}`).join(', ')}
              </span>
            </li>
          );
        })}
      </ul>
      <div className="dot-axis" aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ left: `${tick * 100}%` }}>
            {tick * 100}
            {tick === 1 && ' %'}
          </span>
        ))}
      </div>
    </figure>
  );
}
