// What the convolution kernels need to know of a filter, and how many vec4f its packed form takes.
import { quadsOf } from './activation.ts';

export interface FilterShape {
  /** Height and width. */
  readonly size: number;
  readonly stride: number;
  readonly padding: number;
  readonly inputs: number;
  readonly outputs: number;
  /** One filter a channel, HW1C; else HWIO. */
  readonly depthwise: boolean;
}

/** Rows of four values in the packed filter (packFilters.wgsl). */
export function packedRows(filter: FilterShape): number {
  const { size, inputs, outputs, depthwise } = filter;
  return size * size * (depthwise ? quadsOf(outputs) : 4 * quadsOf(inputs) * quadsOf(outputs));
}
