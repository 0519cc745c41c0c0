// How much of each tenth of the order of losses an epoch trains: the figures that a panel shows and a recording keeps.
import { isChosen } from './chosenBits.ts';
import { rankCount } from './lossRanks.ts';

/** Equal parts of the order of losses, from the easiest. */
export const quantileCount = 10;

export interface QuantileCounts {
  /** [quantileCount] samples there, and of them those trained. */
  readonly present: readonly number[] | Uint32Array;
  readonly chosen: readonly number[] | Uint32Array;
}

/**
 * @param bits  of `packChosen`
 * @param ranks u8 [n] of `lossRanksOf`
 */
export function quantilesOf(bits: Uint8Array, ranks: Uint8Array): QuantileCounts {
  const [present, chosen] = [new Uint32Array(quantileCount), new Uint32Array(quantileCount)];
  for (const [i, rank] of ranks.entries()) {
    const quantile = Math.floor((rank * quantileCount) / rankCount);
    present[quantile]! += 1;
    if (isChosen(bits, i)) chosen[quantile]! += 1;
  }
  return { present, chosen };
}
