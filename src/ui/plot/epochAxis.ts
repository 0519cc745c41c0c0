// The horizontal axis of all charts over a run: epochs, images trained or working time. What lies on it is told in
// epochs of the run in focus; runs that are further or slower have their own places for their records.

import type { Run } from '../../state/run.ts';
import type { CurveX } from '../../state/viewStore.ts';
import { epochAtPosition, epochNumber } from '../words/epochNumber.ts';
import { duration, shortCount } from '../words/numbers.ts';
import { epochScale, type Scale } from './plotFrame.ts';
import { epochTicks, lossTicks, niceCeiling } from './ticks.ts';

export type AxisRun = Pick<Run, 'records' | 'reports' | 'config'>;

export interface EpochAxis {
  readonly x: CurveX;
  readonly scale: Scale;
  /** At most about `limit` of them. */
  ticks(limit: number): number[];
  format(value: number): string;
  /** Place of `position` of the focused run, in epochs from 0: 2.5 is half through the third; NaN where not known yet. */
  at(position: number): number;
  /** Where the record of an epoch of `run` is drawn; NaN where not known. */
  recordAt(run: AxisRun, epoch: number): number;
  /** The epoch of the focused run, from 0, whose column `value` lies in; null beyond what is known. */
  epochAt(value: number): number | null;
}

const seen = new WeakMap<object, Float64Array>();

/** What each epoch, by number, has added up to at its end; kept as long as the list it was made from. */
function endsOf(
  list: readonly { readonly epoch: number }[],
  amount: (place: number) => number,
): Float64Array {
  const known = seen.get(list);
  if (known) return known;
  const ends = new Float64Array((list.at(-1)?.epoch ?? -1) + 1).fill(Number.NaN);
  let total = 0;
  for (const [place, { epoch }] of list.entries()) {
    total += amount(place);
    ends[epoch] = total;
  }
  seen.set(list, ends);
  return ends;
}

function measuredEnds(run: AxisRun, x: 'samples' | 'time'): Float64Array {
  const { records, reports } = run;
  // Reports come at the beginning of an epoch, so that images are known before it is trained.
  if (x === 'samples') return endsOf(reports, (place) => reports[place]!.selected);
  return endsOf(records, (place) => records[place]!.seconds);
}

function placeIn(ends: Float64Array, position: number): number {
  const epoch = Math.floor(position);
  const start = epoch === 0 ? 0 : (ends[epoch - 1] ?? Number.NaN);
  const share = position - epoch;
  return share === 0 ? start : start + share * ((ends[epoch] ?? Number.NaN) - start);
}

function overEpochs(epochs: number): EpochAxis {
  return {
    x: 'epoch',
    scale: epochScale(epochs),
    ticks: (limit) => epochTicks(epochs, limit),
    format: String,
    at: (position) => position + 0.5,
    recordAt: (_run, epoch) => epochNumber(epoch),
    epochAt: (value) => epochAtPosition(value, epochs),
  };
}

/**
 * @param focused whose epochs are the columns; null before there is one
 * @param runs    all that are drawn, for the length of the axis
 */
export function epochAxisOf(
  x: CurveX,
  epochs: number,
  focused: AxisRun | null,
  runs: readonly AxisRun[],
): EpochAxis {
  if (x === 'epoch') return overEpochs(epochs);
  const ends = focused ? measuredEnds(focused, x) : new Float64Array(0);
  const furthest = Math.max(0, ...runs.map((run) => measuredEnds(run, x).at(-1) ?? 0));
  // Full training needs so many images: what is saved is the room that a curve leaves at the right.
  const all = Math.max(furthest, ...runs.map(({ config }) => config.trainCount * config.epochs));
  const to = x === 'samples' ? all : niceCeiling(furthest);
  return {
    x,
    scale: { from: 0, to },
    ticks: (limit) =>
      lossTicks(to).filter((_, i, list) => i % Math.ceil(list.length / Math.max(1, limit)) === 0),
    format: (value) => (x === 'samples' ? shortCount(value) : duration(value)),
    at: (position) => placeIn(ends, position),
    recordAt: (run, epoch) => measuredEnds(run, x)[epoch] ?? Number.NaN,
    epochAt(value) {
      const epoch = ends.findIndex((end) => value <= end);
      return value < 0 || ends.length === 0 ? null : epoch < 0 ? ends.length - 1 : epoch;
    },
  };
}
