// "Match pruned %": the setting with which a run is expected to save as much as another one.
import type { ParamValues } from '../core/params.ts';
import { solveRising } from '../core/solveRising.ts';
import { spokenFixed } from '../core/spokenNumbers.ts';
import type { RunConfig } from '../protocol.ts';
import type { ExpectedSaving, PlannedRun } from '../selection/method.ts';
import { t } from '../texts/texts.ts';
import { methods } from './catalog.ts';
import { spokenMethod } from './spokenDefinitions.ts';

/** Finer than anything shows: 0.0001 of 50,000 samples are 5. */
const step = 1e-4;

export type SavedMatch =
  | {
      readonly matched: true;
      /** The configuration's settings with the one that was solved for. */
      readonly methodParams: ParamValues;
      readonly param: string;
      readonly expected: ExpectedSaving;
    }
  /** One sentence that says what the method can save with its other settings. */
  | { readonly matched: false; readonly message: string };

const percent = (share: number) => `${spokenFixed(100 * share, 1)} %`;

/** Share of the work that a run is expected to save; exactly 0 for full training. */
export function expectedSaving(config: RunConfig, finished?: PlannedRun['finished']): ExpectedSaving {
  const { method, methodParams, epochs, trainCount: samples } = config;
  const saving = methods.get(method)?.saving;
  return saving?.expected(methodParams, { epochs, samples, finished }) ?? { saved: 0, assuming: null };
}

/**
 * Solves for the ratio that saves `target` of the run's work, annealing counted. Exact for static, dynamic,
 * epsilon-greedy and UCB. InfoBatch drops its ratio of the samples below the mean loss, and SeTa what the window leaves
 * out, which only training shows: both take it from `finished` if given, else 60 % below the mean and groups of one size.
 *
 * @param target  share of the work, 0 to 1
 * @param finished  a finished run of the same method; for SeTa with the same groups and window
 */
export function matchSaved(config: RunConfig, target: number, finished?: PlannedRun['finished']): SavedMatch {
  const definition = methods.get(config.method);
  const saving = definition?.saving;
  const spec = definition?.params.find(({ id }) => id === saving?.param);
  if (!definition || !saving || !spec || (spec.kind !== 'number' && spec.kind !== 'integer')) {
    const name = definition ? spokenMethod(definition).label : config.method;
    return { matched: false, message: t.settingProblems.saving.prunesNothing(name) };
  }
  const paramsAt = (value: number): ParamValues => ({ ...config.methodParams, [spec.id]: value });
  const expectedAt = (value: number) =>
    expectedSaving({ ...config, methodParams: paramsAt(value) }, finished);
  const [least, most] = [expectedAt(spec.min).saved, expectedAt(spec.max).saved];
  const near = step + 1 / config.trainCount;
  if (target < least - near || target > most + near) {
    const message = t.settingProblems.saving.outOfReach(
      spokenMethod(definition).label,
      percent(least),
      percent(most),
      `${config.epochs}`,
      percent(target),
    );
    return { matched: false, message };
  }
  const solved = solveRising((value) => expectedAt(value).saved, target, spec.min, spec.max, step);
  const value = Number(solved.toFixed(4));
  return { matched: true, methodParams: paramsAt(value), param: spec.id, expected: expectedAt(value) };
}
