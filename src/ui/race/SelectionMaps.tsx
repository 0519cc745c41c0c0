// The selection maps of all runs beside each other, over one order of samples, with what lies under the pointer.
import { useRef, useState } from 'react';
import type { SampleOrderName } from '../../core/sampleOrder.ts';
import type { Run } from '../../state/run.ts';
import { t } from '../../texts/texts.ts';
import { entrantLook } from '../entrantLook.ts';
import { useAttendedEpoch, useRuns } from '../pageContext.ts';
import { plotLeft, plotRight } from '../plot/plotFrame.ts';
import { useStretch, useWidth } from '../plot/useSize.ts';
import { Term } from '../terms/Term.tsx';
import { epochNumber } from '../words/epochNumber.ts';
import { count, percent } from '../words/numbers.ts';
import { Choices } from './Choices.tsx';
import { samplesOfRow, shareWords, trainedShare } from './mapReadout.ts';
import { RowAxis } from './RowAxis.tsx';
import { SelectionMap } from './SelectionMap.tsx';
import { useClassNames, useEntrantNames, useLabels, useLiveRuns } from './useRaceRuns.ts';
import { type ShownOrder, useSampleOrder } from './useSampleOrder.ts';

const orders: readonly SampleOrderName[] = ['loss', 'label', 'frequency'];
const layouts = ['beside', 'axis'] as const;
const gap = 12;

interface ReadoutProps {
  readonly shown: ShownOrder;
  readonly runs: readonly Run[];
  readonly row: number;
  readonly rows: number;
}

/** 'Epoch 7, places 12,000 to 12,095, mostly cat (31 %): SeTa trains 83 %, InfoBatch 52 %'. */
function Readout({ shown, runs, row, rows }: ReadoutProps) {
  const epoch = useAttendedEpoch();
  const names = useEntrantNames();
  const classes = useClassNames();
  const labels = useLabels();
  const { from, to, samples, topClass } = samplesOfRow(shown.order, labels, Math.floor(row * rows), rows);
  if (epoch === null || samples.length === 0) return null;
  const alone = to - from === 1;
  const words = t.race.maps.readout;
  const number = String(epochNumber(epoch));
  const place = alone
    ? words.one(number, count(from + 1), count((samples[0] ?? 0) + 1))
    : words.several(number, count(from + 1), count(to));
  const name = topClass && (classes[topClass.label] ?? String(topClass.label));
  const most =
    name && (alone || topClass.share === 1 ? name : words.mostly(name, percent(topClass.share, 0)));
  return (
    <p className="map-readout">
      {place}
      {most && `, ${most}`}:{' '}
      {runs.map((run, i) => (
        <span key={run.id}>
          {i > 0 && ', '}
          {names[run.entrant]} <b>{shareWords(trainedShare(samples, run.choices.at(epoch)), alone)}</b>
        </span>
      ))}
      {!alone && ` ${words.trained}`}
    </p>
  );
}

/** In which order the samples lie, and since when. */
function orderNote(shown: ShownOrder, source: string): string {
  const { order } = t.race.maps;
  if (shown.by === null) return order.unsorted;
  if (shown.by === 'label') return order.label;
  return order[shown.by](source, count(shown.epochs));
}

export function SelectionMaps() {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const stretch = useStretch();
  const runs = useLiveRuns();
  const race = useRuns((state) => state.race);
  const focusId = useRuns((state) => state.focusId);
  const names = useEntrantNames();
  const [by, setBy] = useState<SampleOrderName>('loss');
  const [layout, setLayout] = useState<'beside' | 'axis'>('beside');
  const [sourceId, setSourceId] = useState<string | null>(null);
  const [row, setRow] = useState<number | null>(null);

  const told = runs.filter((run) => run.choices.epochCount > 0);
  const source = told.find((run) => run.id === sourceId) ?? told.find((run) => run.id === focusId) ?? told[0];
  const shown = useSampleOrder(by, source);
  const room = Math.max(60, width - plotLeft - plotRight);
  const onAxis = layout === 'axis' || runs.length < 2 || width < 520;
  const mapWidth = onAxis ? room : Math.floor((room - gap * (runs.length - 1)) / runs.length);
  const height = Math.round((onAxis && runs.length > 1 ? 120 : 230) * stretch);
  const rows = Math.min(shown?.order.length ?? 1, Math.round(height * (window.devicePixelRatio || 1)));

  const words = t.race.maps;
  return (
    <section className="race-panel" aria-label={words.title} data-panel="selectionMap">
      <h2>
        <Term id="selectionMap">{words.title}</Term>{' '}
        <span className="unit">
          {words.unit}
          {shown && source && `; ${orderNote(shown, names[source.entrant] ?? '')}`}
        </span>
      </h2>
      <div className="panel-controls">
        <Choices
          legend={words.sortedBy}
          options={orders.map((value) => ({ value, label: words.orders[value] }))}
          value={by}
          onChange={setBy}
        />
        {told.length > 1 && by !== 'label' && source && (
          <label>
            {words.of}{' '}
            <select value={source.id} onChange={(event) => setSourceId(event.target.value)}>
              {told.map((run) => (
                <option key={run.id} value={run.id}>
                  {names[run.entrant]}
                </option>
              ))}
            </select>
          </label>
        )}
        {runs.length > 1 && width >= 520 && (
          <Choices
            legend={words.laidOut}
            options={layouts.map((value) => ({ value, label: words.layouts[value] }))}
            value={layout}
            onChange={setLayout}
          />
        )}
      </div>
      <div ref={box} className={`maps ${onAxis ? 'maps-stacked' : 'maps-beside'}`}>
        {width > 0 && shown ? (
          told.map((run, i) => (
            <div key={run.id} className="map-place">
              {(onAxis || i === 0) && <RowAxis shown={shown} height={height} />}
              <SelectionMap
                {...{ run, shown, height, row }}
                name={names[run.entrant] ?? ''}
                colour={entrantLook(race, run.entrant).colour}
                width={mapWidth}
                onRow={setRow}
              />
            </div>
          ))
        ) : (
          <div className="not-yet" style={{ height }}>
            {words.empty}
          </div>
        )}
      </div>
      {shown && row !== null ? (
        <Readout shown={shown} runs={told} row={row} rows={rows} />
      ) : (
        <p className="map-readout quiet">{shown ? words.point : '\u00a0'}</p>
      )}
    </section>
  );
}
