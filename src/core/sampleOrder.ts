// The orders in which a selection map can lay out its samples, the same for all runs beside each other.
import { radixOrder } from './radixOrder.ts';

export type SampleOrderName = 'label' | 'loss' | 'frequency';

/** What the orders are made of, each by sample; an order whose input is missing cannot be had. */
export interface OrderInputs {
  readonly count: number;
  /** u8 [n] class of each sample. */
  readonly labels: Uint8Array | null;
  /** u8 [n] of `lossRanks`. */
  readonly ranks: Uint8Array | null;
  /** u16 [n] epochs that trained the sample. */
  readonly timesTrained: Uint16Array | null;
}

/**
 * Samples from the top of the map to its bottom: lowest class, easiest or least trained first. Ties by index.
 *
 * @returns u32 [count], or null when what it is sorted by is not known
 */
export function sampleOrder(name: SampleOrderName, inputs: OrderInputs): Uint32Array<ArrayBuffer> | null {
  const by = { label: inputs.labels, loss: inputs.ranks, frequency: inputs.timesTrained }[name];
  if (!by || by.length < inputs.count) return null;
  // Within a class, and among samples trained equally often, the loss orders: each is then a map of its own.
  const keys = new Uint32Array(inputs.count);
  for (let i = 0; i < inputs.count; i += 1) keys[i] = by[i]! * 256 + (inputs.ranks?.[i] ?? 0);
  return radixOrder(keys);
}
