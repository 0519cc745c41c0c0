// What a dispatch needs of a compute pass: the pass itself, or something that gives every dispatch a pass of its own.

export interface LaunchPass {
  setPipeline(pipeline: GPUComputePipeline): void;
  setBindGroup(index: number, bindGroup: GPUBindGroup): void;
  dispatchWorkgroups(x: number, y?: number, z?: number): void;
}
