// Spoilt images within the bars of the loss histogram: a layer of crosses as high as their share of each piece.
import { useXAxisScale, useYAxisScale } from 'recharts';
import type { Bar } from './histogramBars.ts';

interface Props {
  readonly bars: readonly Bar[];
  /** Spoilt samples by category and bin. */
  readonly corrupted: readonly (readonly number[])[];
}

/** Fill of the marks; the chart that draws them defines it. */
export function CorruptedPattern() {
  return (
    <pattern id="spoilt" width="5" height="5" patternUnits="userSpaceOnUse">
      <rect width="5" height="5" fill="var(--ground)" fillOpacity="0.55" />
      <path d="M1.1 1.1l2.8 2.8m0 -2.8l-2.8 2.8" stroke="var(--ink)" strokeWidth="1.1" fill="none" />
    </pattern>
  );
}

/** Wider than a thin bar is, so that the crosses can be told. */
export function CorruptedMarks({ bars, corrupted }: Props) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return null;
  return (
    <g className="spoilt-marks" pointerEvents="none">
      {bars.flatMap((bar) =>
        bar.segments.map(({ category, count, from, to }) => {
          const spoilt = corrupted[category]?.[bar.bin] ?? 0;
          if (spoilt === 0) return null;
          // Inside a bar shares are linear, on an axis that is logarithmic.
          const top = y(from * (to / from) ** (spoilt / count)) ?? 0;
          const [left, right] = [x(bar.lowest) ?? 0, x(bar.highest) ?? 0];
          const wide = Math.max(right - left, 3);
          return (
            <rect
              key={`${bar.bin}/${category}`}
              data-spoilt={spoilt}
              x={left + 0.25}
              y={top}
              width={wide - 0.5}
              height={Math.max(0, (y(from) ?? 0) - top)}
              fill="url(#spoilt)"
            />
          );
        }),
      )}
    </g>
  );
}
