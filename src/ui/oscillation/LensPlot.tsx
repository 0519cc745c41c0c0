// The frame of both plots of the lens: axes with few round numbers, and whatever is drawn into the room between them.
import { type ReactNode, useRef } from 'react';
import { useWidth } from '../plot/useSize.ts';

const [left, right, top, bottom, height] = [46, 14, 16, 34, 176];

export interface LensScale {
  x(value: number): number;
  y(value: number): number;
  readonly top: number;
  readonly bottom: number;
}

interface Props {
  readonly title: string;
  readonly unit: string;
  readonly name: string;
  readonly xName: string;
  readonly xRange: readonly [number, number];
  readonly xTicks: readonly { readonly at: number; readonly text: string }[];
  readonly yRange: readonly [number, number];
  readonly yTicks: readonly { readonly at: number; readonly text: string }[];
  readonly children: (scale: LensScale) => ReactNode;
}

export function LensPlot({ title, unit, name, xName, xRange, xTicks, yRange, yTicks, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const share = (value: number, [from, to]: readonly [number, number]) => (value - from) / (to - from || 1);
  const scale: LensScale = {
    x: (value) => left + share(value, xRange) * Math.max(1, width - left - right),
    y: (value) => height - bottom - share(value, yRange) * (height - top - bottom),
    top,
    bottom: height - bottom,
  };
  return (
    <figure className="lens-plot">
      <figcaption>
        <b>{title}</b> <span className="unit">{unit}</span>
      </figcaption>
      <div ref={box}>
        {width > 0 && (
          <svg width={width} height={height} role="img" aria-label={name}>
            {yTicks.map(({ at, text }) => (
              <g key={text}>
                <line
                  x1={left}
                  x2={width - right}
                  y1={scale.y(at)}
                  y2={scale.y(at)}
                  stroke="var(--hairline)"
                />
                <text x={left - 6} y={scale.y(at) + 4} textAnchor="end">
                  {text}
                </text>
              </g>
            ))}
            {xTicks.map(({ at, text }) => (
              <text key={text} x={scale.x(at)} y={height - bottom + 15} textAnchor="middle">
                {text}
              </text>
            ))}
            <text x={(left + width - right) / 2} y={height - 4} textAnchor="middle">
              {xName}
            </text>
            {children(scale)}
          </svg>
        )}
      </div>
    </figure>
  );
}
