// Turns a network's layers into the operations that run: what lies between convolutions becomes one block each.
import type { Layer, Network, Value } from '../core/network.ts';

type LayerOf<Kind extends Layer['kind']> = Extract<Layer, { kind: Kind }>;

export interface FusedTerm {
  readonly input: Value;
  readonly norm?: LayerOf<'norm'>;
}

/** Sum of one or two terms, each with or without norm; then ReLU or not; then pooling or not. */
export interface BlockOperation {
  readonly kind: 'block';
  readonly terms: readonly [FusedTerm] | readonly [FusedTerm, FusedTerm];
  readonly relu: boolean;
  /** Window of the max pooling; 1: none; 0: global average. */
  readonly pool: number;
  readonly out: Value;
}

export type Operation = LayerOf<'conv'> | LayerOf<'dense'> | BlockOperation;

export function inputsOf(operation: Operation): readonly Value[] {
  return operation.kind === 'block' ? operation.terms.map(({ input }) => input) : [operation.input];
}

function layerInputs(layer: Layer): readonly Value[] {
  if (layer.kind === 'input') return [];
  return layer.kind === 'add' ? [layer.input, layer.other] : [layer.input];
}

/** Operations in the order of the layers; layers that the output does not need are left out. */
export function fuse(network: Network): Operation[] {
  const { layers, output } = network;
  const consumers = new Map<number, Layer[]>();
  const needed = new Set([output.id]);
  for (const layer of [...layers].reverse()) {
    if (!needed.has(layer.out.id)) continue;
    for (const input of layerInputs(layer)) {
      needed.add(input.id);
      consumers.set(input.id, [...(consumers.get(input.id) ?? []), layer]);
    }
  }
  /** The only layer that reads the value, when it may be fused with the one that writes it. */
  const soleConsumer = (value: Value): Layer | undefined => {
    const all = consumers.get(value.id) ?? [];
    return all.length === 1 && value.id !== output.id ? all[0] : undefined;
  };
  const fused = new Set<number>();
  const termOf = (input: Value): FusedTerm => {
    const layer = layers[input.id]!;
    if (layer.kind !== 'norm' || !soleConsumer(input)) return { input };
    return { input: layer.input, norm: layer };
  };
  const operations: Operation[] = [];
  for (const layer of layers) {
    if (!needed.has(layer.out.id) || fused.has(layer.out.id) || layer.kind === 'input') continue;
    if (layer.kind === 'conv' || layer.kind === 'dense') {
      operations.push(layer);
      continue;
    }
    // A norm that only an add reads becomes a term of that add's block.
    if (layer.kind === 'norm' && soleConsumer(layer.out)?.kind === 'add') continue;
    let terms: BlockOperation['terms'] = [{ input: layer.input }];
    if (layer.kind === 'add') terms = [termOf(layer.input), termOf(layer.other)];
    if (layer.kind === 'norm') terms = [{ input: layer.input, norm: layer }];
    let last: Layer = layer;
    const extend = (kinds: readonly Layer['kind'][]) => {
      const next = soleConsumer(last.out);
      if (!next || !kinds.includes(next.kind)) return;
      fused.add(next.out.id);
      last = next;
    };
    if (layer.kind === 'norm' || layer.kind === 'add') extend(['relu']);
    const relu = (last as Layer).kind === 'relu';
    if ((last as Layer).kind !== 'maxPool' && (last as Layer).kind !== 'globalAveragePool') {
      extend(['maxPool', 'globalAveragePool']);
    }
    const end = last as Layer;
    const pool = end.kind === 'maxPool' ? end.size : end.kind === 'globalAveragePool' ? 0 : 1;
    operations.push({ kind: 'block', terms, relu, pool, out: end.out });
  }
  return operations;
}
