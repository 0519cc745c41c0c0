// A few u32 that change from call to call, as a uniform buffer.

export class UniformWords {
  readonly buffer: GPUBuffer;
  private readonly words: Uint32Array<ArrayBuffer>;

  /** `count` words, as the shader's struct has them. */
  constructor(
    private readonly device: GPUDevice,
    label: string,
    count: number,
  ) {
    this.words = new Uint32Array(Math.ceil(count / 4) * 4);
    const usage = GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST;
    this.buffer = device.createBuffer({ label, size: this.words.byteLength, usage });
  }

  /** Takes effect for what is submitted after this call. */
  write(...values: readonly number[]): void {
    this.words.set(values);
    this.device.queue.writeBuffer(this.buffer, 0, this.words);
  }

  destroy(): void {
    this.buffer.destroy();
  }
}
