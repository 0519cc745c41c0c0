import { expect, test } from 'vitest';
import type { EpochRecord } from '../../src/core/records.ts';
import type { Command } from '../../src/protocol.ts';
import { createConfigStore } from '../../src/state/configStore.ts';
import { createEngineStore } from '../../src/state/engineStore.ts';
import { noRace, rivalOf } from '../../src/state/raceSettings.ts';
import { matchQuestion, withRatios } from '../../src/state/ratioMatch.ts';
import { emptyRun } from '../../src/state/run.ts';
import { addFork, beginRace, changeRun, createRunStore } from '../../src/state/runStore.ts';
import { createSettings } from '../../src/state/settingsActions.ts';
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

test('a fork tells nothing about the run on the left, though its settings are the very same', () => {
  const [engine, runs, config] = [createEngineStore(), createRunStore(), createConfigStore()];
  const sent: Command[] = [];
  engine.setState({ catalog });
  beginRace(runs, ['a'], { entrants: [simulatedDefaults], lockstep: 'epoch', seeds: [0] });
  const held = { values: { windowStart: 0, windowSize: 1 }, fromEpoch: 0 };
  addFork(runs, 'a', { id: 'held', config: simulatedDefaults, held, epoch: 0, byHand: true });
  changeRun(runs, 'a', { phase: 'finished', records });
  changeRun(runs, 'held', { phase: 'finished', records: [{ ...records[0]!, savedRatio: 0.8 }] });
  const settings = createSettings({ send: (command) => sent.push(command) }, { engine, runs, config });
  settings.check({
    edited: simulatedDefaults,
    race: { ...noRace, rivals: [rivalOf(catalog, 'static')], equalPruned: true },
  });
  const question = sent.find((command) => command.type === 'match');
  expect(question?.target).toBe(0.41);
  expect(question?.entrants[0]?.finished?.records).toEqual(records);
});
