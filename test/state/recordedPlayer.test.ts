import { expect, test } from 'vitest';
import type { EngineEvent } from '../../src/protocol.ts';
import { cuesOfEpoch } from '../../src/state/recordedEvents.ts';
import { RecordedPlayer, usualSecondsPerEpoch } from '../../src/state/recordedPlayer.ts';
import { applyRunEvent, emptyRun } from '../../src/state/run.ts';
import { isTrained, samples, someRecording } from '../core/recordings.ts';
import { simulatedDefaults } from '../ui/simulatedCatalog.ts';
import { handClock } from './handClock.ts';

function openPlayer() {
  const events: EngineEvent[] = [];
  const { clock, pass } = handClock();
  const runs = ['a', 'b'].map((runId) => ({ runId, recording: someRecording() }));
  const player = new RecordedPlayer(runs, (event) => events.push(event), clock);
  const of = (type: EngineEvent['type'], runId = 'a') =>
    events.filter((event) => event.type === type && 'runId' in event && event.runId === runId);
  return { player, events, of, pass };
}

const epochMs = usualSecondsPerEpoch * 1000;

test('a recording tells the events of a run in the engine\u2019s order', () => {
  const types = cuesOfEpoch(someRecording(), 'a', 1).map(({ event }) => event.type);
  expect(types).toEqual([
    ...['phase', 'selection', 'chosen', 'gallery', 'phase', 'steps', 'steps', 'phase', 'epoch', 'phase'],
  ]);
  const places = cuesOfEpoch(someRecording(), 'a', 1).map(({ at }) => at);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(Math.min(...places)).toBe(1);
  expect(Math.max(...places)).toBe(2);
});

test('the stores make the same run of it: records, reports, which samples were trained', () => {
  const recording = someRecording();
  let run = emptyRun('a', simulatedDefaults);
  for (const e of [0, 1]) {
    for (const { event } of cuesOfEpoch(recording, 'a', e)) run = applyRunEvent(run, event);
  }
  expect(run.records).toEqual(recording.epochs.map(({ record }) => record));
  expect(run.reports).toEqual(recording.epochs.map(({ report }) => report));
  expect(run.phase).toBe('finished');
  expect(run.steps.count).toBe(4);
  expect([...run.choices.timesChosen]).toEqual(
    Array.from({ length: samples }, (_, i) => Number(isTrained(0, i)) + Number(isTrained(1, i))),
  );
  expect([...run.choices.at(1)!.quantiles!.chosen]).toEqual(recording.epochs[1]!.quantiles!.chosen);
  expect(run.galleries.at(0)?.pixels.slice(0, 8)).toEqual(
    Uint8ClampedArray.of(0, 20, 40, 255, 1, 21, 41, 255),
  );
});

test('an epoch without kept ranks still tells its quantiles', () => {
  const recording = someRecording();
  const bare = { ...recording, epochs: recording.epochs.map((epoch) => ({ ...epoch, lossRanks: null })) };
  const chosen = cuesOfEpoch(bare, 'a', 0).find(({ event }) => event.type === 'chosen')!.event;
  expect(chosen).toMatchObject({ lossRanks: null, quantiles: recording.epochs[0]!.quantiles });
  const run = applyRunEvent(emptyRun('a', simulatedDefaults), chosen);
  expect([...run.choices.at(0)!.quantiles!.present]).toEqual(recording.epochs[0]!.quantiles!.present);
});

test('it plays in lockstep, at its usual pace, to the end', () => {
  const { player, of, pass } = openPlayer();
  player.play();
  pass(epochMs * 0.5);
  expect(of('selection')).toHaveLength(1);
  expect(of('epoch')).toHaveLength(0);
  pass(epochMs * 0.6);
  expect([of('epoch').length, of('epoch', 'b').length]).toEqual([1, 1]);
  pass(epochMs);
  expect(of('epoch', 'b')).toHaveLength(2);
  expect(player.over).toBe(true);
  expect(of('phase').at(-1)).toMatchObject({ phase: 'finished' });
});

test('pause holds it, play goes on where it was', () => {
  const { player, of, pass } = openPlayer();
  player.play();
  pass(epochMs * 0.5);
  player.pause();
  expect(of('phase').at(-1)).toMatchObject({ phase: 'paused' });
  pass(epochMs * 5);
  expect(of('epoch')).toHaveLength(0);
  player.play();
  pass(epochMs * 0.6);
  expect(of('epoch')).toHaveLength(1);
  expect(of('started')).toHaveLength(1);
});

test('a step plays to the end of the epoch, a batch to the next loss, then it stands still', () => {
  const { player, of, pass } = openPlayer();
  player.stepBatch();
  pass(epochMs);
  expect([of('steps').length, of('epoch').length]).toEqual([1, 0]);
  player.stepEpoch();
  pass(epochMs * 3);
  expect([of('epoch').length, of('selection').length]).toEqual([1, 1]);
  expect(of('phase').at(-1)).toMatchObject({ phase: 'paused' });
  player.stepEpoch();
  pass(epochMs * 3);
  expect(of('epoch')).toHaveLength(2);
});

test('another speed counts at once', () => {
  const { player, of, pass } = openPlayer();
  player.secondsPerEpoch = 10;
  player.play();
  pass(epochMs);
  expect(of('epoch')).toHaveLength(0);
  pass(9000);
  expect(of('epoch')).toHaveLength(1);
});
