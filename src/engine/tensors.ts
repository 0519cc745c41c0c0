// Where tfjs tensors and GPUBuffers meet. tfjs holds back what it has recorded, so our own submits would overtake
// it: `flush` first, always.
import * as tf from '@tensorflow/tfjs';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';

/** Submits what tfjs has recorded, so that whatever is submitted next runs after it. */
export function flush(backend: WebGPUBackend): void {
  backend.ensureCommandEncoderReady(); // An idle tfjs has no encoder, and the next calls would throw.
  backend.endComputePassEncoder();
  backend.submitQueue();
}

/** A tensor over `buffer` itself, no copy; the buffer must be exactly the tensor's size and outlive it. */
export function borrow<R extends tf.Rank>(buffer: GPUBuffer, shape: tf.ShapeMap[R]): tf.Tensor<R> {
  return tf.tensor(
    { buffer, zeroCopy: true },
    shape as number[] as tf.ShapeMap[R],
    'float32',
  ) as tf.Tensor<R>;
}

/** The GPU buffer that holds `tensor`, uploaded if it was on the CPU; owned by tfjs, may be longer than the tensor. */
export function bufferOf(backend: WebGPUBackend, tensor: tf.Tensor): GPUBuffer {
  backend.uploadToGPU(tensor.dataId);
  return backend.tensorMap.get(tensor.dataId).resource as GPUBuffer;
}

/** Copies a tensor's values into `target`, after all that tfjs has recorded and before what is submitted next. */
export function copyToBuffer(backend: WebGPUBackend, tensor: tf.Tensor, target: GPUBuffer): void {
  const source = bufferOf(backend, tensor);
  flush(backend);
  const encoder = backend.device.createCommandEncoder({ label: 'tensors.copy' });
  encoder.copyBufferToBuffer(source, 0, target, 0, tensor.size * 4);
  backend.queue.submit([encoder.finish()]);
}
