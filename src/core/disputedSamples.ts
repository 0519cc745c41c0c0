// Which images the page shows of two recorded runs as those about which they disagree: a recording brings them along.
import { fromBase64 } from './base64.ts';
import { isChosen } from './chosenBits.ts';
import { differingSamples } from './differingSamples.ts';
import { isPowerOfTwo } from './isPowerOfTwo.ts';
import type { Recording } from './recording.ts';

/** So many images of a pair of runs are shown at a time. */
export const disputedShown = 14;

/**
 * The samples that the page picks while both play, in both directions: after epochs 1, 2, 4, 8, ... and the last.
 * None after an epoch whose choice was not recorded.
 *
 * @returns ascending, each once
 */
export function disputedSamples(a: Recording, b: Recording): number[] {
  const times = [a, b].map((recording) => {
    const present = Math.max(...recording.epochs.map(({ report }) => report.present));
    return { recording, counts: new Uint16Array(present) };
  });
  const found = new Set<number>();
  const epochs = Math.min(a.epochs.length, b.epochs.length);
  for (let e = 0; e < epochs; e += 1) {
    for (const { recording, counts } of times) {
      const { chosen } = recording.epochs[e]!;
      if (chosen === null) return ascending(found);
      const bits = fromBase64(chosen);
      for (let i = 0; i < counts.length; i += 1) if (isChosen(bits, i)) counts[i]! += 1;
    }
    if (!isPowerOfTwo(e + 1) && e + 1 < epochs) continue;
    const [one, other] = times.map(({ counts }) => counts) as [Uint16Array, Uint16Array];
    for (const i of differingSamples(one, other, disputedShown)) found.add(i);
    for (const i of differingSamples(other, one, disputedShown)) found.add(i);
  }
  return ascending(found);
}

function ascending(samples: ReadonlySet<number>): number[] {
  return [...samples].sort((x, y) => x - y);
}
