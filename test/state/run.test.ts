import { expect, test } from 'vitest';
import type { EpochRecord, SelectionReport } from '../../src/core/records.ts';
import type { EngineEvent, RunPhase } from '../../src/protocol.ts';
import { emptyRun, isOver, isPlaying } from '../../src/state/run.ts';
import {
  applyRunEvents,
  beginRace,
  createRunStore,
  focusedRun,
  type RunStore,
} from '../../src/state/runStore.ts';
import { simulatedDefaults } from '../ui/simulatedCatalog.ts';

const runId = 'run-1';
const report = (epoch: number) => ({ epoch, selected: 100, present: 200 }) as SelectionReport;
const record = (epoch: number) => ({ epoch, trainLoss: 1 }) as EpochRecord;

const begin = (store: RunStore, id: string) =>
  beginRace(store, [id], { entrants: [simulatedDefaults], lockstep: 'epoch', seeds: [0] });

function after(...events: EngineEvent[]) {
  const store = createRunStore();
  begin(store, runId);
  return focusedRun(applyRunEvents(store.getState(), events))!;
}

test('a new run waits for data and counts as playing', () => {
  const run = emptyRun(runId, simulatedDefaults);
  expect(run.phase).toBe('waitingForData');
  expect(isPlaying(run)).toBe(true);
});

test('selections and records are kept by epoch, and a repeated epoch replaces what it had', () => {
  const run = after(
    { type: 'selection', runId, report: report(0), stepsInEpoch: 4 },
    { type: 'epoch', runId, record: record(0) },
    { type: 'selection', runId, report: report(1), stepsInEpoch: 4 },
    { type: 'selection', runId, report: { ...report(1), selected: 50 }, stepsInEpoch: 2 },
  );
  expect(run.reports.map((entry) => [entry.epoch, entry.selected])).toEqual([
    [0, 100],
    [1, 50],
  ]);
  expect(run.records).toHaveLength(1);
  expect(run.stepsInEpoch).toBe(2);
});

test('a run that was reopened still holds the window that a hand held, until a selection without it', () => {
  const held = { start: 2, size: 3, positions: 8, byHand: true };
  const of = (epoch: number, window: SelectionReport['window']): EngineEvent => ({
    ...{ type: 'selection', runId, stepsInEpoch: 4 },
    report: { ...report(epoch), window, phase: 'prune', call: epoch } as SelectionReport,
  });
  const values = { windowStart: 2, windowSize: 3 };
  expect(after(of(4, held)).held).toEqual({ values, fromEpoch: 4 });
  expect(after(of(4, held), of(5, null)).held).toBeNull();
});

test('the losses of steps lie inside their epoch on the axis', () => {
  const run = after(
    { type: 'selection', runId, report: report(1), stepsInEpoch: 4 },
    {
      type: 'steps',
      runId,
      epoch: 1,
      firstStep: 2,
      losses: [2, 3],
      accuracies: [0, 0],
      imagesPerSecond: 10,
      secondsLeft: null,
    },
  );
  expect(run.stepsDone).toBe(4);
  expect([0, 1].map((i) => run.steps.positionAt(i))).toEqual([1.625, 1.875]);
  expect(run.steps.lossAt(1)).toBe(3);
});

test('a run that goes back to a checkpoint keeps the epochs before it, once each', () => {
  const selection = (epoch: number) =>
    ({ type: 'selection', runId, report: report(epoch), stepsInEpoch: 2 }) as const;
  const steps = (epoch: number, loss: number) =>
    ({
      ...({ type: 'steps', runId, epoch, firstStep: 0, losses: [loss, loss], accuracies: [0, 0] } as const),
      ...{ imagesPerSecond: 10, secondsLeft: null },
    }) as const;
  const epochs = [0, 1, 2].flatMap((epoch) => [
    selection(epoch),
    steps(epoch, epoch),
    { type: 'epoch', runId, record: record(epoch) } as const,
  ]);
  const counts = { gpuBytes: 1, parameterCount: 1 };
  const from = { runId, epoch: 2, records: [record(0), record(1)] };
  const started = { type: 'started', runId, config: simulatedDefaults, ...counts, from } as const;
  const run = after(...epochs, selection(3), steps(3, 3), started, selection(2), steps(2, 22));
  expect(run.reports.map(({ epoch }) => epoch)).toEqual([0, 1, 2]);
  expect(run.records.map(({ epoch }) => epoch)).toEqual([0, 1]);
  const losses = Array.from({ length: run.steps.count }, (_, i) => run.steps.lossAt(i));
  expect(losses).toEqual([0, 0, 1, 1, 22, 22]);
});

test('events of a run that is gone change nothing', () => {
  const store = createRunStore();
  begin(store, 'run-2');
  const state = store.getState();
  expect(applyRunEvents(state, [{ type: 'phase', runId: 'run-1', phase: 'training' }])).toBe(state);
});

test('play after pause stays play although the answer to pause comes late', () => {
  const paused = { ...after({ type: 'phase', runId, phase: 'training' }), pending: 'play' as const };
  expect(isPlaying(paused)).toBe(true);
  const store = createRunStore();
  begin(store, runId);
  store.setState({ runs: { [runId]: paused } });
  const late = focusedRun(applyRunEvents(store.getState(), [{ type: 'phase', runId, phase: 'paused' }]))!;
  expect(isPlaying(late)).toBe(true);
});

test('a problem ends the run with its message', () => {
  const run = after({ type: 'runProblem', runId, kind: 'memory', message: 'no room left' });
  expect(run.phase).toBe('failed');
  expect(run.problem?.message).toContain('no room');
  expect(isPlaying(run)).toBe(false);
});

test('a run that diverges is paused, not over, and its message stands until it is played on', () => {
  const diverged = { type: 'diverged', runId, message: 'training diverged at step 4' } as const;
  const phase = (to: RunPhase) => ({ type: 'phase', runId, phase: to }) as const;
  const paused = after(phase('training'), diverged, phase('testing'), phase('paused'));
  expect([paused.diverged, paused.problem, isOver(paused)]).toEqual([diverged.message, null, false]);
  expect(isPlaying(paused)).toBe(false);
  expect(after(phase('training'), diverged, phase('paused'), phase('training')).diverged).toBeNull();
  // Without a pause, at its very end, it still has to be read.
  expect(after(phase('training'), diverged, phase('finished')).diverged).toBe(diverged.message);
});
