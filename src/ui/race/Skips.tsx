// What each run trains and what it skips: by class, by loss, and the images on which two of them disagree most.
import { useMemo } from 'react';
import { quantileCount } from '../../core/quantiles.ts';
import type { Run } from '../../state/run.ts';
import { entrantLook } from '../entrantLook.ts';
import { useRuns } from '../pageContext.ts';
import { count } from '../words/numbers.ts';
import { DisputedImages } from './DisputedImages.tsx';
import { type DotSeries, ShareDots, shapeOf } from './ShareDots.tsx';
import { sharesByClass, sharesByQuantile, widestRows } from './skipShares.ts';
import { useClassNames, useEntrantNames, useLabels, useLiveRuns } from './useRaceRuns.ts';

/** More rows than this are more than one can read; then the classes that differ most are shown. */
const mostRows = 20;

const quantileNames = Array.from({ length: quantileCount }, (_, i) => {
  if (i === 0) return 'easiest 10 %';
  return i === quantileCount - 1 ? 'hardest 10 %' : `${i * 10} to ${i * 10 + 10} %`;
});

/** Samples there in each epoch that the run has chosen for. */
function presentsOf({ reports, choices }: Run): number[] {
  return reports.slice(0, choices.epochCount).map(({ present }) => present);
}

export function Skips() {
  const runs = useLiveRuns();
  const race = useRuns((state) => state.race);
  const names = useEntrantNames();
  const classes = useClassNames();
  const labels = useLabels();
  const told = useMemo(() => runs.filter((run) => run.choices.epochCount > 0), [runs]);
  const series = useMemo(
    () =>
      told.map((run) => {
        const base = {
          id: run.id,
          name: names[run.entrant] ?? '',
          colour: entrantLook(race, run.entrant).colour,
        };
        const { timesChosen, choices } = run.choices;
        const byClass = labels
          ? sharesByClass(timesChosen, presentsOf(run), labels, classes.length)
          : classes.map(() => null);
        return { ...base, byClass, byLoss: sharesByQuantile(choices) };
      }),
    [told, race, names, labels, classes],
  );
  const dotsOf = (key: 'byClass' | 'byLoss'): DotSeries[] =>
    series.map((run) => ({ ...run, shares: run[key] }));
  const byClass = dotsOf('byClass');
  const classRows = widestRows(
    byClass.map(({ shares }) => shares),
    mostRows,
  );
  const quantileRows = quantileNames.map((_, row) => row);
  const epochs = Math.max(0, ...told.map((run) => run.choices.epochCount));

  return (
    <section className="race-panel" aria-label="What each run trains and skips" data-panel="skips">
      <h2>
        What each one trains, and skips{' '}
        <span className="unit">
          share of all presentations that were trained
          {epochs > 0 && `, over ${count(epochs)} ${epochs === 1 ? 'epoch' : 'epochs'}`}
        </span>
        <span className="panel-actions legend">
          {series.map(({ id, name, colour }, place) => (
            <span key={id}>
              <i className={shapeOf(place)} style={{ background: colour }} /> {name}
            </span>
          ))}
        </span>
      </h2>
      {told.length === 0 ? (
        <p className="help">Here: how much of each class, and of easy and hard images, each run trains.</p>
      ) : (
        <div className="skip-columns">
          <ShareDots
            title="By loss"
            unit="a tenth of the images each, by the loss that they had when the epoch was chosen"
            names={quantileNames}
            rows={quantileRows}
            series={dotsOf('byLoss')}
          />
          <ShareDots
            title="By class"
            unit={
              classes.length > mostRows
                ? `the ${mostRows} of ${count(classes.length)} in which the runs differ most`
                : 'label of the image'
            }
            names={classes}
            rows={classRows}
            series={byClass}
          />
        </div>
      )}
      {told.length > 1 && <DisputedImages runs={told} />}
    </section>
  );
}
