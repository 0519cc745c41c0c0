import { afterEach, expect, test, vi } from 'vitest';
import { adapterInfoOf, openDevice } from '../../src/gpu/device.ts';
import { tuningOf } from '../../src/gpu/train/tuning.ts';

/** A device of a browser that has no `device.adapterInfo`: Chrome before 132, some Safari. */
const deviceWithout = () =>
  ({
    features: new Set(['subgroups']),
    queue: { onSubmittedWorkDone: async () => undefined },
    lost: new Promise(() => undefined),
  }) as unknown as GPUDevice;

/** A browser whose adapter has these members beside those that all have. */
function browserWith(members: object): GPUDevice {
  const device = deviceWithout();
  const adapter = { limits: {}, features: new Set(), requestDevice: async () => device, ...members };
  vi.stubGlobal('navigator', { gpu: { requestAdapter: async () => adapter } });
  return device;
}

const swiftShader = { vendor: 'google', architecture: 'swiftshader', device: '', description: '' };

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a device without adapterInfo has the tuning of a GPU', () => {
  expect(tuningOf(deviceWithout())).toEqual({ software: false, sharedLanes: 0 });
});

test('a device without adapterInfo is tuned by what its adapter told when it was opened', async () => {
  browserWith({ info: { ...swiftShader, subgroupMinSize: 4 } });
  const { device, software } = await openDevice();
  expect(software).toBe(true);
  expect(tuningOf(device)).toEqual({ software: true, sharedLanes: 4 });
});

test('an adapter without info opens by requestAdapterInfo, where there is one', async () => {
  browserWith({ requestAdapterInfo: async () => swiftShader });
  const { device, info, software } = await openDevice();
  expect(software).toBe(true);
  expect(info).toEqual(swiftShader);
  expect(adapterInfoOf(device)).toBe(info);
});

test('an adapter that tells nothing of itself opens as a GPU without names', async () => {
  const expected = browserWith({});
  const { device, info, software } = await openDevice();
  expect(device).toBe(expected);
  expect(software).toBe(false);
  expect(info).toEqual({ vendor: '', architecture: '', device: '', description: '' });
});
