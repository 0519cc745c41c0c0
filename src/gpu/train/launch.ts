// A launch is a dispatch with everything made beforehand: per step it is only encoded.
import { t } from '../../texts/texts.ts';
import type { LaunchPass } from '../launchPass.ts';
import { compilePipeline } from '../pipelines.ts';

export interface Launch {
  readonly label: string;
  readonly pipeline: GPUComputePipeline;
  readonly bindGroup: GPUBindGroup;
  readonly workgroups: readonly [x: number, y: number, z: number];
}

/** A buffer or, from a multiple of `rangeAlignment` on, a range of one. */
export type BoundBuffer = GPUBuffer | GPUBufferBinding;

export interface LaunchSpec {
  readonly label: string;
  readonly code: string;
  /** Values of the shader's override constants. */
  readonly constants?: Record<string, number>;
  /**
   * In order of their bindings in group 0. A range keeps its place out of the code, so that equal layers share one
   * compiled pipeline.
   */
  readonly buffers: readonly BoundBuffer[];
  readonly workgroups: readonly [x: number, y?: number, z?: number];
}

/** @throws RangeError when a dimension needs more workgroups than the device allows */
export async function createLaunch(device: GPUDevice, spec: LaunchSpec): Promise<Launch> {
  const { label, code, constants = {}, buffers } = spec;
  const [x, y = 1, z = 1] = spec.workgroups;
  const most = device.limits.maxComputeWorkgroupsPerDimension;
  if (Math.max(x, y, z) > most) {
    throw new RangeError(t.engineProblems.tooManyWorkgroups(label, `${x} x ${y} x ${z}`, `${most}`));
  }
  // Directives must come first, whatever the code was put together from.
  const enables = [
    /<f16>|= f16;/.test(code) ? 'enable f16;\n' : '',
    code.includes('subgroupBroadcast') ? 'enable subgroups;\n' : '',
  ];
  const pipeline = await compilePipeline(device, { label, code: enables.join('') + code, constants });
  const bindGroup = device.createBindGroup({
    label,
    layout: pipeline.getBindGroupLayout(0),
    entries: buffers.map((bound, binding) => ({
      binding,
      resource: 'buffer' in bound ? bound : { buffer: bound },
    })),
  });
  return { label, pipeline, bindGroup, workgroups: [x, y, z] };
}

export function encodeLaunches(pass: LaunchPass, launches: readonly Launch[]): void {
  for (const { pipeline, bindGroup, workgroups } of launches) {
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, bindGroup);
    pass.dispatchWorkgroups(workgroups[0], workgroups[1], workgroups[2]);
  }
}
