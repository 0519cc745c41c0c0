// What a listener is told while training goes on: one sentence an epoch, at its turn.
import type { Run } from '../../state/run.ts';
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
  const who = name === '' ? '' : `${name}: `;
  const done = record
    ? `Epoch ${epochNumber(record.epoch)} of ${count(run.config.epochs)} done, test accuracy ${percent(record.testAccuracy)}, ${percent(record.savedRatio, 0)} saved. `
    : '';
  return `${who}${done}Epoch ${epochNumber(report.epoch)}: ${selectionSentence(report)}.`;
}
