// A device that makes nothing but keeps the sizes of its buffers: what would be held, without holding it. A bind group
// is its descriptor, so that a test sees what a launch reads and writes.

export interface CountingDevice {
  readonly device: GPUDevice;
  readonly sizes: Map<string, number>;
}

export function countingDevice(): CountingDevice {
  const sizes = new Map<string, number>();
  const nothing = () => undefined;
  const pass = { setPipeline: nothing, setBindGroup: nothing, dispatchWorkgroups: nothing, end: nothing };
  const stub = {
    limits: { maxComputeWorkgroupsPerDimension: 65_535 },
    features: new Set(['shader-f16']),
    adapterInfo: { vendor: 'test', architecture: '', device: '', description: '' },
    queue: { writeBuffer: nothing, submit: nothing },
    createCommandEncoder: () => ({ beginComputePass: () => pass, finish: nothing }),
    createShaderModule: () => ({}),
    createBindGroup: (descriptor: GPUBindGroupDescriptor) => descriptor,
    createComputePipelineAsync: async () => ({ getBindGroupLayout: () => ({}) }),
    createBuffer: ({ label, size }: { label: string; size: number }) => {
      sizes.set(label, size);
      return { label, size, destroy: nothing };
    },
  };
  return { device: stub as unknown as GPUDevice, sizes };
}
