// What each run trains and what it skips: by class, by loss, and the images on which two of them disagree most.
import { useMemo, useState } from 'react';
import { quantileCount } from '../../core/quantiles.ts';
import type { Run } from '../../state/run.ts';
import { t } from '../../texts/texts.ts';
import { entrantLook } from '../entrantLook.ts';
import { useRuns } from '../pageContext.ts';
import { count } from '../words/numbers.ts';
import { DisputedImages } from './DisputedImages.tsx';
import { type DotSeries, ShareDots, shapeOf } from './ShareDots.tsx';
import { sharesByClass, sharesByQuantile, widestRows } from './skipShares.ts';
import { useClassNames, useEntrantNames, useLabels, useLiveRuns } from './useRaceRuns.ts';

/** More rows than this are more than one can read at a glance; the classes that differ most are shown at first. */
const mostRows = 20;

function quantileName(i: number): string {
  const { easiest, hardest, between } = t.race.skips;
  if (i === 0) return easiest;
  return i === quantileCount - 1 ? hardest : between(String(i * 10), String(i * 10 + 10));
}

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
  const [allClasses, setAllClasses] = useState(false);
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
  const many = classes.length > mostRows;
  const classRows = widestRows(
    byClass.map(({ shares }) => shares),
    allClasses ? classes.length : mostRows,
  );
  const quantileRows = Array.from({ length: quantileCount }, (_, row) => row);
  const words = t.race.skips;
  const epochs = Math.max(0, ...told.map((run) => run.choices.epochCount));

  return (
    <section className="race-panel" aria-label={words.name} data-panel="skips">
      <h2>
        {words.title}{' '}
        <span className="unit">{epochs > 0 ? words.unitOver(count(epochs), epochs) : words.unit}</span>
        <span className="panel-actions legend">
          {series.map(({ id, name, colour }, place) => (
            <span key={id}>
              <i className={shapeOf(place)} style={{ background: colour }} /> {name}
            </span>
          ))}
        </span>
      </h2>
      {told.length === 0 ? (
        <p className="help">{words.empty}</p>
      ) : (
        <div className="skip-columns">
          <ShareDots
            title={words.byLoss}
            unit={words.byLossUnit}
            names={quantileRows.map(quantileName)}
            rows={quantileRows}
            series={dotsOf('byLoss')}
          />
          <ShareDots
            title={words.byClass}
            unit={
              many && !allClasses
                ? words.byClassWidest(String(mostRows), count(classes.length))
                : words.byClassUnit
            }
            action={
              many && (
                <button type="button" className="quiet" onClick={() => setAllClasses(!allClasses)}>
                  {allClasses ? words.someClasses(String(mostRows)) : words.allClasses(count(classes.length))}
                </button>
              )
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
