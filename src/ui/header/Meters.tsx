// The run in numbers: epoch, step, images a second, pruned so far, time left.
import type { CSSProperties } from 'react';
import { liveRuns } from '../../state/raceRuns.ts';
import { isOver } from '../../state/run.ts';
import type { TermId } from '../../texts/glossary.ts';
import { t } from '../../texts/texts.ts';
import { useRun, useRuns } from '../pageContext.ts';
import { Term } from '../terms/Term.tsx';
import { epochNumber } from '../words/epochNumber.ts';
import { count, duration, fixed, nothing, percent } from '../words/numbers.ts';

interface MeterProps {
  readonly name: string;
  readonly term?: TermId;
  readonly value: string;
  readonly of?: string;
  readonly title: string;
  readonly digits: number;
}

function Meter({ name, term, value, of, title, digits }: MeterProps) {
  return (
    <div className="meter" title={title}>
      <dt>{term ? <Term id={term}>{name}</Term> : name}</dt>
      {/* Wide enough for the longest value, so that nothing beside it moves. */}
      <dd style={{ '--digits': `${digits}ch` } as CSSProperties}>
        {value}
        {of && <span> / {of}</span>}
      </dd>
    </div>
  );
}

function EpochMeter() {
  const epoch = useRun((run) => (run && run.reports.length > 0 ? epochNumber(run.epoch) : null));
  const epochs = useRun((run) => run?.config.epochs ?? null);
  return <Meter {...t.header.meters.epoch} term="epoch" value={count(epoch)} of={count(epochs)} digits={7} />;
}

function StepMeter() {
  const done = useRun((run) => (run && run.stepsInEpoch > 0 ? run.stepsDone : null));
  const all = useRun((run) => (run && run.stepsInEpoch > 0 ? run.stepsInEpoch : null));
  return <Meter {...t.header.meters.step} term="step" value={count(done)} of={count(all)} digits={9} />;
}

function PaceMeter() {
  const pace = useRun((run) => run?.imagesPerSecond ?? null);
  const shown = pace !== null && pace < 10 ? fixed(pace, 1) : count(pace);
  return <Meter {...t.header.meters.pace} term="imagesPerSecond" value={shown} digits={7} />;
}

function PrunedMeter() {
  const saved = useRun((run) => run?.records.at(-1)?.savedRatio ?? null);
  return <Meter {...t.header.meters.pruned} term="savedRatio" value={percent(saved)} digits={7} />;
}

function TimeMeter() {
  // Of the whole race: every run that goes on tells the same.
  const left = useRuns((state) => liveRuns(state).find((run) => !isOver(run))?.secondsLeft ?? null);
  const value = left === null ? nothing : duration(left);
  return <Meter {...t.header.meters.time} value={value} digits={9} />;
}

export function Meters() {
  return (
    <dl className="meters">
      <EpochMeter />
      <StepMeter />
      <PaceMeter />
      <PrunedMeter />
      <TimeMeter />
    </dl>
  );
}
