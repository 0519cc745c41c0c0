// The few numbers that change from step to step, in one uniform buffer that every pass of a step reads.
import declaration from './stepUniforms.wgsl?raw';

/** WGSL of `struct StepUniforms`, to be put before a shader that binds it. */
export const stepUniformsWgsl = declaration;

export interface StepValues {
  /** First position in the epoch's indices. */
  readonly offset: number;
  /** Samples in this batch. */
  readonly count: number;
  /** Where in the step log this step reports. */
  readonly slot: number;
  /** Keys crop and flip; 0 switches them off. */
  readonly augmentKey: number;
  readonly learningRate: number;
  readonly momentum: number;
  readonly weightDecay: number;
  readonly labelSmoothing: number;
}

/** One buffer and its staging words: writing a step allocates nothing. */
export class StepUniforms {
  static readonly byteLength = 32;
  readonly buffer: GPUBuffer;
  private readonly words = new ArrayBuffer(StepUniforms.byteLength);
  private readonly u32 = new Uint32Array(this.words);
  private readonly f32 = new Float32Array(this.words);

  constructor(
    private readonly device: GPUDevice,
    label = 'step.uniforms',
  ) {
    this.buffer = device.createBuffer({
      label,
      size: StepUniforms.byteLength,
      usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST,
    });
  }

  /** Takes effect for what is submitted after this call. */
  write(values: StepValues): void {
    this.u32[0] = values.offset;
    this.u32[1] = values.count;
    this.u32[2] = values.slot;
    this.u32[3] = values.augmentKey;
    this.f32[4] = values.learningRate;
    this.f32[5] = values.momentum;
    this.f32[6] = values.weightDecay;
    this.f32[7] = values.labelSmoothing;
    this.device.queue.writeBuffer(this.buffer, 0, this.words);
  }

  destroy(): void {
    this.buffer.destroy();
  }
}
