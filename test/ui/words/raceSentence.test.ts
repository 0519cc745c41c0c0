import { expect, test } from 'vitest';
import type { EpochRecord } from '../../../src/core/records.ts';
import { emptyRun, type Run } from '../../../src/state/run.ts';
import { raceSentence } from '../../../src/ui/words/raceSentence.ts';
import { stateSentence } from '../../../src/ui/words/stateSentence.ts';
import { simulatedDefaults } from '../simulatedCatalog.ts';

const record = (testAccuracy: number, savedRatio: number) =>
  ({ epoch: 0, testAccuracy, savedRatio }) as EpochRecord;
const runOf = (id: string, change: Partial<Run>): Run => ({ ...emptyRun(id, simulatedDefaults), ...change });
const words = { names: ['SeTa', 'Full'], lockstep: 'samples', repeat: 0, repeats: 1 } as const;

test('a run that nobody races is told as ever', () => {
  const run = runOf('a', { phase: 'paused' });
  expect(raceSentence({ ...words, runs: [run] }, run, null)).toBe(stateSentence(run, null));
});

test('in a race it is said whose state is told', () => {
  const runs = [runOf('a', { phase: 'paused' }), runOf('b', { phase: 'paused' })];
  expect(raceSentence({ ...words, runs }, runs[1]!, null)).toMatch(
    /^Full, in a race of 2 by samples: Ready\./,
  );
});

test('the end names every result, and who stopped', () => {
  const runs = [
    runOf('a', { phase: 'finished', records: [record(0.6131, 0.41)] }),
    runOf('b', { phase: 'failed', records: [record(0.1, 0)] }),
  ];
  expect(raceSentence({ ...words, runs }, runs[0]!, null)).toBe(
    'The race is over. Test accuracy: SeTa 61.3 %, 41 % saved; Full stopped.',
  );
});

test('without an engine nothing is said to be opening, and a run that is shown keeps its sentence', () => {
  const gone = { ...words, engineGone: true };
  expect(raceSentence({ ...gone, runs: [] }, null, null)).toBe('The engine does not run.');
  const run = runOf('a', { phase: 'paused' });
  expect(raceSentence({ ...gone, runs: [run] }, run, null)).toBe(stateSentence(run, null));
});

test('of several seeds it is said which one trains', () => {
  const run = runOf('a', { phase: 'paused', config: { ...simulatedDefaults, seed: 6 } });
  expect(raceSentence({ ...words, runs: [run], repeat: 1, repeats: 3 }, run, null)).toMatch(
    /^Seed 6, 2 of 3\. Ready/,
  );
});
