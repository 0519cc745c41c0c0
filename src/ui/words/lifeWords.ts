// The life of an image in plain sentences.
import { type CorruptionKind, type CorruptionPlan, corruptionOf, trueLabel } from '../../core/corruption.ts';
import type { SelectionReport } from '../../core/records.ts';
import type { RunConfig } from '../../protocol.ts';
import { t } from '../../texts/texts.ts';
import type { LifeStep, LifeSums } from '../biography/lifeSteps.ts';
import { categoryName } from './categoryNames.ts';
import { epochNumber } from './epochNumber.ts';
import { count, loss } from './numbers.ts';

export function kindName(kind: CorruptionKind): string {
  return t.biography.kinds[kind];
}

const epochsWord = (n: number) => t.biography.epochs(count(n), n);

/** How old the score is by which an epoch was chosen. */
export function ageWords({ age, trained }: Pick<LifeStep, 'age' | 'trained'>): string {
  const words = t.biography.age;
  if (age === null) return trained === null ? words.unknown : words.never;
  return age === 1 ? words.fresh : words.old(count(age), age);
}

/** One epoch of the life. */
export function stepWords(step: LifeStep, report: SelectionReport | undefined): string {
  const words = t.biography.step;
  const epoch = String(epochNumber(step.epoch));
  const parts = [
    step.loss === null
      ? words.notKept(epoch, ageWords(step))
      : words.head(epoch, loss(step.loss), ageWords(step)),
  ];
  if (report && step.category !== null) parts.push(categoryName(report, step.category));
  const category = step.category === null ? undefined : report?.categories[step.category];
  if (step.trained !== null && category?.kind !== 'dropped')
    parts.push(step.trained ? words.trained : words.left);
  return `${parts.join(', ')}.`;
}

/** The whole life so far. */
export function sumWords({ known, trained, longestPause }: LifeSums, newest: LifeStep | undefined): string {
  const words = t.biography.sum;
  if (known === 0) return words.unknown;
  if (longestPause === 0) return words.always(count(trained), epochsWord(known));
  const often = words.paused(count(trained), epochsWord(known), epochsWord(longestPause));
  const isStale = newest && newest.age !== null && newest.age > 1;
  return isStale ? `${often} ${words.stale(epochsWord(newest.age))}` : often;
}

export interface Spoilt {
  readonly kind: CorruptionKind;
  /** Of a wrong label the true one. */
  readonly trueLabel: number | null;
  /** Of a duplicate the image that it repeats. */
  readonly original: number | null;
}

/** What was done to an image on purpose; null when it is clean. */
export function spoiltOf(
  plan: CorruptionPlan | null,
  config: Pick<RunConfig, 'corruptionSeed'>,
  sample: number,
  given: { readonly label: number; readonly classes: number },
): Spoilt | null {
  const kind = plan && corruptionOf(plan, sample);
  if (!plan || !kind) return null;
  return {
    kind,
    trueLabel:
      kind === 'mislabelled' ? trueLabel(given.label, sample, given.classes, config.corruptionSeed) : null,
    original: kind === 'duplicate' ? plan.originals[sample]! : null,
  };
}
