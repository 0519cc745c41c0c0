// Loaded into the process of an experiment before its program: kills it, or takes its GPU away, at an exact moment.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { create, globals } from 'webgpu';

const { renameSync, rmSync, writeFileSync } = fs;
const die = () => process.kill(process.pid, 'SIGKILL');

Object.assign(globalThis, globals);
// SwiftShader takes minutes over shaders otherwise (browserLaunch.mjs).
const gpu = create(['disable-dawn-features=use_vulkan_zero_initialize_workgroup_memory_extension']);
Object.defineProperty(globalThis, 'navigator', { value: { userAgent: 'Node.js', gpu }, configurable: true });

const faults = {
  /** Killed at the end of epoch 2, its checkpoint half written. */
  tornCheckpoint() {
    let written = 0;
    fs.writeFileSync = (path, data, ...rest) => {
      const second = String(path).endsWith('.checkpoint.part') && ++written === 2;
      writeFileSync(path, second ? /** @type {Uint8Array} */ (data).subarray(0, 1000) : data, ...rest);
      if (second) die();
    };
  },
  /** Killed when the result is written and the last checkpoint is still there. */
  leftCheckpoint() {
    fs.rmSync = (path, options) => {
      if (String(path).endsWith('.checkpoint')) die();
      rmSync(path, options);
    };
  },
  /** The GPU goes when the first checkpoint is written. */
  lostGpu() {
    /** @type {GPUDevice[]} */
    const devices = [];
    const requestAdapter = gpu.requestAdapter.bind(gpu);
    gpu.requestAdapter = async (options) => {
      const adapter = await requestAdapter(options);
      const requestDevice = adapter?.requestDevice.bind(adapter);
      if (!adapter || !requestDevice) return adapter;
      adapter.requestDevice = async (descriptor) => {
        const device = await requestDevice(descriptor);
        devices.push(device);
        return device;
      };
      return adapter;
    };
    fs.renameSync = (from, to) => {
      renameSync(from, to);
      if (String(to).endsWith('.checkpoint') && devices.length === 1) devices[0]?.destroy();
    };
  },
  noAdapter() {
    gpu.requestAdapter = async () => null;
  },
  none: () => undefined,
};

faults[/** @type {keyof typeof faults} */ (process.env.EXPERIMENT_FAULT)]();
syncBuiltinESMExports();
