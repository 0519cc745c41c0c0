// One's own runs drawn into the paper's results, with a plain statement of what is different.
import { useMemo, useRef, useState } from 'react';
import { CartesianGrid, ComposedChart, ErrorBar, Line, ReferenceLine, XAxis, YAxis } from 'recharts';
import { t } from '../../texts/texts.ts';
import { entrantLook } from '../entrantLook.ts';
import { methodColour } from '../methodColours.ts';
import { useEngine, useRuns } from '../pageContext.ts';
import { useWidth } from '../plot/useSize.ts';
import { useIsRecorded } from '../recorded/showContext.ts';
import { count, plain } from '../words/numbers.ts';
import { Choices } from './Choices.tsx';
import { PaperList } from './PaperList.tsx';
import { accuracyDomain, ownPoints, type PaperScale, paperPoints } from './paperPoints.ts';
import { dashOf, type Sheet, seriesOf, sheets } from './paperSheets.ts';
import { differencesFromPaper, paperStatement } from './paperStatement.ts';
import { useEntrantNames, useMeasuredRuns } from './useRaceRuns.ts';

const scales = ['accuracy', 'againstFull'] as const satisfies readonly PaperScale[];

const ticks = [0, 10, 20, 30, 40, 50, 60, 70, 80];

/** Even ticks that end where the axis does. */
function ticksOf(from: number, to: number): number[] {
  const step =
    [1, 2, 5, 10, 20].find((size) => (to - from) / size <= 6 && (to - from) % size === 0) ?? to - from;
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
}

export function BesidePaper() {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const runs = useMeasuredRuns();
  const race = useRuns((state) => state.race);
  const catalog = useEngine((engine) => engine.catalog);
  const names = useEntrantNames();
  const recorded = useIsRecorded();
  const lead = race?.entrants[0];
  const [chosen, setChosen] = useState<Sheet | null>(null);
  const [chosenScale, setScale] = useState<PaperScale | null>(null);
  const [attended, setAttended] = useState<string | null>(null);
  const sheet = chosen ?? (lead?.data === 'cifar100' ? 'cifar100' : 'cifar10');
  // Small nets lie far below the paper's: what can be compared is what pruning costs each of them.
  const hasFull = runs.some((run) => run.config.method === 'full');
  const scale = chosenScale ?? (hasFull ? 'againstFull' : 'accuracy');

  const series = useMemo(() => seriesOf(sheet), [sheet]);
  const lines = useMemo(
    () => series.map((one, i) => ({ one, dash: dashOf(one, i), points: paperPoints(one, series, scale) })),
    [series, scale],
  );
  const comparable =
    lead !== undefined && (sheet === 'backbones' ? lead.data === 'cifar100' : lead.data === sheet);
  const own = useMemo(() => (comparable ? ownPoints(runs, scale) : []), [comparable, runs, scale]);
  const values = [
    ...lines.flatMap(({ points }) => points.map(({ value }) => value)),
    ...own.map(({ value }) => value),
  ];
  const [from, to] = accuracyDomain(values);
  const chartWidth = width >= 700 ? Math.round(width * 0.62) : width;
  const words = t.paper;
  const opacityOf = (label: string) => (attended === null || attended === label ? 1 : 0.25);

  return (
    <section className="race-panel" aria-label={words.title} data-panel="paper">
      <h2>
        {words.title}{' '}
        <span className="unit">
          {words.unit[recorded ? 'recorded' : 'yours'](
            sheet === 'backbones' ? words.tables.nine : words.tables.two,
          )}
        </span>
      </h2>
      <div className="panel-controls">
        <Choices
          legend={words.data}
          options={sheets.map((value) => ({ value, label: words.sheets[value] }))}
          value={sheet}
          onChange={setChosen}
        />
        <Choices
          legend={words.shownAs}
          options={scales.map((value) => ({ value, label: words.scales[value] }))}
          value={scale}
          onChange={setScale}
        />
      </div>
      <div ref={box} className="paper">
        {width > 0 && (
          <ComposedChart
            width={chartWidth}
            height={260}
            margin={{ top: 8, right: 14, bottom: 4, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid stroke="var(--hairline)" vertical={false} />
            <XAxis
              dataKey="pruned"
              type="number"
              domain={[0, 80]}
              ticks={ticks}
              height={34}
              tickLine={false}
              axisLine={{ stroke: 'var(--axis)' }}
              allowDuplicatedCategory={false}
              label={{ value: words.pruned, position: 'insideBottom', offset: 0, className: 'recharts-text' }}
            />
            <YAxis
              type="number"
              width={46}
              domain={[from, to]}
              ticks={ticksOf(from, to)}
              interval={0}
              allowDataOverflow
              tickLine={false}
              axisLine={false}
              tickFormatter={(value: number) =>
                scale === 'againstFull' && value > 0 ? `+${plain(value)}` : plain(value)
              }
            />
            {scale === 'againstFull' && <ReferenceLine y={0} stroke="var(--axis)" />}
            {lines.map(({ one, dash, points }) => (
              <Line
                key={one.label}
                data={points as object[]}
                dataKey="value"
                name={one.label}
                stroke={methodColour(one.method)}
                strokeOpacity={opacityOf(one.label) * 0.8}
                strokeWidth={attended === one.label ? 2.5 : 1.25}
                {...(dash ? { strokeDasharray: dash } : {})}
                dot={{
                  r: 2.2,
                  strokeWidth: 0,
                  fill: methodColour(one.method),
                  fillOpacity: opacityOf(one.label),
                }}
                activeDot={false}
                isAnimationActive={false}
              />
            ))}
            {own.map((point) => (
              <Line
                key={point.entrant}
                data={[point]}
                dataKey="value"
                name={names[point.entrant] ?? ''}
                stroke="none"
                dot={{
                  r: 6,
                  fill: entrantLook(race, point.entrant).colour,
                  stroke: 'var(--ground)',
                  strokeWidth: 2,
                  className: 'own-point',
                }}
                activeDot={false}
                isAnimationActive={false}
              >
                {point.deviation !== null && (
                  <ErrorBar dataKey="deviation" width={5} stroke={entrantLook(race, point.entrant).colour} />
                )}
              </Line>
            ))}
          </ComposedChart>
        )}
        <PaperList
          lines={lines}
          whose={recorded ? 'recorded' : 'yours'}
          own={own.map((point) => ({
            ...point,
            name: names[point.entrant] ?? '',
            colour: entrantLook(race, point.entrant).colour,
          }))}
          scale={scale}
          onAttend={setAttended}
        />
      </div>
      {race && lead && (
        <p className="paper-statement">
          {comparable
            ? paperStatement(
                race.entrants.map((config, entrant) => ({
                  name: names[entrant] ?? '',
                  differences: differencesFromPaper(config, catalog),
                })),
              )
            : words.otherData}
          {own.length > 0 &&
            own.some(({ epochs }) => epochs < lead.epochs) &&
            ` ${words.marksMove(count(lead.epochs))}`}
          {scale === 'againstFull' && !hasFull && ` ${words.needsFull}`}
        </p>
      )}
    </section>
  );
}
