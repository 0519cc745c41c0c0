import { expect, test } from 'vitest';
import { openDevice } from '../../src/gpu/device.ts';

test('a device opens with the adapter limits for large storage buffers', async () => {
  const { device, info } = await openDevice();
  expect(device.limits.maxStorageBufferBindingSize).toBeGreaterThanOrEqual(128 * 1024 * 1024);
  expect(typeof info.vendor).toBe('string');
  device.destroy();
});
