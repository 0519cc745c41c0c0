// Everything over the loss axis, easy on the left: the histogram of losses and, under it, real images in their groups.
import { Fragment, useMemo, useRef } from 'react';
import type { SelectionReport } from '../../core/records.ts';
import type { TermId } from '../../texts/glossary.ts';
import { t } from '../../texts/texts.ts';
import { SpoiltLegend } from '../corruption/SpoiltLegend.tsx';
import { HandBar } from '../hand/HandBar.tsx';
import { heldPreview } from '../hand/heldPreview.ts';
import { reportOf, useGround, useRun, useShownEpoch, useView } from '../pageContext.ts';
import { Term } from '../terms/Term.tsx';
import { epochNumber } from '../words/epochNumber.ts';
import { count } from '../words/numbers.ts';
import { ChartTitle } from './ChartTitle.tsx';
import { categoryLook } from './categoryLook.ts';
import { chartsOf } from './chartCatalog.ts';
import { lossTicks, niceCeiling } from './ticks.ts';
import { useStretch, useWidth } from './useSize.ts';
import { highestLoss } from './windowLosses.ts';

const charts = chartsOf('loss');
const none: readonly SelectionReport[] = [];

/** What the three ways of drawing mean, each with its count: a legend that is also a sum. */
function Fates({ report }: { readonly report: SelectionReport }) {
  const ground = useGround();
  const sums: { name: string; mark: string; of: SelectionReport['categories']; term?: TermId }[] = [
    {
      name: t.plot.fates.used,
      mark: 'used',
      term: 'selection',
      of: report.categories.filter((c) => c.selected),
    },
    {
      name: t.plot.fates.left,
      mark: 'left',
      term: 'staleScore',
      of: report.categories.filter((c) => !c.selected && c.kind !== 'dropped'),
    },
    {
      name: t.plot.fates.dropped,
      mark: 'dropped',
      term: 'randomDrop',
      of: report.categories.filter((c) => c.kind === 'dropped'),
    },
  ];
  const groups = report.categories.filter((c) => c.kind === 'group').length;
  const middle = report.categories[Math.floor(groups / 2)];
  const colour = middle
    ? categoryLook(middle, Math.floor(groups / 2), groups, ground).colour
    : 'var(--muted)';
  return (
    <span className="fates">
      {sums.map(({ name, mark, of, term }) => (
        <span key={name}>
          <i
            className={`fate fate-${mark}`}
            style={mark === 'dropped' ? undefined : { background: colour }}
          />
          {term ? <Term id={term}>{name}</Term> : name}{' '}
          <b>{count(of.reduce((sum, category) => sum + category.count, 0))}</b>
        </span>
      ))}
      <SpoiltLegend epoch={report.epoch} />
    </span>
  );
}

export function LossStack() {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const stretch = useStretch();
  const epoch = useShownEpoch();
  const chosen = useRun((run) => reportOf(run, epoch));
  const draft = useView((view) => view.draftWindow);
  const report = useMemo(() => (chosen && draft ? heldPreview(chosen, draft) : chosen), [chosen, draft]);
  const reports = useRun((run) => run?.reports ?? none);
  const to = useMemo(() => niceCeiling(highestLoss(reports) * 1.02), [reports]);
  const last = lossTicks(to).at(-1) ?? to;
  const heights = charts.map((chart) => Math.round(chart.height * stretch));
  const domain = useMemo(() => [0, Math.max(to, last)] as const, [to, last]);

  return (
    <section className="stack loss-stack" aria-label={t.plot.lossStack}>
      <div ref={box} className="stack-plot">
        {width > 0 &&
          charts.map((chart, i) => (
            <Fragment key={chart.id}>
              <figure className="panel" data-chart={chart.id}>
                <figcaption>
                  <ChartTitle
                    chart={chart}
                    when={
                      i === 0 && report ? t.plot.beforeEpoch(String(epochNumber(report.epoch))) : undefined
                    }
                  />
                  {i === 0 && report && <Fates report={report} />}
                  {chart.Readout && report && <chart.Readout />}
                </figcaption>
                {report ? (
                  <chart.Component
                    width={width}
                    height={heights[i] ?? chart.height}
                    last={i === charts.length - 1}
                    report={report}
                    domain={domain}
                  />
                ) : (
                  <div className="not-yet" style={{ height: heights[i] }}>
                    {i === 0 ? t.plot.histogramEmpty : t.plot.imagesEmpty}
                  </div>
                )}
              </figure>
              {/* Under the histogram, so that the bracket stays where it was when the line comes. */}
              {i === 0 && <HandBar />}
            </Fragment>
          ))}
      </div>
    </section>
  );
}
