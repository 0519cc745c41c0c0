// Compiling takes far longer than training a step: runs, races and restarts on a device share what is compiled.

export interface PipelineSource {
  readonly label: string;
  readonly code: string;
  readonly entryPoint?: string;
  /** Values of the shader's override constants. */
  readonly constants?: Record<string, number>;
}

/** Of a device: what a race of four ResNet-18, each at another batch size, needs at once (130 each, and the methods'). */
export const mostPipelines = 640;

interface Compiled {
  /** The least recently asked for first. */
  readonly ready: Map<string, GPUComputePipeline>;
  readonly underWay: Map<string, Promise<GPUComputePipeline>>;
}

/** By device: a lost device takes its pipelines with it. */
const compiledOf = new WeakMap<GPUDevice, Compiled>();

function compiledBy(device: GPUDevice): Compiled {
  let compiled = compiledOf.get(device);
  if (!compiled) {
    compiled = { ready: new Map(), underWay: new Map() };
    compiledOf.set(device, compiled);
  }
  return compiled;
}

/** After a validation error: one that is broken must not serve again, its own message would not come a second time. */
export function forgetPipelines(device: GPUDevice): void {
  compiledOf.delete(device);
}

function keyOf({ code, entryPoint = 'main', constants = {} }: PipelineSource): string {
  return JSON.stringify([entryPoint, constants, code]);
}

function describe(device: GPUDevice, source: PipelineSource): GPUComputePipelineDescriptor {
  const { label, code, entryPoint = 'main', constants = {} } = source;
  const module = device.createShaderModule({ label, code });
  return { label, layout: 'auto', compute: { module, entryPoint, constants } };
}

/** What is asked for moves to the end, what nobody has asked for longest goes: those at work are held where they work. */
function keep({ ready }: Compiled, key: string, pipeline: GPUComputePipeline): GPUComputePipeline {
  ready.delete(key);
  ready.set(key, pipeline);
  if (ready.size > mostPipelines) ready.delete(ready.keys().next().value!);
  return pipeline;
}

/** The pipeline of a source, compiled at once unless it is known. */
export function pipelineOf(device: GPUDevice, source: PipelineSource): GPUComputePipeline {
  const compiled = compiledBy(device);
  const key = keyOf(source);
  const known = compiled.ready.get(key);
  return keep(compiled, key, known ?? device.createComputePipeline(describe(device, source)));
}

/** As `pipelineOf`, but several may compile side by side. @throws GPUPipelineError when the shader does not compile */
export async function compilePipeline(
  device: GPUDevice,
  source: PipelineSource,
): Promise<GPUComputePipeline> {
  const compiled = compiledBy(device);
  const { ready, underWay } = compiled;
  const key = keyOf(source);
  const known = ready.get(key);
  if (known) return keep(compiled, key, known);
  const awaited = underWay.get(key);
  if (awaited) return awaited;
  const compiling = device.createComputePipelineAsync(describe(device, source));
  underWay.set(key, compiling);
  try {
    return keep(compiled, key, await compiling);
  } finally {
    underWay.delete(key);
  }
}
