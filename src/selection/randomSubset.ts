// What the two random baselines have in common: their one parameter and what it saves.
import { keepCount } from '../core/keep.ts';
import type { NumberParam, ParamValues } from '../core/params.ts';
import { spokenNumber } from '../core/spokenNumbers.ts';
import { t } from '../texts/texts.ts';
import type { ParamProblem, Saving } from './method.ts';

export const pruneRatioParam: NumberParam = {
  id: 'pruneRatio',
  kind: 'number',
  label: 'Prune ratio',
  help: 'Share of the samples that is left out.',
  min: 0,
  max: 0.95,
  step: 0.05,
  default: 0.5,
};

/** An error when the ratio leaves no sample. */
export function keepsNothing({ pruneRatio }: ParamValues, trainCount: number): ParamProblem[] {
  if (keepCount(1 - Number(pruneRatio), trainCount) > 0) return [];
  const message = t.settingProblems.selection.nothingKept(spokenNumber(pruneRatio), `${trainCount}`);
  return [{ param: 'pruneRatio', severity: 'error', message }];
}

/** The same number of samples in every epoch. */
export const subsetSaving: Saving = {
  param: pruneRatioParam.id,
  expected: ({ pruneRatio }, { samples }) => ({
    saved: 1 - keepCount(1 - Number(pruneRatio), samples) / samples,
    assuming: null,
  }),
};
