// How a step is laid out, without a GPU: which launches there are, for which cut of the kernels.
import { beforeAll, describe, expect, test } from 'vitest';
import { Network } from '../../src/core/network.ts';
import { CompiledStep } from '../../src/engine/compiledStep.ts';
import type { LaunchPass } from '../../src/gpu/launchPass.ts';
import type { Launch } from '../../src/gpu/train/launch.ts';
import cnn3 from '../../src/models/cnn3.ts';
import { countingDevice } from './countingDevice.ts';

beforeAll(() => {
  // Only their names are needed, and only a browser defines them.
  (globalThis as { GPUBufferUsage?: object }).GPUBufferUsage ??= { STORAGE: 128, COPY_SRC: 4, COPY_DST: 8 };
});

function stepOf(software: boolean, batchSize = 64): Promise<CompiledStep> {
  const network = new Network();
  cnn3.build(network, { channels1: 16, channels2: 32, channels3: 64 }, 10);
  return CompiledStep.create(countingDevice().device, network, {
    batchSize,
    uniforms: { size: 32 } as GPUBuffer,
    optimizer: { kind: 'sgd' },
    tuning: { software, sharedLanes: 0 },
  });
}

const buffersOf = ({ bindGroup }: Launch): string[] => {
  const { entries } = bindGroup as unknown as GPUBindGroupDescriptor;
  return [...entries].map(({ resource }) => (resource as { buffer: { label: string } }).buffer.label);
};

/** Dispatches that `encode` records. */
function dispatchesOf(encode: (pass: LaunchPass) => void): number {
  let dispatches = 0;
  const nothing = () => undefined;
  encode({ setPipeline: nothing, setBindGroup: nothing, dispatchWorkgroups: () => void dispatches++ });
  return dispatches;
}

test('the default net takes 29 dispatches cut as for a CPU and 26 as for a GPU, input and loss not counted', async () => {
  expect((await stepOf(true)).launches).toBe(29);
  expect((await stepOf(false)).launches).toBe(26);
});

describe('evaluation', () => {
  test.each([true, false])('makes no batch statistics (cut as for a CPU: %s)', async (software) => {
    const step = await stepOf(software);
    const partial = (launch: Launch) => buffersOf(launch).some((label) => /\.statistics\d/.test(label));
    expect(step.forwardLaunches.some(partial)).toBe(true);
    expect(step.evaluateLaunches.some(partial)).toBe(false);
  });

  test('takes the running statistics once, and again when a training step or another state came between', async () => {
    const step = await stepOf(false);
    const norms = 3;
    const noArena = new Float32Array();
    const evaluate = () => dispatchesOf((pass) => step.encodeEvaluate(pass)) - step.evaluateLaunches.length;
    expect([evaluate(), evaluate(), evaluate()]).toEqual([norms, 0, 0]);
    dispatchesOf((pass) => step.encodeForward(pass));
    expect([evaluate(), evaluate()]).toEqual([norms, 0]);
    step.writeState({ weights: noArena, velocities: noArena, statistics: noArena });
    expect([evaluate(), evaluate()]).toEqual([norms, 0]);
  });
});

test('on a GPU small layers take blocks of two rows, large ones four', async () => {
  const convGroups = async (software: boolean, batchSize: number) => {
    const { forwardLaunches } = await stepOf(software, batchSize);
    return forwardLaunches.filter(({ label }) => /\.conv/.test(label)).map(({ workgroups }) => workgroups[0]);
  };
  // A workgroup is 64 blocks; maps of 32, 16 and 8 rows and columns.
  expect(await convGroups(true, 64)).toEqual([256, 64, 16]);
  expect(await convGroups(false, 64)).toEqual([256, 64, 32]);
  expect(await convGroups(false, 16)).toEqual([128, 32, 8]);
});
