// Holds a run of ours against runs of the authors' code with the same settings: the criteria of the proof, as numbers.
// Random streams differ between the two, so means are compared, and what reference seeds differ by is the measure.
import type { EpochRecord } from '../core/records.ts';
import type { RunConfig } from '../protocol.ts';

/** A whole run of the authors' pruning code: `cases` of reference_runs.json. */
export interface ReferenceRun {
  readonly name: string;
  readonly n: number;
  readonly method: string;
  readonly seed: number;
  readonly epochs: number;
  readonly pruneRatio: number;
  readonly delta: number;
  readonly groups?: number;
  readonly windowScale?: number;
  readonly savedRatio: number;
  readonly records: readonly {
    readonly selected: number;
    readonly groupSizes: readonly number[] | null;
    readonly testAccuracy: number;
  }[];
}

/** What experimentResult.ts has written. */
export interface OwnRun {
  readonly config: RunConfig;
  readonly adapter: { readonly vendor: string; readonly architecture: string; readonly description: string };
  readonly records: readonly EpochRecord[];
  readonly savedRatio: number;
}

/** One number of ours beside the reference's, and how far apart they may be. */
export interface Criterion {
  readonly ours: number;
  readonly reference: number;
  readonly allowed: number;
  readonly holds: boolean;
}

export interface Comparison {
  readonly name: string;
  readonly run: OwnRun;
  readonly seeds: number;
  /** Mean over epochs of the selected share of n. */
  readonly selected: Criterion;
  /** Mean over epochs of |ours - reference|, as a share of n; and the same of a reference seed against the others. */
  readonly epochDifference: { readonly ours: number; readonly amongReference: number };
  /** Test accuracy of the last epoch. */
  readonly accuracy: Criterion & { readonly deviation: number };
  /**
   * Mean over clustered epochs of the share of samples that would have to change groups to give the reference's sizes;
   * `reference` is what a reference seed has against the others. Null where nothing is clustered.
   */
  readonly shape: Criterion | null;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Of a sample; 0 for one value. */
function deviationOf(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}

/** Settings of the reference recipe that a run must share to be comparable (ALGORITHMS: `reference`). */
const recipe: Partial<RunConfig> = {
  ...{ data: 'cifar10', testCount: 10_000, model: 'cnn3', batchSize: 128, learningRate: 0.1, momentum: 0.9 },
  ...{ weightDecay: 5e-4, labelSmoothing: 0, augment: true, schedule: 'reference', optimizer: 'sgd' },
  ...{ labelNoise: 0, duplicates: 0, blurred: 0, blank: 0, precision: 'f32' },
};

/** What of a run's settings the reference's recipe has otherwise, in words; none for a comparable run. */
export function otherThanRecipe({ config }: OwnRun): string[] {
  const differences = Object.entries(recipe).flatMap(([key, wanted]) => {
    // Runs from before a setting existed had its default.
    const value = config[key as keyof RunConfig] ?? wanted;
    return value === wanted ? [] : [`${key} ${value} instead of ${wanted}`];
  });
  const { channels1, channels2, channels3 } = config.modelParams;
  const channels = [channels1, channels2, channels3].join(', ');
  if (config.model === 'cnn3' && channels !== '16, 32, 64') {
    differences.push(`channels ${channels} instead of 16, 32, 64`);
  }
  const { subset, keepAnnealWeights } = config.methodParams;
  if (config.method === 'static' && subset !== 'first') differences.push(`subset ${subset} instead of first`);
  if (config.method === 'infobatch' && !keepAnnealWeights) differences.push('weights reset while annealing');
  const plain = { order: 'easyToHard', motion: 'fallBack', fullAnneal: false, fixedDrop: false };
  for (const [key, wanted] of Object.entries(plain)) {
    const value = config.methodParams[key] ?? wanted;
    if (config.method === 'seta' && value !== wanted)
      differences.push(`${key} ${value} instead of ${wanted}`);
  }
  return differences;
}

/** Reference runs with a run's method, images, epochs and settings, all seeds. */
export function referencesFor(
  { config }: OwnRun,
  references: readonly ReferenceRun[],
): readonly ReferenceRun[] {
  const { method, methodParams, trainCount, epochs } = config;
  const same = (value: unknown, wanted: number | undefined) => value === undefined || value === wanted;
  return references.filter(
    (reference) =>
      reference.method === method &&
      reference.n === trainCount &&
      reference.epochs === epochs &&
      same(methodParams.pruneRatio, reference.pruneRatio) &&
      same(methodParams.delta, reference.delta) &&
      same(methodParams.groups, reference.groups) &&
      same(methodParams.windowScale, reference.windowScale),
  );
}

type Sizes = readonly (readonly number[] | null)[];

function sharesOf(sizes: readonly number[]): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size) => size / total);
}

/** Mean over the epochs in which all are clustered alike of the samples that stand in another group than in the mean of `others`. */
function shapeDistance(own: Sizes, others: readonly Sizes[]): number | null {
  const distances = own.flatMap((sizes, epoch) => {
    const rest = others.map((other) => other[epoch] ?? []);
    if (!sizes || sizes.length < 2 || rest.some(({ length }) => length !== sizes.length)) return [];
    const shares = rest.map(sharesOf);
    const differences = sharesOf(sizes).map((share, group) =>
      Math.abs(share - mean(shares.map((other) => other[group]!))),
    );
    return differences.reduce((sum, difference) => sum + difference, 0) / 2;
  });
  return distances.length > 0 ? mean(distances) : null;
}

/** Mean of `distance` of each against the others: what chance alone makes. Null for fewer than two. */
function amongEach<T>(
  all: readonly T[],
  distance: (own: T, others: readonly T[]) => number | null,
): number | null {
  if (all.length < 2) return null;
  const distances = all.map((own, place) =>
    distance(
      own,
      all.filter((_, other) => other !== place),
    ),
  );
  return distances.some((value) => value === null) ? null : mean(distances as number[]);
}

/**
 * @param references at least one, all with the settings of `run` (`referencesFor`)
 */
export function compareRun(run: OwnRun, references: readonly ReferenceRun[]): Comparison {
  const { n, name } = references[0]!;
  const counts = (records: readonly { selected: number }[]) => records.map(({ selected }) => selected / n);
  const sizesOf = (records: readonly { groupSizes: readonly number[] | null }[]) =>
    records.map(({ groupSizes }) => groupSizes);
  const apart = (own: readonly number[], others: readonly (readonly number[])[]) =>
    mean(own.map((count, epoch) => Math.abs(count - mean(others.map((other) => other[epoch]!)))));

  const [own, theirs] = [counts(run.records), references.map(({ records }) => counts(records))];
  const selected = { ours: mean(own), reference: mean(theirs.map(mean)), allowed: 0.03 };

  const accuracies = references.map(({ records }) => records.at(-1)!.testAccuracy);
  const deviation = deviationOf(accuracies);
  const accuracy = {
    ours: run.records.at(-1)!.testAccuracy,
    reference: mean(accuracies),
    allowed: Math.max(2 * deviation, 0.02),
  };

  const theirSizes = references.map(({ records }) => sizesOf(records));
  const distance = shapeDistance(sizesOf(run.records), theirSizes);
  const chance = amongEach(theirSizes, shapeDistance) ?? 0;
  const shape = { ours: distance ?? 0, reference: chance, allowed: Math.max(2 * chance, 0.05) };

  const within = ({ ours, reference, allowed }: Omit<Criterion, 'holds'>) =>
    Math.abs(ours - reference) <= allowed;
  return {
    name,
    run,
    seeds: references.length,
    selected: { ...selected, holds: within(selected) },
    epochDifference: { ours: apart(own, theirs), amongReference: amongEach(theirs, apart) ?? 0 },
    accuracy: { ...accuracy, deviation, holds: within(accuracy) },
    shape: distance === null ? null : { ...shape, holds: shape.ours <= shape.allowed },
  };
}

/** All criteria. */
export function holds({ selected, accuracy, shape }: Comparison): boolean {
  return selected.holds && accuracy.holds && (shape?.holds ?? true);
}
