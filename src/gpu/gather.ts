// The input pass: the chosen images, augmented and normalised, straight into the batch tensor.
import shader from './gather.wgsl?raw';
import hashWgsl from './hash.wgsl?raw';
import type { LaunchPass } from './launchPass.ts';
import type { ResidentImages } from './residentImages.ts';
import { stepUniformsWgsl } from './stepUniforms.ts';
import { createLaunch, encodeLaunches, type Launch } from './train/launch.ts';

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

/** The launch for one batch buffer. */
export class Gather {
  private constructor(private readonly launch: Launch) {}

  /** Rows past the step's `count` keep what they held. */
  static async create(device: GPUDevice, images: ResidentImages, buffers: GatherBuffers): Promise<Gather> {
    const { uniforms, indices, batch, layout } = buffers;
    const quads = layout === 'quads' ? 1 : 0;
    const pixelBytes = quads ? 16 : 12;
    const launch = await createLaunch(device, {
      label: 'gather',
      code: [stepUniformsWgsl, hashWgsl, shader].join('\n'),
      constants: { split: images.split, quads },
      buffers: [uniforms, images.low, images.high, indices, batch],
      workgroups: [batch.size / (pixelBytes * 32 * 32)],
    });
    return new Gather(launch);
  }

  encode(pass: LaunchPass): void {
    encodeLaunches(pass, [this.launch]);
  }
}
