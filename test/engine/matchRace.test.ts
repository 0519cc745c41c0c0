import { expect, test } from 'vitest';
import { completeConfig } from '../../src/engine/completeConfig.ts';
import { matchRace } from '../../src/engine/matchRace.ts';

const entrant = (settings: Record<string, unknown>) => ({
  config: completeConfig({ trainCount: 1000, epochs: 10, ...settings }, true),
  finished: null,
});

test('the ratios of the others save what the first is expected to save', () => {
  const entrants = [entrant({}), entrant({ method: 'dynamic' }), entrant({ method: 'full' })];
  const { target, assuming, matches } = matchRace({ type: 'match', requestId: 3, entrants, target: null });
  expect(target).toBeGreaterThan(0.2);
  expect(assuming).toContain('as if all groups were of one size');
  const [dynamic, full] = matches;
  if (!dynamic?.matched) throw new Error('not matched');
  expect(dynamic.saved).toBeCloseTo(target, 3);
  expect(dynamic.methodParams.pruneRatio).toBeCloseTo(target, 2);
  expect(full).toEqual({ matched: false, message: 'Full training prunes nothing' });
});

test('a measured target is taken as it is', () => {
  const entrants = [entrant({}), entrant({ method: 'static' })];
  const { target, assuming, matches } = matchRace({ type: 'match', requestId: 3, entrants, target: 0.5 });
  expect([target, assuming]).toEqual([0.5, null]);
  expect(matches[0]).toMatchObject({ matched: true, param: 'pruneRatio', saved: 0.5 });
});
