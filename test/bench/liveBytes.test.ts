import { expect, test } from 'vitest';
import { countLiveBytes } from '../../src/bench/liveBytes.ts';

/** Only what is counted: buffers that can be made and destroyed. */
function fakeDevice(): GPUDevice {
  const createBuffer = ({ size }: GPUBufferDescriptor) => ({ size, destroy: () => undefined });
  return { createBuffer } as unknown as GPUDevice;
}

const usage = 8;

test('bytes count from creation to destruction, a second destruction for nothing', () => {
  const device = fakeDevice();
  const live = countLiveBytes(device);
  const first = device.createBuffer({ size: 100, usage });
  const second = device.createBuffer({ size: 20, usage });
  expect(live.now).toBe(120);
  first.destroy();
  first.destroy();
  expect(live.now).toBe(20);
  second.destroy();
  expect(live.now).toBe(0);
});

test('after the count the device is as it was', () => {
  const device = fakeDevice();
  const live = countLiveBytes(device);
  live.stop();
  device.createBuffer({ size: 100, usage });
  expect(live.now).toBe(0);
});
