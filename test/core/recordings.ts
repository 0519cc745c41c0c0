// A small recording for tests: two epochs of 20 images, as a file would hold it.
import { toBase64 } from '../../src/core/base64.ts';
import { packChosen } from '../../src/core/chosenBits.ts';
import { lossRanksOf } from '../../src/core/lossRanks.ts';
import { quantilesOf } from '../../src/core/quantiles.ts';
import {
  type RecordedEpoch,
  type Recording,
  recordingFormat,
  recordingVersion,
} from '../../src/core/recording.ts';
import type { EpochRecord, SelectionReport } from '../../src/core/records.ts';
import { simulatedCatalog, simulatedDefaults } from '../ui/simulatedCatalog.ts';

export const samples = 20;

/** Every third image is trained in the second epoch, all in the first. */
export function isTrained(epoch: number, sample: number): boolean {
  return epoch === 0 || sample % 3 === 0;
}

function epochOf(epoch: number): RecordedEpoch {
  const fate = Uint32Array.from({ length: samples }, (_, i) => (isTrained(epoch, i) ? 1 : 0));
  const selected = fate.reduce((sum, bit) => sum + bit, 0);
  const bits = packChosen(fate, 1);
  const ranks = lossRanksOf(Float32Array.from({ length: samples }, (_, i) => (i * 7) % samples));
  const { present, chosen } = quantilesOf(bits, ranks!);
  const report: SelectionReport = {
    ...{ epoch, call: epoch, phase: 'prune', present: samples, selected, window: null, wcss: null },
    ...{ nonFinite: 0, selectMs: 1, histogram: { lowest: 0, highest: 3, counts: [[samples]] } },
    categories: [
      {
        ...{ kind: 'kept', label: 'kept', selected: true, count: samples },
        ...{ meanLoss: 1, lowestLoss: 0, highestLoss: 3 },
      },
    ],
  };
  const record: EpochRecord = {
    ...{ epoch, present: samples, selected, groupSizes: null, selectedGroupSizes: null, centroids: null },
    ...{ trainLoss: 2 - epoch, trainAccuracy: 0.4, testLoss: 2.1 - epoch, testAccuracy: 0.3 + epoch / 10 },
    ...{ learningRate: 0.1, seconds: 0.5, steps: 4, savedRatio: 0.1 },
  };
  return {
    ...{ report, record, stepsInEpoch: 4, chosen: toBase64(bits), lossRanks: toBase64(ranks!) },
    quantiles: { present: [...present], chosen: [...chosen] },
    stepLosses: [
      [0, 2.3],
      [3, 1.9],
    ],
    gallery: [{ index: 5, label: 5, loss: 0.7, category: 0 }],
  };
}

export function someRecording(method = 'seta'): Recording {
  const catalog = simulatedCatalog();
  const entry = (list: readonly { readonly id: string }[], id: string) => ({
    ...list.find((one) => one.id === id),
  });
  return {
    ...{ format: recordingFormat, version: recordingVersion, recordedAt: '2026-11-24T08:00:00.000Z' },
    adapter: { vendor: 'test', architecture: 'none', description: 'a test adapter', software: false },
    versions: { playground: '0.1.0' },
    config: { ...simulatedDefaults, method, methodParams: {}, epochs: 2, trainCount: samples },
    entries: {
      data: entry(catalog.data, 'cifar10'),
      model: entry(catalog.models, 'cnn3'),
      method: entry(catalog.methods, method),
    },
    ...{ parameterCount: 10, gpuBytes: 1000, annealFrom: 2, epochs: [epochOf(0), epochOf(1)] },
    labels: toBase64(Uint8Array.from({ length: samples }, (_, i) => i % 10)),
    images: { 5: toBase64(Uint8Array.from({ length: 3072 }, (_, i) => i % 251)) },
  };
}
