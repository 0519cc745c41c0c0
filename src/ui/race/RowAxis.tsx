// The vertical axis of the selection maps: classes where they begin, or which end is which.
import { useMemo } from 'react';
import { t } from '../../texts/texts.ts';
import { labelsThatFit } from '../plot/spread.ts';
import { classMiddles } from './rowMarks.ts';
import { useClassNames, useLabels } from './useRaceRuns.ts';
import type { ShownOrder } from './useSampleOrder.ts';

export function RowAxis({ shown, height }: { readonly shown: ShownOrder; readonly height: number }) {
  const labels = useLabels();
  const classes = useClassNames();
  const marks = useMemo(() => {
    const { ends } = t.race.maps;
    if (shown.by === 'loss')
      return [
        { name: ends.easy, at: 0 },
        { name: ends.hard, at: 1 },
      ];
    if (shown.by === 'frequency')
      return [
        { name: ends.seldom, at: 0 },
        { name: ends.often, at: 1 },
      ];
    if (shown.by === null || !labels)
      return [
        { name: ends.first, at: 0 },
        { name: ends.last, at: 1 },
      ];
    return classMiddles(shown.order, labels, classes.length).flatMap((at, label) =>
      at === null ? [] : [{ name: classes[label] ?? String(label), at }],
    );
  }, [shown, labels, classes]);
  const places = marks.map(({ at }) => at * height);
  const fits = labelsThatFit(
    places,
    13,
    places.map((_, i) => (i === 0 || i === places.length - 1 ? 1 : 0)),
  );
  return (
    <div className="row-axis" style={{ height }} aria-hidden="true">
      {marks.map(({ name, at }, i) =>
        fits[i] ? (
          <span key={name} style={{ top: Math.max(6, Math.min(height - 6, at * height)) }}>
            {name}
          </span>
        ) : null,
      )}
    </div>
  );
}
