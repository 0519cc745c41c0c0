// One entry point with its buffers bound once: what remains per call is three commands.
import { pipelineOf } from './pipelines.ts';

export interface KernelSource {
  readonly label: string;
  /** Snippets that the shader uses, then the shader. */
  readonly code: readonly string[];
  readonly entryPoint?: string;
  readonly constants?: Record<string, number>;
}

/** A binding is a buffer at its number, or a range of one. */
export type KernelBindings = Readonly<Record<number, GPUBuffer | GPUBufferBinding>>;

export class Kernel {
  private readonly pipeline: GPUComputePipeline;
  private readonly bindGroup: GPUBindGroup;

  constructor(device: GPUDevice, source: KernelSource, bindings: KernelBindings) {
    this.pipeline = pipelineOf(device, { ...source, code: source.code.join('\n') });
    this.bindGroup = device.createBindGroup({
      label: source.label,
      layout: this.pipeline.getBindGroupLayout(0),
      entries: Object.entries(bindings).map(([binding, bound]) => ({
        binding: Number(binding),
        resource: 'buffer' in bound ? bound : { buffer: bound },
      })),
    });
  }

  /** Each dispatch sees what the earlier ones of the pass wrote. Nothing is dispatched for 0 workgroups. */
  encode(pass: GPUComputePassEncoder, workgroups: number, workgroupsY = 1): void {
    if (workgroups === 0) return;
    pass.setPipeline(this.pipeline);
    pass.setBindGroup(0, this.bindGroup);
    pass.dispatchWorkgroups(workgroups, workgroupsY);
  }
}
