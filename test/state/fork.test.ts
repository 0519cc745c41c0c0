import { expect, test } from 'vitest';
import type { EpochRecord, SelectionReport } from '../../src/core/records.ts';
import type { Command, EngineEvent } from '../../src/protocol.ts';
import { createConfigStore } from '../../src/state/configStore.ts';
import { createForks } from '../../src/state/forkActions.ts';
import { forkProblem, nearestCheckpoint, settingsProblem } from '../../src/state/forkProblem.ts';
import { racerCount } from '../../src/state/race.ts';
import { liveRuns, newestForkOf, originOf } from '../../src/state/raceRuns.ts';
import { noRace } from '../../src/state/raceSettings.ts';
import {
  applyRunEvents,
  beginRace,
  beginRepeat,
  createRunStore,
  focusedRun,
} from '../../src/state/runStore.ts';
import { createViewStore } from '../../src/state/viewStore.ts';
import { entrantLook } from '../../src/ui/entrantLook.ts';
import { withForks } from '../../src/ui/words/entrantNames.ts';
import { simulatedDefaults } from '../ui/simulatedCatalog.ts';

const window = { start: 3, size: 2 };
const present = simulatedDefaults.trainCount;

/** Everything that an epoch of a run tells the page. */
function epochOf(runId: string, epoch: number): EngineEvent[] {
  const report = { epoch, present, selected: 100, window } as unknown as SelectionReport;
  return [
    { type: 'selection', runId, report, stepsInEpoch: 2 },
    { type: 'chosen', runId, epoch, present: 8, bits: Uint8Array.of(1 << epoch).buffer, lossRanks: null },
    {
      ...{ type: 'gallery', runId, epoch, pixels: new ArrayBuffer(4096) },
      samples: [{ index: epoch, label: 0, loss: 1, category: 0 }],
    },
    {
      ...{ type: 'steps', runId, epoch, firstStep: 0, losses: [1, 2], accuracies: [0, 0] },
      ...{ imagesPerSecond: 1, secondsLeft: null },
    },
    { type: 'epoch', runId, record: { epoch, selected: 100 } as EpochRecord },
  ];
}

/** A run in its fifth epoch, and what the page sends. */
function opened(repeats = [0]) {
  const [runs, config, view] = [createRunStore(), createConfigStore(), createViewStore()];
  const sent: Command[] = [];
  let ids = 0;
  beginRace(runs, ['a'], { entrants: [simulatedDefaults], lockstep: 'epoch', seeds: repeats });
  config.setState({ edited: simulatedDefaults, running: simulatedDefaults, race: noRace });
  const tell = (events: readonly EngineEvent[]) => runs.setState(applyRunEvents(runs.getState(), events));
  tell([0, 1, 2, 3].flatMap((epoch) => epochOf('a', epoch)));
  tell(epochOf('a', 4).slice(0, 3));
  const newId = () => {
    ids += 1;
    return `fork${ids}`;
  };
  const forks = createForks({ send: (command) => sent.push(command) }, { runs, config, view }, newId);
  return { runs, config, view, sent, tell, forks, state: () => runs.getState() };
}

test('grabbing the window leaves the run as it is and asks for another that holds it', () => {
  const { forks, state, sent } = opened();
  const before = state().runs.a;
  forks.holdWindow('a', 4, window);
  const held = { values: { windowStart: 3, windowSize: 2 }, fromEpoch: 4 };
  expect(sent).toEqual([
    {
      type: 'join',
      run: { runId: 'fork1', config: simulatedDefaults, from: { runId: 'a', epoch: 4 }, held },
    },
  ]);
  expect(state().runs.a).toBe(before);
  expect(liveRuns(state()).map(({ id }) => id)).toEqual(['a', 'fork1']);
  const fork = focusedRun(state())!;
  expect([fork.id, fork.held, fork.epoch]).toEqual(['fork1', held, 4]);
  expect(originOf(state(), fork)?.origin.id).toBe('a');
  expect(newestForkOf(state(), state().runs.a!)?.id).toBe('fork1');
});

test('a fork has the past of the run that it left, and its own from then on', () => {
  const { forks, state, tell } = opened();
  forks.holdWindow('a', 4, window);
  tell(epochOf('fork1', 4));
  const { a, fork1 } = state().runs;
  expect(fork1!.records.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3, 4]);
  expect(fork1!.reports.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3, 4]);
  expect([fork1!.steps.count, a!.steps.count]).toEqual([10, 8]);
  expect([...fork1!.choices.timesChosen]).toEqual([1, 1, 1, 1, 1, 0, 0, 0]);
  expect(fork1!.galleries.samplesAt(2)).toEqual(a!.galleries.samplesAt(2));
});

test('the checkpoint that was really taken decides where a fork with other settings begins', () => {
  const { forks, state, tell, config } = opened();
  config.setState({ edited: { ...simulatedDefaults, learningRate: 0.5 } });
  forks.goOnFrom('a', 3);
  expect(focusedRun(state())?.config.learningRate).toBe(0.5);
  const from = { runId: 'a', epoch: 2, records: state().runs.a!.records.slice(0, 2) };
  tell([
    {
      ...{ type: 'started', runId: 'fork1', config: focusedRun(state())!.config },
      ...{ gpuBytes: 1, parameterCount: 1, from },
    },
  ]);
  expect(focusedRun(state())?.reports.map(({ epoch }) => epoch)).toEqual([0, 1]);
  expect(state().race?.forks).toEqual([{ entrant: 1, of: 0, epoch: 2, byHand: false }]);
});

test('a window that the hand has already moves without another fork, and is let go', () => {
  const { forks, state, sent, tell } = opened();
  forks.holdWindow('a', 4, window);
  tell(epochOf('fork1', 4).slice(0, 1));
  forks.holdWindow('fork1', 4, { start: 0, size: 1 });
  const held = { values: { windowStart: 0, windowSize: 1 }, fromEpoch: 5 };
  expect(sent.at(-1)).toEqual({ type: 'steer', runId: 'fork1', held });
  expect(liveRuns(state())).toHaveLength(2);
  forks.letGo('fork1');
  expect(sent.at(-1)).toEqual({ type: 'steer', runId: 'fork1', held: null });
  expect(state().runs.fork1?.held).toBeNull();
});

test('the ghost is pale, and the names say who is who', () => {
  const { forks, state } = opened();
  forks.holdWindow('a', 4, window);
  forks.goOnFrom('a', 3);
  const { race } = state();
  const looks = [0, 1, 2].map((entrant) => entrantLook(race, entrant));
  expect(new Set(looks.map(({ colour }) => colour)).size).toBe(1);
  expect(looks.map(({ opacity }) => opacity < 1)).toEqual([true, false, false]);
  expect(new Set(looks.map(({ dash }) => dash)).size).toBe(3);
  expect(withForks(['SeTa', 'SeTa', 'SeTa'], race?.forks ?? [])).toEqual([
    'SeTa by itself',
    'SeTa by hand',
    'SeTa from epoch 4',
  ]);
});

test('the next repetition begins without forks', () => {
  const { forks, runs, state } = opened([0, 1]);
  forks.holdWindow('a', 4, window);
  expect(racerCount(state().race!)).toBe(1);
  beginRepeat(runs, ['b']);
  expect(liveRuns(state()).map(({ id, config }) => [id, config.seed])).toEqual([['b', 1]]);
  expect(state().focusId).toBe('b');
});

test('what stands in the way of a fork is said in words', () => {
  const { forks, state, runs } = opened();
  const run = state().runs.a!;
  expect(forkProblem(state(), run, 4)).toBeNull();
  const early = { ...run, reports: [{ ...run.reports[0]!, present: 10 }] };
  expect(forkProblem(state(), early, 0)).toContain('until all images are here');
  for (const start of [0, 1, 2]) forks.holdWindow('a', 4, { start, size: 1 });
  expect(forkProblem(runs.getState(), run, 4)).toContain('4 runs train already');
  expect(settingsProblem(run, { ...run.config, trainCount: 64 }, 3)).toContain('need a restart');
  expect(settingsProblem(run, { ...run.config, epochs: 3 }, 3)).toContain('raise Epochs');
  expect(settingsProblem(run, { ...run.config, method: 'full', methodParams: {} }, 3)).toBeNull();
});

test('the nearest checkpoint is the newest of that run at or before the epoch, else the start', () => {
  const kept = [
    { runId: 'a', epoch: 3, bytes: 1 },
    { runId: 'a', epoch: 7, bytes: 1 },
    { runId: 'b', epoch: 5, bytes: 1 },
  ];
  const checkpoints = {
    ...{ type: 'checkpoints' as const, kept, usedBytes: 3, budgetBytes: 9, lasting: true, problem: null },
  };
  expect([2, 3, 6, 7, 9].map((epoch) => nearestCheckpoint(checkpoints, 'a', epoch))).toEqual([0, 3, 3, 7, 7]);
});
