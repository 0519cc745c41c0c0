// Who catches the spoilt images: precision and recall of what each run leaves out, beside what chance would reach.
import { Fragment, useState } from 'react';
import { type CatchCounts, chanceOf, precisionOf, recallOf, sumCatches } from '../../core/catchRates.ts';
import { corruptionKinds } from '../../core/corruption.ts';
import { catchOf } from '../../state/catches.ts';
import { isCorrupted } from '../../state/groundTruth.ts';
import type { Run } from '../../state/run.ts';
import { t } from '../../texts/texts.ts';
import { entrantLook } from '../entrantLook.ts';
import { useAttendedEpoch, useRuns } from '../pageContext.ts';
import { LineSwatch } from '../parts/LineSwatch.tsx';
import { Choices } from '../race/Choices.tsx';
import { useEntrantNames, useLiveRuns } from '../race/useRaceRuns.ts';
import { catchReason, catchSentence, cleanLeftOut } from '../words/catchWords.ts';
import { epochNumber } from '../words/epochNumber.ts';
import { kindName } from '../words/lifeWords.ts';
import { count, nothing, percent } from '../words/numbers.ts';
import { CorruptionMark } from './CorruptionMark.tsx';
import './corruption.css';

const scopes = ['all', 'one'] as const;
type Scope = (typeof scopes)[number];

function countsOf(run: Run, scope: Scope, epoch: number | null): CatchCounts | null {
  if (scope === 'one') return epoch === null ? null : catchOf(run, epoch);
  const all = run.choices.choices.flatMap(({ epoch: one }) => catchOf(run, one) ?? []);
  return all.length === 0 ? null : sumCatches(all);
}

function Row({
  name,
  counts,
  run,
}: {
  readonly name: string;
  readonly counts: CatchCounts | null;
  readonly run: Run;
}) {
  const race = useRuns((state) => state.race);
  const chance = counts && chanceOf(counts);
  const kinds = corruptionKinds.map((_, i) => i + 1).filter((kind) => (counts?.presentByKind[kind] ?? 0) > 0);
  return (
    <tr>
      <th scope="row">
        <LineSwatch look={entrantLook(race, run.entrant)} /> {name}
      </th>
      <td>{counts ? percent(counts.leftOut / counts.present) : nothing}</td>
      <td>
        {counts && chance ? (
          <>
            <b>{percent(recallOf(counts))}</b> <small>{t.corruption.chance(percent(chance.recall))}</small>
          </>
        ) : (
          nothing
        )}
      </td>
      <td>
        {counts && chance && counts.leftOut > 0 ? (
          <>
            <b>{percent(precisionOf(counts))}</b>{' '}
            <small>{t.corruption.chance(percent(chance.precision))}</small>
          </>
        ) : (
          nothing
        )}
      </td>
      <td>{counts ? percent(cleanLeftOut(counts)) : nothing}</td>
      {kinds.map((kind) => (
        <td
          key={kind}
          title={t.corruption.ofAll(count(counts?.leftOutByKind[kind]), count(counts?.presentByKind[kind]))}
        >
          {percent((counts?.leftOutByKind[kind] ?? 0) / (counts?.presentByKind[kind] ?? 1))}
        </td>
      ))}
    </tr>
  );
}

function Table({ runs }: { readonly runs: readonly Run[] }) {
  const words = t.corruption;
  const [scope, setScope] = useState<Scope>('all');
  const epoch = useAttendedEpoch();
  const names = useEntrantNames();
  const rows = runs.map((run) => ({
    run,
    name: names[run.entrant] ?? '',
    counts: countsOf(run, scope, epoch),
  }));
  const present = rows.find(({ counts }) => counts)?.counts?.presentByKind ?? [];
  return (
    <>
      <div className="panel-controls">
        <Choices
          legend={words.over}
          value={scope}
          options={scopes.map((value) => ({ value, label: words.scopes[value] }))}
          onChange={setScope}
        />
        {scope === 'one' && epoch !== null && (
          <span className="unit">{words.epoch(String(epochNumber(epoch)))}</span>
        )}
      </div>
      <div className="wide-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.head.run}</th>
              <th scope="col">{words.head.leftOut}</th>
              <th scope="col">{words.head.recall}</th>
              <th scope="col">{words.head.precision}</th>
              <th scope="col">{words.head.clean}</th>
              {corruptionKinds.map((kind, i) =>
                (present[i + 1] ?? 0) > 0 ? (
                  <th key={kind} scope="col">
                    {kindName(kind)}
                  </th>
                ) : null,
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ run, ...row }) => (
              <Row key={run.id} run={run} {...row} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="catch-words">
        {rows.map(({ run, name, counts }) => (
          <Fragment key={run.id}>{counts && `${catchSentence(name, counts)} `}</Fragment>
        ))}
      </p>
    </>
  );
}

export function CatchPanel() {
  const runs = useLiveRuns();
  const names = useEntrantNames();
  const spoils = runs[0] && isCorrupted(runs[0].config);
  if (!spoils) return null;
  const told = runs.filter((run) => run.choices.epochCount > 0);
  return (
    <section className="race-panel" aria-label={t.corruption.title} data-panel="catch">
      <h2>
        <CorruptionMark /> {t.corruption.title} <span className="unit">{t.corruption.unit}</span>
      </h2>
      {told.length === 0 ? <p className="help">{t.corruption.empty}</p> : <Table runs={told} />}
      <p className="help">
        {t.corruption.byIntent}{' '}
        {told.map((run) => {
          const reason = catchReason(names[run.entrant] ?? '', run.config.method);
          return <Fragment key={run.id}>{reason && `${reason} `}</Fragment>;
        })}
      </p>
    </section>
  );
}
