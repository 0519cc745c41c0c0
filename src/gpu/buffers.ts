// Making labelled storage buffers and reading them back, in one place.
import { mapForReading } from './waits.ts';

const storage = () => GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;

/** Bound ranges of a storage buffer begin at multiples of this many bytes, the most that a device may ask for. */
export const rangeAlignment = 256;

/** A zeroed storage buffer of at least 16 bytes that can be copied from and to. */
export function createStorage(device: GPUDevice, label: string, byteLength: number): GPUBuffer {
  return device.createBuffer({ label, size: Math.max(16, Math.ceil(byteLength / 4) * 4), usage: storage() });
}

/** A storage buffer that holds `values`. */
export function createStorageFrom(
  device: GPUDevice,
  label: string,
  values: Uint32Array<ArrayBuffer> | Float32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>,
): GPUBuffer {
  const buffer = createStorage(device, label, values.byteLength);
  device.queue.writeBuffer(buffer, 0, values);
  return buffer;
}

/** Copies a buffer out; waits for all that was submitted before. Not for the step path. */
export async function readBuffer(
  device: GPUDevice,
  source: GPUBuffer,
  byteOffset = 0,
  byteLength = source.size - byteOffset,
): Promise<ArrayBuffer> {
  const staging = device.createBuffer({
    label: `${source.label}.read`,
    size: byteLength,
    usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST,
  });
  const encoder = device.createCommandEncoder({ label: `${source.label}.read` });
  encoder.copyBufferToBuffer(source, byteOffset, staging, 0, byteLength);
  device.queue.submit([encoder.finish()]);
  try {
    await mapForReading(device, staging);
    return staging.getMappedRange().slice(0);
  } finally {
    staging.destroy();
  }
}
