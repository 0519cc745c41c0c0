// The one GPUDevice of a session: asked for once, with the adapter's own limits, shared by tfjs and our passes.
import { measureWaits } from './waits.ts';

/** Why there is no device. `missing` tells the page which advice to give; `message` is the browser's own reason. */
export class NoDeviceError extends Error {
  constructor(
    readonly missing: 'webgpu' | 'adapter' | 'device',
    message: string,
  ) {
    super(message);
    this.name = 'NoDeviceError';
  }
}

export interface OpenedDevice {
  readonly device: GPUDevice;
  readonly info: GPUAdapterInfo;
  /** The adapter computes on the CPU (SwiftShader, lavapipe, WARP). */
  readonly software: boolean;
}

/** Features that kernels use where the adapter has them; none is required. */
const wantedFeatures: readonly GPUFeatureName[] = ['timestamp-query', 'shader-f16', 'subgroups'];

/** Limits worth raising to the adapter's: buffer sizes for the images, workgroup sizes for tiles. */
const wantedLimits = [
  'maxBufferSize',
  'maxStorageBufferBindingSize',
  'maxStorageBuffersPerShaderStage',
  'maxComputeWorkgroupStorageSize',
  'maxComputeInvocationsPerWorkgroup',
  'maxComputeWorkgroupSizeX',
  'maxComputeWorkgroupSizeY',
] as const;

/** Browsers that tell nothing of the adapter: all names are empty, as the standard has them where nothing is told. */
const untold = { vendor: '', architecture: '', device: '', description: '' } as GPUAdapterInfo;

/** What was known of its adapter when a device was opened. */
const infoOfOpened = new WeakMap<GPUDevice, GPUAdapterInfo>();

/** Chrome before 127 has `requestAdapterInfo` instead of `info`; some browsers have neither. */
type EarlierAdapter = GPUAdapter & {
  readonly info?: GPUAdapterInfo;
  readonly requestAdapterInfo?: () => Promise<GPUAdapterInfo>;
};

/** What the browser tells of the adapter of a device; never missing, its names may be empty. */
export function adapterInfoOf(device: GPUDevice): GPUAdapterInfo {
  // Chrome before 132 and some Safari have no `adapterInfo`.
  const { adapterInfo } = device as { readonly adapterInfo?: GPUAdapterInfo };
  return infoOfOpened.get(device) ?? adapterInfo ?? untold;
}

/** SwiftShader, llvmpipe and WARP name themselves in one of the adapter's words. */
export function isSoftwareAdapter(info: GPUAdapterInfo): boolean {
  const words = `${info.vendor} ${info.architecture} ${info.device} ${info.description}`.toLowerCase();
  return info.isFallbackAdapter === true || /swiftshader|llvmpipe|lavapipe|software|basic render/.test(words);
}

/**
 * Opens the fastest adapter with its own limits and the optional features that it has.
 *
 * @throws NoDeviceError when WebGPU, an adapter or a device is missing
 */
export async function openDevice(label = 'playground'): Promise<OpenedDevice> {
  const gpu = globalThis.navigator?.gpu;
  if (!gpu) throw new NoDeviceError('webgpu', 'navigator.gpu is not defined');
  let adapter: GPUAdapter | null;
  try {
    adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  } catch (error) {
    throw new NoDeviceError('adapter', String(error));
  }
  if (!adapter) throw new NoDeviceError('adapter', 'requestAdapter() found none');
  const requiredLimits: Record<string, number> = {};
  for (const limit of wantedLimits) requiredLimits[limit] = adapter.limits[limit];
  try {
    const device = await adapter.requestDevice({
      label,
      requiredFeatures: wantedFeatures.filter((feature) => adapter.features.has(feature)),
      requiredLimits,
    });
    await measureWaits(device);
    const info = await toldInfo(adapter);
    infoOfOpened.set(device, info);
    return { device, info, software: isSoftwareAdapter(info) };
  } catch (error) {
    throw new NoDeviceError('device', String(error));
  }
}

async function toldInfo(adapter: EarlierAdapter): Promise<GPUAdapterInfo> {
  return adapter.info ?? (await adapter.requestAdapterInfo?.().catch(() => undefined)) ?? untold;
}

/** Whether an error came because the device is gone; the two are told within moments of each other, in any order. */
export function isLost(device: GPUDevice, withinMs = 200): Promise<boolean> {
  const lost = device.lost.then(() => true);
  return Promise.race([lost, new Promise<boolean>((resolve) => setTimeout(resolve, withinMs, false))]);
}
