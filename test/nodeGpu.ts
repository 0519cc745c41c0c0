// Gives Node the browser's `navigator.gpu` (Dawn), so that GPU tests can also run on a machine's own Vulkan or Metal.
import { create, globals } from 'webgpu';

Object.assign(globalThis, globals);
const gpu = create([]);
if (!globalThis.navigator) Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
Object.defineProperty(globalThis.navigator, 'gpu', { value: gpu, configurable: true });
