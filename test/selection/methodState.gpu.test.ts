// What a checkpoint keeps of a method (and the scores) is all that it needs to go on as if it had never stopped.
import { expect, test } from 'vitest';
import { hash32 } from '../../src/core/hash.ts';
import { methods } from '../../src/engine/catalog.ts';
import { openDevice } from '../../src/gpu/device.ts';
import { openRun, type SelectionRun } from './selectOnce.ts';

const { device } = await openDevice();
const n = 700;
const epochs = 8;

/** Trains nothing, but gives the chosen samples new losses as training would. */
async function goOn(run: SelectionRun, scores: Float32Array, from: number, to: number, annealFrom: number) {
  const selections: { samples: number[]; weights: number[] }[] = [];
  for (let epoch = from; epoch < to; epoch++) {
    const phase = epoch >= annealFrom ? 'anneal' : 'prune';
    const at = { epoch, epochs, phase, call: Math.min(epoch, annealFrom) } as const;
    const { samples, weightOf } = await run.select(at);
    for (const i of samples) scores[i] = (hash32(i + 7919 * epoch) / 2 ** 32) * 3;
    run.setLosses(scores);
    selections.push({ samples: [...samples], weights: [...(weightOf ?? [])].slice(0, n) });
  }
  return selections;
}

test.each([...methods.keys()])('%s goes on from its state as if it had never stopped', async (id) => {
  const method = methods.get(id)!;
  const special = id === 'infobatch' ? { keepAnnealWeights: true } : {};
  const params = {
    ...Object.fromEntries(method.params.map((param) => [param.id, param.default])),
    ...special,
  };
  const annealFrom = method.annealStart({ ...params, delta: 0.6 }, epochs);
  // Stopped while pruning and while annealing.
  for (const stop of [3, 6]) {
    const scores = new Float32Array(n).fill(3);
    const whole = openRun(device, method, params, scores);
    await goOn(whole, scores, 0, stop, annealFrom);
    const [state, kept] = [await whole.readState(), scores.slice()];
    const expected = await goOn(whole, scores, stop, epochs, annealFrom);
    const resumed = openRun(device, method, params, kept);
    resumed.writeState(state);
    expect(await goOn(resumed, kept, stop, epochs, annealFrom)).toEqual(expected);
    whole.destroy();
    resumed.destroy();
  }
});

test.each([...methods.keys()])('%s names no category that it has not declared', async (id) => {
  const method = methods.get(id)!;
  const declared = method.categories.map(({ label }) => label);
  const run = openRun(device, method, {}, new Float32Array(n).fill(3));
  for (const at of [{ call: 0 }, { call: 1, epoch: 1 }, { call: 2, epoch: 7, phase: 'anneal' }] as const) {
    const { report } = await run.select(at);
    const named = report.categories.filter(({ kind }) => kind !== 'group').map(({ label }) => label);
    expect(declared).toEqual(expect.arrayContaining(named));
    run.setLosses(Float32Array.from({ length: n }, (_, i) => (hash32(i) / 2 ** 32) * 3));
  }
  run.destroy();
});
