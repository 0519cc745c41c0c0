// The life of an image in plain sentences.
import { type CorruptionKind, type CorruptionPlan, corruptionOf, trueLabel } from '../../core/corruption.ts';
import type { SelectionReport } from '../../core/records.ts';
import type { RunConfig } from '../../protocol.ts';
import type { LifeStep, LifeSums } from '../biography/lifeSteps.ts';
import { epochNumber, groupNumber } from './epochNumber.ts';
import { count, loss } from './numbers.ts';

export const kindNames: Readonly<Record<CorruptionKind, string>> = {
  mislabelled: 'wrong label',
  duplicate: 'duplicate',
  blurred: 'blurred',
  blank: 'blank',
};

const epochsWord = (n: number) => `${count(n)} ${n === 1 ? 'epoch' : 'epochs'}`;

/** 'Group 3 of 10', or what else the category is called. */
export function categoryName(report: SelectionReport, place: number): string {
  const category = report.categories[place];
  const groups = report.categories.filter(({ kind }) => kind === 'group').length;
  return category?.kind === 'group' ? `group ${groupNumber(place)} of ${groups}` : (category?.label ?? '');
}

/** How old the score is by which an epoch was chosen. */
export function ageWords({ age, trained }: Pick<LifeStep, 'age' | 'trained'>): string {
  if (age === null) return trained === null ? 'age not known' : 'not trained before';
  return age === 1 ? 'fresh from the epoch before' : `${epochsWord(age)} old`;
}

/** One epoch of the life. */
export function stepWords(step: LifeStep, report: SelectionReport | undefined): string {
  const parts = [
    `Epoch ${epochNumber(step.epoch)}: loss ${step.loss === null ? 'not kept' : loss(step.loss)} (${ageWords(step)})`,
  ];
  if (report && step.category !== null) parts.push(categoryName(report, step.category));
  const category = step.category === null ? undefined : report?.categories[step.category];
  if (step.trained !== null && category?.kind !== 'dropped')
    parts.push(step.trained ? 'trained' : 'left out');
  return `${parts.join(', ')}.`;
}

/** The whole life so far. */
export function sumWords({ known, trained, longestPause }: LifeSums, newest: LifeStep | undefined): string {
  if (known === 0) return 'Which epochs trained it is not known.';
  const often = `Trained in ${count(trained)} of ${epochsWord(known)}`;
  if (longestPause === 0) return `${often}, never left out.`;
  const stale =
    newest && newest.age !== null && newest.age > 1
      ? ` The newest choice went by a score ${epochsWord(newest.age)} old.`
      : '';
  return `${often}; longest pause ${epochsWord(longestPause)}.${stale}`;
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
