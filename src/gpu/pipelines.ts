// Compiling takes far longer than training a step: runs, races and restarts on a device share what is compiled.

export interface PipelineSource {
  readonly label: string;
  readonly code: string;
  readonly entryPoint?: string;
  /** Values of the shader's override constants. */
  readonly constants?: Record<string, number>;
}

interface Compiled {
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

/** The pipeline of a source, compiled at once unless it is known. */
export function pipelineOf(device: GPUDevice, source: PipelineSource): GPUComputePipeline {
  const { ready } = compiledBy(device);
  const key = keyOf(source);
  let pipeline = ready.get(key);
  if (!pipeline) {
    pipeline = device.createComputePipeline(describe(device, source));
    ready.set(key, pipeline);
  }
  return pipeline;
}

/** As `pipelineOf`, but several may compile side by side. @throws GPUPipelineError when the shader does not compile */
export async function compilePipeline(
  device: GPUDevice,
  source: PipelineSource,
): Promise<GPUComputePipeline> {
  const { ready, underWay } = compiledBy(device);
  const key = keyOf(source);
  const known = ready.get(key) ?? underWay.get(key);
  if (known) return known;
  const compiling = device.createComputePipelineAsync(describe(device, source));
  underWay.set(key, compiling);
  try {
    const pipeline = await compiling;
    ready.set(key, pipeline);
    return pipeline;
  } finally {
    underWay.delete(key);
  }
}
