// The few choices that differ between a GPU and an adapter that computes on the CPU, made once per device.
import { adapterInfoOf, isSoftwareAdapter } from '../device.ts';

export interface Tuning {
  /** Few cores and wide registers: large tiles and long sums instead of many threads. */
  readonly software: boolean;
  /**
   * Lanes of a subgroup that load filters for each other (convShader.ts); 0: uniform loads. A CPU has no uniform
   * loads, so there it saves three of four.
   */
  readonly sharedLanes: number;
}

export function tuningOf(device: GPUDevice): Tuning {
  const info = adapterInfoOf(device);
  const software = isSoftwareAdapter(info);
  const { subgroupMinSize = 0 } = info;
  const shares = software && device.features.has('subgroups') && subgroupMinSize >= 4;
  return { software, sharedLanes: shares ? Math.min(8, subgroupMinSize) : 0 };
}
