// The settings that spoil training images on purpose, and what is to be said about them.

import { corruptionPlan } from '../core/corruption.ts';
import type { NumberParam, ParamSpec } from '../core/params.ts';
import type { ConfigProblem, RunConfig } from '../protocol.ts';
import { t } from '../texts/texts.ts';

const share = { kind: 'number', min: 0, step: 0.01, default: 0 } as const satisfies Partial<NumberParam>;

/** Ids are keys of RunConfig. Together the highest shares leave a fifth of the images clean. */
export const corruptionParams: readonly ParamSpec[] = [
  {
    ...{ id: 'labelNoise', label: 'Label noise', ...share, max: 0.4 },
    help: 'Share of the training images that get a wrong label.',
  },
  {
    ...{ id: 'duplicates', label: 'Duplicates', ...share, max: 0.2 },
    help: 'Share of the training images that are replaced by a copy of an earlier one.',
  },
  {
    ...{ id: 'blurred', label: 'Blurred', ...share, max: 0.1 },
    help: 'Share of the training images that are blurred until only colours are left.',
  },
  {
    ...{ id: 'blank', label: 'Blank', ...share, max: 0.1 },
    help: 'Share of the training images that become a plain grey.',
  },
  {
    id: 'corruptionSeed',
    label: 'Corruption seed',
    help: 'Which images are spoilt; all runs of a race share it, whatever their own seed.',
    kind: 'integer',
    min: 0,
    max: 2 ** 31 - 1,
    step: 1,
    default: 0,
  },
];

/** How many images will be spoilt, said at the first setting that spoils any; `config` has no errors. */
export function corruptionNotes(config: RunConfig): ConfigProblem[] {
  const field = corruptionParams.find(
    ({ id, default: none }) => id !== 'corruptionSeed' && config[id as keyof RunConfig] !== none,
  );
  if (!field) return [];
  const { count } = corruptionPlan(config.trainCount, config);
  const message = t.settingProblems.spoilt(`${count}`, `${config.trainCount}`);
  return [{ field: field.id, message, severity: 'note' }];
}
