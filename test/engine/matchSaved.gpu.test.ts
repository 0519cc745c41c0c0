// The matched ratio, used in real selections over losses that fall as in training, saves what was asked for.
import { expect, test } from 'vitest';
import { hash32 } from '../../src/core/hash.ts';
import type { EpochRecord } from '../../src/core/records.ts';
import { methods } from '../../src/engine/catalog.ts';
import { completeConfig } from '../../src/engine/completeConfig.ts';
import { matchSaved } from '../../src/engine/matchSaved.ts';
import { openDevice } from '../../src/gpu/device.ts';
import type { RunConfig } from '../../src/protocol.ts';
import { openRun } from '../selection/selectOnce.ts';

const { device } = await openDevice();
const samples = 2000;
const epochs = 12;

/** Skewed losses that shrink as the epochs go by; samples that are not trained keep theirs. */
async function selectionsOf(config: RunConfig): Promise<EpochRecord[]> {
  const method = methods.get(config.method)!;
  const scores = new Float32Array(samples).fill(3);
  const run = openRun(device, method, config.methodParams, scores);
  const annealFrom = method.annealStart(config.methodParams, epochs);
  const records: EpochRecord[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    const phase = epoch >= annealFrom ? 'anneal' : 'prune';
    const selection = await run.select({ epoch, epochs, phase, call: Math.min(epoch, annealFrom) });
    for (const i of selection.samples) {
      const difficulty = (hash32(i) / 2 ** 32) ** 2;
      scores[i] = 3 * difficulty * (1 - epoch / 20) + 0.3 * (hash32(i + 7919 * epoch) / 2 ** 32);
    }
    run.setLosses(scores);
    const groups = selection.report.categories.filter(({ kind }) => kind === 'group');
    const sizesOf = (some: typeof groups) => (groups.length > 0 ? some.map(({ count }) => count) : null);
    records.push({
      ...{ epoch, present: samples, selected: selection.count, centroids: null },
      groupSizes: sizesOf(groups),
      selectedGroupSizes: sizesOf(groups.filter(({ selected }) => selected)),
      ...{ trainLoss: 0, trainAccuracy: 0, testLoss: 0, testAccuracy: 0 },
      ...{ learningRate: 0, seconds: 0, steps: 0, savedRatio: 0 },
    });
  }
  run.destroy();
  return records;
}

const prunes = [...methods.values()].filter(({ saving }) => saving).map(({ id }) => id);

test('all methods but full training can be matched', () => {
  expect([...methods.keys()].filter((id) => !prunes.includes(id))).toEqual(['full']);
});

test.each(prunes)('%s saves the share that it was matched to', async (method) => {
  const config = completeConfig({ method, epochs, trainCount: samples }, false);
  const finished = { params: config.methodParams, records: await selectionsOf(config) };
  const target = method === 'seta' ? 0.5 : 0.3;
  const match = matchSaved(config, target, finished);
  if (!match.matched) throw new Error(match.message);
  const records = await selectionsOf({ ...config, methodParams: match.methodParams });
  const saved = 1 - records.reduce((sum, { selected }) => sum + selected, 0) / (samples * epochs);
  expect(Math.abs(saved - target)).toBeLessThan(match.expected.assuming === null ? 1 / samples : 0.02);
  if (match.expected.assuming === null) expect(saved).toBeCloseTo(match.expected.saved, 10);
});
