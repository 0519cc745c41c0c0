// Gradients of activations live only from one operation backward to the next: their buffers are used again.
import { createStorage } from '../gpu/buffers.ts';

export class BufferPool {
  readonly owned: GPUBuffer[] = [];
  private readonly free: GPUBuffer[] = [];

  constructor(
    private readonly device: GPUDevice,
    private readonly label: string,
  ) {}

  /** The smallest free buffer that is large enough and not more than twice as large; else a new one. */
  take(byteLength: number): GPUBuffer {
    const fitting = this.free
      .filter(({ size }) => size >= byteLength && size <= 2 * byteLength)
      .sort((a, b) => a.size - b.size)[0];
    if (fitting) {
      this.free.splice(this.free.indexOf(fitting), 1);
      return fitting;
    }
    const buffer = createStorage(this.device, `${this.label}.${this.owned.length}`, byteLength);
    this.owned.push(buffer);
    return buffer;
  }

  give(buffer: GPUBuffer): void {
    this.free.push(buffer);
  }
}
