// Learning-rate schedules: the rate (and momentum) as a function of where in the run a step stands.
// Sources: torch.optim.lr_scheduler.OneCycleLR; the authors' CIFAR example; the recipe of the reference runs.

/** Where a step stands. Pruned epochs have fewer batches, so fractions are counted within the epoch. */
export interface SchedulePoint {
  readonly epoch: number;
  readonly epochs: number;
  /** Step within the epoch, and the number of steps of this epoch. */
  readonly batch: number;
  readonly batches: number;
  /** Steps of an epoch without pruning. */
  readonly fullBatches: number;
  /** Samples in the run. */
  readonly samples: number;
}

export interface ScheduledRate {
  readonly learningRate: number;
  /** Only where the schedule cycles the momentum too. */
  readonly momentum?: number;
}

export interface Schedule {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  at(point: SchedulePoint, maxRate: number): ScheduledRate;
}

export interface OneCycleShape {
  readonly totalSteps: number;
  readonly divFactor: number;
  readonly finalDivFactor: number;
  /** Share of the steps that rise. */
  readonly pctStart: number;
  /** How it moves between the rates; torch's default is the cosine. */
  readonly anneal?: 'cos' | 'linear';
}

/** OneCycle of the authors' CIFAR example. */
export const authorsShape = { divFactor: 25, finalDivFactor: 1e4, pctStart: 0.3 } as const;

/** Moves from `start` (share 0) to `end` (share 1) along half a cosine. */
function cosineBetween(start: number, end: number, share: number): number {
  return end + ((start - end) / 2) * (1 + Math.cos(Math.PI * share));
}

function between(start: number, end: number, share: number, anneal: OneCycleShape['anneal'] = 'cos'): number {
  return anneal === 'linear' ? start + (end - start) * share : cosineBetween(start, end, share);
}

/** Share of the rise (first) and of the fall (second) at a position; one of them is null. */
function phaseOf(
  position: number,
  { totalSteps, pctStart }: OneCycleShape,
): readonly [number | null, number | null] {
  const riseEnd = pctStart * totalSteps - 1;
  if (position <= riseEnd) return [position / riseEnd, null];
  return [null, Math.min(1, (position - riseEnd) / (totalSteps - 1 - riseEnd))];
}

/**
 * torch's OneCycleLR with cosine annealing at a (real) position in [0, totalSteps - 1].
 *
 * @returns learning rate
 */
export function oneCycleRate(position: number, maxRate: number, shape: OneCycleShape): number {
  const initial = maxRate / shape.divFactor;
  const [rise, fall] = phaseOf(position, shape);
  if (rise !== null) return between(initial, maxRate, rise, shape.anneal);
  return between(maxRate, initial / shape.finalDivFactor, fall ?? 1, shape.anneal);
}

/** torch's `cycle_momentum`: falls while the rate rises. */
export function oneCycleMomentum(
  position: number,
  shape: OneCycleShape,
  base = 0.85,
  highest = 0.95,
): number {
  const [rise, fall] = phaseOf(position, shape);
  if (rise !== null) return between(highest, base, rise, shape.anneal);
  return between(base, highest, fall ?? 1, shape.anneal);
}

/** Share of the run that is over, in [0, 1). */
function fractionOf({ epoch, epochs, batch, batches }: SchedulePoint): number {
  return (epoch + batch / batches) / epochs;
}

export const schedules: readonly Schedule[] = [
  {
    id: 'oneCycle',
    label: 'OneCycle',
    help: 'Rises for 30 % of the run, then falls to almost nothing; follows the run, however few steps an epoch has.',
    at(point, maxRate) {
      const shape = { ...authorsShape, totalSteps: Math.max(4, point.fullBatches * point.epochs) };
      return { learningRate: oneCycleRate(fractionOf(point) * shape.totalSteps, maxRate, shape) };
    },
  },
  {
    id: 'authors',
    label: "OneCycle, authors' steps",
    help: "As the authors' script anchors it: by epoch, hardly moving within one; cycles the momentum as well.",
    at(point, maxRate) {
      const shape = { ...authorsShape, totalSteps: point.samples * point.epochs };
      const position = point.epoch * point.samples + point.batch;
      return {
        learningRate: oneCycleRate(position, maxRate, shape),
        momentum: oneCycleMomentum(position, shape),
      };
    },
  },
  {
    id: 'reference',
    label: 'Reference runs',
    help: 'The schedule of the recorded reference runs: 4 % of the maximum, up for 30 % of the run, then a cosine down.',
    at(point, maxRate) {
      const f = fractionOf(point);
      const learningRate =
        f < 0.3
          ? cosineBetween(0.04 * maxRate, maxRate, f / 0.3)
          : cosineBetween(maxRate, 1e-4 * maxRate, (f - 0.3) / 0.7);
      return { learningRate };
    },
  },
  {
    id: 'constant',
    label: 'Constant',
    help: 'The same rate from the first step to the last.',
    at: (_point, maxRate) => ({ learningRate: maxRate }),
  },
];
