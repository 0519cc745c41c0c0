// The input pass: the chosen images, augmented and normalised, straight into the batch tensor.
import shader from './gather.wgsl?raw';
import hashWgsl from './hash.wgsl?raw';
import type { LaunchPass } from './launchPass.ts';
import { compilePipeline } from './pipelines.ts';
import type { ResidentImages } from './residentImages.ts';
import { stepUniformsWgsl } from './stepUniforms.ts';

/**
 * How pixels lie in the batch: 'nhwc' without gaps, as tfjs has them, or 'quads', as the compiled step's convolutions
 * read them: channels padded to four (train/activation.ts; for RGB both are channels last).
 */
export type BatchLayout = 'nhwc' | 'quads';

export interface GatherBuffers {
  readonly uniforms: GPUBuffer;
  /** u32 [selected], each less than the images' capacity. */
  readonly indices: GPUBuffer;
  /** f32 [B, 32, 32, 3], or [B, 32, 32, 4] in quads. */
  readonly batch: GPUBuffer;
  readonly layout: BatchLayout;
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
      constants: { split: images.split, quads: buffers.layout === 'quads' ? 1 : 0 },
    });
    const bound = [buffers.uniforms, images.low, images.high, buffers.indices, buffers.batch];
    const bindGroup = device.createBindGroup({
      label: 'gather',
      layout: pipeline.getBindGroupLayout(0),
      entries: bound.map((buffer, binding) => ({ binding, resource: { buffer } })),
    });
    const pixelBytes = buffers.layout === 'quads' ? 16 : 12;
    return new Gather(pipeline, bindGroup, buffers.batch.size / (pixelBytes * 32 * 32));
  }

  encode(pass: LaunchPass): void {
    pass.setPipeline(this.pipeline);
    pass.setBindGroup(0, this.bindGroup);
    pass.dispatchWorkgroups(this.batchSize);
  }
}
