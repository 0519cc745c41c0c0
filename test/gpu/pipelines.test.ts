import { expect, test } from 'vitest';
import { compilePipeline, mostPipelines, pipelineOf } from '../../src/gpu/pipelines.ts';

function compilingDevice() {
  const compiled: string[] = [];
  const compile = ({ label }: { label: string }) => {
    compiled.push(label);
    return { label };
  };
  const device = {
    createShaderModule: () => ({}),
    createComputePipeline: compile,
    createComputePipelineAsync: async (descriptor: { label: string }) => compile(descriptor),
  };
  return { device: device as unknown as GPUDevice, compiled };
}

const source = (name: number | string) => ({ label: `${name}`, code: `// ${name}` });

test('what is compiled is shared, by those too who ask while it compiles', async () => {
  const { device, compiled } = compilingDevice();
  const [a, b] = await Promise.all([
    compilePipeline(device, source('a')),
    compilePipeline(device, source('a')),
  ]);
  expect(b).toBe(a);
  expect(pipelineOf(device, source('a'))).toBe(a);
  expect(compiled).toEqual(['a']);
});

test('of more pipelines than are kept, the one that nobody has asked for longest is let go', async () => {
  const { device, compiled } = compilingDevice();
  for (let i = 0; i < mostPipelines; i++) await compilePipeline(device, source(i));
  pipelineOf(device, source(0));
  await compilePipeline(device, source(2));
  await compilePipeline(device, source('one more'));
  compiled.length = 0;
  for (const name of [0, 2, 'one more', 3]) pipelineOf(device, source(name));
  expect(compiled).toEqual([]);
  pipelineOf(device, source(1));
  expect(compiled).toEqual(['1']);
});
