// Gradients of activations live only from one operation backward to the next: their buffers are used again.

/** A buffer, or what stands for one while memory is only reckoned. */
export interface Sized {
  readonly size: number;
}

export class BufferPool<Buffer extends Sized = GPUBuffer> {
  readonly owned: Buffer[] = [];
  private readonly free: Buffer[] = [];

  /** @param create makes the buffer with this number and at least this size */
  constructor(private readonly create: (index: number, byteLength: number) => Buffer) {}

  /** The smallest free buffer that is large enough and not more than twice as large; else a new one. */
  take(byteLength: number): Buffer {
    const fitting = this.free
      .filter(({ size }) => size >= byteLength && size <= 2 * byteLength)
      .sort((a, b) => a.size - b.size)[0];
    if (fitting) {
      this.free.splice(this.free.indexOf(fitting), 1);
      return fitting;
    }
    const buffer = this.create(this.owned.length, byteLength);
    this.owned.push(buffer);
    return buffer;
  }

  give(buffer: Buffer): void {
    this.free.push(buffer);
  }
}
