// All charts over epochs, one under the other on the same columns, with the line of the epoch shown through them.
import { type PointerEvent, useRef } from 'react';
import { shownEpoch } from '../../state/viewStore.ts';
import { t } from '../../texts/texts.ts';
import { newestEpoch, usePage, useRun, useViewStore } from '../pageContext.ts';
import { Term } from '../terms/Term.tsx';
import { annealStart, growingEpochs } from './axisMarks.ts';
import { ChartTitle } from './ChartTitle.tsx';
import { CurveOptions } from './CurveOptions.tsx';
import { chartsOf } from './chartCatalog.ts';
import { EpochAxisContext, useNewEpochAxis } from './EpochAxisContext.ts';
import { EpochCursor } from './EpochCursor.tsx';
import { fromPixel, plotLeft, plotRight, toPixel } from './plotFrame.ts';
import { RaceLegend } from './RaceLegend.tsx';
import { useStretch, useWidth } from './useSize.ts';

const allCharts = chartsOf('epoch');

export function EpochStack() {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const stretch = useStretch();
  const { runs } = usePage();
  const view = useViewStore();
  const epochs = useRun((run) => run?.config.epochs ?? 20);
  const newest = useRun(newestEpoch);
  const anneal = useRun((run) => (run ? annealStart(run) : null));
  const firstGrowing = useRun((run) => (run && growingEpochs(run.reports, run.config.trainCount)[0]) ?? null);
  const axis = useNewEpochAxis(epochs);
  const annealFrom = anneal !== null && anneal < epochs ? axis.at(anneal) : Number.NaN;
  const annealTo = axis.at(epochs);
  const config = useRun((run) => run?.config ?? null);
  const charts = allCharts.filter(({ isFor }) => !isFor || (config && isFor(config)));
  const started = useRun((run) => (run?.reports.length ?? 0) > 0);

  const epochUnder = (event: PointerEvent): number | null => {
    const bounds = box.current?.getBoundingClientRect();
    if (!bounds) return null;
    // In a presentation the stack is zoomed: the pointer counts in other pixels than the charts.
    const pixel = (event.clientX - bounds.left) * (width / bounds.width);
    if (pixel < plotLeft - 6 || pixel > width - plotRight + 6) return null;
    return axis.epochAt(fromPixel(pixel, axis.scale, width));
  };

  const follow = (event: PointerEvent) => {
    const epoch = epochUnder(event);
    const known = epoch !== null && newest !== null && epoch <= newest ? epoch : null;
    if (view.getState().hoveredEpoch !== known) view.setState({ hoveredEpoch: known });
    if (event.buttons !== 1 || epoch === null || newest === null) return;
    // Dragged to the newest epoch or beyond, the line rides along again.
    const pinnedEpoch = epoch >= newest ? null : epoch;
    if (shownEpoch(view.getState(), newest) !== epoch) view.setState({ pinnedEpoch });
  };

  return (
    <section
      className="stack epoch-stack"
      aria-label={t.plot.epochStack}
      data-runs={runs.getState().order.length}
    >
      <div className="curve-head">
        <RaceLegend />
        <CurveOptions />
      </div>
      <EpochAxisContext value={axis}>
        <div
          ref={box}
          className="stack-plot"
          onPointerMove={follow}
          onPointerDown={(event) => {
            if (event.button === 0) follow(event);
          }}
          onPointerLeave={() => view.setState({ hoveredEpoch: null })}
        >
          {width > 0 && <EpochCursor width={width} />}
          {width > 0 &&
            charts.map((chart, i) => (
              <figure key={chart.id} className="panel" data-chart={chart.id}>
                <figcaption>
                  <ChartTitle chart={chart} />
                  {chart.Readout && started && <chart.Readout />}
                </figcaption>
                <chart.Component
                  width={width}
                  height={Math.round(chart.height * stretch) + (i === charts.length - 1 ? 20 : 0)}
                  last={i === charts.length - 1}
                  epochs={epochs}
                />
              </figure>
            ))}
          {width > 0 && Number.isFinite(annealFrom + annealTo) && (
            <span
              className="anneal-name"
              style={{
                left: toPixel(annealFrom, axis.scale, width),
                width: toPixel(annealTo, axis.scale, width) - toPixel(annealFrom, axis.scale, width),
              }}
            >
              <Term id="anneal">{t.plot.annealing}</Term>
            </span>
          )}
          {width > 0 && firstGrowing !== null && Number.isFinite(axis.at(firstGrowing)) && (
            <span
              className="growing-name"
              style={{ left: toPixel(axis.at(firstGrowing), axis.scale, width) }}
            >
              {t.plot.growing}
            </span>
          )}
          <div className="axis-name">{t.plot.axisNames[axis.x]}</div>
        </div>
      </EpochAxisContext>
    </section>
  );
}
