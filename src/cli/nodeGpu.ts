// Gives Node the browser's `navigator.gpu` (Dawn), over the machine's own Vulkan, Metal or Direct3D.
import { create, globals } from 'webgpu';

/** Call it before the engine asks for a device. Safe to repeat. */
export function installGpu(): void {
  if (globalThis.navigator?.gpu) return;
  Object.assign(globalThis, globals);
  const gpu = create([]);
  if (!globalThis.navigator)
    Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
  Object.defineProperty(globalThis.navigator, 'gpu', { value: gpu, configurable: true });
}
