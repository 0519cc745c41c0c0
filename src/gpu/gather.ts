// The input pass: the chosen images, augmented and normalised, straight into the batch tensor.
import shader from './gather.wgsl?raw';
import hashWgsl from './hash.wgsl?raw';
import { compilePipeline } from './pipelines.ts';
import type { ResidentImages } from './residentImages.ts';
import { stepUniformsWgsl } from './stepUniforms.ts';

export interface GatherBuffers {
  readonly uniforms: GPUBuffer;
  /** u32 [selected], each less than the images' capacity. */
  readonly indices: GPUBuffer;
  /** f32 [B, 32, 32, 3]. */
  readonly batch: GPUBuffer;
}

/** Pipeline and bind group for one batch buffer. */
export class Gather {
  private constructor(
    private readonly pipeline: GPUComputePipeline,
    private readonly bindGroup: GPUBindGroup,
    private readonly batchSize: number,
  ) {}

  /** Rows past the step's `count` keep what they held. */
  static async create(device: GPUDevice, images: ResidentImages, buffers: GatherBuffers): Promise<Gather> {
    const pipeline = await compilePipeline(device, {
      label: 'gather',
      code: [stepUniformsWgsl, hashWgsl, shader].join('\n'),
      constants: { split: images.split },
    });
    const bound = [buffers.uniforms, images.low, images.high, buffers.indices, buffers.batch];
    const bindGroup = device.createBindGroup({
      label: 'gather',
      layout: pipeline.getBindGroupLayout(0),
      entries: bound.map((buffer, binding) => ({ binding, resource: { buffer } })),
    });
    return new Gather(pipeline, bindGroup, buffers.batch.size / (4 * 3 * 32 * 32));
  }

  encode(pass: GPUComputePassEncoder): void {
    pass.setPipeline(this.pipeline);
    pass.setBindGroup(0, this.bindGroup);
    pass.dispatchWorkgroups(this.batchSize);
  }
}
