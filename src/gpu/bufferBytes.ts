// What something takes on the GPU, counted where its buffers are made: parts of parts keep theirs to themselves.

/**
 * Makes something and counts the bytes of all buffers that the device makes meanwhile.
 *
 * @param make makes all of its buffers before it returns
 */
export function countBufferBytes<T>(device: GPUDevice, make: () => T): { made: T; bytes: number } {
  let bytes = 0;
  const { createBuffer } = device;
  device.createBuffer = (descriptor) => {
    bytes += descriptor.size;
    return createBuffer.call(device, descriptor);
  };
  try {
    const made = make();
    return { made, bytes };
  } finally {
    device.createBuffer = createBuffer;
  }
}
