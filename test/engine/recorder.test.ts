import { expect, test } from 'vitest';
import { fromBase64 } from '../../src/core/base64.ts';
import { packChosen } from '../../src/core/chosenBits.ts';
import { lossRanksOf } from '../../src/core/lossRanks.ts';
import { parseRecording } from '../../src/core/parseRecording.ts';
import { encodeRecording } from '../../src/core/recording.ts';
import { Recorder, type RecordingHead } from '../../src/engine/recorder.ts';
import type { EngineEvent } from '../../src/protocol.ts';
import { isTrained, samples, someRecording } from '../core/recordings.ts';
import { simulatedCatalog, simulatedDefaults } from '../ui/simulatedCatalog.ts';

const steps = 100;

/** What the engine tells of one epoch, in its order. */
function tell(recorder: Recorder, epoch: number): void {
  const fate = Uint32Array.from({ length: samples }, (_, i) => (isTrained(epoch % 2, i) ? 1 : 0));
  const losses = Float32Array.from({ length: samples }, (_, i) => (i * 7 + epoch) % samples);
  const { report, record } = someRecording().epochs[epoch % 2]!;
  const runId = 'a';
  const pixels = Uint8Array.from({ length: 4096 }, (_, i) => (i % 4 === 3 ? 255 : (i >> 2) % 256)).buffer;
  const events: EngineEvent[] = [
    { type: 'selection', runId, report: { ...report, epoch }, stepsInEpoch: steps },
    {
      ...{ type: 'chosen', runId, epoch, present: samples, bits: packChosen(fate, 1).buffer },
      lossRanks: lossRanksOf(losses)!.buffer,
    },
    { type: 'gallery', runId, epoch, samples: [{ index: 3, label: 3, loss: 1, category: 0 }], pixels },
    ...[0, 50].map(
      (firstStep): EngineEvent => ({
        ...{ type: 'steps', runId, epoch, firstStep, imagesPerSecond: 1, secondsLeft: null },
        losses: Array.from({ length: 50 }, (_, i) => firstStep + i),
        accuracies: new Array(50).fill(0.5),
      }),
    ),
    { type: 'epoch', runId, record: { ...record, epoch } },
  ];
  for (const event of events) recorder.receive(event);
}

function headOf(epochs: number): RecordingHead {
  return {
    config: { ...simulatedDefaults, trainCount: samples, epochs },
    catalog: simulatedCatalog(),
    adapter: { vendor: 'test', architecture: '', description: '', software: true },
    versions: { playground: '0.1.0' },
    ...{ parameterCount: 10, gpuBytes: 100, annealFrom: epochs, labels: new Uint8Array(samples) },
  };
}

function record(epochs: number) {
  const recorder = new Recorder();
  for (let epoch = 0; epoch < epochs; epoch += 1) tell(recorder, epoch);
  return recorder.finish(headOf(epochs), '2026-11-24T08:00:00.000Z');
}

test('what was heard can be read back as a whole recording', () => {
  const recording = parseRecording(encodeRecording(record(2)));
  expect(recording.config).toEqual(headOf(2).config);
  expect(recording.entries.method).toMatchObject({ id: 'seta', label: 'SeTa' });
  expect(recording.epochs.map(({ record: { epoch } }) => epoch)).toEqual([0, 1]);
  const bits = fromBase64(recording.epochs[1]!.chosen!);
  expect(Array.from({ length: samples }, (_, i) => (bits[i >> 3]! >> (i & 7)) & 1)).toEqual(
    Array.from({ length: samples }, (_, i) => Number(isTrained(1, i))),
  );
  expect(recording.epochs[1]!.quantiles!.present.reduce((a, b) => a + b)).toBe(samples);
});

test('of an epoch\u2019s steps some are kept as they were, first and last among them', () => {
  const { stepLosses } = record(1).epochs[0]!;
  expect(stepLosses).toHaveLength(24);
  expect(stepLosses.every(([step, loss]) => step === loss)).toBe(true);
  expect([stepLosses[0]![0], stepLosses.at(-1)![0]]).toEqual([0, steps - 1]);
});

test('the order of losses is kept at epochs 1, 2, 4, 8 and at the last', () => {
  const kept = record(11).epochs.flatMap(({ lossRanks }, e) => (lossRanks === null ? [] : [e + 1]));
  expect(kept).toEqual([1, 2, 4, 8, 11]);
});

test('an image that is shown again is kept once, as planar RGB', () => {
  const { images, epochs } = record(3);
  expect(Object.keys(images)).toEqual(['3']);
  const planar = fromBase64(images[3]!);
  expect(planar).toHaveLength(3072);
  expect([planar[7], planar[1024 + 7], planar[2048 + 7]]).toEqual([7, 7, 7]);
  expect(epochs.every(({ gallery }) => gallery[0]?.index === 3)).toBe(true);
});

test('a recorder goes on from the part that was kept, and ends as if it had never stopped', () => {
  const before = new Recorder();
  for (const epoch of [0, 1, 2]) tell(before, epoch);
  const part = JSON.parse(JSON.stringify(before.part));
  const after = new Recorder(part);
  expect(after.epochCount).toBe(3);
  tell(after, 3);
  expect(after.finish(headOf(4), '2026-11-24T08:00:00.000Z')).toEqual(record(4));
});

test('a recording that lacks epochs is not finished', () => {
  const recorder = new Recorder();
  tell(recorder, 0);
  expect(() => recorder.finish(headOf(5), '')).toThrow('the recording has 1 of 5 epochs');
});
