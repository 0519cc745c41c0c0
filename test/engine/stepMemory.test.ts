import { beforeAll, expect, test } from 'vitest';
import { Network } from '../../src/core/network.ts';
import { defaultsOf } from '../../src/core/params.ts';
import { models } from '../../src/engine/catalog.ts';
import { CompiledStep } from '../../src/engine/compiledStep.ts';
import { stepMemory } from '../../src/engine/stepMemory.ts';
import { trainFlop } from '../../src/engine/workload.ts';
import { countingDevice } from './countingDevice.ts';

beforeAll(() => {
  // Only their names are needed, and only a browser defines them.
  (globalThis as { GPUBufferUsage?: object }).GPUBufferUsage ??= { STORAGE: 128, COPY_SRC: 4, COPY_DST: 8 };
});

function networkOf(id: string): Network {
  const network = new Network();
  const model = models.get(id)!;
  model.build(network, defaultsOf(model.params), 10);
  return network;
}

const cases = [...models.keys()].flatMap((id) =>
  [32, 128].flatMap((batch) => (['f32', 'f16'] as const).map((precision) => [id, batch, precision] as const)),
);

test.each(cases)(
  'the memory of %s at batch %i in %s is reckoned within a twentieth of what is made',
  async (id, batchSize, precision) => {
    const network = networkOf(id);
    const { device, sizes } = countingDevice();
    const uniforms = { size: 32 } as GPUBuffer;
    const step = await CompiledStep.create(device, network, {
      batchSize,
      uniforms,
      optimizer: { kind: 'sgd' },
      precision,
    });
    const reckoned = stepMemory(network, batchSize, precision);
    expect(Math.abs(reckoned.totalBytes / step.gpuBytes - 1)).toBeLessThan(0.05);
    expect(reckoned.largestBufferBytes).toBe(Math.max(...sizes.values()));
  },
);

test('ResNet-18 has the weights and the work that are known of it', () => {
  const network = networkOf('resnet18');
  const trained = network.parameters.filter(({ kind }) => kind === 'weight');
  expect(trained.reduce((sum, { size }) => sum + size, 0)).toBe(11_173_962);
  // 0.556 billion multiply-adds forward; three times two operations each, the stem's input gradient apart.
  const stem = 32 * 32 * 27 * 64;
  expect(Math.abs(trainFlop(network) / (6 * 555.4e6 - 2 * stem) - 1)).toBeLessThan(0.01);
});
