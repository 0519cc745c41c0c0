import { expect, test } from 'vitest';
import { countDispatches } from '../../src/bench/dispatchCount.ts';
import { createJax } from '../../src/bench/jaxStep.ts';
import { countLiveBytes } from '../../src/bench/liveBytes.ts';
import { firstLosses, largestDifference, lossTolerance } from '../../src/bench/lossAgreement.ts';
import { createOurs } from '../../src/bench/oursStep.ts';
import { classes, problemOf } from '../../src/bench/stepProblem.ts';
import { createTfjs } from '../../src/bench/tfjsStep.ts';
import { Network } from '../../src/core/network.ts';
import { createStorage } from '../../src/gpu/buffers.ts';
import { openDevice } from '../../src/gpu/device.ts';

const gpu = await openDevice();

/** Few and small kernels to compile; the bench itself compares the real networks each time it runs. */
function smallNetwork(): Network {
  const net = new Network();
  const h = net.maxPool(net.relu(net.norm(net.conv(net.input, 4))), 4); // [B, 8, 8, 4]
  net.dense(net.globalAveragePool(h), classes);
  return net;
}

test('ours, stock TensorFlow.js and jax-js see the same losses from the same weights', async () => {
  const problem = problemOf('small', 4, smallNetwork());
  const launches: number[] = [];
  const rows: number[][] = [];
  for (const contestant of [
    await createOurs(gpu, problem),
    await createTfjs(gpu, problem),
    await createJax(problem),
  ]) {
    rows.push(await firstLosses(contestant, 3));
    const count = countDispatches(async () => {
      await contestant.step(0);
      await contestant.finish();
    });
    launches.push(await count);
    contestant.destroy();
  }
  // They move, or agreement would say nothing.
  expect(new Set(rows[0]).size).toBe(3);
  expect(largestDifference(rows), JSON.stringify(rows)).toBeLessThan(lossTolerance);
  const [ours, tfjs, jax] = launches;
  expect(ours).toBeGreaterThan(10);
  expect(tfjs).toBeGreaterThan(ours!);
  expect(jax).toBeGreaterThan(ours!);
});

test('a buffer that is dropped without being destroyed shows in the live bytes', () => {
  const live = countLiveBytes(gpu.device);
  createStorage(gpu.device, 'leaked', 1000);
  createStorage(gpu.device, 'destroyed', 500).destroy();
  live.stop();
  expect(live.now).toBe(1000);
});
