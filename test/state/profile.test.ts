import { expect, test } from 'vitest';
import type { EngineEvent, ProfileEvent, StepsEvent } from '../../src/protocol.ts';
import { applyProfileEvent, createProfileStore, kindOf, openProfile } from '../../src/state/profile.ts';

const sample = (times: readonly (number | null)[], runId = 'a'): ProfileEvent => ({
  type: 'profile',
  runId,
  launches: ['step.conv1', 'step.conv12', 'step.normFinish2', 'train.sgd'].map((label, i) => ({
    label,
    ms: times[i]!,
  })),
  encodeMs: 0.5,
  runBytes: 10,
  sharedBytes: 20,
});

const steps = (imagesPerSecond: number | null): StepsEvent => ({
  ...{ type: 'steps', runId: 'a', epoch: 0, firstStep: 0, losses: [], accuracies: [] },
  ...{ imagesPerSecond, secondsLeft: null },
});

function opened() {
  const store = createProfileStore();
  openProfile(store, true, 1000);
  const tell = (event: EngineEvent, nowMs = 1000) =>
    store.setState(applyProfileEvent(store.getState(), event, 'a', nowMs));
  return { store, tell };
}

test('the kind of a launch is its label without the step and the layer', () => {
  expect(['step.conv12', 'train.sgd', 'gather'].map(kindOf)).toEqual(['conv', 'sgd', 'gather']);
});

test('times of one kind are added up over layers and samples', () => {
  const { store, tell } = opened();
  tell(sample([1, 2, 0.5, 0.25]));
  tell(sample([3, 4, 0.5, 0.25]));
  expect(store.getState()).toMatchObject({ samples: 2, encodeMs: 0.5, runBytes: 10, sharedBytes: 20 });
  expect(store.getState().kinds).toEqual([
    { kind: 'conv', launches: 2, sumMs: 10 },
    { kind: 'normFinish', launches: 1, sumMs: 1 },
    { kind: 'sgd', launches: 1, sumMs: 0.5 },
  ]);
});

test('closed, it keeps nothing; of another run neither', () => {
  const { store, tell } = opened();
  tell(sample([1, 2, 3, 4], 'b'));
  expect(store.getState().samples).toBe(0);
  openProfile(store, false, 1000);
  const before = store.getState();
  tell(sample([1, 2, 3, 4]));
  tell(steps(100));
  expect(store.getState()).toBe(before);
});

test('times that are all multiples of 0.1 ms count as rounded until one is not', () => {
  const { store, tell } = opened();
  tell(sample([0.1, 0, 0.3, 1.2]));
  expect(store.getState().rounded).toBe(true);
  tell(sample([0.1, 0, 0.31, 1.2]));
  tell(sample([0.1, 0, 0.3, 1.2]));
  expect(store.getState().rounded).toBe(false);
});

test('without timestamps launches are counted and no time is told', () => {
  const { store, tell } = opened();
  tell(sample([null, null, null, null]));
  tell(sample([null, null, null, null]));
  expect(store.getState().kinds[0]).toEqual({ kind: 'conv', launches: 2, sumMs: null });
});

test('a pace that cannot be told yet is no point', () => {
  const { store, tell } = opened();
  tell(steps(null), 1000);
  expect(store.getState().pace).toEqual([]);
});

test('the pace keeps two points a second and the last two minutes', () => {
  const { store, tell } = opened();
  for (let i = 0; i < 2000; i++) tell(steps(i + 1), 1000 + 100 * i);
  const { pace } = store.getState();
  expect(pace).toHaveLength(240);
  expect(pace.at(-1)).toEqual({ second: 199.5, imagesPerSecond: 1996 });
  expect(pace[1]!.second - pace[0]!.second).toBeCloseTo(0.5, 9);
});
