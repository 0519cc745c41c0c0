// How well an epoch's choice leaves spoilt images out, judged against the ground truth.
import { isChosen } from './chosenBits.ts';
import { corruptionKinds } from './corruption.ts';

export interface CatchCounts {
  /** Samples there. */
  readonly present: number;
  readonly leftOut: number;
  /** [1 + kinds] samples there, by kind: clean first, then as in `corruptionKinds`. */
  readonly presentByKind: readonly number[];
  /** Of them those left out. */
  readonly leftOutByKind: readonly number[];
}

/**
 * @param bits  of `packChosen`: the samples that are trained
 * @param kinds u8 [>= present] of `corruptionPlan`
 */
export function catchCounts(bits: Uint8Array, kinds: Uint8Array, present: number): CatchCounts {
  const presentByKind = new Array<number>(1 + corruptionKinds.length).fill(0);
  const leftOutByKind = [...presentByKind];
  let leftOut = 0;
  for (let sample = 0; sample < present; sample++) {
    const kind = kinds[sample]!;
    presentByKind[kind]! += 1;
    if (isChosen(bits, sample)) continue;
    leftOut += 1;
    leftOutByKind[kind]! += 1;
  }
  return { present, leftOut, presentByKind, leftOutByKind };
}

/** Sums over epochs. */
export function sumCatches(all: readonly CatchCounts[]): CatchCounts {
  const add = (pick: (one: CatchCounts) => readonly number[]) =>
    Array.from({ length: 1 + corruptionKinds.length }, (_, kind) =>
      all.reduce((sum, one) => sum + pick(one)[kind]!, 0),
    );
  return {
    present: all.reduce((sum, { present }) => sum + present, 0),
    leftOut: all.reduce((sum, { leftOut }) => sum + leftOut, 0),
    presentByKind: add(({ presentByKind }) => presentByKind),
    leftOutByKind: add(({ leftOutByKind }) => leftOutByKind),
  };
}

const spoilt = (byKind: readonly number[]) => byKind.slice(1).reduce((sum, count) => sum + count, 0);

/** Share of the samples left out that are spoilt; NaN when none is left out. */
export function precisionOf({ leftOut, leftOutByKind }: CatchCounts): number {
  return spoilt(leftOutByKind) / leftOut;
}

/** Share of the spoilt samples that are left out; NaN when none is spoilt. */
export function recallOf({ presentByKind, leftOutByKind }: CatchCounts): number {
  return spoilt(leftOutByKind) / spoilt(presentByKind);
}

/** What leaving out as many at random would reach: the share that is spoilt, and the share that is left out. */
export function chanceOf({ present, leftOut, presentByKind }: CatchCounts): {
  readonly precision: number;
  readonly recall: number;
} {
  return { precision: spoilt(presentByKind) / present, recall: leftOut / present };
}
