// One number an epoch, a line an entrant in its method's colour: the shape that losses, accuracies and ratios share.
import { type ReactNode, useMemo } from 'react';
import { Area, Line } from 'recharts';
import { useShallow } from 'zustand/react/shallow';
import { allRuns, runsOfEntrant } from '../../state/raceRuns.ts';
import { isOver } from '../../state/run.ts';
import { t } from '../../texts/texts.ts';
import { entrantLook } from '../entrantLook.ts';
import { useActions, usePage, useRun, useRuns, useView } from '../pageContext.ts';
import { CurveMarks } from './CurveMarks.tsx';
import { type Curve, curveOf, type Pick } from './curves.ts';
import type { EpochChartProps } from './defineChart.ts';
import { EmptyPlot } from './EmptyPlot.tsx';
import { useEpochAxis } from './EpochAxisContext.ts';
import { EpochPlot } from './EpochPlot.tsx';
import { logTicks } from './ticks.ts';

interface Props extends EpochChartProps {
  readonly pick: Pick;
  /** The vertical axis for the values seen so far. */
  readonly axis: (lowest: number, highest: number) => readonly [number, number];
  readonly format: (value: number) => string;
  /** Which end is the better one, for the mark of the best epoch. */
  readonly best?: 'highest' | 'lowest';
  /** Drawn thin behind each entrant's line. */
  readonly reference?: Pick;
  /** Follows the choice of a logarithmic loss axis. */
  readonly mayBeLog?: boolean;
  readonly behind?: ReactNode;
}

/** Every entrant's curve, made anew when an epoch ends. */
function useCurves(pick: Pick, best: Props['best'], reference: Props['reference']): readonly Curve[] {
  const { runs } = usePage();
  const axis = useEpochAxis();
  const smoothing = useView((view) => view.smoothing);
  const changes = useRuns(
    useShallow((state) => allRuns(state).flatMap((run) => [run.id, run.records, isOver(run)])),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` says when the runs have changed
  return useMemo(() => {
    const state = runs.getState();
    const entrants = state.race?.entrants ?? [];
    return entrants.map((_, i) =>
      curveOf(i, runsOfEntrant(state, i), { pick, axis, smoothing, best, reference }),
    );
  }, [changes, axis, smoothing, pick, best, reference, runs]);
}

/** One row a place on the axis: the lines, the raw lines and the bands of all entrants that have a point there. */
function rowsOf(curves: readonly Curve[]): Record<string, number | number[]>[] {
  const rows = new Map<number, Record<string, number | number[]>>();
  const put = (x: number, key: string, value: number | number[]) => {
    const row = rows.get(x) ?? { x };
    row[key] = value;
    rows.set(x, row);
  };
  for (const { entrant, points, raw, before, reference, band } of curves) {
    for (const { x, y } of points) put(x, `line${entrant}`, y);
    for (const { x, y } of before ?? []) put(x, `before${entrant}`, y);
    for (const { x, y } of reference ?? []) put(x, `reference${entrant}`, y);
    for (const { x, y } of raw ?? []) put(x, `raw${entrant}`, y);
    for (const { x, lowest, highest } of band) put(x, `band${entrant}`, [lowest, highest]);
  }
  return [...rows.values()].sort((a, b) => Number(a.x) - Number(b.x));
}

const still = { isAnimationActive: false, activeDot: false, connectNulls: true, type: 'linear' } as const;

export function MetricChart({ pick, axis, format, best, mayBeLog, reference, behind, ...room }: Props) {
  const { focus } = useActions();
  const { runs } = usePage();
  const curves = useCurves(pick, best, reference);
  const race = useRuns((state) => state.race);
  const focused = useRun((run) => run?.entrant ?? 0);
  const log = useView((view) => view.lossScale) === 'log' && mayBeLog === true;
  const rows = useMemo(() => rowsOf(curves), [curves]);
  const values = rows.flatMap(({ x: _, ...rest }) => Object.values(rest).flat());
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const [from, to] = log && lowest > 0 ? [lowest / 1.3, highest * 1.3] : axis(lowest, highest);
  const looks = curves.map(({ entrant }) => entrantLook(race, entrant));
  const inOrder = [...curves].sort((a, b) => Number(a.entrant === focused) - Number(b.entrant === focused));
  const dots = room.epochs <= 60 && curves.length === 1;
  const toFront = (entrant: number) => {
    const id = runsOfEntrant(runs.getState(), entrant).at(-1)?.id;
    if (id !== undefined) focus(id);
  };
  const logged = log && from > 0;
  return (
    <EpochPlot
      {...room}
      {...{ from, to, format, rows, log: logged }}
      ticks={logged ? logTicks(from, to) : [from, (from + to) / 2, to]}
    >
      {behind}
      {curves.map(({ entrant, band }) => {
        if (band.length === 0) return null;
        const colour = looks[entrant]?.colour ?? '';
        return (
          <Area
            key={`band${entrant}`}
            {...still}
            dataKey={`band${entrant}`}
            stroke="none"
            fill={colour}
            fillOpacity={0.16}
          />
        );
      })}
      {curves.flatMap(({ entrant, raw, before, reference: thin }) =>
        [
          { key: `raw${entrant}`, list: raw, strokeOpacity: 0.28 },
          { key: `before${entrant}`, list: before, strokeOpacity: 0.5 },
          { key: `reference${entrant}`, list: thin, strokeOpacity: 0.6 },
        ].map(({ key, list, strokeOpacity }) =>
          list && list.length > 1 ? (
            <Line
              key={key}
              {...still}
              {...{ dataKey: key, stroke: looks[entrant]?.colour ?? '', strokeOpacity, strokeWidth: 1 }}
              dot={false}
            />
          ) : null,
        ),
      )}
      {inOrder.map(({ entrant, points }) => {
        // A line of one point would be drawn as a dot of Recharts' own; the marks draw that one.
        if (points.length < 2 && !dots) return null;
        const { colour, dash, opacity } = looks[entrant]!;
        return (
          <Line
            key={`line${entrant}`}
            {...still}
            dataKey={`line${entrant}`}
            stroke={colour}
            strokeOpacity={opacity}
            strokeWidth={entrant === focused && curves.length > 1 ? 2.2 : 1.5}
            {...(dash === undefined ? {} : { strokeDasharray: dash })}
            dot={dots ? { r: 1.8, strokeWidth: 0, fill: colour } : false}
            onClick={() => toFront(entrant)}
          />
        );
      })}
      <CurveMarks curves={curves} looks={looks} focused={focused} />
      {rows.length === 0 && <EmptyPlot>{t.plot.firstPoint}</EmptyPlot>}
    </EpochPlot>
  );
}
