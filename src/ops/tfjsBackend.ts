// TensorFlow.js on our own device: one GPUDevice for its kernels and our passes.
import * as tf from '@tensorflow/tfjs';
import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';

/** No "_" in the name: the kernel registry splits its keys there. */
const backendName = 'playground';
let registeredOn: GPUDevice | undefined;

/**
 * Makes `device` the one that tfjs computes on, with all of its WebGPU kernels.
 *
 * @throws Error when tfjs cannot start on the device
 */
export async function shareWithTfjs(device: GPUDevice, info: GPUAdapterInfo): Promise<WebGPUBackend> {
  if (registeredOn !== device) {
    if (registeredOn) tf.removeBackend(backendName);
    tf.registerBackend(backendName, () => new WebGPUBackend(device, info), 0);
    if (!registeredOn) tf.copyRegisteredKernels('webgpu', backendName);
    registeredOn = device;
  }
  if (!(await tf.setBackend(backendName))) throw new Error('TensorFlow.js did not accept the GPU device');
  await tf.ready();
  return tf.backend() as WebGPUBackend;
}
