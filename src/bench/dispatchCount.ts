// Counts kernel launches of whoever launches them, by the one call that all WebGPU libraries must make.

/** Compute dispatches of `work` on any device; `work` must have submitted all that it records when it resolves. */
export async function countDispatches(work: () => Promise<void>): Promise<number> {
  const encoder = GPUComputePassEncoder.prototype;
  const { dispatchWorkgroups, dispatchWorkgroupsIndirect } = encoder;
  let count = 0;
  encoder.dispatchWorkgroups = function (...args) {
    count++;
    return dispatchWorkgroups.apply(this, args);
  };
  encoder.dispatchWorkgroupsIndirect = function (...args) {
    count++;
    return dispatchWorkgroupsIndirect.apply(this, args);
  };
  try {
    await work();
  } finally {
    Object.assign(encoder, { dispatchWorkgroups, dispatchWorkgroupsIndirect });
  }
  return count;
}
