// What is wrong with a configuration, said at the setting that it is about, before anything is started.
import { type ParamSpec, type ParamValues, problemWith } from '../core/params.ts';
import { spokenNumber } from '../core/spokenNumbers.ts';
import { dataSets } from '../data/dataSets.ts';
import type { OpenedDevice } from '../gpu/device.ts';
import type { ConfigProblem, RunConfig } from '../protocol.ts';
import { type Texts, t } from '../texts/texts.ts';
import { methods, models } from './catalog.ts';
import { corruptionNotes } from './corruptionParams.ts';
import { costProblems } from './costProblems.ts';
import { spokenData, spokenMethod, spokenModel, spokenRunParams } from './spokenDefinitions.ts';

function problemsIn(params: readonly ParamSpec[], values: ParamValues, prefix: string): ConfigProblem[] {
  return params.flatMap((param) => {
    const message = problemWith(param, values[param.id]);
    return message === undefined ? [] : [{ field: prefix + param.id, message, severity: 'error' as const }];
  });
}

function unknown(
  field: keyof Texts['settingProblems']['unknown'],
  value: string,
  known: Iterable<string>,
): ConfigProblem {
  const message = t.settingProblems.unknown[field](value, [...known].join(', '));
  return { field, message, severity: 'error' };
}

/** The two optimisers want rates that are far apart: LARS multiplies its own by about a thousandth. */
function rateNotes({ optimizer, learningRate }: RunConfig): ConfigProblem[] {
  const note = (message: string) => [{ field: 'learningRate', message, severity: 'note' as const }];
  if (optimizer === 'sgd' && learningRate > 1) {
    return note(t.settingProblems.sgdDiverges(spokenNumber(learningRate)));
  }
  if (optimizer === 'lars' && learningRate < 1) {
    return note(t.settingProblems.larsHardlyMoves(spokenNumber(learningRate)));
  }
  return [];
}

/**
 * Every problem and note, errors first; no errors means that the run can start.
 *
 * @param opened  the device that it will run on, where there is one already: its limits and pace are then known
 */
export function checkConfig(config: RunConfig, opened: OpenedDevice | null = null): readonly ConfigProblem[] {
  const says = t.settingProblems;
  const problems = problemsIn(spokenRunParams(), config as unknown as ParamValues, '');
  const data = dataSets.get(config.data);
  const model = models.get(config.model);
  const method = methods.get(config.method);
  if (!data) problems.push(unknown('data', config.data, dataSets.keys()));
  if (!model) problems.push(unknown('model', config.model, models.keys()));
  else problems.push(...problemsIn(spokenModel(model).params, config.modelParams, 'modelParams.'));
  if (!method) problems.push(unknown('method', config.method, methods.keys()));
  else {
    const found = problemsIn(spokenMethod(method).params, config.methodParams, 'methodParams.');
    problems.push(...found);
    if (found.length === 0) {
      for (const { param, ...rest } of method.check(config.methodParams, config.trainCount)) {
        problems.push({ field: `methodParams.${param}`, ...rest });
      }
    }
  }
  if (data && config.trainCount > data.trainCount) {
    const { label } = spokenData(data);
    const message = says.tooFewImages(label, `${data.trainCount}`, `${config.trainCount}`);
    problems.push({ field: 'trainCount', message, severity: 'error' });
  }
  if (config.engine === 'tfjs' && config.precision === 'f16') {
    problems.push({ field: 'precision', message: says.f16OfCompiledStep, severity: 'note' });
  }
  if (config.batchSize > config.trainCount) {
    const message = says.batchTooLarge(`${config.batchSize}`, `${config.trainCount}`);
    problems.push({ field: 'batchSize', message, severity: 'error' });
  }
  problems.push(...rateNotes(config));
  // Only with settings that are each allowed can images be counted and a network be laid out.
  if (model && data && !problems.some(({ severity }) => severity === 'error')) {
    problems.push(...corruptionNotes(config));
    problems.push(...costProblems(model, config, data.classes.length, opened));
  }
  return problems.sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
}
