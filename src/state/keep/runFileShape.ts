// What the head of a run file must look like, field by field: nothing of a foreign file reaches the page unseen.
import * as v from 'valibot';
import { t } from '../../texts/texts.ts';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 40));
/** An epoch, a group, a window position: what sizes lists and axes. */
const small = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
const finite = v.pipe(v.number(), v.finite());
/** JSON has no NaN and no infinity: what is null there was not finite. */
const measured = v.pipe(
  v.nullable(finite),
  v.transform((value) => value ?? Number.NaN),
);
const line = v.pipe(v.string(), v.maxLength(200));
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/));

const params = v.record(line, v.union([finite, line, v.boolean()]));

const zero = v.optional(finite, 0);
/** Settings that a later page has beside these are looked at where the catalog is known. */
const config = v.objectWithRest(
  {
    ...{ data: id, model: id, method: id, schedule: id, modelParams: params, methodParams: params },
    ...{ trainCount: whole, testCount: whole, epochs: small, batchSize: whole, seed: whole },
    optimizer: v.picklist(['sgd', 'lars']),
    ...{ learningRate: finite, momentum: finite, weightDecay: finite, labelSmoothing: finite },
    augment: v.boolean(),
    // A file from before images could be spoilt has no such settings.
    ...{
      labelNoise: zero,
      duplicates: zero,
      blurred: zero,
      blank: zero,
      corruptionSeed: v.optional(whole, 0),
    },
    engine: v.picklist(['compiled', 'tfjs']),
    precision: v.picklist(['f32', 'f16']),
  },
  v.union([finite, line, v.boolean()]),
);

const sizes = v.nullable(v.array(whole));

const record = v.object({
  ...{ epoch: small, present: whole, selected: whole, steps: whole },
  ...{ groupSizes: sizes, selectedGroupSizes: sizes, centroids: v.nullable(v.array(measured)) },
  ...{ trainLoss: measured, trainAccuracy: measured, testLoss: measured, testAccuracy: measured },
  ...{ learningRate: finite, seconds: finite, savedRatio: finite },
});

const category = v.object({
  kind: v.picklist(['group', 'dropped', 'kept', 'skipped', 'newcomer']),
  ...{ label: line, selected: v.boolean(), count: whole },
  ...{ meanLoss: v.nullable(finite), lowestLoss: v.nullable(finite), highestLoss: v.nullable(finite) },
});

const report = v.pipe(
  v.object({
    ...{ epoch: small, call: small, present: whole, selected: whole, nonFinite: whole, selectMs: finite },
    phase: v.picklist(['prune', 'anneal']),
    categories: v.pipe(v.array(category), v.maxLength(256)),
    window: v.nullable(
      v.object({ start: small, size: small, positions: small, byHand: v.exactOptional(v.boolean()) }),
    ),
    wcss: v.nullable(finite),
    histogram: v.object({
      ...{ lowest: finite, highest: finite },
      counts: v.pipe(v.array(v.pipe(v.array(whole), v.maxLength(4096))), v.maxLength(256)),
    }),
  }),
  v.check(
    ({ categories, histogram }) => histogram.counts.length === categories.length,
    () => t.fileProblems.run.histogramRows,
  ),
);

const tenths = v.pipe(v.array(whole), v.length(10));

const gallerySample = v.object({
  index: whole,
  loss: measured,
  label: v.pipe(small, v.maxValue(255)),
  category: small,
});

const epoch = v.object({
  record,
  report: v.nullable(report),
  stepLosses: v.pipe(v.array(measured), v.maxLength(1000)),
  choice: v.nullable(
    v.object({
      present: whole,
      /** Base64. */
      bits: v.string(),
      quantiles: v.nullable(v.object({ present: tenths, chosen: tenths })),
    }),
  ),
  gallery: v.exactOptional(v.pipe(v.array(gallerySample), v.maxLength(1024))),
});

export const runFileShape = v.object({
  savedAt: v.pipe(v.string(), v.isoTimestamp()),
  run: v.object({
    ...{ config, name: line, notes: line, begunAt: finite },
    ...{ parameterCount: v.nullable(whole), gpuBytes: v.nullable(whole), annealFrom: v.nullable(small) },
    stopped: v.boolean(),
  }),
  epochs: v.pipe(
    v.array(epoch),
    v.minLength(1, () => t.fileProblems.run.noEpochs),
  ),
  checkpointBytes: whole,
});

export type RunFileHead = v.InferOutput<typeof runFileShape>;

/** @throws Error that names the first field that is wrong */
export function parseRunFileHead(value: unknown): RunFileHead {
  const result = v.safeParse(runFileShape, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  const what = issue.message.slice(0, 120);
  throw new Error(path === null ? what : t.fileProblems.run.wrongField(path.slice(0, 80), what));
}
