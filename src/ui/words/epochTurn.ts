// What a listener is told while training goes on: one sentence an epoch, at its turn.
import type { Run } from '../../state/run.ts';
import { t } from '../../texts/texts.ts';
import { epochNumber } from './epochNumber.ts';
import { count, percent } from './numbers.ts';
import { selectionSentence } from './stateSentence.ts';

/**
 * How the last epoch ended and what the next one trains on. null between the two, so that nothing is said twice.
 *
 * @param name of the run where several race, else ''
 */
export function epochTurn(run: Pick<Run, 'reports' | 'records' | 'config'>, name: string): string | null {
  const report = run.reports.at(-1);
  const record = run.records.at(-1);
  if (!report || (record && record.epoch >= report.epoch)) return null;
  const { turn } = t.entrants;
  const done = record
    ? turn.done(
        String(epochNumber(record.epoch)),
        count(run.config.epochs),
        percent(record.testAccuracy),
        percent(record.savedRatio, 0),
      )
    : null;
  const next = turn.next(String(epochNumber(report.epoch)), selectionSentence(report));
  const told = done === null ? next : `${done} ${next}`;
  return name === '' ? told : turn.who(name, told);
}
