import { expect, test } from 'vitest';
import { allRuns, isRaceOver, isRacePlaying, liveRuns, runsOfEntrant } from '../../src/state/raceRuns.ts';
import {
  changedRaceFields,
  defaultRivals,
  editRival,
  entrantsOf,
  noRace,
  rivalOf,
  seedsOf,
} from '../../src/state/raceSettings.ts';
import {
  applyRunEvents,
  beginRace,
  beginRepeat,
  createRunStore,
  focusedRun,
  focusOn,
} from '../../src/state/runStore.ts';
import { simulatedCatalog, simulatedDefaults } from '../ui/simulatedCatalog.ts';

const catalog = simulatedCatalog();
const lead = { ...simulatedDefaults, seed: 5 };
const rivals = [rivalOf(catalog, 'static'), rivalOf(catalog, 'full')];

function raceOf(repeats = 1) {
  const store = createRunStore();
  const settings = { ...noRace, rivals, repeats };
  beginRace(store, ['a', 'b', 'c'], {
    ...{ entrants: entrantsOf(lead, settings), lockstep: 'epoch', seeds: seedsOf(lead, settings) },
  });
  return store;
}

test('a race holds one run an entrant, the first in focus', () => {
  const state = raceOf().getState();
  expect(liveRuns(state).map(({ config, entrant }) => [config.method, entrant])).toEqual([
    ['seta', 0],
    ['static', 1],
    ['full', 2],
  ]);
  expect(focusedRun(state)?.id).toBe('a');
});

test('events change only the run that they are about', () => {
  const store = raceOf();
  const before = store.getState();
  const after = applyRunEvents(before, [{ type: 'phase', runId: 'b', phase: 'training' }]);
  expect(after.runs.b?.phase).toBe('training');
  expect(after.runs.a).toBe(before.runs.a);
});

test('the race plays while any run does, and is over when none goes on', () => {
  const store = raceOf();
  const state = applyRunEvents(store.getState(), [
    { type: 'phase', runId: 'a', phase: 'finished' },
    { type: 'runProblem', runId: 'b', kind: 'memory', message: 'no room left' },
    { type: 'phase', runId: 'c', phase: 'training' },
  ]);
  expect([isRaceOver(state), isRacePlaying(state)]).toEqual([false, true]);
  const paused = applyRunEvents(state, [{ type: 'phase', runId: 'c', phase: 'paused' }]);
  expect([isRaceOver(paused), isRacePlaying(paused)]).toEqual([false, false]);
  expect(isRaceOver(applyRunEvents(paused, [{ type: 'phase', runId: 'c', phase: 'finished' }]))).toBe(true);
});

test('a repetition has the next seed, keeps the runs before it and the focus on the same entrant', () => {
  const store = raceOf(3);
  focusOn(store, 'b');
  beginRepeat(store, ['d', 'e', 'f']);
  const state = store.getState();
  expect(liveRuns(state).map(({ id, config }) => [id, config.seed])).toEqual([
    ['d', 6],
    ['e', 6],
    ['f', 6],
  ]);
  expect(allRuns(state)).toHaveLength(6);
  expect(runsOfEntrant(state, 1).map(({ config }) => config.seed)).toEqual([5, 6]);
  expect(focusedRun(state)?.id).toBe('e');
});

test('which samples were trained is kept by run', () => {
  const store = raceOf();
  const bits = Uint8Array.of(0b101).buffer;
  const state = applyRunEvents(store.getState(), [
    { type: 'chosen', runId: 'b', epoch: 0, present: 3, bits, lossRanks: null },
  ]);
  expect([...(state.runs.b?.choices.timesChosen ?? [])]).toEqual([1, 0, 1]);
  expect(state.runs.b?.choicesVersion).toBe(1);
  expect(state.runs.a?.choices.epochCount).toBe(0);
});

test('an entrant differs from the run on the left in its method alone', () => {
  const [own, other] = entrantsOf({ ...lead, epochs: 7 }, { ...noRace, rivals });
  expect(own).toEqual({ ...lead, epochs: 7 });
  expect(other).toEqual({ ...lead, epochs: 7, method: 'static', methodParams: { pruneRatio: 0.1 } });
});

test('the parameters of an entrant are its own, and another method brings its defaults', () => {
  const edited = editRival(catalog, lead, rivalOf(catalog, 'static'), 'methodParams.pruneRatio', 0.5);
  expect(edited.methodParams).toEqual({ pruneRatio: 0.5 });
  expect(editRival(catalog, lead, edited, 'method', 'full')).toEqual(rivalOf(catalog, 'full'));
});

test('a race is by default against InfoBatch and full training', () => {
  expect(defaultRivals(catalog, lead).map(({ method }) => method)).toEqual(['infobatch', 'full']);
});

test('where InfoBatch is missing a random baseline takes its place', () => {
  const methods = catalog.methods.filter(({ id }) => id !== 'infobatch');
  const without = { ...catalog, methods };
  expect(defaultRivals(without, lead).map(({ method }) => method)).toEqual(['static', 'full']);
});

test('what a restart would change of the race is known', () => {
  expect(changedRaceFields({ ...noRace, rivals, lockstep: 'time' }, { ...noRace, rivals })).toEqual([
    'race.lockstep',
  ]);
});
