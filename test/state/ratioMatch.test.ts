import { expect, test } from 'vitest';
import type { EpochRecord } from '../../src/core/records.ts';
import { rivalOf } from '../../src/state/raceSettings.ts';
import { matchQuestion, withRatios } from '../../src/state/ratioMatch.ts';
import { emptyRun } from '../../src/state/run.ts';
import { simulatedCatalog, simulatedDefaults } from '../ui/simulatedCatalog.ts';

const catalog = simulatedCatalog();
catalog.methods.forEach((method) => {
  if (method.params.some(({ id }) => id === 'pruneRatio'))
    Object.assign(method, { ratioParam: 'pruneRatio' });
});
const records = [{ epoch: 0, savedRatio: 0.41 } as EpochRecord];
const finished = (change: object) => {
  const config = { ...simulatedDefaults, seed: 9, ...change };
  return { ...emptyRun('run-1', config), phase: 'finished' as const, records };
};
const rival = { ...simulatedDefaults, method: 'static', methodParams: { pruneRatio: 0.7 } };

test('a run that was just like the one on the left tells the target', () => {
  expect(matchQuestion(1, catalog, [simulatedDefaults, rival], [finished({})]).target).toBe(0.41);
  expect(matchQuestion(1, catalog, [simulatedDefaults, rival], [finished({ epochs: 3 })]).target).toBeNull();
});

test('a finished run serves an entrant that differs from it in its ratio alone', () => {
  const like = finished({ method: 'static', methodParams: { pruneRatio: 0.2 } });
  const { entrants } = matchQuestion(1, catalog, [simulatedDefaults, rival], [like]);
  expect(entrants[0]?.finished).toBeNull();
  expect(entrants[1]?.finished).toEqual({ params: { pruneRatio: 0.2 }, records });
});

test('the ratios solved for are set, and nothing changes when they already are', () => {
  const match = {
    matched: true,
    methodParams: { pruneRatio: 0.4 },
    param: 'pruneRatio',
    saved: 0.4,
    assuming: null,
  } as const;
  const event = { type: 'matched', requestId: 1, target: 0.4, assuming: null, matches: [match] } as const;
  const next = withRatios([rivalOf(catalog, 'static')], event);
  expect(next[0]?.methodParams).toEqual({ pruneRatio: 0.4 });
  expect(withRatios(next, event)).toBe(next);
});
