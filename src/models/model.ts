// The contract of a model: one file in this folder, found by the catalog, with nothing else to edit.
import type { Network, Value } from '../core/network.ts';
import type { ParamSpec, ParamValues } from '../core/params.ts';

export interface ModelDefinition {
  readonly id: string;
  readonly label: string;
  /** The kind of architecture, for grouping in the form: 'plain', 'residual', ... */
  readonly family: string;
  /** One line of plain words. */
  readonly help: string;
  readonly params: readonly ParamSpec[];
  /**
   * Lays out the network from `net.input`.
   *
   * @returns logits, [B, 1, 1, classes]
   */
  build(net: Network, params: ParamValues, classes: number): Value;
}

export function defineModel(model: ModelDefinition): ModelDefinition {
  return model;
}
