// The mean loss of every group over epochs, with the window as a band that slides up and falls back.
import { useMemo } from 'react';
import { Line } from 'recharts';
import type { SelectionReport } from '../../core/records.ts';
import { t } from '../../texts/texts.ts';
import { groupColour } from '../groupColours.ts';
import { useAttendedEpoch, useGround, useRun, useView, useViewStore } from '../pageContext.ts';
import { groupsOf } from '../plot/categoryLook.ts';
import { defineChart, type EpochChartProps } from '../plot/defineChart.ts';
import { EmptyPlot } from '../plot/EmptyPlot.tsx';
import { useEpochAxis } from '../plot/EpochAxisContext.ts';
import { EpochPlot } from '../plot/EpochPlot.tsx';
import type { EpochAxis } from '../plot/epochAxis.ts';
import { niceCeiling } from '../plot/ticks.ts';
import { WindowBand } from '../plot/WindowBand.tsx';
import { windowLosses } from '../plot/windowLosses.ts';
import { groupNumber } from '../words/epochNumber.ts';
import { loss, tick } from '../words/numbers.ts';

const none: readonly SelectionReport[] = [];

function rowsOf(reports: readonly SelectionReport[], axis: EpochAxis): Record<string, number>[] {
  return reports
    .map((report) => {
      const row: Record<string, number> = { x: axis.at(report.epoch + 0.5) };
      groupsOf(report).forEach((group, place) => {
        if (group.meanLoss !== null) row[`g${place}`] = group.meanLoss;
      });
      return row;
    })
    .filter(({ x }) => Number.isFinite(x));
}

function CentroidPaths(room: EpochChartProps) {
  const reports = useRun((run) => run?.reports ?? none);
  const ground = useGround();
  const axis = useEpochAxis();
  const view = useViewStore();
  const hovered = useView((state) => state.hoveredCategory ?? state.selectedCategory);
  const rows = useMemo(() => rowsOf(reports, axis), [reports, axis]);
  const groups = Math.max(0, ...reports.map((report) => groupsOf(report).length));
  const centroids = rows.flatMap(({ x: _, ...rest }) => Object.values(rest));
  const to = niceCeiling(Math.max(1, ...centroids) * 1.02);
  const crowded = groups > 24;
  return (
    <EpochPlot {...room} from={0} to={to} ticks={[0, to / 2, to]} format={tick} rows={rows}>
      {groups === 0 && (
        <EmptyPlot>
          {reports.length === 0 ? t.charts.centroidPaths.empty : t.charts.centroidPaths.noGroups}
        </EmptyPlot>
      )}
      <WindowBand reports={reports} />
      {Array.from({ length: groups }, (_, place) => {
        const attended = hovered === place;
        const colour = groupColour(place, groups, ground);
        return (
          <Line
            key={groupNumber(place)}
            dataKey={`g${place}`}
            stroke={colour}
            strokeWidth={attended ? 3 : crowded ? 0.9 : 1.5}
            strokeOpacity={hovered !== null && hovered < groups && !attended ? 0.45 : 1}
            dot={
              room.epochs <= 40 && !crowded ? { r: attended ? 3 : 1.7, strokeWidth: 0, fill: colour } : false
            }
            activeDot={false}
            type="linear"
            isAnimationActive={false}
            onMouseEnter={() => view.setState({ hoveredCategory: place })}
            onMouseLeave={() => view.setState({ hoveredCategory: null })}
            onClick={() => view.setState({ selectedCategory: place })}
          />
        );
      })}
    </EpochPlot>
  );
}

function Readout() {
  const epoch = useAttendedEpoch();
  const report = useRun((run) => run?.reports.find((candidate) => candidate.epoch === epoch));
  const hovered = useView((state) => state.hoveredCategory ?? state.selectedCategory);
  if (!report) return null;
  const group = hovered === null ? undefined : groupsOf(report)[hovered];
  if (group) {
    return (
      <span className="readout">
        {t.charts.centroidPaths.ofGroup(String(groupNumber(hovered ?? 0)), loss(group.meanLoss))}
      </span>
    );
  }
  const losses = windowLosses(report);
  return (
    <span className="readout">
      <i className="swatch-window" />
      {losses
        ? t.charts.centroidPaths.window(loss(losses[0], 2), loss(losses[1], 2))
        : t.charts.centroidPaths.noWindow}
    </span>
  );
}

export default defineChart({
  id: 'centroidPaths',
  words: () => t.charts.centroidPaths,
  term: 'centroid',
  axis: 'epoch',
  order: 10,
  height: 106,
  Component: CentroidPaths,
  Readout,
});
