// Counts the bytes of all buffers that live on a device, by watching them come and go.

export interface LiveBytes {
  /** Of buffers made since the count began and not yet destroyed. */
  readonly now: number;
  /** Gives the device its own `createBuffer` back. */
  stop(): void;
}

/** A buffer that is dropped without `destroy` counts as alive: that is the leak to be found. */
export function countLiveBytes(device: GPUDevice): LiveBytes {
  let now = 0;
  const createBuffer = device.createBuffer;
  device.createBuffer = (descriptor) => {
    const buffer = createBuffer.call(device, descriptor);
    const destroy = buffer.destroy;
    let alive = true;
    now += descriptor.size;
    buffer.destroy = () => {
      if (alive) now -= descriptor.size;
      alive = false;
      return destroy.call(buffer);
    };
    return buffer;
  };
  return {
    get now() {
      return now;
    },
    stop() {
      device.createBuffer = createBuffer;
    },
  };
}
