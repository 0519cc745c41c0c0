// What lies under the pointer in a selection map: which samples a row of pixels stands for and who trains them.
import { isChosen } from '../../core/chosenBits.ts';
import { placesOfRow } from '../../core/mapColumn.ts';
import type { Choice } from '../../state/choiceHistory.ts';
import { t } from '../../texts/texts.ts';
import { percent } from '../words/numbers.ts';

export interface RowSamples {
  /** Places in the order, from 0: [from, to). */
  readonly from: number;
  readonly to: number;
  /** Indices of the samples. */
  readonly samples: Uint32Array;
  /** The class that most of them have, and their share; null when labels are not known. */
  readonly topClass: { readonly label: number; readonly share: number } | null;
}

/** The samples of row `row` of `rows`. @param order u32 [n] */
export function samplesOfRow(
  order: Uint32Array,
  labels: Uint8Array | null,
  row: number,
  rows: number,
): RowSamples {
  const [from, to] = placesOfRow(row, rows, order.length);
  const samples = order.subarray(from, to);
  if (!labels || samples.length === 0) return { from, to, samples, topClass: null };
  const counts = new Map<number, number>();
  for (const sample of samples) {
    const label = labels[sample] ?? -1;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const [label, most] = [...counts].reduce((top, entry) => (entry[1] > top[1] ? entry : top));
  return { from, to, samples, topClass: label < 0 ? null : { label, share: most / samples.length } };
}

/** Share of `samples` that the epoch trains, of those that are there; null when none is. */
export function trainedShare(samples: Uint32Array, choice: Choice | undefined): number | null {
  if (!choice) return null;
  let [trained, present] = [0, 0];
  for (const sample of samples) {
    if (sample >= choice.present) continue;
    present += 1;
    if (isChosen(choice.bits, sample)) trained += 1;
  }
  return present === 0 ? null : trained / present;
}

/** What is said of a share; of a sample alone it is trained or not. `null` where the epoch tells nothing of them. */
export function shareWords(share: number | null, alone: boolean): string {
  const { trained, notTrained, unknown } = t.race.maps.readout;
  if (!alone) return percent(share, 0);
  if (share === null) return unknown;
  return share > 0 ? trained : notTrained;
}
