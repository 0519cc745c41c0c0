// The oscillation lens: does the training loss swing with the window, and does it for the other methods? Closed at first.
import { t } from '../../texts/texts.ts';
import './oscillation.css';
import { useMemo, useState } from 'react';
import { entrantLook } from '../entrantLook.ts';
import { useRuns } from '../pageContext.ts';
import { Disclosure } from '../parts/Disclosure.tsx';
import { LineSwatch } from '../parts/LineSwatch.tsx';
import { useEntrantNames, useLiveRuns } from '../race/useRaceRuns.ts';
import { lacksWords, periodWords, swingWords } from '../words/lensWords.ts';
import { FoldPlot } from './FoldPlot.tsx';
import { SpectrumPlot } from './SpectrumPlot.tsx';
import { epochsNeeded, expectedPeriod, swingOf } from './swings.ts';

function Contents() {
  const runs = useLiveRuns();
  const race = useRuns((state) => state.race);
  const names = useEntrantNames();
  const focusId = useRuns((state) => state.focusId);
  const expected = useMemo(
    () => expectedPeriod([...runs].sort((a, b) => Number(b.id === focusId) - Number(a.id === focusId))),
    [runs, focusId],
  );
  const all = useMemo(() => runs.map(swingOf), [runs]);
  const period = expected?.period ?? null;
  const swings = useMemo(
    () => all.filter(({ curve }) => curve.length >= epochsNeeded(period)),
    [all, period],
  );
  const nameOf = (entrant: number) => names[entrant] ?? '';
  const lacks = lacksWords(all, expected);
  return (
    <>
      <p className="help">
        {expected ? periodWords(expected, nameOf(expected.run.entrant)) : t.oscillation.noWindow}
      </p>
      {lacks && <p className="lens-lacks">{lacks}</p>}
      {swings.length > 0 && (
        <>
          <div className="lens-plots">
            {expected && <FoldPlot swings={swings} expected={expected} />}
            <SpectrumPlot swings={swings} period={period} />
          </div>
          <ul className="lens-words">
            {swings.map((swing) => (
              <li key={swing.run.id}>
                <LineSwatch look={entrantLook(race, swing.run.entrant)} />{' '}
                {swingWords(nameOf(swing.run.entrant), swing, period)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

export function OscillationPanel() {
  const [open, setOpen] = useState(false);
  return (
    <section className="profile lens" aria-label={t.oscillation.title} data-panel="oscillation">
      <Disclosure
        title={t.oscillation.title}
        about={t.oscillation.about}
        open={open}
        onToggle={() => setOpen(!open)}
        contentsId="lens-contents"
      >
        <Contents />
      </Disclosure>
    </section>
  );
}
