// Gives Node the browser's `navigator.gpu` (Dawn), over the machine's own Vulkan, Metal or Direct3D.
import { create, globals } from 'webgpu';

/** Call it before the engine asks for a device. Safe to repeat. */
export function installGpu(): void {
  if (globalThis.navigator?.gpu) return;
  Object.assign(globalThis, globals);
  const gpu = create([]);
  // Node 20 has no navigator; libraries ask it for the browser's name.
  if (!globalThis.navigator) {
    const value = { userAgent: `Node.js/${process.versions.node}` };
    Object.defineProperty(globalThis, 'navigator', { value, configurable: true });
  }
  Object.defineProperty(globalThis.navigator, 'gpu', { value: gpu, configurable: true });
}
