// Losses of the steps, summed up on the GPU and read back some steps later, so that no step ever waits.
import { createStorage } from '../gpu/buffers.ts';
import { mapForReading } from '../gpu/waits.ts';

/** What the loss pass leaves of one step. */
export interface StepResult {
  readonly lossSum: number;
  readonly correct: number;
  /** Samples whose loss is NaN or infinite; not in `lossSum`. */
  readonly notFinite: number;
  readonly count: number;
}

const slotBytes = 16;

/** The log of one epoch's steps, and a few staging buffers in turn. */
export class StepLog {
  /** vec4f [slots], written by the loss pass. */
  readonly buffer: GPUBuffer;
  private readonly free: GPUBuffer[] = [];
  private readonly all: GPUBuffer[] = [];

  constructor(
    private readonly device: GPUDevice,
    label: string,
    readonly slots: number,
    /** Most slots that one read covers. */
    readonly readSlots: number,
  ) {
    this.buffer = createStorage(device, label, slots * slotBytes);
  }

  get byteLength(): number {
    return this.buffer.size + this.all.length * this.readSlots * slotBytes;
  }

  /**
   * Copies slots [first, first + count) out behind all submitted steps; resolves when they are done.
   *
   * @throws RangeError when more than `readSlots` are asked for
   */
  async read(first: number, count: number): Promise<StepResult[]> {
    if (count > this.readSlots)
      throw new RangeError(`step log: ${this.readSlots} slots a read, got ${count}`);
    const staging = this.free.pop() ?? this.createStaging();
    const encoder = this.device.createCommandEncoder({ label: 'stepLog.read' });
    encoder.copyBufferToBuffer(this.buffer, first * slotBytes, staging, 0, count * slotBytes);
    this.device.queue.submit([encoder.finish()]);
    await mapForReading(this.device, staging, 0, count * slotBytes);
    const words = new Float32Array(staging.getMappedRange(0, count * slotBytes).slice(0));
    staging.unmap();
    this.free.push(staging);
    return Array.from({ length: count }, (_, i) => ({
      lossSum: words[4 * i]!,
      correct: words[4 * i + 1]!,
      notFinite: words[4 * i + 2]!,
      count: words[4 * i + 3]!,
    }));
  }

  destroy(): void {
    for (const buffer of [this.buffer, ...this.all]) buffer.destroy();
  }

  private createStaging(): GPUBuffer {
    const staging = this.device.createBuffer({
      label: 'stepLog.staging',
      size: this.readSlots * slotBytes,
      usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST,
    });
    this.all.push(staging);
    return staging;
  }
}

/** Sums over steps. */
export function sumSteps(steps: readonly StepResult[]): StepResult {
  const total = { lossSum: 0, correct: 0, notFinite: 0, count: 0 };
  for (const step of steps) {
    total.lossSum += step.lossSum;
    total.correct += step.correct;
    total.notFinite += step.notFinite;
    total.count += step.count;
  }
  return total;
}
