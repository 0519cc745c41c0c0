// A device that makes nothing but keeps the sizes of its buffers: what would be held, without holding it.

export interface CountingDevice {
  readonly device: GPUDevice;
  readonly sizes: Map<string, number>;
}

export function countingDevice(): CountingDevice {
  const sizes = new Map<string, number>();
  const nothing = () => undefined;
  const stub = {
    limits: { maxComputeWorkgroupsPerDimension: 65_535 },
    features: new Set(['shader-f16']),
    adapterInfo: { vendor: 'test', architecture: '', device: '', description: '' },
    queue: { writeBuffer: nothing },
    createShaderModule: () => ({}),
    createBindGroup: () => ({}),
    createComputePipelineAsync: async () => ({ getBindGroupLayout: () => ({}) }),
    createBuffer: ({ label, size }: { label: string; size: number }) => {
      sizes.set(label, size);
      return { label, size, destroy: nothing };
    },
  };
  return { device: stub as unknown as GPUDevice, sizes };
}
